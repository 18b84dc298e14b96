import type { LayerResult } from "../../appraisal/result.js";
import type { Message } from "../../error/worded.js";
import type { Title } from "../../shape/schema.js";
import type { PlanAction } from "../action.js";
import type { DisputeState } from "../dispute/dispute.js";
import type { DisputeMatter } from "../dispute/filing.js";
import type { SharedCollaboration } from "./collaboration.js";
import type { GivenAgreement } from "./given.js";
import type { SbiNote } from "./sbi-note.js";

/** One indicator in a conversation. Under `path` the result has the same value, points, weight and contribution. */
export interface ConversationRow {
  /** Where it stands in the result: `indicators.3`. */
  readonly path: string;
  /** The indicator's id. */
  readonly id: string;
  /** Its title; null where it has none. */
  readonly title: Title | null;
  /** The unit of its values; null where it has none. */
  readonly unit: string | null;
  /** The value; null where it is missing. */
  readonly value: number | null;
  /** The points; null where the indicator is left out. */
  readonly points: number | null;
  /** The effective weight, 0..1. */
  readonly weight: number;
  /** Its part of the base score; null where it has none. */
  readonly contribution: number | null;
  /** Which way is better; null where points rise here and fall there, as about an optimum. */
  readonly better: "higher" | "lower" | null;
  /** The target that counts for the person, or the value that earns most; null where there is none. */
  readonly target: number | null;
  /** What is lacking to the target, in the unit; 0 where it is met, null where one of them is missing. */
  readonly gap: number | null;
  /** weight · (cap − points), half away from zero to 6 decimals; null without points. */
  readonly lost: number | null;
  /** Ids of open disputes about its value. */
  readonly contested: readonly string[];
}

/** The figures of a result. Each stands in the result under the same name. */
export interface ConversationCard {
  /** Whether there is enough weight for a score. */
  readonly status: "scored" | "insufficient";
  /** The weight present, 0..1. */
  readonly coverage: number;
  /** The score; null where there is none. */
  readonly score: number | null;
  /** The tier's id; null where there is none. */
  readonly tier: string | null;
  /** The rank; null where there is none. */
  readonly rank: number | null;
  /** How many of the cohort have a score; null where there is no cohort. */
  readonly size: number | null;
  /** rank ÷ size; null where there is no rank. */
  readonly top: number | null;
  /** The layers; empty without a score. */
  readonly layers: readonly LayerResult[];
  /** The indicators, in policy order. */
  readonly indicators: readonly ConversationRow[];
}

/** What to speak of on one side: indicators, the weightiest first, and notes by date. */
export interface ConversationSide {
  /** Ids of indicators. */
  readonly indicators: readonly string[];
  /** Notes of critical incidents (关键事件). */
  readonly notes: readonly SbiNote[];
}

/** An open dispute about a figure of the person. */
export interface ContestedMatter {
  /** The dispute's id. */
  readonly id: string;
  /** Where it stands. */
  readonly state: DisputeState;
  /** What is contested. */
  readonly kind: DisputeMatter["kind"];
  /** The indicator, where it is an observation; else null. */
  readonly indicator: string | null;
}

/** What was agreed before, and whether its date has passed. */
export interface ConversationAgreement extends GivenAgreement {
  /** Whether it is not done, and was due before the conversation. */
  readonly overdue: boolean;
}

/** The sections of a conversation, in their order. */
export type SectionId =
  | "opening"
  | "ownView"
  | "results"
  | "strengths"
  | "concerns"
  | "collaboration"
  | "agreements"
  | "close";

/** One section of a conversation. */
export interface ConversationSection {
  /** Which one. */
  readonly id: SectionId;
  /** Its heading. */
  readonly title: Message;
  /** What to ask, in order. */
  readonly questions: readonly Message[];
}

/** The packet for a structured review conversation (结构化面谈). Frozen, plain data. */
export interface ReviewConversation {
  /** With whom. */
  readonly person: string;
  /** The title that was handed on with the subject, as the result has it. */
  readonly title?: unknown;
  /** The review period. */
  readonly period: string;
  /** The date of the conversation. */
  readonly on: string;
  /** The figures of the result. */
  readonly scorecard: ConversationCard;
  /** What goes well. */
  readonly strengths: ConversationSide;
  /** What has to change. */
  readonly concerns: ConversationSide;
  /** What others say, as far as it may be shown. */
  readonly collaboration: SharedCollaboration;
  /** Open disputes about figures of the person: nothing is concluded from these until a ruling. */
  readonly disputes: readonly ContestedMatter[];
  /** What was agreed last time. */
  readonly agreements: readonly ConversationAgreement[];
  /** What the policy does to help; empty where there is no low performance. */
  readonly actions: readonly PlanAction[];
  /** The sections with their questions, in order. */
  readonly agenda: readonly ConversationSection[];
}
