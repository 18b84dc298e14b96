import { type DecimalInput, grid, isDecimalInput, readDecimal, toText } from "../../number/decimal.js";
import { decimal } from "../../number/figure.js";
import { brief, clip } from "../../shape/plain.js";
import type { CellValue } from "../codec/codec.js";
import type { EmittedObservation, EmittedRecord, MappedSubject } from "../mapping/emit.js";
import { Absence } from "./read-cell.js";
import type { LedgerRecord, SourcedObservation, SourcedValue } from "./result.js";
import type { RowInHand } from "./row-in-hand.js";

/** The person whose row it is; null where that cannot be told. */
function subjectOf({ column, idType }: MappedSubject, row: RowInHand): string | null {
  const id = textAt(column, row);
  if (id === undefined) return null;
  if (idType === undefined) return id;
  const [person, other] = row.shared.whoIs(idType, id);
  const facts = { idType, id: clip(id) };
  if (person === undefined) row.report("unknown-person", column, facts);
  else if (other !== undefined) row.report("ambiguous-person", column, facts);
  else return person;
  return null;
}

const isQuotient = (cell: CellValue): cell is { readonly of: readonly [a: string, b: string] } =>
  typeof cell === "object" && "of" in cell;

/** A decimal, or a quotient; null and a report of anything else. */
function figureAt(
  column: string,
  row: RowInHand,
): DecimalInput | { readonly of: readonly [string, string] } | Absence | null {
  const cell = row.cell(column);
  if (cell instanceof Absence || isQuotient(cell)) return cell;
  if (isDecimalInput(cell)) return cell;
  return noDecimal(column, row, brief(cell));
}

function noDecimal(column: string, row: RowInHand, found = "a quotient"): null {
  row.report("unreadable-cell", column, { expected: "decimal", found });
  return null;
}

/** A number that must be a decimal and not negative: a sample or a denominator. */
function countAt(column: string, row: RowInHand): DecimalInput | Absence | null {
  const figure = figureAt(column, row);
  if (figure === null || figure instanceof Absence) return figure;
  const decimal = readDecimal(figure);
  if (decimal !== null && !decimal.isNegative()) return figure as DecimalInput;
  row.report("out-of-range", column, {
    found: decimal === null ? "a quotient" : String(figure),
    minimum: "0",
  });
  return null;
}

function measuredOf({ value, sample }: EmittedObservation, row: RowInHand): SourcedValue | null {
  if (typeof value !== "string") {
    const [a, b] = [figureAt(value.numerator, row), countAt(value.denominator, row)];
    if (a === null || b === null) return null;
    if (a instanceof Absence) return { missing: a.reason };
    if (b instanceof Absence) return { missing: b.reason };
    return isDecimalInput(a) ? { of: [a, b] } : noDecimal(value.numerator, row);
  }
  const figure = figureAt(value, row);
  if (figure === null) return null;
  if (figure instanceof Absence) return { missing: figure.reason };
  if (sample === undefined) return figure;
  const count = sampleAt(sample, row);
  if (count === null) return null;
  if (count === undefined) return figure;
  if (isDecimalInput(figure)) return { value: figure, sample: count };
  // A quotient has its own sample; with another one it could not be carried.
  return noDecimal(value, row);
}

/** The number of cases behind a value; undefined where it may be missing and is, null where it cannot be told. */
function sampleAt(
  sample: NonNullable<EmittedObservation["sample"]>,
  row: RowInHand,
): DecimalInput | null | undefined {
  if (typeof sample === "number") return sample;
  const columns = typeof sample === "string" ? [sample] : [sample.count, sample.share];
  const [count, share] = columns.map((column) => {
    const figure = countAt(column, row);
    if (!(figure instanceof Absence)) return figure;
    if (row.column(column).optional) return undefined;
    row.report("empty-cell", column, { column });
    return null;
  });
  if (columns.length === 1 || count === null || share === null) return share === null ? null : count;
  if (count === undefined || share === undefined) return undefined;
  return toText(grid(decimal(count).times(decimal(share)), 0, "halfExpand"));
}

/** The observation of a row; null where it cannot be made. */
export function observationOf(emitted: EmittedObservation, row: RowInHand): SourcedObservation | null {
  const subject = subjectOf(emitted.subject, row);
  const indicator = indicatorOf(emitted.indicator, row);
  const observation = measuredOf(emitted, row);
  const at = momentAt(emitted.at, row);
  if (subject === null || indicator === null || observation === null || at === undefined) return null;
  const { value } = emitted;
  const lineage = row.lineage(typeof value === "string" ? value : value.numerator);
  return { subject, indicator, observation, at, lineage };
}

function indicatorOf(indicator: EmittedObservation["indicator"], row: RowInHand): string | null {
  return typeof indicator === "string" ? indicator : (textAt(indicator.column, row) ?? null);
}

/** When it was; null where that may be missing and is, undefined where it may not. */
function momentAt(column: string | undefined, row: RowInHand): string | null | undefined {
  if (column === undefined) return null;
  return row.cell(column) instanceof Absence && row.column(column).optional ? null : textAt(column, row);
}

/** A cell that must say something, as text; undefined where it does not. */
function textAt(column: string, row: RowInHand): string | undefined {
  const cell = row.cell(column);
  if (!(cell instanceof Absence)) return String(cell);
  row.report("empty-cell", column, { column });
  return undefined;
}

/** Somebody whom a row names besides the one whose it is; a blank names nobody. */
function personAt(subject: MappedSubject, row: RowInHand): string | Absence | null {
  const cell = row.cell(subject.column);
  return cell instanceof Absence ? cell : subjectOf(subject, row);
}

/** The row of a ledger; null where it cannot be made. */
export function recordOf(
  { subject, fields, constants = {} }: EmittedRecord,
  row: RowInHand,
): LedgerRecord | null {
  const person = subject === undefined ? undefined : subjectOf(subject, row);
  if (person === null) return null;
  const cells: (readonly [field: string, cell: CellValue | Absence])[] = [];
  for (const [field, one] of Object.entries(fields)) {
    const cell = typeof one === "string" ? row.cell(one) : personAt(one, row);
    if (cell === null) return null;
    cells.push([field, cell]);
  }
  const absent = cells.flatMap(([field, cell]) =>
    cell instanceof Absence && cell.reason !== "notMeasured" ? [[field, cell.reason] as const] : [],
  );
  const [first = subject?.column ?? ""] = Object.values(fields);
  return {
    ...constants,
    ...Object.fromEntries(cells.map(([field, cell]) => [field, cell instanceof Absence ? null : cell])),
    ...(person === undefined ? {} : { person }),
    absent: Object.fromEntries(absent),
    lineage: row.lineage(typeof first === "string" ? first : first.column),
  };
}
