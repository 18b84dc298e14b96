import * as z from "zod/mini";
import type { LabReport } from "../../error/lab.js";
import { ensurePolicy } from "../../policy/parse.js";
import type { Policy } from "../../policy/policy.js";
import { isPlainObject } from "../../shape/plain.js";
import { filled, TextSchema, whole } from "../../shape/schema.js";
import { readCallOptions } from "../document.js";
import { idCheck } from "../known.js";
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
  /** The policy behind the results: what it does not have cannot be selected. Without it every id is taken as it is. */
  readonly policy?: Policy | undefined;
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

/** What is read of options: all but the policy. */
export type ReadOptions<T extends OutcomeOptions = OutcomeOptions> = Omit<T, "policy">;

const Schema: z.ZodMiniType<ReadOptions> = /* @__PURE__ */ z.strictObject({
  selected: SelectionSchema,
  minimum: minimumSchema,
}) as z.ZodMiniType<ReadOptions>;

/** The options of a comparison, checked. */
export const readOutcomeOptions = (options: OutcomeOptions): ReadOptions =>
  readSelecting<OutcomeOptions>(options, Schema);

/** Options that select, checked; of the policy only that it has what they select. */
export function readSelecting<T extends OutcomeOptions>(
  options: T,
  schema: z.ZodMiniType<ReadOptions<T>>,
  check: (options: ReadOptions<T>, report: LabReport) => void = () => {},
): ReadOptions<T> {
  if (!isPlainObject(options)) return readCallOptions(options, schema);
  const { policy, ...others } = options;
  const known = policy === undefined ? null : ensurePolicy(policy);
  return readCallOptions<ReadOptions<T>>(others, schema, (read, report) => {
    check(read, report);
    if (known !== null) checkKnown(read.selected, known, report);
  });
}

/** Reports selected tiers, or an award, that the policy does not have. */
function checkKnown(selected: Selection, { tiers, incentives }: Policy, report: LabReport): void {
  const ids = (list: readonly { readonly id: string }[] = []) => list.map(({ id }) => id);
  if ("tiers" in selected) {
    const check = idCheck("tier", ids(tiers));
    for (const [index, id] of selected.tiers.entries()) check(id, `selected.tiers.${index}`, report);
  } else idCheck("rule", ids(incentives?.rules))(selected.award, "selected.award", report);
}

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
