/** The engines whose SQL is written. */
export type DialectName = "duckdb" | "postgres" | "mariadb" | "mysql" | "spark";

/** In what an engine's SQL differs from the common text. All of it is words; no meaning of a policy is in here. */
export interface Dialect {
  readonly name: DialectName;
  /** The type of whole numbers of 64 bits, a wider one for those beyond, and others as casts name them. */
  readonly types: {
    readonly narrow: string;
    readonly wide: string;
    /** Places in a text. */
    readonly place: string;
    readonly text: string;
  };
  /** The greatest whole number that the wide type holds. */
  readonly most: bigint;
  /** Column and table names: the sign around them, and how long they may be. */
  readonly names: {
    readonly quote: string;
    readonly longest: number;
    readonly measure: "bytes" | "characters";
  };
  /** Names that the engine would not take as they are, whatever stands around them. */
  readonly forbidden: RegExp | null;
  /** The largest exponent of ten up to which the quotient of `divide` is sure to fit; null where it always does. */
  readonly longestQuotient: number | null;
  /** A column as decimals of so many digits; NULL where they do not hold it. */
  decimalOf(sql: string, precision: number, scale: number): string;
  /** Whether a cell is not what was read of it in so many decimals, where a mere comparison would not do. */
  differ?(held: string, raw: string, scale: number): string;
  /** The digits that a power of ten is given where it multiplies a decimal of so many into one without decimals. */
  powerDigits(decimal: number, power: number): number;
  /** A whole number as a literal of one of the two types. */
  integer(units: bigint, wide: boolean): string;
  /** A text literal of letters, digits, blanks, dots, hyphens and underscores. */
  text(plain: string): string;
  /** A text by its bytes in UTF-8; null where the engine has no such text. */
  textOfBytes(hexadecimal: string): string | null;
  /** A column as text that is equal to another only where both are the same characters. */
  exactText(sql: string): string;
  /** What is as different from others as a text is, by which rows are brought together; the text itself by default. */
  key?(sql: string): string;
  /** A column as text whose characters can be taken apart. */
  characters(sql: string): string;
  /** Whether a column holds numbers that can be taken for decimals, where the engine would make some of anything else. */
  isNumber?(sql: string): string;
  /** Whether a text is a decimal from its first to its last character. */
  isDecimal(sql: string): string;
  /** The whole part of a quotient of whole numbers that are not negative. */
  divide(n: string, d: string, wide: boolean): string;
  /** How many steps may stand in each other, and how many columns there may be where that is bounded. */
  readonly deepest: number;
  readonly widest?: number;
  /** What ends a step, so that the engine works it out once and does not write it into every use of the next. */
  readonly fence: string;
}

/** For engines whose casts end the query: only what has few enough digits before the point is cast. */
export function guardedDecimal(integer: Dialect["integer"]): Dialect["decimalOf"] {
  return (sql, precision, scale) => {
    const digits = precision - scale;
    const limit = 10n ** BigInt(digits);
    const inside = `${sql} > ${integer(-limit, digits > 18)} AND ${sql} < ${integer(limit, digits > 18)}`;
    // One digit more: 9.99 may be rounded to 10.0, and is seen to differ.
    return `CASE WHEN ${inside} THEN CAST(${sql} AS DECIMAL(${precision + 1},${scale})) END`;
  };
}

/** A name of the user's as the engine takes it; it was checked before. */
export function quoted({ names: { quote } }: Dialect, name: string): string {
  return `${quote}${name.replaceAll(quote, quote + quote)}${quote}`;
}

/** What is left of a quotient of whole numbers; all four engines say it the same way. */
export const remainder = (n: string, d: string) => `${n} % ${d}`;
