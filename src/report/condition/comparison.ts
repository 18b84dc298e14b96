import type { DecimalInput } from "../../number/decimal.js";
import type { Scalar } from "../../number/scalar.js";
import { type Comparison, ORDERS, valuesOf } from "../../policy/condition.js";

/** How an order comparison compares. */
export type Order = (typeof ORDERS)[number];

/** A comparison by its kind: with a threshold, or with one of several values. */
export type Read =
  | { readonly by: Order; readonly threshold: DecimalInput }
  | { readonly by: "among" | "notAmong"; readonly values: readonly Scalar[] };

/** What a comparison compares with, as it is written. */
export function readComparison(comparison: Comparison): Read {
  const given: { readonly [O in Order]?: DecimalInput } = comparison as object;
  const by = ORDERS.find((order) => order in given);
  if (by === undefined) return { by: "among", values: valuesOf(comparison) };
  return { by, threshold: given[by] as DecimalInput };
}

const OPPOSITE = {
  atLeast: "below",
  below: "atLeast",
  atMost: "above",
  above: "atMost",
  among: "notAmong",
  notAmong: "among",
} as const;

/** What holds where a comparison of a known fact does not; what is not true is false. */
export function opposite(read: Read): Read {
  const [value, ...others] = "values" in read ? read.values : [];
  if (typeof value === "boolean" && others.length === 0) return { by: "among", values: [!value] };
  return { ...read, by: OPPOSITE[read.by] } as Read;
}
