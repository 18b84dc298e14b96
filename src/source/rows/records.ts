import { refuseSource } from "../../error/source.js";
import { kindOf, own } from "../../shape/plain.js";
import type { CellPath } from "../mapping/reader.js";
import { CellFault } from "./cell.js";
import type { FoundRows } from "./rows.js";

/** A record with those around it, the outermost first, and where it stands. */
interface Nested {
  readonly levels: readonly unknown[];
  readonly at: string;
}

/** Records in JSON, at the end of a way through lists. */
export function recordRows(given: unknown, each: readonly (readonly string[])[]): FoundRows {
  let found: readonly Nested[] = [{ levels: [given], at: "" }];
  for (const [depth, keys] of each.entries())
    found = found.flatMap((one) => inside(one, keys, depth === 0 ? "rows" : null));
  return {
    rows: found,
    numberOf: (index) => index + 1,
    recordOf: (index) => found[index]?.at ?? null,
    find({ path = [], level = each.length }) {
      return {
        label: path.map((step) => (typeof step === "object" ? "one" : step)).join("."),
        letters: null,
        cellOf(row) {
          const { levels } = row as Nested;
          const last = levels.at(-1);
          return last instanceof CellFault ? last : step(levels[level], path);
        },
      };
    },
    unused(labels) {
      const read = new Set([...labels].map((label) => label.split(".")[0]));
      const keys = new Set<string>();
      for (const { levels } of found)
        for (const key of keysOf(levels.at(-1))) if (!read.has(key)) keys.add(key);
      return [...keys];
    },
    isBlank: () => false,
  };
}

const keysOf = (record: unknown): string[] =>
  typeof record === "object" && record !== null && !Array.isArray(record) ? Object.keys(record) : [];

/**
 * The records of the list under some keys. The outermost has to be there; one inside a record that is not there has none, and
 * something else in its place stands for one record that cannot be read.
 */
function inside({ levels, at }: Nested, keys: readonly string[], required: string | null): Nested[] {
  const list = keys.reduce(own, levels.at(-1));
  const here = [at, ...keys].filter((part) => part !== "").join(".");
  if (!Array.isArray(list)) {
    const found = kindOf(list);
    if (required === null) {
      const fault = new CellFault("unreadable-cell", found);
      return list === undefined || list === null ? [] : [{ levels: [...levels, fault], at: here }];
    }
    refuseSource("wrong-type", [required, here].filter((part) => part !== "").join("."), {
      expected: "list",
      found,
    });
  }
  return (list as readonly unknown[]).map((record, index) => ({
    levels: [...levels, record],
    at: [here, String(index)].filter((part) => part !== "").join("."),
  }));
}

/** The cell at the end of a path; a fault where `one` meets a list with another number of elements. */
function step(start: unknown, path: CellPath): unknown {
  let value = start;
  for (const key of path) {
    if (value === undefined || value === null) return null;
    if (typeof key !== "object") value = own(value, key);
    else if (!Array.isArray(value)) return new CellFault("unreadable-cell", kindOf(value));
    else if (value.length > 1) return new CellFault("unreadable-cell", `a list of ${value.length}`);
    else value = value[0];
  }
  return value;
}
