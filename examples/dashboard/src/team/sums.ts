/** Sums of figures that lie on a grid, in whole units of it, so that no digit is invented. */
const unitsOf = (value: number, decimals: number): bigint => BigInt(Math.round(value * 10 ** decimals));

function textOf(units: bigint, decimals: number): string {
  const digits = String(units < 0n ? -units : units).padStart(decimals + 1, "0");
  const whole = digits.slice(0, digits.length - decimals).replace(/\B(?=(\d{3})+$)/g, ",");
  const rest = decimals === 0 ? "" : `.${digits.slice(-decimals)}`;
  return `${units < 0n ? "−" : ""}${whole}${rest}`;
}

/** The exact sum. */
export const sumText = (values: readonly number[], decimals: number): string =>
  textOf(
    values.reduce((sum, value) => sum + unitsOf(value, decimals), 0n),
    decimals,
  );

/** The middle value; of an even number exactly half way between the two in the middle. Null for none. */
export function medianText(values: readonly number[], decimals: number): string | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1] as number, sorted[sorted.length >> 1] as number];
  const twice = unitsOf(low, decimals) + unitsOf(high, decimals);
  return twice % 2n === 0n ? textOf(twice / 2n, decimals) : textOf(twice * 5n, decimals + 1);
}
