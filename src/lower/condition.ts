import { type Exact, exact } from "../number/decimal.js";
import { type Scalar, scalarDecimal } from "../number/scalar.js";
import type { NumberRef, TruthRef } from "../plan/builder.js";
import type { Comparator } from "../plan/node.js";
import { type Comparison, type Condition, orderOf, partsOf, valuesOf } from "../policy/condition.js";
import { splitFact } from "../policy/fact.js";
import type { Lowering } from "./context.js";

/** Facts that compare as text, boolean or number, whatever they are; all others are numbers, or the present tier. */
const OPEN = ["fact", "role", "stage", "cohort", "fit/role"];

/** A condition, as it held `back` periods ago. */
export function lowerCondition(
  context: Pick<Lowering, "build" | "facts" | "tiers">,
  condition: Condition,
  back = 0,
): TruthRef {
  const { build, facts, tiers } = context;
  if ("fact" in condition) return lowerComparison(condition);
  if ("streak" in condition) {
    const periods = Array.from({ length: condition.streak }, (_, period) => period);
    return build.and(periods.map((period) => lowerCondition(context, condition.of, period)));
  }
  const parts = partsOf(condition).map(([, part]) => lowerCondition(context, part, back));
  if ("not" in condition) return build.not(parts[0] as TruthRef);
  return "all" in condition ? build.and(parts) : build.or(parts);

  function lowerComparison(comparison: Comparison): TruthRef {
    const { fact } = comparison;
    // The present tier is a position among the tiers; an earlier one is a text.
    const numeric = fact === "tier" ? back === 0 && facts.has(fact) : !OPEN.includes(splitFact(fact)[0]);
    const shown = () => (fact === "top" ? topAt() : numberAt(fact));
    const order = orderOf(comparison);
    if (order !== null) return compare(...order);
    const values = valuesOf(comparison);
    if (!numeric) return build.is({ fact, back }, values as readonly (string | number | boolean)[]);
    return build.or(values.map(fact === "tier" ? isTier : equalsNumber));

    function compare(by: Comparator, threshold: Exact): TruthRef {
      if (fact === "top") return compareTop(by, threshold);
      const value = numberAt(fact);
      // The present tier is an id, which is no decimal: in an order comparison it is unknown.
      const compared = fact === "tier" && back === 0 ? build.none() : value;
      const about = { fact, back, value: numeric ? value : null };
      return build.compare(by, compared, build.constant(threshold), about);
    }

    /** A number equals a decimal by value; it is never equal to text or a boolean, but unknown where it is missing. */
    function equalsNumber(given: Scalar): TruthRef {
      const decimal = scalarDecimal(given);
      if (decimal !== null) return compare("equals", decimal);
      const value = shown();
      return build.compare("above", value, value, { fact, back, value });
    }

    function isTier(id: Scalar): TruthRef {
      const value = numberAt(fact);
      const place = build.constant(tiers.indexOf(String(id)));
      return build.compare("equals", value, place, { fact, back, value });
    }
  }

  function numberAt(fact: string): NumberRef {
    return (back === 0 ? facts.get(fact) : undefined) ?? build.input(fact, back);
  }

  /** `top` is compared exactly: rank against threshold · size, without a quotient. */
  function compareTop(by: Comparator, threshold: Exact): TruthRef {
    const about = { fact: "top", back, value: topAt() };
    const [rank, size] = [numberAt("rank"), numberAt("size")];
    const exactly = () => {
      // Both sides as whole numbers: rank · 10^k against units · size.
      const unit = exact(`1e${threshold.decimalPlaces()}`);
      const units = build.multiply(build.constant(threshold.times(unit)), size);
      return build.compare(by, build.multiply(rank, build.constant(unit)), units, about);
    };
    if (back === 0) return exactly();
    const shown = build.compare(by, build.input("top", back), build.constant(threshold), about);
    const known = build.not(build.missing(build.add(rank, size)));
    // An entry with rank and size has its exact quotient; else what it says of top.
    return build.or([build.and([known, exactly()]), build.and([build.not(known), shown])]);
  }

  /** The shown `top`: the quotient to 6 decimals; of an entry without rank and size, what it says. */
  function topAt(): NumberRef {
    const top = build.divide(numberAt("rank"), numberAt("size"), 6, "halfExpand");
    return back === 0 ? top : build.select(build.missing(top), build.input("top", back), top);
  }
}
