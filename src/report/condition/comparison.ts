import type { DecimalInput } from "../../number/decimal.js";
import type { COMPARATORS, Scalar } from "../../number/scalar.js";
import type { Comparison } from "../../policy/condition.js";

/** How an order comparison compares. */
export type Order = Exclude<keyof typeof COMPARATORS, "equals">;

/** A comparison by its kind: with a threshold, or with one of several values. */
export type Read =
  | { readonly by: Order; readonly threshold: DecimalInput }
  | { readonly by: "among" | "notAmong"; readonly values: readonly Scalar[] };

const ORDERS: readonly Order[] = ["atLeast", "atMost", "above", "below"];

/** What a comparison compares with. */
export function readComparison(comparison: Comparison): Read {
  if ("in" in comparison) return { by: "among", values: comparison.in };
  if ("equals" in comparison) return { by: "among", values: [comparison.equals] };
  const given: { readonly [O in Order]?: DecimalInput } = comparison as object;
  const by = ORDERS.find((order) => given[order] !== undefined) as Order;
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

/** What holds where a comparison of a known fact does not. */
export const opposite = (read: Read): Read => ({ ...read, by: OPPOSITE[read.by] }) as Read;
