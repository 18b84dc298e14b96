/**
 * The names of one policy as types, so that an editor completes and checks them: `definePolicy` fills them in from the
 * literal; a policy read from JSON has plain text everywhere.
 */
export interface Names {
  /** Ids of layers. */
  readonly layer: string;
  /** Ids of indicators. */
  readonly indicator: string;
  /** Ids of roles. */
  readonly role: string;
  /** Ids of stages. */
  readonly stage: string;
  /** Ids of tiers. */
  readonly tier: string;
}
