import { refuseSource } from "../../error/source.js";
import { isPlainObject, kindOf, own } from "../../shape/plain.js";
import { foldedHeader } from "../codec/width.js";
import type { RowReader } from "../mapping/reader.js";
import { columnsIn } from "./headers.js";
import type { FoundRows } from "./rows.js";

type Labelled = Extract<RowReader, { readonly kind: "labelled" }>;

/** How deep headers may lie below headers. */
const DEEPEST = 8;

/** Headers and rows apart, as report centres give them. */
export function labelledRows(given: unknown, reader: Labelled): FoundRows {
  const listAt = (keys: readonly string[]): readonly unknown[] => {
    const list = keys.reduce(own, given);
    if (!Array.isArray(list))
      refuseSource("wrong-type", ["rows", ...keys].join("."), { expected: "list", found: kindOf(list) });
    return list as readonly unknown[];
  };
  const heads = leaves(listAt(reader.headers), reader, "", 0);
  return {
    rows: listAt(reader.rows),
    numberOf: (index) => index + 1,
    recordOf: (index) => [...reader.rows, index].join("."),
    ...columnsIn(
      heads.map(({ label }) => label),
      (position) => ({
        letters: null,
        cellOf: (row) =>
          isPlainObject(row) ? own(row, (heads[position] as Head).key) : { row: kindOf(row) },
      }),
    ),
    isBlank: () => false,
  };
}

/** A header that has cells. */
interface Head {
  /** The key of its cells. */
  readonly key: string;
  readonly label: string;
}

/** The headers that have cells, each with the labels of those above it. */
function leaves(headers: readonly unknown[], reader: Labelled, above: string, depth: number): Head[] {
  if (depth > DEEPEST) refuseSource("too-deep", "rows", { limit: DEEPEST });
  return headers.flatMap((header) => {
    const [key, text] = [own(header, reader.key), own(header, reader.label)];
    const label = [above, typeof text === "string" ? foldedHeader(text) : ""]
      .filter((one) => one !== "")
      .join("/");
    const below = reader.children === undefined ? undefined : own(header, reader.children);
    if (Array.isArray(below) && below.length > 0) return leaves(below, reader, label, depth + 1);
    return typeof key === "string" ? [{ key, label }] : [];
  });
}
