import type { Message } from "../../error/worded.js";
import type { Part, PolicyPart } from "./settings.js";

/** One thing that is different between two policies. */
export interface PolicyChange {
  /** Something came, went, has another setting, or stands at another place in an order that counts. */
  readonly kind: "added" | "removed" | "changed" | "moved";
  /** What it is about. */
  readonly part: PolicyPart;
  /** Its id; null for the policy as a whole, incentives and low performance; of weights the role. */
  readonly id: string | null;
  /** Where it stands, list elements by their ids: `indicators.nps.target`, `weights.campaign.launch`. */
  readonly path: string;
  /** The setting before, as the policy has it, or by default; weights by indicator; ids in order; null for none. */
  readonly before: unknown;
  /** The same after. */
  readonly after: unknown;
  /** The change in a sentence. */
  readonly message: Message;
}

/** A change without its words, and the parts that it is about. */
export type BareChange = Omit<PolicyChange, "message"> & {
  /** The name of the setting; null where the whole part is meant. */
  readonly setting: string | null;
  readonly stage?: string | null;
  readonly title?: Part["title"];
};
