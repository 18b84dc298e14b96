import { checkCall } from "../../error/call.js";
import { isId } from "../../number/grammar.js";
import type { Plan } from "../../plan/plan.js";
import { type Cells, cellsOf, isCoded, isNoNumber, isNothing, lengthOf, reader } from "./cells.js";
import { lookup } from "./lookup.js";
import { observationReader, observedCells } from "./observed.js";
import { isObject, ownOf, plainObject, textOf, unknownId } from "./plain.js";
import type { Profiles, Rows } from "./rows.js";
import type { CodedColumn, Column, ObservationColumn, Table } from "./table.js";
import { checkTargets } from "./targets.js";
import { Unique } from "./unique.js";

/** The columns of a table made ready. */
export function rowsOfTable(table: Table, plan: Plan, profiles: Profiles): Rows {
  checkTable(table, plan);
  const { length } = table;
  const odd = new Uint8Array(length);
  const observations = plan.indicators.map(({ id }) => {
    const column = ownOf(table.observations, id);
    return column === null ? null : observedCells(column as ObservationColumn, odd);
  });
  const columns = new Map<string, Cells>();
  for (const { id, target } of plan.indicators) {
    const column = ownOf(table.targets, id);
    if (column === null) continue;
    const cells = cellsOf(column as Column, odd, isNothing);
    checkTargets(target, cells, odd);
    columns.set(`target/${id}`, cells);
  }
  for (const [name, column] of Object.entries(table.facts ?? {})) {
    if (column === undefined) continue;
    const cells = cellsOf(column as Column, odd, isNoNumber);
    markStrangers(cells, odd);
    columns.set(`fact/${name}`, cells);
  }
  const { ids, repeated } = readIds(table, odd);
  const cohort = table.cohort == null ? null : coded(table.cohort, length);
  return {
    ...lookup(plan, observations, columns, cohort && ((row) => textAt(cohort, row))),
    length,
    profiles: readProfiles(table, profiles, odd),
    odd,
    repeated,
    cohorts: cohort === null ? null : readCohorts(cohort, odd),
    id: (row) => textOf(ids?.(row)),
    subject: (row) => subjectOf(table, row),
  };
}

/** A fact is a finite number, a text or a boolean. */
function markStrangers({ numbers, absent, given }: Cells, odd: Uint8Array): void {
  for (let row = 0; row < odd.length; row++) {
    if (Number.isFinite(numbers[row]) || absent?.[row] === 1) continue;
    const value = given(row);
    if (typeof value !== "string" && typeof value !== "boolean") odd[row] = 1;
  }
}

function readIds(table: Table, odd: Uint8Array) {
  const ids = table.id === undefined ? null : reader(table.id);
  const seen = new Unique();
  if (ids !== null) for (let row = 0; row < table.length; row++) if (!seen.take(ids(row), row)) odd[row] = 1;
  return { ids, repeated: seen.repeated };
}

/** A column of texts with its different values; one text for all, or none. */
function coded(column: Column<string> | string | null, length: number): CodedColumn {
  if (column === null || typeof column === "string") {
    return { codes: new Uint8Array(length), values: [column] };
  }
  if (isCoded(column)) return column;
  const given = reader(column);
  const known = new Map<unknown, number>();
  const codes = new Int32Array(length);
  for (let row = 0; row < length; row++) {
    const value = given(row);
    let code = known.get(value);
    if (code === undefined) {
      code = known.size;
      known.set(value, code);
    }
    codes[row] = code;
  }
  return { codes, values: [...known.keys()] };
}

const textAt = ({ values, codes }: CodedColumn, row: number): unknown => values[codes[row] as number];

function readProfiles(table: Table, profiles: Profiles, odd: Uint8Array): Uint16Array {
  const roles = coded(table.role, table.length);
  const stages = coded(table.stage ?? null, table.length);
  const stageValues = [...stages.values, null];
  const known = roles.values.map((role) => {
    const byStage = profiles.get(role);
    return Int32Array.from(stageValues, (stage) => byStage?.get(stage ?? null) ?? -1);
  });
  const out = new Uint16Array(table.length);
  const none = stageValues.length - 1;
  for (let row = 0; row < table.length; row++) {
    const byStage = known[roles.codes[row] as number];
    const stage = stages.codes[row] as number;
    const profile = byStage === undefined ? -1 : (byStage[stage] ?? (byStage[none] as number));
    if (profile < 0) odd[row] = 1;
    else out[row] = profile;
  }
  return out;
}

function readCohorts(column: CodedColumn, odd: Uint8Array): Int32Array {
  // Two codes may stand for one text.
  const numbers = new Map<unknown, number>();
  const known = column.values.map((value) => {
    if (value == null) return -1;
    if (textOf(value) === null) return -2;
    if (!numbers.has(value)) numbers.set(value, numbers.size);
    return numbers.get(value) as number;
  });
  const cohorts = new Int32Array(odd.length);
  for (let row = 0; row < odd.length; row++) {
    const cohort = known[column.codes[row] as number] ?? -1;
    cohorts[row] = Math.max(-1, cohort);
    if (cohort === -2) odd[row] = 1;
  }
  return cohorts;
}

/** A row as the row-by-row engine takes it. Without ids, the row's number stands for one. */
function subjectOf(table: Table, row: number): unknown {
  const cell = (column: Column<string> | string | null | undefined) =>
    column == null || typeof column === "string" ? (column ?? null) : reader(column)(row);
  const cells = <C>(
    columns: { readonly [name: string]: C | undefined } | undefined,
    read: (column: C) => unknown,
  ) =>
    Object.fromEntries(
      Object.entries(columns ?? {}).flatMap(([name, column]) =>
        column === undefined ? [] : [[name, read(column)]],
      ),
    );
  return {
    id: table.id === undefined ? String(row) : reader(table.id)(row),
    role: cell(table.role),
    stage: cell(table.stage),
    cohort: cell(table.cohort),
    observations: cells(table.observations, (column: ObservationColumn) => observationReader(column)(row)),
    targets: cells(table.targets, (column: Column) => reader(column)(row)),
    facts: cells(table.facts, (column) => reader(column as Column)(row)),
  };
}

const KEYS = ["length", "id", "role", "stage", "cohort", "observations", "targets", "facts"];

/** What is wrong with the call itself: no column, another length, a name that the policy lacks. */
function checkTable(table: Table, plan: Plan): void {
  checkCall((report) => {
    const wrongType = (path: string, expected: string, found: unknown) => {
      const name = found instanceof Float32Array ? "Float32Array" : found === null ? "null" : typeof found;
      report("wrong-type", path, { expected, found: name });
    };
    const check = (column: unknown, path: string) => {
      const found = lengthOf(column, table.length);
      if (found === null) wrongType(path, "column", column);
      else if (found !== table.length) report("column-length", path, { found, expected: table.length });
    };
    if (!isObject(table)) {
      wrongType("", "table or list", table);
      return;
    }
    for (const key of Object.keys(table))
      if (!KEYS.includes(key)) report("unknown-id", key, unknownId("key", key, KEYS));
    const parts = ["observations", "targets", "facts"] as const;
    const loose = parts.filter((part) => plainObject(table[part] ?? {}) === null);
    for (const part of loose) wrongType(part, "columns by name", table[part]);
    if (loose.length > 0) return;
    if (!(Number.isSafeInteger(table.length) && table.length >= 0)) {
      wrongType("length", "whole number", table.length);
      return;
    }
    for (const name of ["id", "role", "stage", "cohort"] as const) {
      const column = table[name];
      if (name === "id" ? column === undefined : column == null && name !== "role") continue;
      if (typeof column !== "string" || name === "id") check(column, name);
    }
    const ids = plan.indicators.map(({ id }) => id);
    for (const part of ["observations", "targets"] as const) {
      for (const [id, column] of Object.entries(table[part] ?? {})) {
        const path = `${part}.${id}`;
        if (!ids.includes(id)) {
          report("unknown-id", path, unknownId("indicator", id, ids));
        } else if (column !== undefined) for (const one of partsOf(column)) check(one, path);
      }
    }
    for (const [name, column] of Object.entries(table.facts ?? {})) {
      const path = `facts.${name}`;
      if (column === undefined) continue;
      if (isId(name)) check(column, path);
      else report("bad-id", path, { found: name.slice(0, 80) });
    }
  });
}

/** The columns of an observation column. */
function partsOf(column: ObservationColumn): readonly unknown[] {
  if (!isObject(column)) return [column];
  if ("of" in column) return Array.isArray(column.of) && column.of.length === 2 ? column.of : [null];
  return "sample" in column ? [column.value, column.sample] : [column];
}
