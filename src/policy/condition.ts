import * as z from "zod/mini";
import { type Issue, issue, join } from "../error/issue.js";
import type { DecimalInput } from "../number/decimal.js";
import type { Scalar } from "../number/scalar.js";
import { brief } from "../shape/plain.js";
import { DecimalSchema, filled, ID_PATTERN, whole } from "../shape/schema.js";
import type { Names } from "./names.js";
import type { Scope } from "./scope.js";

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

/** The operators of a comparison. */
export const OPERATORS = ["atLeast", "atMost", "above", "below", "equals", "in"] as const;
/** The name of an operator. */
export type Operator = (typeof OPERATORS)[number];

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

/** Where in a policy a condition stands: each place knows the facts of those before it. */
export const PLACES = ["modifiers", "tiers", "incentives", "lowPerformance"] as const;
/** The name of a place. */
export type Place = (typeof PLACES)[number];

const FIRST: Readonly<Record<string, Place>> = {
  role: "modifiers",
  stage: "modifiers",
  cohort: "modifiers",
  coverage: "modifiers",
  base: "modifiers",
  score: "tiers",
  rank: "tiers",
  top: "tiers",
  size: "tiers",
  tier: "incentives",
  "fit/gain": "lowPerformance",
  "fit/role": "lowPerformance",
};

/** A comparison counts 1, each `all`, `any`, `not` and `streak` around it 1 more. */
const DEPTH = 16;

/** What the shape of a condition cannot say. */
export function checkCondition(condition: Condition, path: string, place: Place, scope: Scope): Issue[] {
  return walk(condition, path, { place, scope, depth: 1, streak: false, root: path });
}

interface Context {
  readonly place: Place;
  readonly scope: Scope;
  readonly depth: number;
  readonly streak: boolean;
  readonly root: string;
}

function walk(condition: Condition, path: string, context: Context): Issue[] {
  if (context.depth > DEPTH) return [issue("condition-too-deep", context.root, { limit: DEPTH })];
  const deeper = { ...context, depth: context.depth + 1 };
  if ("all" in condition) return condition.all.flatMap((part, i) => walk(part, `${path}.all.${i}`, deeper));
  if ("any" in condition) return condition.any.flatMap((part, i) => walk(part, `${path}.any.${i}`, deeper));
  if ("not" in condition) return walk(condition.not, `${path}.not`, deeper);
  if ("streak" in condition) {
    const issues: Issue[] = [];
    if (context.place === "modifiers" || context.place === "tiers")
      issues.push(issue("streak-not-here", path, {}));
    if (context.streak) issues.push(issue("streak-nested", path, {}));
    return [...issues, ...walk(condition.of, `${path}.of`, { ...deeper, streak: true })];
  }
  return checkComparison(condition, path, context);
}

function checkComparison(comparison: Comparison, path: string, { place, scope }: Context): Issue[] {
  const { fact } = comparison;
  const found = OPERATORS.filter((operator) => operator in comparison);
  const issues = checkFact(fact, join(path, "fact"), place, scope);
  if (found.length !== 1) issues.push(issue("one-operator", path, { found }));
  if (!Object.hasOwn(NAMING, fact)) return issues;
  const kind = NAMING[fact] as "role" | "stage" | "tier";
  if ("equals" in comparison)
    issues.push(...requireName(kind, comparison.equals, join(path, "equals"), scope));
  if ("in" in comparison) {
    issues.push(
      ...comparison.in.flatMap((value, i) => requireName(kind, value, join(path, `in.${i}`), scope)),
    );
  }
  return issues;
}

/** Facts whose values are names of this policy. */
const NAMING: Readonly<Record<string, "role" | "stage" | "tier">> = {
  role: "role",
  stage: "stage",
  tier: "tier",
  "fit/role": "role",
};

function requireName(kind: "role" | "stage" | "tier", value: Scalar, path: string, scope: Scope): Issue[] {
  return scope.requireId(kind, typeof value === "string" ? value : brief(value), path);
}

function checkFact(fact: string, path: string, place: Place, scope: Scope): Issue[] {
  const [kind, name] = splitFact(fact);
  if (kind === "value" || kind === "points") return scope.requireId("indicator", name, path);
  if (kind === "layer") return scope.requireId("layer", name, path);
  if (kind === "fact")
    return isFactName(name) ? [] : [issue("unknown-fact", path, { fact: fact.slice(0, 80) })];
  const first = Object.hasOwn(FIRST, fact) ? (FIRST[fact] as Place) : null;
  if (first === null) return [issue("unknown-fact", path, { fact: fact.slice(0, 80) })];
  if (PLACES.indexOf(place) >= PLACES.indexOf(first)) return [];
  return [issue("fact-too-early", path, { fact, usable: first })];
}

/** A fact's kind and name: `value/nps` is `value` and `nps`; `score` and `fit/gain` are their own kind. */
export function splitFact(fact: string): [kind: string, name: string] {
  const slash = fact.indexOf("/");
  return slash < 0 || fact.startsWith("fit/") ? [fact, ""] : [fact.slice(0, slash), fact.slice(slash + 1)];
}

/** Whether a text can name a fact of the host. */
export function isFactName(name: string): boolean {
  return name.length <= 64 && ID_PATTERN.test(name);
}

/** Every fact that a condition names, with its place in the document. */
export function factsOf(
  condition: Condition,
  path: string,
): { readonly fact: string; readonly path: string }[] {
  if ("all" in condition) return condition.all.flatMap((part, i) => factsOf(part, `${path}.all.${i}`));
  if ("any" in condition) return condition.any.flatMap((part, i) => factsOf(part, `${path}.any.${i}`));
  if ("not" in condition) return factsOf(condition.not, `${path}.not`);
  if ("streak" in condition) return factsOf(condition.of, `${path}.of`);
  return [{ fact: condition.fact, path: `${path}.fact` }];
}
