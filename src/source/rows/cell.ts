import { clip, isPlainObject, kindOf, own } from "../../shape/plain.js";
import type { Cell } from "../codec/codec.js";

/** Why a cell cannot be read at all, or not as declared. */
export class CellFault {
  readonly code: "error-cell" | "unreadable-cell";
  readonly found: string;
  constructor(code: CellFault["code"], found: string) {
    this.code = code;
    this.found = clip(found);
  }
}

/** What a spreadsheet writes where a formula failed. */
const ERRORS = /^#(?:DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!|GETTING_DATA)$/;

/** Longer texts are no cell of a figure, a name or a date. */
const LONGEST = 100_000;

const unreadable = (found: string) => new CellFault("unreadable-cell", found);

/**
 * A cell as readers of files hand it over: a plain value; `null` for one that holds nothing; and what a formula, rich text or a link
 * shows, where it comes as an object.
 */
export function openCell(raw: unknown): Cell | null | CellFault {
  if (raw === null || raw === undefined || typeof raw === "boolean") return raw ?? null;
  if (raw instanceof CellFault) return raw;
  if (typeof raw === "number") return Number.isFinite(raw) ? raw : unreadable(String(raw));
  if (typeof raw === "string") return openText(raw);
  if (raw instanceof Date) return Number.isNaN(raw.getTime()) ? unreadable("an invalid date") : raw;
  return isPlainObject(raw) ? openShown(raw) : unreadable(kindOf(raw));
}

function openText(text: string): string | CellFault {
  if (text.length > LONGEST) return unreadable(`"${text.slice(0, 40)}…"`);
  return text.startsWith("#") && ERRORS.test(text.trim()) ? new CellFault("error-cell", text.trim()) : text;
}

/** What a cell shows that is an object: a result, the texts of rich text, the text of a link, or an error. */
function openShown(cell: Readonly<Record<string, unknown>>): Cell | null | CellFault {
  const shown = Object.hasOwn(cell, "result") ? cell.result : (own(cell, "text") ?? null);
  const error = own(cell, "error") ?? own(shown, "error");
  if (error !== undefined) return new CellFault("error-cell", String(error));
  if ((shown !== null && typeof shown !== "object") || shown instanceof Date) return openCell(shown);
  const parts = own(cell, "richText");
  if (!Array.isArray(parts)) return unreadable("object");
  const texts = parts.map((part: unknown) => own(part, "text"));
  return texts.every((text) => typeof text === "string") ? openText(texts.join("")) : unreadable("object");
}
