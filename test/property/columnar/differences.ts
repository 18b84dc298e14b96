import type { Plan } from "steelyard";
import type { RowView, TableResult } from "steelyard/columnar";
import type { Appraisal, Result } from "../../../src/appraisal/result.js";

/** One field of one row in which two answers differ. */
export interface Difference {
  readonly row: number;
  readonly field: string;
  readonly expected: unknown;
  readonly found: unknown;
}

type Fields = Readonly<Record<string, unknown>>;

/** Where columns say anything else than the row-by-row engine: every field that was wanted, and the rows at fault. */
export function differences(plan: Plan, answer: Appraisal, table: TableResult): Difference[] {
  const refused = new Map(answer.rejected.map(({ index, id, path }) => [index, { row: index, id, path }]));
  const listed = new Map(table.rejected.map((own) => [own.row, own]));
  const found: Difference[] = [];
  const hold = (row: number, expected: Fields, got: Fields | undefined) => {
    for (const [field, value] of Object.entries(expected)) {
      if (!Object.is(value, got?.[field])) found.push({ row, field, expected: value, found: got?.[field] });
    }
  };
  hold(-1, { length: answer.results.length + answer.rejected.length }, { length: table.length });
  hold(-1, { rejected: refused.size, sorted: true }, { rejected: listed.size, sorted: isSorted(table) });
  let next = 0;
  for (let row = 0; row < table.length; row++) {
    const fault = refused.get(row);
    if (fault !== undefined) hold(row, fault, listed.get(row) as Fields | undefined);
    const result = fault === undefined ? (answer.results[next++] as Result) : null;
    hold(row, result === null ? NOBODY : fieldsOf(plan, result, table), flat(table.row(row)));
  }
  return found;
}

/** A rejected row has nothing. */
const NOBODY: Fields = {
  status: "rejected",
  coverage: null,
  base: null,
  score: null,
  rank: null,
  size: null,
  top: null,
  tier: null,
};

function isSorted({ rejected }: TableResult): boolean {
  return rejected.every(({ row }, index) => index === 0 || row > (rejected[index - 1]?.row as number));
}

/** What a result says in the names of a row view. */
function fieldsOf(plan: Plan, result: Result, wanted: TableResult): Fields {
  const { id, status, coverage, base = null, score = null, rank = null, size = null } = result;
  const { top = null, tier = null, layers = [] } = result;
  const scores = new Map<string, number>(layers.map((layer) => [layer.id, layer.score]));
  return {
    ...{ id, status, coverage, base, score, rank, size, top, tier },
    ...(wanted.points === null
      ? {}
      : Object.fromEntries(result.indicators.map((own) => [`points/${own.id}`, own.points]))),
    ...(wanted.layers === null
      ? {}
      : Object.fromEntries(plan.layers.map((layer) => [`layer/${layer.id}`, scores.get(layer.id) ?? null]))),
  };
}

function flat({ layers, points, ...rest }: RowView): Fields {
  return { ...rest, ...prefixed("layer/", layers), ...prefixed("points/", points) };
}

function prefixed(prefix: string, named: Fields = {}): Fields {
  return Object.fromEntries(Object.entries(named).map(([name, value]) => [`${prefix}${name}`, value]));
}
