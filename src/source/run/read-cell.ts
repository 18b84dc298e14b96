import type { Fingerprint } from "../../shape/fingerprint.js";
import { brief } from "../../shape/plain.js";
import type { Cell, CellValue } from "../codec/codec.js";
import { readerOf } from "../codec/index.js";
import type { MappedColumn } from "../mapping/column.js";
import { CellFault, openCell } from "../rows/cell.js";
import { remembering } from "./remembering.js";

/** Why a cell has no value: three things that a policy may treat alike, but that are not the same. */
export type AbsenceReason = "notMeasured" | "withheld" | "invalid";

/** A cell without a value. */
export class Absence {
  readonly reason: AbsenceReason;
  constructor(reason: AbsenceReason) {
    this.reason = reason;
  }
}

export const ABSENCES = {
  notMeasured: /* @__PURE__ */ new Absence("notMeasured"),
  withheld: /* @__PURE__ */ new Absence("withheld"),
  invalid: /* @__PURE__ */ new Absence("invalid"),
};

/** What a cell says, that it says nothing, or why it cannot be read. */
export type ReadValue = CellValue | Absence | CellFault;

const BLANKS: readonly string[] = ["", "-", "—", "–", "－", "--", "——", "/", "N/A", "n/a", "无", "暂无"];

/** Stands behind each cell in the fingerprint, so that "ab", "c" differs from "a", "bc". */
const END = "\uffff";

/** A cell as it enters the fingerprint; kinds of values are told apart. */
function summed(cell: Cell | null | CellFault): string {
  const text =
    typeof cell === "string"
      ? `s${cell}`
      : cell instanceof Date
        ? `d${cell.getTime()}`
        : cell instanceof CellFault
          ? `f${cell.found}`
          : `v${cell}`;
  return text + END;
}

/** A cell as it enters the fingerprint, and what it says. */
interface OpenedCell {
  readonly sum: string;
  readonly value: ReadValue;
}

/** Reads one column's cells, row after row. */
export function columnReader(column: MappedColumn, sum: Fingerprint): (raw: unknown) => ReadValue {
  const { codec, blanks = BLANKS, withheld = [], absent = "notMeasured", fill } = column;
  const [read, empty, kept] = [readerOf(codec), new Set(blanks), new Set(withheld)];
  const blank = ABSENCES[absent];
  let above: ReadValue = blank;

  const open = (raw: unknown): OpenedCell => {
    const cell = openCell(raw);
    return { sum: summed(cell), value: said(cell) };
  };
  const said = (cell: Cell | null | CellFault): ReadValue => {
    if (cell === null) return blank;
    if (cell instanceof CellFault) return cell;
    if (typeof cell === "string") {
      const text = cell.trim();
      if (empty.has(text)) return blank;
      if (kept.has(text)) return ABSENCES.withheld;
    }
    return read(cell) ?? new CellFault("unreadable-cell", brief(cell instanceof Date ? "a date" : cell));
  };
  const opened = remembering(open);
  const readCell = (raw: unknown): ReadValue => {
    const { sum: text, value } = opened(raw);
    sum.add(text);
    return value;
  };
  if (fill === undefined) return readCell;
  return (raw) => {
    const value = readCell(raw);
    if (value !== blank) above = value;
    return above;
  };
}
