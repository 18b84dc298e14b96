import type { Dialect } from "./dialect.js";

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
  integer: (units, wide) => {
    const text = units < 0n ? `(${units})` : String(units);
    return wide ? `CAST(${text} AS DECIMAL(65,0))` : text;
  },
  decimal: (text) => text,
  text: (plain) => `'${plain}'`,
  textOfBytes: (hexadecimal) => `X'${hexadecimal}'`,
  // Bytes, since the collations of texts disregard case, accents or blanks at the end.
  exactText: (sql) => `CAST(CONVERT(${sql} USING utf8mb4) AS BINARY)`,
  characters: (sql) => `CONVERT(${sql} USING utf8mb4)`,
  // `$` would let a line break pass at the end.
  isDecimal: (sql) => `${sql} REGEXP '(?s)^-?(0|[1-9][0-9]*)([.][0-9]+)?([eE][+-]?[0-9]{1,3})?(?!.)'`,
  divide: (n, d) => `${n} DIV ${d}`,
  fence: " LIMIT 18446744073709551615",
};

/** MySQL takes the same text. */
export const mysql: Dialect = { ...mariadb, name: "mysql" };
