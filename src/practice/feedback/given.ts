import * as z from "zod/mini";
import type { Result, Scorecard } from "../../appraisal/result.js";
import type { PracticeReport } from "../../error/practice.js";
import type { DecimalInput } from "../../number/decimal.js";
import type { Policy } from "../../policy/policy.js";
import { clip } from "../../shape/plain.js";
import { checkRange, POSITIVE } from "../../shape/range.js";
import { TextSchema, type Title, TitleSchema, whole } from "../../shape/schema.js";
import type { Dispute } from "../dispute/dispute.js";
import { MatterSchema } from "../dispute/filing.js";
import { dateAt } from "../document.js";
import { NameSchema } from "../name.js";
import { OptionalDecimal, OptionalText } from "../optional.js";
import { sheetShape } from "../sheet-shape.js";
import { CollaborationSchema, type GivenCollaboration } from "./collaboration.js";
import { checkNote, checkWhen, NoteSchema, type SbiNote } from "./sbi-note.js";

/** What was agreed in a conversation. */
export interface GivenAgreement {
  /** What is to be done: a text, or texts by language tag. */
  readonly text: Title;
  /** Who does it: the person, or the one who leads the conversation. */
  readonly by: "person" | "manager";
  /** The date by which it is to be done. */
  readonly due?: string | undefined;
  /** Whether it was done. */
  readonly done: boolean;
}

/** What a review conversation is prepared from. */
export interface ConversationInput {
  /** A result of `appraise`, or a scorecard of `score`. */
  readonly result: Result | Scorecard;
  /** The policy that gave it. */
  readonly policy: Policy;
  /** The targets that were the person's own, by indicator; needed only for indicators without a value. */
  readonly targets?: { readonly [indicator: string]: DecimalInput } | undefined;
  /** The review period: `2026-Q3`. */
  readonly period: string;
  /** The date of the conversation. */
  readonly on: string;
  /** Critical incidents (关键事件): notes of this person. */
  readonly notes?: readonly SbiNote[] | undefined;
  /** What others say of the person. */
  readonly collaboration?: GivenCollaboration | undefined;
  /** Disputes of anybody; those that are open and about a figure of this person in this period count. */
  readonly disputes?: readonly Dispute[] | undefined;
  /** What was agreed in the last conversation. */
  readonly agreements?: readonly GivenAgreement[] | undefined;
  /** The most indicators on each side, 1..20; 3 by default. */
  readonly limit?: number | undefined;
  /** Points from which an indicator is a strength, above 0; the policy's full points by default. Below it is a concern. */
  readonly strongFrom?: DecimalInput | undefined;
}

export const InputSchema: z.ZodMiniType<ConversationInput> = /* @__PURE__ */ z.strictObject({
  ...sheetShape,
  period: TextSchema,
  on: TextSchema,
  notes: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.array(NoteSchema)),
  collaboration: /* @__PURE__ */ z.optional(CollaborationSchema),
  disputes: /* @__PURE__ */ z.optional(
    /* @__PURE__ */ z.array(
      /* @__PURE__ */ z.object({
        id: NameSchema,
        state: /* @__PURE__ */ z.enum(["filed", "inReview", "ruled", "appealed", "closed", "withdrawn"]),
        parties: /* @__PURE__ */ z.array(/* @__PURE__ */ z.object({ person: NameSchema })),
        about: MatterSchema,
      }),
    ),
  ),
  agreements: /* @__PURE__ */ z.optional(
    /* @__PURE__ */ z.array(
      /* @__PURE__ */ z.strictObject({
        text: TitleSchema,
        by: /* @__PURE__ */ z.enum(["person", "manager"]),
        due: OptionalText,
        done: /* @__PURE__ */ z.boolean(),
      }),
    ),
  ),
  limit: /* @__PURE__ */ z.optional(/* @__PURE__ */ whole(1, 20)),
  strongFrom: OptionalDecimal,
}) as never;

/** What the shape of the input cannot say, but for result and policy. */
export function checkInput(input: ConversationInput, report: PracticeReport): void {
  const { result, notes = [], agreements = [], strongFrom } = input;
  checkWhen(input, "", report);
  for (const [index, note] of notes.entries()) {
    const path = `notes.${index}`;
    checkNote(note, path, report);
    if (note.person !== result.id)
      report("not-an-option", `${path}.person`, { options: [clip(result.id)], found: clip(note.person) });
  }
  for (const [index, { due }] of agreements.entries())
    if (due !== undefined) dateAt(due, `agreements.${index}.due`, report);
  if (strongFrom !== undefined) checkRange(strongFrom, POSITIVE, "strongFrom", report);
}
