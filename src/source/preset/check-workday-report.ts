import { collectIn } from "../../error/raise.js";
import { refuseSource, SOURCE_WORDS, type SourceCallCode, type SourceReport } from "../../error/source.js";
import { SteelyardError } from "../../error/steelyard-error.js";
import type { Issue } from "../../error/worded.js";
import { fingerprint } from "../../shape/fingerprint.js";
import { isPlainObject, kindOf, own, SHOWN } from "../../shape/plain.js";
import { CellFault } from "../rows/cell.js";
import { Absence, columnReader } from "../run/read-cell.js";
import { type ContractColumn, workdayContract } from "./workday-contract.js";

/** What a trial of a Workday report showed. */
export interface WorkdayCheck {
  /** Whether it keeps to the contract: no fault at all. */
  readonly ok: boolean;
  /** How many entries it has. */
  readonly entries: number;
  /** Everything that is wrong: aliases that no entry has, and cells in another form than the contract says. */
  readonly faults: readonly Issue[];
  /** Aliases with empty fields: nothing was entered, or security keeps it back; the report does not say which. */
  readonly empty: readonly {
    /** The alias. */
    readonly alias: string;
    /** In how many of the entries, or of their lines, it is empty. */
    readonly count: number;
    /** In all of them: very likely security, to be looked at first. */
    readonly everywhere: boolean;
  }[];
  /** Aliases that the contract does not know; harmless. */
  readonly unknown: readonly string[];
}

/** A place where cells are looked for. */
interface Placed {
  readonly record: unknown;
  readonly path: string;
}

/**
 * Checks a trial of a Workday report against the contract, before anything is built on it: every fault at once, for whoever builds the
 * report. Columns that are not required are checked where they are there.
 *
 * @param report - The whole answer of the report as JSON: `{ Report_Entry: [...] }`.
 * @returns What is wrong, what is empty, and what is there besides.
 * @throws SteelyardError `wrong-type` where there is no list `Report_Entry`; `not-data` where it is nothing that JSON could hold.
 *
 * @example
 * ```ts
 * import { checkWorkdayReport } from "steelyard/source";
 *
 * const { ok, faults, empty } = checkWorkdayReport({ Report_Entry: [{
 *   Employee_ID: "E10086", Review_Type: "Annual", Period_Start_Date: "07/01/2026", Period_End_Date: "2026-09-30",
 *   Manager_Rating_Value: "4", Calibrated_Rating_Value: "",
 * }] });
 * console.log(ok, faults.map(({ code, path }) => `${code} ${path}`).join(", "));
 * // => false unreadable-cell Report_Entry.0.Period_Start_Date, no-column Rating_Scale_Max
 * console.log(empty);
 * // => [{"alias":"Calibrated_Rating_Value","count":1,"everywhere":true}]
 * ```
 */
export function checkWorkdayReport(report: unknown): WorkdayCheck {
  try {
    return checked(report);
  } catch (error) {
    if (error instanceof SteelyardError) throw error;
    // A getter or a proxy that throws: nothing that JSON could hold.
    return refuseSource("not-data", "Report_Entry", { found: "a value that cannot be read" });
  }
}

function checked(report: unknown): WorkdayCheck {
  const list = own(report, "Report_Entry");
  if (!Array.isArray(list))
    refuseSource("wrong-type", "Report_Entry", { expected: "list", found: kindOf(list) });
  const entries = list as readonly unknown[];
  const lines = entries.flatMap((entry, index) =>
    placed(own(entry, "Goal_Lines"), `Report_Entry.${index}.Goal_Lines`),
  );
  const heads = placed(entries, "Report_Entry");
  const empty: { alias: string; count: number; everywhere: boolean }[] = [];
  const faults = collectIn<SourceCallCode>(SOURCE_WORDS, (report) => {
    const found = keysOf(entries);
    for (const [index, entry] of entries.entries()) {
      const [at, goals] = [`Report_Entry.${index}`, own(entry, "Goal_Lines") ?? []];
      if (!isPlainObject(entry)) report("wrong-type", at, { expected: "object", found: kindOf(entry) });
      else if (!Array.isArray(goals))
        report("wrong-type", `${at}.Goal_Lines`, { expected: "list", found: kindOf(goals) });
    }
    for (const column of workdayContract) {
      const { alias, within, required } = column;
      const places = within === null ? heads : lines;
      if (!places.some(({ record }) => own(record, alias) !== undefined)) {
        if (required) report("no-column", alias, { headers: [alias], found: found.slice(0, SHOWN) });
        continue;
      }
      const count = checkCells(column, places, report);
      if (count > 0) empty.push({ alias, count, everywhere: count === places.length });
    }
  });
  const known = new Set(["Goal_Lines", ...workdayContract.map(({ alias }) => alias)]);
  const unknown = [...keysOf(entries), ...keysOf(lines.map(({ record }) => record))];
  return {
    ok: faults.length === 0,
    entries: entries.length,
    faults,
    empty,
    unknown: [...new Set(unknown)].filter((alias) => !known.has(alias)),
  };
}

/** Reports the cells of a column that are not what the contract says; how many say nothing. */
function checkCells(
  { alias, type, required }: ContractColumn,
  places: readonly Placed[],
  report: SourceReport,
): number {
  const read = columnReader({ codec: type }, fingerprint());
  let empty = 0;
  for (const { record, path } of places) {
    const value = read(own(record, alias));
    const at = `${path}.${alias}`;
    if (value instanceof CellFault && value.code === "error-cell")
      report("error-cell", at, { found: value.found });
    else if (value instanceof CellFault)
      report("unreadable-cell", at, { expected: type.kind, found: value.found });
    else if (value instanceof Absence) {
      empty++;
      // Without these nobody knows whose the entry is, or of when.
      if (required && type.kind !== "number") report("empty-cell", at, { column: alias });
    }
  }
  return empty;
}

/** The records of a list, each with its place. */
const placed = (list: unknown, path: string): Placed[] =>
  Array.isArray(list)
    ? list.flatMap((record: unknown, index) =>
        isPlainObject(record) ? [{ record, path: `${path}.${index}` }] : [],
      )
    : [];

const keysOf = (records: readonly unknown[]): string[] => [
  ...new Set(records.flatMap((record) => (isPlainObject(record) ? Object.keys(record) : []))),
];
