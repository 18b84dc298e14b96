import type { Dialect } from "./dialect.js";

export const spark: Dialect = {
  name: "spark",
  types: { narrow: "BIGINT", wide: "DECIMAL(38,0)", place: "INT", text: "STRING" },
  most: 10n ** 38n - 1n,
  names: { quote: "`", longest: 10_000, measure: "characters" },
  // It puts values of its settings there, also between quotes.
  forbidden: /\$\{/,
  // div answers 64 bits.
  longestQuotient: 18,
  decimalOf: (sql, precision, scale) => `TRY_CAST(${sql} AS DECIMAL(${precision},${scale}))`,
  // Its comparisons are in 38 digits and disregard the last decimals of a wider pair; a remainder keeps them.
  differ: (held, raw, scale) =>
    `${held} <> ${raw} OR (typeof(${raw}) RLIKE 'decimal' AND SIGN(${raw} % 1e-${scale}BD) <> 0)`,
  powerDigits: (_, power) => power,
  integer: (units, wide) => {
    const text = wide ? `CAST(${units}BD AS DECIMAL(38,0))` : `${units}L`;
    return units < 0n ? `(${text})` : text;
  },
  text: (plain) => `'${plain}'`,
  textOfBytes: (hexadecimal) => `decode(X'${hexadecimal}', 'UTF-8')`,
  exactText: (sql) => `CAST(${sql} AS STRING)`,
  characters: (sql) => `CAST(${sql} AS STRING)`,
  isDecimal: (sql) => `${sql} RLIKE '(?s)^-?(0|[1-9][0-9]*)([.][0-9]+)?([eE][+-]?[0-9]{1,3})?(?!.)'`,
  divide: (n, d) => `${n} div ${d}`,
  // Its rules go over a plan a hundred times at most.
  deepest: 90,
  fence: "",
};
