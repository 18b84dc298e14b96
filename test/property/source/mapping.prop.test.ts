import { fc, test } from "@fast-check/vitest";
import { parseMapping, runMapping } from "steelyard/source";
import { describe, expect } from "vitest";

const provenance = { system: "excel", confidence: "declared", checked: "2026-11", docs: "an invented sheet" };

const codecs = [
  { kind: "number" },
  { kind: "number", minimum: 0, suffixes: ["次"] },
  { kind: "rating", low: 1, high: 5 },
  { kind: "ratio", numeric: "fraction" },
  { kind: "ratio", numeric: "percent", maximum: 1 },
  { kind: "ratio", numeric: "suffix" },
  { kind: "money", currency: "CNY" },
  { kind: "duration", unit: "min", numeric: "s", dayHours: 24 },
  { kind: "duration", unit: "h", numeric: "suffix", clock: "h:m" },
];

const numeric = fc.constantFrom(...codecs);

/** Cells as they come: in order, spoiled, and of kinds that nobody expects. */
const cell = fc.oneof(
  fc.constantFrom(
    "12.5%",
    "0.125",
    "１２．５％",
    "1,234.50",
    "¥1,234",
    "3天",
    "2小时15分",
    "-",
    "",
    "#DIV/0!",
    "1e5",
    "=1+1",
    "007",
  ),
  fc.double(),
  fc.integer(),
  fc.string(),
  fc.constantFrom(
    null,
    undefined,
    true,
    [],
    {},
    { error: "#REF!" },
    { result: 0.5 },
    new Date(0),
    Symbol("x"),
    5n,
  ),
);

const rowOf = (width: number) =>
  fc.oneof(
    { weight: 9, arbitrary: fc.array(cell, { minLength: width, maxLength: width + 1 }) },
    { weight: 1, arbitrary: fc.constantFrom(null, "text", 5, {}, []) },
  );

const subjects = fc.constantFrom("1", "2", "", null, "#N/A", 7, "1.2E+5");

const mappingOf = (
  kinds: readonly unknown[],
  rest: { readonly invalid: boolean; readonly fill: boolean; readonly filter: boolean },
) =>
  parseMapping({
    kind: "mapping",
    id: "any",
    version: "1",
    provenance,
    reader: { kind: "table" },
    columns: Object.fromEntries([
      ["who", { headers: ["who"], codec: { kind: "id" }, ...(rest.fill ? { fill: "down" } : {}) }],
      ...kinds.map((codec, index) => [
        `c${index}`,
        { headers: [`c${index}`], codec, ...(rest.invalid ? { invalid: "missing" } : {}) },
      ]),
    ]),
    ...(rest.filter ? { filter: [{ column: "who", notIn: ["2"] }] } : {}),
    emit: kinds.map((_, index) => ({
      to: "observation",
      subject: { column: "who" },
      indicator: `i${index}`,
      value: `c${index}`,
    })),
  });

const options = { readAt: "2026-10-08T09:00+08:00" };

/** Every number that lies anywhere in a value. */
function numbersIn(value: unknown): number[] {
  if (typeof value === "number") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

describe("a mapping", () => {
  const tables = fc
    .tuple(
      fc.array(numeric, { minLength: 1, maxLength: 4 }),
      fc.record({ invalid: fc.boolean(), fill: fc.boolean(), filter: fc.boolean() }),
    )
    .chain(([kinds, rest]) =>
      fc.record({
        kinds: fc.constant(kinds),
        mapping: fc.constant(mappingOf(kinds, rest)),
        rows: fc
          .array(fc.tuple(subjects, rowOf(kinds.length)), { maxLength: 12 })
          .map((list) => [
            ["who", ...kinds.map((_, index) => `c${index}`)],
            ...list.map(([who, row]) => (Array.isArray(row) ? [who, ...row] : row)),
          ]),
      }),
    );

  test.prop([tables])(
    "uses, rejects or holds back every row, and makes no figure up",
    ({ kinds, mapping, rows }) => {
      const result = runMapping(mapping, rows, options);
      const { in: all, used, rejected, filtered } = result.rows;
      expect(used + rejected + filtered).toBe(all);
      expect(all).toBe(rows.length - 1);
      expect(result.observations).toHaveLength(used * kinds.length);
      const numbers = [
        ...result.rejected.map(({ row }) => row),
        ...result.filtered,
        ...new Set(result.observations.map(({ lineage }) => lineage.row)),
      ];
      expect([...numbers].sort((a, b) => a - b)).toEqual(
        Array.from({ length: all }, (_, index) => index + 2),
      );
      for (const { issues } of result.rejected) expect(issues.every(({ path }) => path !== "")).toBe(true);
      // What a cell at fault held is quoted in its issues and in its record; nothing else may know of it.
      const { rejected: _rejected, invalid: _invalid, ...figures } = result;
      expect(numbersIn(figures).filter((number) => !Number.isFinite(number))).toEqual([]);
      expect(JSON.stringify(figures)).not.toMatch(/NaN|Infinity/);
      for (const { observation } of result.observations) {
        if (typeof observation === "object") continue;
        expect(String(observation)).toMatch(/^-?\d+(\.\d+)?(e[+-]\d+)?$/);
      }
    },
  );

  test.prop([tables])("says the same of the same rows, and of each row by itself", ({ mapping, rows }) => {
    const result = runMapping(mapping, rows, options);
    expect(runMapping(mapping, rows, options)).toEqual(result);
    if (mapping.columns.who?.fill !== undefined) return;
    const [head, ...body] = rows;
    const alone = body.map((row) => runMapping(mapping, [head, row], options));
    expect(alone.flatMap(({ observations }) => observations.map(({ observation }) => observation))).toEqual(
      result.observations.map(({ observation }) => observation),
    );
    expect(alone.flatMap(({ rejected }) => rejected.map(({ issues }) => issues))).toEqual(
      result.rejected.map(({ issues }) => issues),
    );
  });
});
