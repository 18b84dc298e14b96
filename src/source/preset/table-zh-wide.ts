import * as z from "zod/mini";
import { filled, IdSchema } from "../../shape/schema.js";
import { type Codec, CodecSchema } from "../codec/index.js";
import { readDocument } from "../document.js";
import type { MappedColumn } from "../mapping/column.js";
import type { EmittedObservation } from "../mapping/emit.js";
import type { Mapping } from "../mapping/mapping.js";
import { parseMapping } from "../mapping/parse-mapping.js";
import { CHECKED, COUNT, head, ID } from "./parts.js";
import { EMPLOYEE_HEADERS } from "./table-zh.js";

/** One indicator that has a column of its own. */
export interface WideColumn {
  /** The indicator's id. */
  readonly indicator: string;
  /** The headers under which it may stand. */
  readonly headers: readonly string[];
  /** What its cells hold. */
  readonly codec: Codec;
  /** The headers of the column with the number of cases behind it. */
  readonly sample?: readonly string[] | undefined;
}

/** What a wide table has. */
export interface WideTable {
  /** The headers of the number of an employee; 工号 and words that mean the same by default. */
  readonly employee?: readonly string[] | undefined;
  /** Its indicators, at least one. */
  readonly indicators: readonly WideColumn[];
}

const headers = /* @__PURE__ */ filled(/* @__PURE__ */ z.string().check(/* @__PURE__ */ z.minLength(1)));

const WideSchema: z.ZodMiniType<WideTable> = /* @__PURE__ */ z.strictObject({
  employee: /* @__PURE__ */ z.optional(headers),
  indicators: /* @__PURE__ */ filled(
    /* @__PURE__ */ z.strictObject({
      indicator: IdSchema,
      headers,
      codec: CodecSchema,
      sample: /* @__PURE__ */ z.optional(headers),
    }),
  ),
});

export const wideHead = {
  id: "table-zh-wide",
  version: "1",
  title: { en: "a wide table with Chinese headers", "zh-CN": "中文表头的宽表（一行一人，一列一个指标）" },
  provenance: {
    system: "table",
    confidence: "declared",
    checked: CHECKED,
    docs: "headers of your own",
    notes: {
      en: "The form that most people really have; its indicators are yours, so you declare their columns.",
      "zh-CN": "多数人手里的表就是这样；指标列各家不同，须自行声明。",
    },
  },
  reader: { kind: "table" },
} as const;

/**
 * A mapping of a wide table with Chinese headers (中文宽表): one row for each employee, one column for each indicator, which is what
 * most people have. Which indicators there are, and in what unit, nobody else can know: you declare each with its headers.
 *
 * @param table - The indicators with their headers.
 * @returns The mapping.
 * @throws SteelyardError `missing-key`, `bad-id`, `empty` and the like, each with its path: `indicators.0.headers`.
 *
 * @example
 * ```ts
 * import { runMapping, tableZhWide } from "steelyard/source";
 *
 * const mapping = tableZhWide({ indicators: [
 *   { indicator: "repurchaseRate", headers: ["复购率"], codec: { kind: "ratio", numeric: "suffix", maximum: 1 }, sample: ["客户数"] },
 *   { indicator: "firstResponseMinutes", headers: ["首次响应时长"], codec: { kind: "duration", unit: "min", numeric: "suffix" } },
 * ] });
 * const { observations } = runMapping(mapping, [
 *   ["工号", "姓名", "复购率", "客户数", "首次响应时长"],
 *   ["00123", "李娜", "12.5%", 240, "1小时5分"],
 * ], { sheet: "9月", readAt: "2026-10-08T09:00+08:00" });
 * for (const { indicator, observation } of observations) console.log(indicator, observation);
 * // => repurchaseRate {"value":"0.125","sample":240}
 * // => firstResponseMinutes 65
 * ```
 */
export function tableZhWide(table: WideTable): Mapping {
  const { employee = EMPLOYEE_HEADERS, indicators } = readDocument(table, WideSchema);
  const columns: [name: string, column: MappedColumn][] = [["employee", head(employee, ID)]];
  const emit = indicators.map(({ indicator, headers, codec, sample }, index): EmittedObservation => {
    columns.push([`value${index}`, head(headers, codec)]);
    if (sample !== undefined) columns.push([`sample${index}`, head(sample, COUNT)]);
    return {
      to: "observation",
      subject: { column: "employee" },
      indicator,
      value: `value${index}`,
      sample: sample === undefined ? undefined : `sample${index}`,
    };
  });
  return parseMapping({ kind: "mapping", ...wideHead, columns: Object.fromEntries(columns), emit });
}
