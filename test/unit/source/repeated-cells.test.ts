import { parseMapping, runMapping } from "steelyard/source";
import { describe, expect, it } from "vitest";
import { SHEET } from "./support.js";

const document = {
  ...SHEET,
  columns: {
    employee: { headers: ["id"], codec: { kind: "id" } },
    share: { headers: ["share"], codec: { kind: "ratio", numeric: "fraction" }, withheld: ["-"] },
    rating: { headers: ["rating"], codec: { kind: "number", maximum: 5 }, invalid: "missing" },
    note: { headers: ["note"], codec: { kind: "text" }, fill: "down" },
  },
  emit: [
    { to: "observation", subject: { column: "employee" }, indicator: "share", value: "share" },
    { to: "observation", subject: { column: "employee" }, indicator: "rating", value: "rating" },
    { to: "ledger", ledger: "notes", subject: { column: "employee" }, fields: { note: "note" } },
  ],
};

const options = { readAt: "2026-10-08T09:00+08:00" };
const HEADERS = ["id", "share", "rating", "note"];
const SHARES = ["12.5%", 0.125, "0.125", "", null, "-", 0, -0, "100%", "no", "#DIV/0!", true, "１２.５％"];
const RATINGS = [-0, 0, 1, "1", 5, "5.0", 6, "", 4.5, "4.5", "five", new Date(0)];
const NOTES = ["a", "", "b", null, "a", "c", ""];
/** More than are tried, and more than are remembered. */
const ROWS = 6000;

const table = () =>
  Array.from({ length: ROWS }, (_, row) => [
    // Ids never come again, which ends the memory of their column; shares do, until they all differ.
    `${row}`,
    row < 5000 ? SHARES[row % SHARES.length] : row / ROWS,
    RATINGS[row % RATINGS.length],
    NOTES[row % NOTES.length],
  ]);

describe("cells that come again", () => {
  it("say what they say in a table of their own", () => {
    const mapping = parseMapping(document);
    const rows = table();
    const whole = runMapping(mapping, [HEADERS, ...rows], options);
    let above: unknown = null;
    const alone = rows.map(([id, share, rating, note]) => {
      above = note === "" || note === null ? above : note;
      return runMapping(mapping, [HEADERS, [id, share, rating, above]], options);
    });
    expect(whole.observations.length).toBeGreaterThan(ROWS);
    expect(whole.rejected.length).toBeGreaterThan(500);
    expect(whole.invalid.length).toBeGreaterThan(500);
    const plain = <T extends { lineage?: unknown }>({ lineage, ...one }: T) => one;
    expect(whole.observations.map(plain)).toEqual(
      alone.flatMap(({ observations }) => observations.map(plain)),
    );
    expect(whole.ledgers.notes?.map(plain)).toEqual(
      alone.flatMap(({ ledgers }) => ledgers.notes?.map(plain) ?? []),
    );
    expect(whole.rejected.map(({ issues }) => issues)).toEqual(
      alone.flatMap(({ rejected }) => rejected.map(({ issues }) => issues)),
    );
    expect(whole.invalid.map(({ issue }) => issue)).toEqual(
      alone.flatMap(({ invalid }) => invalid.map(({ issue }) => issue)),
    );
    expect(whole.observations.map(({ lineage }) => lineage.row)).toEqual(
      alone.flatMap(({ observations }, row) => observations.map(() => row + 2)),
    );
  });

  it("count in the fingerprint each time, and as what they are", () => {
    const mapping = parseMapping(document);
    const print = (rows: unknown[][]) => runMapping(mapping, [HEADERS, ...rows], options).fingerprint;
    const rows = table();
    const [first] = rows as [unknown[]];
    const changed = (row: number, place: number, cell: unknown) =>
      rows.map((own, at) => (at === row ? own.map((one, column) => (column === place ? cell : one)) : own));
    expect(rows[4010]?.[2]).toBe(1);
    expect(
      new Set([rows, changed(4010, 2, "1"), changed(4010, 2, 5), [...rows, first]].map(print)).size,
    ).toBe(4);
    expect(print(table())).toBe(print(rows));
  });
});
