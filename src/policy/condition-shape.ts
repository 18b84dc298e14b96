import * as z from "zod/mini";
import type { ConditionCode, DocumentCode } from "../error/code.js";
import type { ReportOf } from "../error/raise.js";
import { isId } from "../number/grammar.js";
import type { Scalar } from "../number/scalar.js";
import { clip } from "../shape/plain.js";
import { DecimalSchema, filled, whole } from "../shape/schema.js";
import type { Sound } from "../shape/sound.js";
import { type Comparison, type Condition, ORDERS, partsOf } from "./condition.js";
import type { RequireId } from "./declared.js";
import { KNOWN_IN, namedBy, PLACES, type Place, splitFact } from "./fact.js";

const ScalarSchema = /* @__PURE__ */ z.union([
  /* @__PURE__ */ z.string(),
  /* @__PURE__ */ z.number(),
  /* @__PURE__ */ z.boolean(),
]);

const optional = /* @__PURE__ */ z.optional(DecimalSchema);

const ComparisonSchema = /* @__PURE__ */ z.strictObject({
  fact: /* @__PURE__ */ z.string(),
  atLeast: optional,
  atMost: optional,
  above: optional,
  below: optional,
  equals: /* @__PURE__ */ z.optional(ScalarSchema),
  in: /* @__PURE__ */ z.optional(/* @__PURE__ */ filled(ScalarSchema)),
});

const Nested: z.ZodMiniType<Condition> = /* @__PURE__ */ z.lazy(() => ConditionSchema);

export const ConditionSchema: z.ZodMiniType<Condition> = /* @__PURE__ */ z.union([
  ComparisonSchema,
  /* @__PURE__ */ z.strictObject({ all: /* @__PURE__ */ filled(Nested) }),
  /* @__PURE__ */ z.strictObject({ any: /* @__PURE__ */ filled(Nested) }),
  /* @__PURE__ */ z.strictObject({ not: Nested }),
  /* @__PURE__ */ z.strictObject({ streak: /* @__PURE__ */ whole(2, 24), of: Nested }),
] as never);

/** A comparison counts 1, each `all`, `any`, `not` and `streak` around it 1 more. */
const DEPTH = 16;

/** What a check of conditions needs: the names that they may use, and where problems go. */
export interface ConditionScope {
  readonly requireId: (...given: Parameters<RequireId>) => void;
  readonly report: ReportOf<DocumentCode | ConditionCode>;
}

/** What the shape of a condition cannot say. */
export function checkCondition(
  condition: Sound<Condition> | undefined,
  path: string,
  place: Place,
  scope: ConditionScope,
): void {
  const { report, requireId } = scope;
  walk(condition, path, 1, false);

  function walk(one: Sound<Condition> | undefined, at: string, depth: number, inStreak: boolean): void {
    if (one === undefined) return;
    if (depth > DEPTH) {
      report("condition-too-deep", path, { limit: DEPTH });
      return;
    }
    if ("streak" in one) {
      if (place === "modifiers" || place === "tiers") report("streak-not-here", at, {});
      if (inStreak) report("streak-nested", at, {});
    }
    if ("fact" in one) checkComparison(one, at);
    for (const [key, part] of partsOf(one))
      walk(part, `${at}.${key}`, depth + 1, inStreak || "streak" in one);
  }

  function checkComparison(comparison: Sound<Comparison>, at: string): void {
    const { fact } = comparison;
    const found = [...ORDERS, "equals", "in"].filter((operator) => operator in comparison);
    if (found.length !== 1) report("one-operator", at, { found });
    if (fact === undefined) return;
    checkFact(fact, `${at}.fact`);
    const kind = namedBy(fact);
    if (kind === undefined) return;
    const named = (value: Scalar | undefined, key: string) => requireId(kind, value, `${at}.${key}`);
    if ("equals" in comparison) named(comparison.equals, "equals");
    if ("in" in comparison) for (const [i, value] of comparison.in?.entries() ?? []) named(value, `in.${i}`);
  }

  function checkFact(fact: string, at: string): void {
    const [kind, name] = splitFact(fact);
    const first = PLACES.find((one) => (KNOWN_IN[one] as readonly string[]).includes(fact));
    if (kind === "value" || kind === "points") requireId("indicator", name, at);
    else if (kind === "layer") requireId("layer", name, at);
    else if (kind === "fact" ? !isId(name) : first === undefined)
      report("unknown-fact", at, { fact: clip(fact) });
    else if (first !== undefined && PLACES.indexOf(place) < PLACES.indexOf(first))
      report("fact-too-early", at, { fact, usable: first });
  }
}
