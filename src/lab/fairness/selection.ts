import * as z from "zod/mini";
import { filled, TextSchema, whole } from "../../shape/schema.js";
import { readDocument } from "../document.js";
import type { StudiedResult } from "../result.js";

/** What counts as selected: one of these tiers, or an award that fired. */
export type Selection =
  | {
      /** Ids of tiers, at least one. */
      readonly tiers: readonly string[];
    }
  | {
      /** The id of an incentive rule that fired, superseded or not. */
      readonly award: string;
    };

/** How groups are compared. */
export interface OutcomeOptions {
  /** Who counts as selected. */
  readonly selected: Selection;
  /** The least scored subjects of a group that is no small sample, 1..10⁶; 30 by default. */
  readonly minimum?: number | undefined;
}

/** The least scored subjects of a group where nothing is said. */
export const MINIMUM = 30;

export const minimumSchema: z.ZodMiniType<number | undefined> = /* @__PURE__ */ z.optional(
  /* @__PURE__ */ whole(1, 1_000_000),
);

export const SelectionSchema: z.ZodMiniType<Selection> = /* @__PURE__ */ z.union([
  /* @__PURE__ */ z.strictObject({ tiers: /* @__PURE__ */ filled(TextSchema) }),
  /* @__PURE__ */ z.strictObject({ award: TextSchema }),
]);

const Schema: z.ZodMiniType<OutcomeOptions> = /* @__PURE__ */ z.strictObject({
  selected: SelectionSchema,
  minimum: minimumSchema,
}) as z.ZodMiniType<OutcomeOptions>;

/** The options of a comparison, checked. */
export const readOutcomeOptions = (options: unknown): OutcomeOptions => readDocument(options, Schema);

/** Whether a result is selected. */
export function isSelected(selection: Selection): (result: StudiedResult) => boolean {
  if ("tiers" in selection) {
    const tiers = new Set(selection.tiers);
    return ({ tier }) => tier != null && tiers.has(tier);
  }
  return ({ awards = [] }) =>
    awards.some(
      ({ id, status }) => id === selection.award && (status === "fired" || status === "superseded"),
    );
}
