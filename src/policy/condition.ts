import * as z from "zod/mini";
import type { ConditionCode, DocumentCode } from "../error/code.js";
import type { ReportOf } from "../error/raise.js";
import { type DecimalInput, type Exact, readDecimal } from "../number/decimal.js";
import { isId } from "../number/grammar.js";
import type { Scalar } from "../number/scalar.js";
import { clip } from "../shape/plain.js";
import { DecimalSchema, filled, whole } from "../shape/schema.js";
import type { RequireId } from "./declared.js";
import { KNOWN_IN, namedBy, PLACES, type Place, splitFact } from "./fact.js";
import type { Names } from "./names.js";

/** Facts that are numbers, and facts of the host, which are whatever it carries. */
export type OpenFact<X extends Names = Names> =
  | `value/${X["indicator"]}`
  | `points/${X["indicator"]}`
  | `layer/${X["layer"]}`
  | `fact/${string}`
  | "cohort"
  | "coverage"
  | "base"
  | "score"
  | "rank"
  | "top"
  | "size"
  | "fit/gain";

/** The fact that a condition looks at; each part of a policy knows the facts of those before it. */
export type FactName<X extends Names = Names> = OpenFact<X> | "role" | "stage" | "tier" | "fit/role";

/** A comparison of a number; unknown where the fact is missing or no decimal. */
export type OrderComparison<X extends Names = Names> = {
  /** The fact that is compared. */
  readonly fact: FactName<X>;
} & (
  | {
      /** The least number that passes. */
      readonly atLeast: DecimalInput;
    }
  | {
      /** The greatest number that passes. */
      readonly atMost: DecimalInput;
    }
  | {
      /** The number that has to be exceeded. */
      readonly above: DecimalInput;
    }
  | {
      /** The number that must not be reached. */
      readonly below: DecimalInput;
    }
);

/** A comparison for equality with one value, or with one of several. */
export type Equality<F extends string, V> =
  | {
      /** The fact that is compared. */
      readonly fact: F;
      /** The value; a JSON number and a decimal text are equal by value, all else exactly. */
      readonly equals: V;
    }
  | {
      /** The fact that is compared. */
      readonly fact: F;
      /** The values, at least one, of which one has to be equal. */
      readonly in: readonly V[];
    };

/** One comparison of one fact. */
export type Comparison<X extends Names = Names> =
  | OrderComparison<X>
  | Equality<OpenFact<X>, Scalar>
  | Equality<"role" | "fit/role", X["role"]>
  | Equality<"stage", X["stage"]>
  | Equality<"tier", X["tier"]>;

/**
 * A condition in three-valued logic: true, false, or unknown where a fact is missing. At most 16 deep: a comparison counts
 * 1, each `all`, `any`, `not` and `streak` around it 1 more.
 */
export type Condition<X extends Names = Names> =
  | Comparison<X>
  | {
      /** All of these, at least one: false if any is false, else unknown if any is unknown. */
      readonly all: readonly Condition<X>[];
    }
  | {
      /** Any of these, at least one: true if any is true, else unknown if any is unknown. */
      readonly any: readonly Condition<X>[];
    }
  | {
      /** The opposite; unknown where it is unknown. */
      readonly not: Condition<X>;
    }
  | {
      /** How many periods in a row, the present one included: a whole number, 2..24. */
      readonly streak: number;
      /** What holds in each of them; a period that the history lacks is unknown. */
      readonly of: Condition<X>;
    };

/** The operators of an order comparison. */
const ORDERS = ["atLeast", "atMost", "above", "below"] as const;

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
  condition: Condition,
  path: string,
  place: Place,
  scope: ConditionScope,
): void {
  const { report, requireId } = scope;
  walk(condition, path, 1, false);

  function walk(one: Condition, at: string, depth: number, inStreak: boolean): void {
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

  function checkComparison(comparison: Comparison, at: string): void {
    const { fact } = comparison;
    const found = [...ORDERS, "equals", "in"].filter((operator) => operator in comparison);
    checkFact(fact, `${at}.fact`);
    if (found.length !== 1) report("one-operator", at, { found });
    const kind = namedBy(fact);
    if (kind === undefined) return;
    const named = (value: Scalar, key: string) => requireId(kind, value, `${at}.${key}`);
    if ("equals" in comparison) named(comparison.equals, "equals");
    if ("in" in comparison) for (const [i, value] of comparison.in.entries()) named(value, `in.${i}`);
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

/** The conditions that a condition is made of, each with its place in it; none of a comparison. */
export function partsOf(condition: Condition): readonly (readonly [key: string, part: Condition])[] {
  if ("all" in condition) return condition.all.map((part, i) => [`all.${i}`, part]);
  if ("any" in condition) return condition.any.map((part, i) => [`any.${i}`, part]);
  if ("not" in condition) return [["not", condition.not]];
  return "of" in condition ? [["of", condition.of]] : [];
}

/** Every comparison of a condition. */
export function comparisonsOf(condition: Condition): Comparison[] {
  return "fact" in condition ? [condition] : partsOf(condition).flatMap(([, part]) => comparisonsOf(part));
}

/** The operator and the threshold of an order comparison; null for an equality. */
export function orderOf(comparison: Comparison): [by: (typeof ORDERS)[number], threshold: Exact] | null {
  const by = ORDERS.find((name) => name in comparison);
  const given: { readonly [B in (typeof ORDERS)[number]]?: DecimalInput } = comparison as object;
  return by === undefined ? null : [by, readDecimal(given[by]) as Exact];
}

/** The values of an equality, one of which has to be equal; none of an order comparison. */
export function valuesOf(comparison: Comparison): readonly Scalar[] {
  if ("in" in comparison) return comparison.in;
  return "equals" in comparison ? [comparison.equals] : [];
}
