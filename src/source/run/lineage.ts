import type { Message } from "../../error/worded.js";

/** What all observations of one run share. */
export interface Origin {
  /** The system: `feishu`. */
  readonly system: string;
  /** The mapping and its version: `desk@1`. */
  readonly mapping: string;
  /** The file; null where there is none. */
  readonly file: string | null;
  /** The sheet; null where there is none. */
  readonly sheet: string | null;
  /** When it was read: an instant with its offset. */
  readonly readAt: string;
}

/** Where a figure comes from (来源). */
export interface Lineage {
  /** What it shares with everything that was read at that time. */
  readonly origin: Origin;
  /** The row of the sheet, or the position of the record from 1. */
  readonly row: number;
  /** The header of the column, or the keys to the value. */
  readonly column: string;
  /** The cell of the sheet: `C17`; null where there is no sheet. */
  readonly cell: string | null;
  /** Where the record stood: `statistic_list.0`; null in tables. */
  readonly record: string | null;
}

/**
 * A lineage in words: the file and the sheet, the row, and the column.
 *
 * @param lineage - Where a figure comes from.
 * @returns One line in each language.
 *
 * @example
 * ```ts
 * import { lineageText } from "steelyard/source";
 *
 * const origin = {
 *   system: "excel", mapping: "desk@1", file: null, sheet: "9月", readAt: "2026-10-08T09:00:00+08:00",
 * };
 * const text = lineageText({ origin, row: 17, column: "首次响应时长", cell: "C17", record: null });
 * console.log(text.en);
 * // => sheet 9月, row 17, 首次响应时长
 * console.log(text["zh-CN"]);
 * // => 工作表 9月 第 17 行 首次响应时长
 * ```
 */
export function lineageText({ origin, row, column, record }: Lineage): Message {
  const { system, file, sheet } = origin;
  const place = record ?? null;
  const en = [
    file ?? (sheet === null ? system : null),
    sheet === null ? null : `sheet ${sheet}`,
    place ?? `row ${row}`,
    column,
  ];
  const zh = [
    file ?? (sheet === null ? system : null),
    sheet === null ? null : `工作表 ${sheet}`,
    place ?? `第 ${row} 行`,
    column,
  ];
  const joined = (parts: readonly (string | null)[], by: string) =>
    parts.filter((part) => part !== null).join(by);
  return { en: joined(en, ", "), "zh-CN": joined(zh, " ") };
}
