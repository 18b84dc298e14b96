import type { Dialect } from "./dialect.js";

export const duckdb: Dialect = {
  name: "duckdb",
  types: { narrow: "BIGINT", wide: "HUGEINT", place: "BIGINT", text: "VARCHAR" },
  most: 2n ** 127n - 1n,
  names: { quote: '"', longest: 10_000, measure: "characters" },
  forbidden: null,
  longestQuotient: null,
  decimalOf: (sql, precision, scale) => `TRY_CAST(${sql} AS DECIMAL(${precision},${scale}))`,
  // Decimals of 64 bits are multiplied within 64 bits, whatever their digits come to.
  powerDigits: (decimal, power) => (decimal + power > 18 ? 38 : power),
  integer: (units, wide) => `${units < 0n ? `(${units})` : units}::${wide ? "HUGEINT" : "BIGINT"}`,
  text: (plain) => `'${plain}'`,
  textOfBytes: (hexadecimal) => `decode(from_hex('${hexadecimal}'))`,
  exactText: (sql) => `CAST(${sql} AS VARCHAR) COLLATE "binary"`,
  characters: (sql) => `CAST(${sql} AS VARCHAR)`,
  // They are compared in a type that has 38 digits at most, and might not hold both.
  differ: (held, raw) => `COALESCE(TRY(${held} <> ${raw}), TRUE)`,
  // It takes a truth for 1, and the digits of floats are lost on the way.
  isNumber: (sql) => `typeof(${sql}) NOT IN ('FLOAT', 'DOUBLE', 'BOOLEAN')`,
  isDecimal: (sql) => `regexp_full_match(${sql}, '-?(0|[1-9][0-9]*)([.][0-9]+)?([eE][+-]?[0-9]{1,3})?')`,
  divide: (n, d) => `${n} // ${d}`,
  deepest: 1_000,
  fence: "",
};
