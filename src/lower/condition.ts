import { type Exact, exact, readDecimal } from "../number/decimal.js";
import { type Scalar, scalarDecimal } from "../number/scalar.js";
import type { NumberRef, TruthRef } from "../plan/builder.js";
import type { Comparator, Source } from "../plan/node.js";
import { type Comparison, type Condition, splitFact } from "../policy/condition.js";
import type { Lowering } from "./context.js";

/** A condition of the present period. */
export function lowerCondition(context: Lowering, condition: Condition): TruthRef {
  return lowerAt(context, condition, 0);
}

/** A condition as it held `back` periods ago. */
function lowerAt(context: Lowering, condition: Condition, back: number): TruthRef {
  const { build } = context;
  const parts = (list: readonly Condition[]) => list.map((part) => lowerAt(context, part, back));
  if ("all" in condition) return build.and(parts(condition.all));
  if ("any" in condition) return build.or(parts(condition.any));
  if ("not" in condition) return build.not(lowerAt(context, condition.not, back));
  if ("streak" in condition) {
    const periods = Array.from({ length: condition.streak }, (_, period) => period);
    return build.and(periods.map((period) => lowerAt(context, condition.of, period)));
  }
  return lowerComparison(context, condition, back);
}

const ORDER = ["atLeast", "atMost", "above", "below"] as const satisfies readonly Comparator[];

function lowerComparison(context: Lowering, comparison: Comparison, back: number): TruthRef {
  const source: Source = { fact: comparison.fact, back };
  for (const by of ORDER) {
    if (!(by in comparison)) continue;
    const threshold = readDecimal((comparison as Readonly<Record<string, unknown>>)[by]) as Exact;
    return compare(context, by, source, threshold);
  }
  const values: readonly Scalar[] =
    "in" in comparison ? comparison.in : [(comparison as { equals: Scalar }).equals];
  if (!isNumeric(source, context))
    return context.build.is(source, values as readonly (string | number | boolean)[]);
  if (source.fact === "tier") return context.build.or(values.map((value) => isTier(context, source, value)));
  return context.build.or(values.map((value) => equalsNumber(context, source, value)));
}

/** Facts that are numbers, and the present tier, which is a position; all others compare as text, boolean or number. */
function isNumeric({ fact, back }: Source, { facts }: Lowering): boolean {
  const [kind] = splitFact(fact);
  if (fact === "tier") return back === 0 && facts.has("tier");
  return !["fact", "role", "stage", "cohort", "fit/role"].includes(kind);
}

function compare(context: Lowering, by: Comparator, source: Source, threshold: Exact): TruthRef {
  const { build } = context;
  if (source.fact === "top") return compareTop(context, by, source, threshold);
  const number = numberAt(context, source);
  const value = isNumeric(source, context) ? number : null;
  // The present tier is an id, which is no decimal: in an order comparison it is unknown.
  const compared = source.fact === "tier" && source.back === 0 ? build.none() : number;
  return build.compare(by, compared, build.constant(threshold), { ...source, value });
}

/** A number equals a decimal by value; it is never equal to text or a boolean, but unknown where it is missing. */
function equalsNumber(context: Lowering, source: Source, value: Scalar): TruthRef {
  const decimal = scalarDecimal(value);
  if (decimal !== null) return compare(context, "equals", source, decimal);
  const number = source.fact === "top" ? topAt(context, source.back) : numberAt(context, source);
  return context.build.compare("above", number, number, { ...source, value: number });
}

function isTier(context: Lowering, source: Source, id: Scalar): TruthRef {
  const value = numberAt(context, source);
  const place = context.build.constant(context.tiers.indexOf(String(id)));
  return context.build.compare("equals", value, place, { ...source, value });
}

function numberAt({ build, facts }: Lowering, { fact, back }: Source): NumberRef {
  return (back === 0 ? facts.get(fact) : undefined) ?? build.input(fact, back);
}

/** `top` is compared exactly: rank against threshold · size, without a quotient. */
function compareTop(context: Lowering, by: Comparator, source: Source, threshold: Exact): TruthRef {
  const { build } = context;
  const about = { ...source, value: topAt(context, source.back) };
  const exactly = (rank: NumberRef, size: NumberRef) => {
    // Both sides as whole numbers: rank · 10^k against units · size.
    const unit = exact(`1e${threshold.decimalPlaces()}`);
    const units = build.multiply(build.constant(threshold.times(unit)), size);
    return build.compare(by, build.multiply(rank, build.constant(unit)), units, about);
  };
  const [rank, size] = positionAt(context, source.back);
  if (source.back === 0) return exactly(rank, size);
  const shown = build.compare(by, build.input("top", source.back), build.constant(threshold), about);
  const known = build.not(build.missing(build.add(rank, size)));
  // An entry with rank and size has its exact quotient; else what it says of top.
  return build.or([build.and([known, exactly(rank, size)]), build.and([build.not(known), shown])]);
}

/** The shown `top`: the quotient to 6 decimals; of an entry without rank and size, what it says. */
function topAt(context: Lowering, back: number): NumberRef {
  const { build } = context;
  const [rank, size] = positionAt(context, back);
  const top = build.divide(rank, size, 6, "halfExpand");
  return back === 0 ? top : build.select(build.missing(top), build.input("top", back), top);
}

function positionAt(context: Lowering, back: number): [rank: NumberRef, size: NumberRef] {
  return [numberAt(context, { fact: "rank", back }), numberAt(context, { fact: "size", back })];
}
