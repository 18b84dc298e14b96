import { type Dialect, guardedDecimal } from "./dialect.js";

// `$` would let a line break pass at the end.
const GRAMMAR = "(?s)^-?(0|[1-9][0-9]*)([.][0-9]+)?([eE][+-]?[0-9]{1,3})?(?!.)";

const integer: Dialect["integer"] = (units, wide) => {
  const text = units < 0n ? `(${units})` : String(units);
  return wide ? `CAST(${text} AS DECIMAL(65,0))` : text;
};

export const mariadb: Dialect = {
  name: "mariadb",
  types: { narrow: "SIGNED", wide: "DECIMAL(65,0)", place: "SIGNED", text: "CHAR" },
  most: 10n ** 65n - 1n,
  names: { quote: "`", longest: 64, measure: "characters" },
  // Names have characters of 16 bits.
  forbidden: /[\u{10000}-\u{10ffff}]/u,
  // DIV answers 64 bits.
  longestQuotient: 18,
  powerDigits: (_, power) => power,
  integer,
  decimalOf: guardedDecimal(integer),
  text: (plain) => `'${plain}'`,
  textOfBytes: (hexadecimal) => `X'${hexadecimal}'`,
  // Bytes, since the collations of texts disregard case, accents or blanks at the end.
  exactText: (sql) => `CAST(CONVERT(${sql} USING utf8mb4) AS BINARY)`,
  // It sorts by the first 1,024 bytes alone.
  key: (sql) => `SHA2(${sql}, 256)`,
  characters: (sql) => `CONVERT(${sql} USING utf8mb4)`,
  // It takes the number at the head of any text.
  isNumber: (sql) => `CONVERT(${sql} USING utf8mb4) REGEXP '${GRAMMAR}'`,
  isDecimal: (sql) => `${sql} REGEXP '${GRAMMAR}'`,
  divide: (n, d) => `${n} DIV ${d}`,
  deepest: 60,
  widest: 4_000,
  fence: " LIMIT 18446744073709551615",
};

/** MySQL takes the same text. */
export const mysql: Dialect = { ...mariadb, name: "mysql" };
