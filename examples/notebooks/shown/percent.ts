/** A share as people say it: `0.4445` is `44.45 %`. */
export const percent = (share: number, decimals = 2): string =>
  `${(share * 100).toFixed(decimals).replace("-", "−")} %`;

/** A figure on three decimals, without zeros at its end. */
export const short = (figure: number): number => Number(figure.toFixed(3));

/** A change with its sign: `+2.5`, `−1`, `0`. */
export const signed = (change: number): string =>
  change > 0 ? `+${change}` : String(change).replace("-", "−");
