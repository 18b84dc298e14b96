import { type Exact, toText } from "../../number/decimal.js";

/** A number as a trace shows it: the sign as long as the one of a subtraction. */
export const shown = (value: Exact | string): string =>
  (typeof value === "string" ? value : toText(value)).replace("-", "−");

/** A number inside of a formula: a negative one in parentheses. */
export const operand = (value: Exact): string => (value.isNegative() ? `(${shown(value)})` : shown(value));
