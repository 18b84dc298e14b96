import { compileSql } from "steelyard/sql";
import { describe, expect, it, test } from "vitest";
import { digitsIn, readFact, readWords } from "../../../src/engine/sql/read/facts.js";
import { readNumber } from "../../../src/engine/sql/read/number.js";
import { readObserved, readTarget } from "../../../src/engine/sql/read/observation.js";
import { readTextExactly, readTextForOrder, readTextOnGrid } from "../../../src/engine/sql/read/text.js";
import { change, type Document, tiny } from "../support.js";
import { DIALECTS, planOf, queryFor, refusedAt, tinyOptions } from "./support.js";

const number = (column: string, type = "integer") => ({ column, type: type as "integer" });
const asking = (...conditions: Document[]) =>
  planOf(tiny({ modifiers: conditions.map((when, n) => ({ id: `m${n}`, when, add: 1 })) }));

describe("digits of a fact", () => {
  test.each<[string, Document[], number, number]>([
    ["without a constant", [], 1, 0],
    ["of a whole number", [{ atLeast: 120 }], 3, 0],
    ["of decimals", [{ above: "0.125" }], 4, 3],
    ["of one long before and one long behind the point", [{ below: -12_345 }, { atMost: "0.0625" }], 9, 4],
    ["of an exponent", [{ atLeast: "1e5" }, { atLeast: "1e-3" }], 9, 3],
    ["of values that are decimals, and texts that are", [{ in: ["x", "7.25", true, 12.5] }], 4, 2],
  ])("are those of all constants: %s", (_, conditions, precision, scale) => {
    const plan = asking(...conditions.map((one) => ({ fact: "fact/mood", ...one })), {
      fact: "fact/other",
      atLeast: "123456789.123456789",
    });
    expect(digitsIn(plan)("fact/mood")).toEqual({ precision, scale });
  });
});

describe("facts", () => {
  const digits = { precision: 3, scale: 1 };
  const read = (...columns: { column: string; type: "text" | "boolean" | "integer" }[]) => {
    const query = queryFor("duckdb");
    return { query, fact: readFact(query, columns, digits) };
  };

  it("of no column are unknown, and no fault", () => {
    const { fact } = read();
    expect(fact.number.fixed).toBe(null);
    expect(fact.is(["a", 1, true]).fixed).toBe(null);
    expect(fact.bad.fixed).toBe(false);
  });

  it("are never equal to what is of another type", () => {
    const numbers = read({ column: "n", type: "integer" }).fact;
    expect(numbers.is([true, "x"]).sql).toBe("CASE WHEN c1 IS NOT NULL THEN FALSE END");
    expect(numbers.is(["7.0"]).sql).toContain("= 70::BIGINT");
    const truths = read({ column: "b", type: "boolean" }).fact;
    expect(truths.is([1, "true"]).sql).toBe("CASE WHEN c1 IS NOT NULL THEN FALSE END");
    expect(truths.is([true]).sql).toBe("CASE WHEN c1 IS NOT NULL THEN c1 END");
    expect(truths.is([false]).sql).toBe("CASE WHEN c1 IS NOT NULL THEN NOT c1 END");
    expect(truths.number.fixed).toBe(null);
    const texts = read({ column: "t", type: "text" }).fact;
    expect(texts.is([true]).sql).toBe("CASE WHEN c1 IS NOT NULL THEN FALSE END");
    expect(texts.is(["a", "b"]).sql).toMatch(/\(c1 = 'a'\) OR \(c1 = 'b'\)/);
    expect(texts.is([7]).sql).toMatch(/COALESCE\(.* = 700::BIGINT, FALSE\)/);
    expect(texts.bad.fixed).toBe(false);
  });

  it("are taken from the first column that has something", () => {
    const { fact } = read(
      { column: "n", type: "integer" },
      { column: "t", type: "text" },
      { column: "b", type: "boolean" },
    );
    expect(fact.is(["a"]).sql).toMatch(
      /^CASE WHEN c\d+ IS NOT NULL THEN FALSE WHEN c\d+ IS NOT NULL THEN c\d+ = 'a' WHEN /,
    );
    expect(fact.number.sql).toMatch(
      /^CASE WHEN c\d+ IS NOT NULL THEN .* ELSE .*CASE WHEN c\d+ IS NOT NULL THEN c\d+ END/,
    );
  });

  it("of one word for every row are no number", () => {
    const words = readWords(queryFor("duckdb"), { same: "clerk" }, digits);
    expect(words.is([5]).fixed).toBe(false);
    expect(words.is(["clerk"]).sql).toBe("c1 = 'clerk'");
  });
});

describe("observations", () => {
  const grid = { decimals: 2, rounding: "halfExpand", sample: { precision: 2, scale: 0 } } as const;
  const most = 10n ** 15n - 1n;
  const observed = (given: Parameters<typeof readObserved>[1]) =>
    readObserved(queryFor("duckdb"), given, grid);

  it("without a column are missing, and no fault", () => {
    for (const given of [undefined, {}]) {
      const { value, sample, bad, tooLarge } = observed(given as never);
      expect([value.fixed, sample.fixed, bad.fixed, tooLarge.fixed]).toEqual([null, null, false, false]);
    }
  });

  test.each<[string, bigint, bigint, number]>([
    ["integer", -(most / 100n), most / 100n, 0],
    ["decimal(9,2)", -(10n ** 9n - 1n), 10n ** 9n - 1n, 2],
    ["decimal(9,1)", -(10n ** 9n - 1n), 10n ** 9n - 1n, 1],
    ["decimal(9,4)", -(10n ** 7n + 1n), 10n ** 7n + 1n, 2],
    ["decimal(25,5)", -most, most, 2],
    ["text", -most, most, 2],
  ])("of type %s keep 15 digits on their grid", (type, low, high, scale) => {
    const { value } = observed(number("n", type));
    expect({ low: value.low, high: value.high, scale: value.scale }).toMatchObject({ scale });
    // Half a unit may be more than is proven.
    expect(value.high - high).toBeLessThan(2n);
    expect(low - value.low).toBeLessThan(2n);
    expect(value.high).toBeGreaterThanOrEqual(high - 1n);
  });

  it("of a quotient have its divisor as their sample", () => {
    const { value, sample } = observed({ of: [number("a", "text(12,3)"), number("b", "decimal(8,1)")] });
    expect(value).toMatchObject({ scale: 2, low: -(10n ** 12n), high: 10n ** 12n });
    expect(sample).toMatchObject({ scale: 1, high: 10n ** 8n - 1n });
  });

  it("of a value and a quotient are the one or the other", () => {
    const both = observed({
      value: number("v"),
      sample: number("s", "text"),
      of: [number("a"), number("b")],
    });
    expect(both.value.sql).toMatch(/^CASE WHEN c\d+ IS NOT NULL THEN c\d+ .*ELSE c\d+/);
    expect(both.bad.sql).toContain(" OR ");
  });

  it("have no sample without a value", () => {
    const { sample } = observed({ sample: number("s"), of: [number("a"), number("b")] } as never);
    expect(sample).toMatchObject({ scale: 0, high: 10n ** 18n - 1n });
  });
});

describe("targets", () => {
  const target = (scoring: Document, type = "integer") => {
    const plan = planOf(change(tiny(), { "indicators.0.scoring": scoring }));
    return readTarget(queryFor("duckdb"), number("goal", type), plan.indicators[0] as never);
  };

  it("are at fault on the wrong side of the floor", () => {
    expect(target({ kind: "linear", floor: 5, target: 9 }).bad.sql).toContain("NOT (c3 > 5::BIGINT)");
    expect(target({ kind: "linear", floor: 5, target: 1 }).bad.sql).toContain("NOT (c3 < 5::BIGINT)");
    expect(target({ kind: "ratio", target: 1 }, "decimal(8,2)").bad.sql).toContain("NOT (c3 > 0::BIGINT)");
  });

  it("are at fault where the indicator has none, and there is one", () => {
    const { bad, given } = target({ kind: "percentile" }, "text");
    expect(bad).toEqual(given);
    expect(bad.sql).toBe("c1 IS NOT NULL");
  });
});

describe("columns of numbers", () => {
  test.each(DIALECTS)("of every size have their bounds in %s", (dialect) => {
    for (const [precision, scale, wide] of [
      [1, 0, false],
      [18, 0, false],
      [18, 18, false],
      [19, 0, true],
      [20, 15, true],
      [35, 0, true],
    ] as const) {
      const query = queryFor(dialect);
      const { value, bad, given } = readNumber(query, "n", { precision, scale });
      expect(value).toMatchObject({
        scale,
        wide,
        low: 1n - 10n ** BigInt(precision),
        high: 10n ** BigInt(precision) - 1n,
      });
      expect(given.sql).toBe("c1 IS NOT NULL");
      expect(bad.sql).toContain("IS NOT NULL AND");
      expect(query.steps.flat().join("\n")).toContain(`DECIMAL(`);
    }
  });
});

describe("columns of text", () => {
  const digits = { precision: 15, scale: 2 };

  test.each(DIALECTS)("are read once in %s, however often they are asked for", (dialect) => {
    const query = queryFor(dialect);
    const first = readTextOnGrid(query, "t", digits, "halfExpand");
    const columns = query.steps.flat().length;
    expect(readTextOnGrid(query, "t", digits, "halfExpand")).toEqual(first);
    expect(query.steps.flat()).toHaveLength(columns);
    readTextExactly(query, "t", digits);
    expect(query.steps.flat()).toHaveLength(columns);
  });

  it("are rounded as the policy says", () => {
    const texts = (["halfExpand", "halfEven"] as const).map((rounding) => {
      const query = queryFor("duckdb");
      return [readTextOnGrid(query, "t", digits, rounding).value, query.steps.flat().join("\n")] as const;
    });
    expect(texts[0]?.[1]).not.toContain("% 2 = 0");
    expect(texts[1]?.[1]).toContain("% 2 = 0");
    expect(texts.map(([{ low, high, scale }]) => ({ low, high, scale }))).toEqual(
      texts.map(() => ({ low: -(10n ** 15n), high: 10n ** 15n, scale: 2 })),
    );
  });

  it("have a place beyond all constants for what is larger", () => {
    const { value } = readTextForOrder(queryFor("duckdb"), "t", digits);
    expect(value).toMatchObject({ scale: 3, low: -(10n ** 16n), high: 10n ** 16n });
  });
});

describe("what the policy asks of the table", () => {
  it("may be a sample of any decimals", () => {
    for (const minimumSample of ["0", "0.05", "999999999999999", "1e-20"]) {
      const plan = planOf(change(tiny(), { "indicators.0.minimumSample": minimumSample }));
      const observations = { nps: { value: number("n", "text"), sample: number("s", "text") } };
      expect(refusedAt(tinyOptions({}, { observations }), plan)).toEqual([]);
    }
  });

  it("is missing where nothing was told of it", () => {
    const plan = asking(
      { fact: "fact/mood", atLeast: 5 },
      { fact: "cohort", equals: "x" },
      { fact: "cohort", in: ["x", 5] },
    );
    const text = compileSql(plan, tinyOptions());
    expect(text).not.toMatch(/mood|'x'/);
  });
});
