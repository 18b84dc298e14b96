import { type DecimalInput, divide, type Exact, exact, readDecimal, toText } from "../../number/decimal.js";

/** A figure of a column: null where there is none. */
export type Figure = DecimalInput | null | undefined;

/** The exact decimal of a figure, and 0 where there is none; one of a trace may be longer than any that is read. */
export const exactOf = (figure: Figure): Exact => readDecimal(figure ?? 0) ?? exact(figure as string);

/** The sum of the figures that there are. */
export const sumOf = (figures: readonly Figure[]): Exact =>
  figures.reduce((sum: Exact, figure) => sum.plus(exactOf(figure)), exact(0));

/** As plain text, with a minus that no line breaks after. */
const minus = (text: string) => text.replace("-", "−");

/** A figure with all its digits. */
export const digitsOf = (figure: Figure): string => minus(toText(exactOf(figure)));

/**
 * Figures of one column, all with as many decimals as the one that has most, so that the points stand below each other and
 * no digit is lost; `none` where there is no figure.
 */
export function columnOf(figures: readonly Figure[], none: string): string[] {
  const exacts = figures.map((figure) => (figure == null ? null : exactOf(figure)));
  const decimals = exacts.reduce((most, figure) => Math.max(most, figure?.decimalPlaces() ?? 0), 0);
  return exacts.map((figure) => (figure === null ? none : minus(figure.toFixed(decimals))));
}

/** A difference of a column with its sign; 0 has none. */
export const withSign = (text: string): string => (/^−|^0(\.0+)?$/.test(text) ? text : `+${text}`);

/** As much of a quotient as a pocket calculator shows: six decimals, and … where there are more. The divisor is not 0. */
export function quotientText(numerator: DecimalInput, denominator: DecimalInput): string {
  const [above, below] = [exactOf(numerator), exactOf(denominator)];
  const shown = divide(above.abs(), below.abs(), 6, "floor");
  const sign = above.isNegative() === below.isNegative() || above.isZero() ? "" : "−";
  const whole = shown.times(below.abs()).equals(above.abs());
  return sign + (whole ? toText(shown) : `${shown.toFixed(6)}…`);
}
