import { exact, toText } from "../../number/decimal.js";
import { decimal } from "../../number/figure.js";
import { DECIMAL_LENGTH } from "../../number/grammar.js";
import { narrowed } from "./width.js";

/** A figure as text, as people write it: sign, whole part with correct groups of three or none, decimals, 万 or 亿. */
const FIGURE = /^([+-]?)(0|[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d*)(?:\.(\d+))?\s*([万亿]?)$/;

/** A figure that is a decimal as it stands. */
const PLAINLY = /^(?:0|[1-9]\d*)(?:\.\d+)?$/;

/** Figures in brackets are negative, as accountants write them. */
const BRACKETS = /^\(([^()+-]+)\)$/;

const MULTIPLES: Readonly<Record<string, number>> = { 万: 4, 亿: 8 };

/**
 * Reads a figure as people write it into a decimal in text: `"1,234.50"`, `"１２.５"`, `"(3)"`, `"1.2万"`; null for any other
 * text, such as `"12,34"`, `"≈95"`, `"007"` or `"1E+05"`.
 */
export function readFigure(text: string): string | null {
  if (text.length > DECIMAL_LENGTH) return null;
  // Most figures are written plainly: a matter of speed alone.
  if (PLAINLY.test(text)) return text;
  const narrow = narrowed(text);
  const inside = BRACKETS.exec(narrow)?.[1];
  const match = FIGURE.exec(inside ?? narrow);
  if (match === null) return null;
  const [, sign, whole = "", decimals = "", multiple = ""] = match;
  const negative = sign === "-" || inside !== undefined;
  const figure = `${whole.replaceAll(",", "")}${decimals === "" ? "" : `.${decimals}`}`;
  const value = multiple === "" ? figure : shifted(figure, MULTIPLES[multiple] ?? 0);
  return negative && /[1-9]/.test(value) ? `-${value}` : value;
}

/** A number as a decimal in plain digits; null where it is none. */
export const numberText = (value: number): string | null =>
  Number.isFinite(value) ? toText(decimal(value)) : null;

/** A decimal in text times a power of ten. */
export const shifted = (text: string, places: number): string =>
  toText(decimal(text).times(exact(`1e${places}`)));
