import type { Intervention } from "../../../policy/low-performance.js";

/** What is done to help. */
export interface ActionWords {
  /** The kinds of help. */
  readonly kinds: Readonly<Record<Intervention["kind"], string>>;
  /** A kind of help with its days, its courses and the days on which progress is looked at. */
  readonly action: (
    kind: string,
    days: string,
    courses: readonly string[],
    checkpoints: readonly number[],
  ) => string;
  /** A transfer to a role, with what it would bring to the base score where that is known. */
  readonly toRole: (kind: string, role: string, gain: string | null) => string;
}
