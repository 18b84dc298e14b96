import type { DisputeState } from "../../../practice/dispute/dispute.js";
import type { ContestedMatter } from "../../../practice/feedback/conversation.js";
import type { GivenAgreement } from "../../../practice/feedback/given.js";

/** The packet for a review conversation. */
export interface ConversationWords {
  /** The title. */
  readonly title: (name: string) => string;
  /** The date of the conversation. */
  readonly on: string;
  /** The table of the figures. */
  readonly figures: string;
  /** An indicator is contested, by a dispute. */
  readonly contested: (indicator: string, dispute: string, state: string) => string;
  /** A rating or a node is contested, by a dispute. */
  readonly contestedOther: (kind: string, dispute: string, state: string) => string;
  /** What may be contested besides an observation. */
  readonly kinds: Readonly<Record<ContestedMatter["kind"], string>>;
  /** Where a dispute stands. */
  readonly states: Readonly<Record<DisputeState, string>>;
  /** The indicators of a side, the weightiest first. */
  readonly weightiest: (indicators: readonly string[]) => string;
  /** A note: when, and by whom. */
  readonly note: (date: string, author: string) => string;
  /** The parts of a note. */
  readonly sbi: Readonly<Record<"situation" | "behaviour" | "impact", string>>;
  /** The figures of collaboration. */
  readonly collaboration: {
    /** The mean of mutual ratings, of so many. */
    readonly ratings: string;
    /** How many ratings. */
    readonly ofRatings: (mean: string, received: number) => string;
    /** The nodes owned. */
    readonly nodes: string;
    /** How many were on time, late, and are pending. */
    readonly ofNodes: (onTime: number, late: number, pending: number) => string;
    /** The overall figure of the review. */
    readonly overall: string;
    /** The table of the groups. */
    readonly groups: string;
    /** A group of raters. */
    readonly group: string;
    /** How many rated. */
    readonly rated: string;
    /** Their mean. */
    readonly mean: string;
    /** What became of a group. */
    readonly status: Readonly<Record<"shown" | "pooled" | "withheld", string>>;
    /** What somebody of a group wrote. */
    readonly comment: (group: string, text: string) => string;
    /** So many texts are withheld. */
    readonly withheld: (count: number) => string;
  };
  /** Something agreed: what, by whom, by when, and whether it was done. */
  readonly agreement: (text: string, by: string, due: string | null, state: string) => string;
  /** Who does it. */
  readonly by: Readonly<Record<GivenAgreement["by"], string>>;
  /** Whether it was done. */
  readonly done: Readonly<Record<"done" | "overdue" | "open", string>>;
  /** What the policy does to help. */
  readonly actions: string;
  /** The questions of a section. */
  readonly questions: string;
}
