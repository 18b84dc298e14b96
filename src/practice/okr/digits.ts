import type { PracticeReport } from "../../error/practice.js";
import { type Exact, exact, toText } from "../../number/decimal.js";
import { brief } from "../../shape/plain.js";

/** Whether a JSON number carries a value on its grid: at most 15 digits. */
export const fits = (value: Exact, decimals: number): boolean =>
  value.abs().lessThan(exact(`1e${15 - decimals}`));

/** Reports a value on its grid that a JSON number would not carry; whether it would. */
export function checkDigits(value: Exact, decimals: number, path: string, report: PracticeReport): boolean {
  const carried = fits(value, decimals);
  if (!carried) report("value-too-large", path, tooLarge(value, decimals));
  return carried;
}

/** What is said of a value beyond 15 digits. */
export const tooLarge = (value: Exact, decimals: number): { decimals: number; found: string } => ({
  decimals,
  found: brief(toText(value)),
});
