export { refusals } from "../practice/support.js";

/** The date on which every test derives its weights. */
export const on = "2026-11-29";

/** Weights in units, summed: what must be exactly 10^decimals. */
export const units = (weights: { readonly [id: string]: number }, decimals = 4): bigint =>
  Object.values(weights).reduce((sum, one) => sum + BigInt(one.toFixed(decimals).replace(".", "")), 0n);
