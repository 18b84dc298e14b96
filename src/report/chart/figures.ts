import { type Exact, toText } from "../../number/decimal.js";

/** How many decimals a number has. */
const decimalsOf = (value: Exact): number => value.decimalPlaces();

/** Figures of one column as text, all with as many decimals as the one that has most. */
export function column(values: readonly (Exact | null)[]): (value: Exact) => string {
  const most = values.reduce((sum, value) => (value === null ? sum : Math.max(sum, decimalsOf(value))), 0);
  return (value) => minus(value.toFixed(most));
}

/** A figure as it is, with a minus that people read. */
export const plainly = (value: Exact): string => minus(toText(value));

/** The same with its sign, whichever it is. */
export const signed = (text: string): string => (/^\u2212|^[0.]+$/u.test(text) ? text : `+${text}`);

/** A share as a percentage, with the decimals that it has. */
export const percent = (share: Exact): string => plainly(share.times(100));

const minus = (text: string): string => text.replace(/^-/, "\u2212");
