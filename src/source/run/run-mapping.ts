import { refuseSource, SOURCE_WORDS, type SourceCallCode } from "../../error/source.js";
import { type Issue, worded } from "../../error/worded.js";
import { fingerprint } from "../../shape/fingerprint.js";
import { readDocument } from "../document.js";
import { whoIs } from "../identity/crosswalk.js";
import type { Mapping } from "../mapping/mapping.js";
import { ensureMapping } from "../mapping/parse-mapping.js";
import { CellFault } from "../rows/cell.js";
import { findRows } from "../rows/index.js";
import { type BoundColumn, boundColumns, eachOnce, holdsBack } from "./bound.js";
import { observationOf, recordOf } from "./emit.js";
import { checkOptions, type RunOptions, RunOptionsSchema } from "./options.js";
import { ABSENCES, type ReadValue } from "./read-cell.js";
import type { InvalidCell, LedgerRecord, MappingRun, RejectedRow, SourcedObservation } from "./result.js";
import { RowInHand } from "./row-in-hand.js";

/**
 * Reads rows by a mapping: observations and rows of ledgers, each with where it comes from. Every row is used, rejected with everything
 * that is wrong with it, or filtered; nothing is guessed, and nothing is lost.
 *
 * @param mapping - The mapping, best from `parseMapping`.
 * @param rows - What was read: rows of a table, or JSON, as the mapping's reader says.
 * @param options - When it was read, from which file and sheet, and who is who.
 * @returns What became of every row.
 * @throws SteelyardError `no-column` and `repeated-column` where the table is not the one that the mapping is made for; `unconfirmed` for
 * a guess that nobody has confirmed; `wrong-type` where there is no list of rows; `bad-instant`; the faults of `parseMapping`.
 *
 * @example
 * ```ts
 * import { lineageText, parseMapping, runMapping } from "steelyard/source";
 *
 * const mapping = parseMapping({
 *   kind: "mapping", id: "desk", version: "1",
 *   provenance: { system: "excel", confidence: "declared", checked: "2026-11", docs: "our own sheet" },
 *   reader: { kind: "table" },
 *   columns: {
 *     employee: { headers: ["工号"], codec: { kind: "id" } },
 *     response: { headers: ["首次响应时长"], codec: { kind: "duration", unit: "min", numeric: "suffix" } },
 *   },
 *   emit: [{ to: "observation", subject: { column: "employee" }, indicator: "firstResponseMinutes", value: "response" }],
 * });
 * const { observations, rejected, rows } = runMapping(mapping, [
 *   ["工号", "首次响应时长", "备注"],
 *   ["00123", "1小时5分", ""],
 *   ["00124", "65", "unit?"],
 * ], { sheet: "9月", readAt: "2026-10-08T09:00+08:00" });
 * const [first] = observations;
 * console.log(first?.subject, first?.observation, first && lineageText(first.lineage).en);
 * // => 00123 65 sheet 9月, row 2, 首次响应时长
 * console.log(rejected[0]?.row, rejected[0]?.issues[0].path, rejected[0]?.issues[0].code);
 * // => 3 首次响应时长 unreadable-cell
 * console.log(rows);
 * // => {"in":2,"used":1,"rejected":1,"filtered":0}
 * ```
 */
export function runMapping(mapping: Mapping, rows: unknown, options: RunOptions): MappingRun {
  const known = ensureMapping(mapping);
  const {
    readAt,
    file = null,
    sheet = null,
    firstRow = 1,
    crosswalk = { people: [] },
    confirm,
  } = readDocument(options, RunOptionsSchema, checkOptions);
  const { id, version, provenance, filter = [], emit } = known;
  if (provenance.confidence === "guess" && confirm !== true)
    refuseSource("unconfirmed", "confirm", { mapping: id });

  const sum = fingerprint();
  sum.add(JSON.stringify(known));
  const found = findRows(known, rows, firstRow);
  const bound = boundColumns(known, found, sum);
  const places = new Map(bound.map(({ name }, index) => [name, index]));
  const origin = { system: provenance.system, mapping: `${id}@${version}`, file, sheet, readAt };
  const filters = filter.map((one) => [places.get(one.column) as number, holdsBack(one)] as const);
  const shared = { bound, places, origin, whoIs: whoIs(crosswalk) };

  const observations: SourcedObservation[] = [];
  const ledgers = new Map<string, LedgerRecord[]>(
    emit.flatMap((one) => (one.to === "ledger" ? [[one.ledger, []]] : [])),
  );
  const [rejected, filtered, invalid]: [RejectedRow[], number[], InvalidCell[]] = [[], [], []];

  for (const [index, row] of found.rows.entries()) takeRow(row, index);
  const labels = new Set(bound.flatMap(({ found, label }) => (found ? [label] : [])));
  return {
    observations,
    ledgers: Object.fromEntries(ledgers),
    rejected,
    filtered,
    invalid,
    unusedColumns: found.unused(labels),
    rows: {
      in: found.rows.length,
      used: found.rows.length - rejected.length - filtered.length,
      rejected: rejected.length,
      filtered: filtered.length,
    },
    fingerprint: sum.text(),
  };

  function takeRow(row: unknown, index: number): void {
    const number = found.numberOf(index);
    const record = found.recordOf(index);
    const hand = new RowInHand(shared, number, record);
    const { issues } = hand;
    try {
      const values = found.isBlank(row) ? null : bound.map(({ read }) => read(row));
      if (values === null || filters.some(([place, holds]) => holds(values[place] as ReadValue))) {
        filtered.push(number);
        return;
      }
      const bad: InvalidCell[] = [];
      hand.cells = values.map((value, place) => {
        if (!(value instanceof CellFault)) return value;
        const column = bound[place] as BoundColumn;
        const issue = faultOf(value, column);
        if (column.rejects) issues.push(issue);
        else bad.push({ row: number, issue: issue as never });
        return ABSENCES.invalid;
      });
      if (issues.length === 0) {
        const made = emit.map((one) =>
          one.to === "ledger"
            ? ([one.ledger, recordOf(one, hand)] as const)
            : ([null, observationOf(one, hand)] as const),
        );
        if (issues.length === 0) {
          for (const [ledger, one] of made) {
            if (ledger === null) observations.push(one as SourcedObservation);
            else ledgers.get(ledger)?.push(one as LedgerRecord);
          }
          invalid.push(...bad);
        }
      }
    } catch {
      // A getter or a proxy that throws: nothing that a table or JSON could hold.
      const found = "a value that cannot be read";
      issues.push(worded<SourceCallCode, "not-data">(SOURCE_WORDS, "not-data", "", { found }) as never);
    }
    if (issues.length > 0) rejected.push({ row: number, record, issues: eachOnce(issues) });
  }
}

/** What is wrong with a cell, in words. */
function faultOf({ code, found }: CellFault, { label, declared }: BoundColumn): Issue {
  const facts = code === "error-cell" ? { found } : { ...declared, found };
  return worded<SourceCallCode, typeof code>(SOURCE_WORDS, code, label, facts as never) as unknown as Issue;
}
