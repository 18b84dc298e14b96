import type { Rounding } from "../../../number/decimal.js";
import { DECIMAL_LENGTH } from "../../../number/grammar.js";
import { quoted, remainder } from "../dialect/dialect.js";
import type { Query } from "../query.js";
import { joined, negated, type Truth, truth, type Whole } from "../term.js";
import { choice, finer, plus, scaled } from "../whole.js";
import type { Digits } from "./number.js";
import type { Reading } from "./reading.js";

/**
 * A decimal text taken apart: whole units of 10^−scale cut towards 0, and the digits behind them. Everything is done on
 * characters, so that no type's limits matter; any decimal that the grammar allows is read, exponents included.
 */
interface Parts {
  readonly given: Truth;
  readonly valid: Truth;
  readonly negative: Truth;
  /** The units without a sign; NULL where there are more than the digits allowed. */
  readonly units: Whole;
  readonly tooLong: Truth;
  /** A column: the digits behind the units without zeros at the end; empty where the units are all. */
  readonly rest: string;
  readonly level: number;
}

function takeApart(query: Query, column: string, { precision, scale }: Digits): Parts {
  const { dialect } = query;
  const step = (level: number, sql: string) => query.column(sql, level);
  const length = (sql: string) => `CHAR_LENGTH(${sql})`;
  const t = query.source(dialect.characters(quoted(dialect, column)));
  const isDecimal = step(0, `${length(t)} <= ${DECIMAL_LENGTH} AND ${dialect.isDecimal(t)}`);
  const lower = step(0, `REPLACE(${t}, 'E', 'e')`);
  const mark = step(1, `POSITION('e' IN ${lower})`);
  const mantissa = step(
    2,
    `CASE WHEN ${mark} > 0 THEN SUBSTRING(${lower}, 1, ${mark} - 1) ELSE ${lower} END`,
  );
  const power = `CAST(REPLACE(SUBSTRING(${lower}, ${mark} + 1, 9), '+', '') AS ${dialect.types.place})`;
  const exponent = step(2, `CASE WHEN ${isDecimal} AND ${mark} > 0 THEN ${power} ELSE 0 END`);
  const point = `POSITION('.' IN ${mantissa})`;
  const behind = step(3, `CASE WHEN ${point} > 0 THEN ${length(mantissa)} - ${point} ELSE 0 END`);
  const bare = `REPLACE(REPLACE(${mantissa}, '-', ''), '.', '')`;
  const digits = step(3, `CASE WHEN ${isDecimal} THEN TRIM(LEADING '0' FROM ${bare}) END`);
  const minus = step(3, `SUBSTRING(${mantissa}, 1, 1) = '-'`);
  const shift = step(4, `${exponent} - ${behind} + ${scale}`);
  // How many digits the units have; the rest stands behind them.
  const count = step(5, `${length(digits)} + ${shift}`);
  const isZero = `${digits} = ''`;
  const tooLong = step(6, `${count} > ${precision} AND NOT (${isZero})`);
  const padded = `CONCAT(${digits}, REPEAT('0', CASE WHEN ${shift} > 0 AND ${count} <= ${precision} THEN ${shift} ELSE 0 END))`;
  const high = 10n ** BigInt(precision) - 1n;
  const bounds = { low: 0n, high };
  const type = query.fits(bounds) ? dialect.types.narrow : dialect.types.wide;
  const zero = dialect.integer(0n, !query.fits(bounds));
  const cut = `CAST(SUBSTRING(${padded}, 1, ${count}) AS ${type})`;
  const units = step(
    6,
    `CASE WHEN ${isZero} OR ${count} <= 0 THEN ${zero} WHEN ${count} <= ${precision} THEN ${cut} END`,
  );
  // Less than a tenth of a unit is neither nothing nor half.
  const left = `CASE WHEN ${shift} >= 0 THEN '' WHEN ${count} >= 0 THEN SUBSTRING(${digits}, ${count} + 1, ${DECIMAL_LENGTH}) WHEN ${isZero} THEN '' ELSE '1' END`;
  const rest = step(6, `TRIM(TRAILING '0' FROM ${left})`);
  const at = { level: 7, depth: 0, binds: "tightly" } as const;
  return {
    given: truth(`${t} IS NOT NULL`),
    valid: { ...at, sql: isDecimal },
    negative: { ...at, sql: minus },
    units: query.whole({ ...at, sql: units, scale, ...bounds }),
    tooLong: { ...at, sql: tooLong },
    rest,
    level: 7,
  };
}

const at = (parts: Parts, sql: string): Truth => ({ ...truth(sql), level: parts.level });

const badText = ({ given, valid }: Parts) => joined("and", [given, negated(valid)]);

function signed(query: Query, parts: Parts, units: Whole): Whole {
  const held = query.hold(units);
  return choice(query, parts.negative, scaled(query, held, -1n), held);
}

/** Rounded to a grid; more digits than the grid may have is a fault apart from that of the text. */
export function readTextOnGrid(
  query: Query,
  column: string,
  digits: Digits,
  rounding: Rounding,
): Reading & { readonly tooLarge: Truth } {
  const parts = takeApart(query, column, digits);
  const { rest, units } = parts;
  const half = `SUBSTRING(${rest}, 1, 1) IN ('5', '6', '7', '8', '9')`;
  const even = `${half} AND NOT (${rest} = '5' AND ${remainder(units.sql, "2")} = 0)`;
  const up = at(parts, rounding === "halfExpand" ? half : even);
  const whole = choice(query, up, plus(query, units, query.constant(1n, units.scale)), units);
  return {
    given: parts.given,
    value: signed(query, parts, whole),
    bad: badText(parts),
    tooLarge: parts.tooLong,
  };
}

/** Exactly as it stands; more digits or decimals than were declared are a fault. */
export function readTextExactly(query: Query, column: string, digits: Digits): Reading {
  const parts = takeApart(query, column, digits);
  const more = at(parts, `${parts.rest} <> ''`);
  return {
    given: parts.given,
    value: signed(query, parts, parts.units),
    bad: joined("or", [badText(parts), parts.tooLong, more]),
  };
}

/**
 * For comparisons with constants of at most so many digits: what is larger than all of them is as good as any such number, and
 * what lies between two units is in the middle. So every decimal is read, however long. NULL where the text is none.
 */
export function readTextForOrder(query: Query, column: string, digits: Digits): Reading {
  const parts = takeApart(query, column, digits);
  const scale = digits.scale + 1;
  const beyond = query.constant(10n ** BigInt(digits.precision + 1), scale);
  const units = finer(query, parts.units, scale);
  const between = plus(query, units, query.constant(5n, scale));
  const inside = choice(query, at(parts, `${parts.rest} <> ''`), between, units);
  return {
    given: parts.given,
    value: signed(query, parts, choice(query, parts.tooLong, beyond, inside)),
    bad: badText(parts),
  };
}
