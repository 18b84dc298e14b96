import { type Dialect, guardedDecimal } from "./dialect.js";

const integer: Dialect["integer"] = (units, wide) =>
  `${units < 0n ? `(${units})` : units}::${wide ? "numeric" : "bigint"}`;

export const postgres: Dialect = {
  name: "postgres",
  types: { narrow: "bigint", wide: "numeric", place: "integer", text: "text" },
  // numeric holds far more; no policy within its own bounds comes near.
  most: 10n ** 1000n,
  // A longer name would be cut without an error, and might then be another column's.
  names: { quote: '"', longest: 63, measure: "bytes" },
  forbidden: null,
  longestQuotient: null,
  powerDigits: (_, power) => power,
  integer,
  decimalOf: guardedDecimal(integer),
  text: (plain) => `'${plain}'::text`,
  // No text of it has a character 0.
  textOfBytes: (hexadecimal) =>
    /^(..)*00/.test(hexadecimal) ? null : `convert_from(decode('${hexadecimal}', 'hex'), 'UTF8')`,
  exactText: (sql) => `CAST(${sql} AS text) COLLATE "C"`,
  characters: (sql) => `CAST(${sql} AS text)`,
  isDecimal: (sql) => `${sql} ~ '^-?(0|[1-9][0-9]*)([.][0-9]+)?([eE][+-]?[0-9]{1,3})?$'`,
  divide: (n, d, wide) => (wide ? `div(${n}, ${d})` : `${n} / ${d}`),
  deepest: 1_000,
  widest: 1_600,
  // Without it the planner writes each step into the next, and the text doubles with every use of a column.
  fence: " OFFSET 0",
};
