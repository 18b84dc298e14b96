import { apportion } from "../../number/apportion.js";
import { exact, fromUnits, toNumber, toText, toUnits } from "../../number/decimal.js";
import { decimal, fraction } from "../../number/figure.js";
import { multiply, type Rational, rational, rationalText, toRational } from "../../number/rational.js";
import { own } from "../../shape/plain.js";
import type { Title } from "../../shape/schema.js";
import { readDocument } from "../document.js";
import type { MetricKeyResult } from "./key-result.js";
import {
  amountOf,
  checkSplit,
  type DecomposedWhole,
  type DecomposeOptions,
  type PartTaker,
  SplitSchema,
} from "./split.js";
import { operand, shown } from "./text.js";

/** What one part takes. */
export interface DecomposedPart {
  /** The id. */
  readonly id: string;
  /** The title, handed on; absent where there is none. */
  readonly title?: Title;
  /** The share of the whole before rounding: a decimal, or a fraction such as `5/3`. */
  readonly exact: string;
  /** What it takes, on the grid of the decimals. */
  readonly amount: number;
  /** Where it begins: the target of the part before. Absent unless `cumulative`. */
  readonly start?: number;
  /** Where it ends: start + amount. Absent unless `cumulative`. */
  readonly target?: number;
  /** The calculation of the amount. */
  readonly trace: string;
}

/** What `decompose` answers. */
export interface Decomposition {
  /** What was split: target − start, or the total. The amounts sum to it exactly. */
  readonly amount: number;
  /** The parts, in their order. */
  readonly parts: readonly DecomposedPart[];
  /** The calculation of the amount. */
  readonly trace: string;
}

/**
 * Splits a key result, or a bare total, over periods or people (关键结果拆解), so that the parts sum to the whole exactly.
 *
 * Source: the method of the largest remainder (Hamilton): each part gets its exact share cut to the grid towards 0, and the
 * units left over go one each to the largest remainders, ties to the earlier part.
 *
 * @param whole - A key result that is a metric, of which start and target count; start and target alone; or a total.
 * @param parts - Who or what takes a part: ids with shares, or without for equal ones.
 * @param options - Decimals of the parts, and whether they chain.
 * @returns The amount split and every part of it, with their calculations.
 * @throws SteelyardError `too-precise` where the whole is not on the grid, `weights-sum` where the shares do not sum to 1,
 * `missing-key` where some have a share and others none, `repeated-name`, `empty`, `value-too-large` and the like, each with
 * its path: `parts.2.share`.
 *
 * @example
 * ```ts
 * import { decompose } from "steelyard/practice";
 *
 * // Retention +5 points in the third quarter, from 62: three monthly steps at one decimal.
 * const months = [{ id: "2026-07" }, { id: "2026-08" }, { id: "2026-09" }];
 * const retention = decompose({ start: 62, target: 67 }, months, { decimals: 1, cumulative: true });
 * console.log(retention.parts.map(({ amount, target }) => `+${amount} to ${target}`).join(", "));
 * // => +1.7 to 63.7, +1.7 to 65.4, +1.6 to 67
 *
 * // One event for returning customers a month: three in the quarter.
 * console.log(decompose({ total: 3 }, months).parts.map(({ amount }) => amount).join(", "));
 * // => 1, 1, 1
 * ```
 */
export function decompose(
  whole: DecomposedWhole | MetricKeyResult,
  parts: readonly PartTaker[],
  options: DecomposeOptions = {},
): Decomposition {
  const isKeyResult = own(whole, "kind") === "metric";
  const given = isKeyResult ? { start: own(whole, "start"), target: own(whole, "target") } : whole;
  const read = readDocument({ whole: given, parts, options }, SplitSchema, checkSplit);
  const { decimals = 0, cumulative = false } = read.options;
  const amount = amountOf(read.whole);
  const sign = amount.isNegative() ? -1n : 1n;
  const units = toUnits(amount, decimals) * sign;
  const equal = rational(1n, BigInt(read.parts.length));
  const share = (one: PartTaker): Rational => (one.share === undefined ? equal : fraction(one.share));
  const quotas = read.parts.map((one) => multiply(rational(units), share(one)));
  let end = "total" in read.whole ? exact(0) : decimal(read.whole.start);
  const taken = apportion(quotas, units).map(({ units: got }, index): DecomposedPart => {
    const one = read.parts[index] as PartTaker;
    const part = fromUnits(got * sign, decimals);
    const start = end;
    end = end.plus(part);
    const exactly = multiply(toRational(amount), share(one));
    const by = one.share === undefined ? `÷ ${read.parts.length}` : `× ${toText(decimal(one.share))}`;
    const text = rationalText(exactly);
    const onGrid = text === toText(part) ? "" : ` → ${shown(part)}`;
    return {
      id: one.id,
      ...(one.title === undefined ? {} : { title: one.title }),
      exact: text,
      amount: toNumber(part),
      ...(cumulative ? { start: toNumber(start), target: toNumber(end) } : {}),
      trace: `${shown(amount)} ${by} = ${shown(text)}${onGrid}`,
    };
  });
  const trace =
    "total" in read.whole
      ? shown(amount)
      : `${shown(decimal(read.whole.target))} − ${operand(decimal(read.whole.start))} = ${shown(amount)}`;
  return { amount: toNumber(amount), parts: taken, trace };
}
