import * as z from "zod/mini";
import type { PracticeReport } from "../../error/practice.js";
import type { DecimalInput } from "../../number/decimal.js";
import { TextSchema, type Title, TitleSchema } from "../../shape/schema.js";
import { checkNames } from "../document.js";
import { OptionalDecimal, OptionalText } from "../optional.js";
import { checkParts } from "../parts.js";
import { checkKeyResult, type KeyResult, KeyResultSchema } from "./key-result.js";

/** An objective (目标) with what it is measured by: key results, objectives below it, or both. */
export interface Objective {
  /** Its id, once in a tree. */
  readonly id: string;
  /** A name to show: a text, or texts by language tag. */
  readonly title?: Title | undefined;
  /** Who answers for it. */
  readonly owner?: string | undefined;
  /** Its weight, 0..1 to 4 decimals; needed below another objective. At the top all have one or none has. */
  readonly weight?: DecimalInput | undefined;
  /** Its key results. Their weights and those of `children` sum to exactly 1 together. */
  readonly keyResults?: readonly KeyResult[] | undefined;
  /** The objectives below it; at most 16 levels in all. */
  readonly children?: readonly Objective[] | undefined;
}

/** How progress is to be rolled up. */
export interface RollUpOptions {
  /**
   * What a key result without a value means: its weight leaves the denominator (`exclude`, the default), or its progress
   * is 0 (`zero`).
   */
  readonly missing?: "exclude" | "zero" | undefined;
}

/** What is rolled up. */
export interface Okr {
  readonly objectives: readonly Objective[];
  readonly options: RollUpOptions;
}

/** The most levels of objectives. */
const DEPTH = 16;

const Nested: z.ZodMiniType<Objective> = /* @__PURE__ */ z.lazy(() => ObjectiveSchema);

const ObjectiveSchema: z.ZodMiniType<Objective> = /* @__PURE__ */ z.strictObject({
  id: TextSchema,
  title: /* @__PURE__ */ z.optional(TitleSchema),
  owner: OptionalText,
  weight: OptionalDecimal,
  keyResults: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.array(KeyResultSchema)),
  children: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.array(Nested)),
});

export const OkrSchema: z.ZodMiniType<Okr> = /* @__PURE__ */ z.strictObject({
  objectives: /* @__PURE__ */ z.array(ObjectiveSchema),
  options: /* @__PURE__ */ z.strictObject({
    missing: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.enum(["exclude", "zero"])),
  }),
});

/** Whether the objectives at the top are weighed against each other. */
export const isWeighted = (objectives: readonly Objective[]): boolean =>
  objectives.some(({ weight }) => weight !== undefined);

/** What the shape of a tree cannot say. */
export function checkOkr({ objectives }: Okr, report: PracticeReport): void {
  const names = { objective: [] as Named[], keyResult: [] as Named[] };
  for (const [index, one] of objectives.entries()) walk(one, `objectives.${index}`, 1);
  if (isWeighted(objectives))
    checkParts(placed(objectives, "objectives"), "indicators", "objectives", report);
  for (const thing of ["objective", "keyResult"] as const) {
    const found = names[thing];
    const ids = found.map(([id]) => id);
    checkNames(ids, thing, (index) => `${(found[index] as Named)[1]}.id`, report);
  }

  function walk(one: Objective, path: string, depth: number): void {
    if (depth > DEPTH) {
      report("too-deep", path, { limit: DEPTH });
      return;
    }
    const { id, keyResults = [], children = [] } = one;
    names.objective.push([id, path]);
    for (const [index, keyResult] of keyResults.entries()) {
      const at = `${path}.keyResults.${index}`;
      names.keyResult.push([keyResult.id, at]);
      checkKeyResult(keyResult, at, report);
    }
    if (keyResults.length + children.length === 0) report("empty", path, {});
    else {
      const parts = [...placed(keyResults, `${path}.keyResults`), ...placed(children, `${path}.children`)];
      checkParts(parts, "indicators", path, report);
    }
    for (const [index, child] of children.entries()) walk(child, `${path}.children.${index}`, depth + 1);
  }
}

type Named = readonly [id: string, path: string];

const placed = (parts: readonly Pick<Objective, "weight">[], path: string) =>
  parts.map(({ weight }, index) => [weight, `${path}.${index}.weight`] as const);
