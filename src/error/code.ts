import type { Facts } from "./facts.js";
import type { LabFacts } from "./facts-lab.js";
import type { PracticeFacts } from "./facts-practice.js";
import type { SourceFacts } from "./facts-source.js";
import type { TimeFacts } from "./facts-time.js";

/** Names what went wrong; wording may change, codes do not. */
export type Code = keyof Facts;

/** What an engine can say of the call itself: its columns, its weights, and what it leaves to others. */
export type CallCode = ValueCode | "column-length";

/** What is said of names, types, decimals and sums, wherever they stand. */
export type ValueCode = NameCode | "not-decimal" | "too-precise" | "weights-sum";

/** What every engine says of names and types. */
export type NameCode = "wrong-type" | "bad-id" | "unknown-id" | "not-covered";

/** What is said of keys and words that there are not. */
export type OptionCode = "unknown-key" | "not-an-option";

/** What is said of ends that are passed. */
export type EndCode = "too-deep" | "out-of-range";

/** What is said of any document that is handed in, a policy or another. */
export type DocumentCode =
  | ValueCode
  | OptionCode
  | EndCode
  | "too-large"
  | "not-data"
  | "forbidden-key"
  | "missing-key"
  | "empty"
  | "no-span"
  | "not-in-order"
  | "value-too-large";

/** What is said of a condition. */
export type ConditionCode =
  | "unknown-fact"
  | "fact-too-early"
  | "streak-not-here"
  | "streak-nested"
  | "one-operator"
  | "condition-too-deep";

/** What is said of periods, histories and observations. */
export type SubjectCode = "bad-period" | "history-order" | "history-rank" | "bad-observation";

/** What only the SQL compiler says. */
export type SqlCode = "bad-name" | "too-wide";

/** What is said of dates, instants and calendars. */
export type TimeCode = keyof TimeFacts;

/** What only the practice around an appraisal says. */
export type PracticeCode = keyof PracticeFacts;

/** What only the reading of sources says. */
export type SourceCode = keyof SourceFacts;

/** What only the weight lab says. */
export type LabCode = keyof LabFacts;

/** What the main entry can say. */
export type MainCode = Exclude<
  Code,
  "column-length" | SqlCode | TimeCode | PracticeCode | SourceCode | LabCode
>;

/** A catalogue of words: one sentence maker for each code. */
export type Catalogue<Of extends Code = Code> = { readonly [C in Of]: (facts: Facts[C]) => string };
