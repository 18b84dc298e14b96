import { quoted } from "../dialect/dialect.js";
import type { Query } from "../query.js";
import { truth, type Whole } from "../term.js";
import type { Reading } from "./reading.js";

/** How many digits a column may be declared to hold, and how many of them stand behind the point. */
export interface Digits {
  readonly precision: number;
  readonly scale: number;
}

/**
 * A column of numbers as whole units. A cell that is not what the column was declared to hold is at fault: too many digits
 * before the point, more decimals, or none at all, as NaN.
 */
export function readNumber(query: Query, column: string, { precision, scale }: Digits): Reading {
  const { dialect } = query;
  const raw = { sql: query.source(quoted(dialect, column)), level: 0, depth: 0, binds: "tightly" } as const;
  const typed = dialect.decimalOf(raw.sql, precision, scale);
  const inside =
    dialect.isNumber === undefined ? typed : `CASE WHEN ${dialect.isNumber(raw.sql)} THEN ${typed} END`;
  const held = { ...raw, sql: query.column(inside, 0), level: 1 };
  const differ = dialect.differ?.(held.sql, raw.sql, scale) ?? `${held.sql} <> ${raw.sql}`;
  const high = 10n ** BigInt(precision) - 1n;
  const bounds = { low: -high, high };
  const type = query.fits(bounds) ? dialect.types.narrow : dialect.types.wide;
  const power = `CAST(1${"0".repeat(scale)} AS DECIMAL(${dialect.powerDigits(precision + 1, scale + 1)},0))`;
  const units = scale === 0 ? held.sql : `${held.sql} * ${power}`;
  const value: Whole = query.whole({
    sql: `CAST(${units} AS ${type})`,
    scale,
    ...bounds,
    level: 1,
    depth: 1,
    binds: "tightly",
  });
  return {
    given: truth(`${raw.sql} IS NOT NULL`, raw),
    value,
    bad: truth(`${raw.sql} IS NOT NULL AND (${held.sql} IS NULL OR ${differ})`, held),
  };
}
