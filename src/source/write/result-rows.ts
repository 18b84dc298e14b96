import * as z from "zod/mini";
import type { Appraisal } from "../../appraisal/result.js";
import type { SourceReport } from "../../error/source.js";
import { entriesOf, own } from "../../shape/plain.js";
import { type Cell, escapeCell } from "./escape-cell.js";
import { checkFigure, figuresOf, type ResultFigure, splitFigure } from "./figure.js";
import { readOptions, type WriteOptions } from "./options.js";
import type { Language, Titles } from "./titles.js";
import { head } from "./words.js";
import { indicatorsOf, type Skipped, writeEach } from "./write-each.js";

/** A column of a table of results. */
export interface RowColumn {
  /** What stands in it. */
  readonly figure: ResultFigure;
  /** What stands above it; by default what the figure is called in the language, with the indicator's title. */
  readonly header?: string | undefined;
}

/** Which columns a table of results has. */
export interface RowOptions extends WriteOptions {
  /**
   * The columns in order. By default person, role, tier, score, rank, ranked people and coverage; value, points, weight and
   * contribution of each indicator; and the payout, where the policy has incentives.
   */
  readonly columns?: readonly RowColumn[] | undefined;
}

/** A table of results, for CSV or for a sheet. */
export interface ResultRows {
  /** What stands above the columns. */
  readonly header: readonly string[];
  /** A row for everybody with a score; null where there is no figure. */
  readonly rows: readonly (readonly Cell[])[];
  /** Everybody else. */
  readonly skipped: readonly Skipped[];
}

const ColumnSchema = /* @__PURE__ */ z.strictObject({
  figure: /* @__PURE__ */ z.string() as unknown as z.ZodMiniType<ResultFigure>,
  header: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.string()),
});
const ColumnsSchema: z.ZodMiniType<RowOptions["columns"]> = /* @__PURE__ */ z.optional(
  /* @__PURE__ */ z.array(ColumnSchema).check(/* @__PURE__ */ z.minLength(1)),
);

function check({ columns = [] }: Pick<RowOptions, "columns">, report: SourceReport): void {
  for (const [index, { figure }] of columns.entries()) checkFigure(figure, `columns.${index}.figure`, report);
}

/**
 * Results as rows of texts and numbers, for CSV or a sheet. Numbers are those of the scorecards; one that a double would change is
 * its exact text. Text that a spreadsheet would take for a formula is escaped, in the header too.
 *
 * @param appraisal - What `appraise` answered.
 * @param options - Columns, titles, language, and other ids of people.
 * @returns The header, a row for each person with a score, and who has none. Rows and skipped are as many as the subjects.
 * @throws SteelyardError for options or results at fault, with their paths: `columns.2.figure`, `results.0.score`.
 *
 * @example
 * ```ts
 * import { appraise, definePolicy } from "steelyard";
 * import { csvText, resultRows } from "steelyard/source";
 *
 * const policy = definePolicy({
 *   steelyard: 1, id: "desk", version: "1",
 *   layers: [{ id: "user" }],
 *   indicators: [{ id: "nps", title: { "zh-CN": "净推荐值" }, layer: "user", decimals: 1,
 *     scoring: { kind: "linear", floor: 0, target: 50 } }],
 *   roles: { support: { title: { "zh-CN": "客服" }, layers: { user: 1 } } },
 * });
 * const { header, rows, skipped } = resultRows(appraise(policy, { period: "2026-Q3", subjects: [
 *   { id: "=li", role: "support", observations: { nps: "42.5" } },
 *   { id: "wang", role: "support" },
 * ] }), {
 *   policy, language: "zh-CN", columns: [{ figure: "id" }, { figure: "role" }, { figure: "score" }, { figure: "value/nps" }],
 * });
 * console.log(JSON.stringify(csvText([header, ...rows]).split("\r\n")), skipped);
 * // => ["人员编号,岗位,综合得分,净推荐值 实际值","'=li,客服,85,42.5",""] [{"id":"wang","reason":"insufficient"}]
 * ```
 */
export function resultRows(appraisal: Appraisal, options: RowOptions = {}): ResultRows {
  const {
    own: read,
    people,
    language,
    titles,
  } = readOptions<Pick<RowOptions, "columns">>(options, { columns: ColumnsSchema }, check);
  const columns = read.columns ?? usual(appraisal);
  const { written, skipped } = writeEach(appraisal, people, (result, id, run, path, report) => {
    const figures = figuresOf(result, run, titles, path, report);
    return columns.map(({ figure }) => escapeCell(figure === "id" ? id : figures(figure)));
  });
  return {
    header: columns.map(({ figure, header }) => escapeCell(header ?? headerOf(figure, language, titles))),
    rows: written,
    skipped,
  };
}

/** What stands above a column where nothing else is said. */
function headerOf(figure: string, language: Language, titles: Titles): string {
  const [kind, name] = splitFigure(figure);
  if (name === null) return head(kind, language);
  return `${titles(kind === "layer" ? "layer" : "indicator", name)} ${head(kind, language)}`;
}

/** The columns where none are asked for. */
function usual(appraisal: Appraisal): readonly RowColumn[] {
  const results = entriesOf(own(appraisal, "results")).map(
    ([, result]) => result as Appraisal["results"][number],
  );
  const indicators = [...new Set(results.flatMap(indicatorsOf))];
  const figures: ResultFigure[] = [
    ...(["id", "role", "tier", "score", "rank", "size", "coverage"] as const),
    ...indicators.flatMap((id): ResultFigure[] => [
      `value/${id}`,
      `points/${id}`,
      `weight/${id}`,
      `contribution/${id}`,
    ]),
    ...(results.some((result) => own(result, "payout") !== undefined) ? (["payout"] as const) : []),
  ];
  return figures.map((figure) => ({ figure }));
}
