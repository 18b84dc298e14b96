import fc from "fast-check";
import {
  type ComparisonOptions,
  type Comparisons,
  type DataOptions,
  type DerivedWeights,
  weightsFromComparisons,
  weightsFromData,
  weightsFromJudges,
  weightsFromPoints,
  weightsFromRanks,
} from "steelyard/lab";
import { describe, expect, it } from "vitest";

const on = "2026-11-29";
const ids = ["nps", "csat", "sales", "orders", "cost", "speed", "team"];
const decimals = fc.integer({ min: 0, max: 8 });

/** A number of ids in any order. */
const some = (least: number, most = ids.length) =>
  fc.shuffledSubarray(ids, { minLength: least, maxLength: most });

const record = <T>(keys: readonly string[], values: readonly T[]): { [id: string]: T } =>
  Object.fromEntries(keys.map((key, place) => [key, values[place] as T]));

/** The same object with its keys the other way round, through all its levels. */
function turned<T>(value: T): T {
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, part]) => [key, turned(part)] as const);
  return Object.fromEntries(entries.reverse()) as T;
}

/** What holds for all derived weights: on their grid, next to what they stand for, exactly 1 in all, and plain. */
function sound(made: DerivedWeights, places: number): void {
  const units = Object.values(made.weights).map((one) => BigInt(one.toFixed(places).replace(".", "")));
  expect(units.reduce((sum, one) => sum + one, 0n)).toBe(10n ** BigInt(places));
  for (const [id, weight] of Object.entries(made.weights)) {
    expect(Number(weight.toFixed(places))).toBe(weight);
    const [numerator = 0, denominator = 1] = String(made.exact[id]).split("/").map(Number);
    expect(Math.abs(weight - numerator / denominator)).toBeLessThan(10 ** -places * (1 + 1e-6) + 1e-12);
  }
  expect(JSON.parse(JSON.stringify(made))).toEqual(made);
  expect(JSON.stringify(made)).not.toMatch(/NaN|Infinity/);
}

const saaty = fc.constantFrom<number | string>(1, 2, 3, 5, 9, "1/2", "1/3", "1/7", "0.4", "2.75");

/** Each pair once, whichever way round. */
const comparisons = (keys: readonly string[]): fc.Arbitrary<Comparisons> => {
  const pairs = keys.flatMap((one, place) => keys.slice(place + 1).map((other) => [one, other] as const));
  return fc
    .tuple(
      fc.array(saaty, { minLength: pairs.length, maxLength: pairs.length }),
      fc.array(fc.boolean(), { minLength: pairs.length, maxLength: pairs.length }),
    )
    .map(([ratios, ways]) => {
      const rows: { [id: string]: { [other: string]: number | string } } = Object.fromEntries(
        keys.map((key) => [key, {}]),
      );
      for (const [place, [one, other]] of pairs.entries()) {
        const [row, column] = ways[place] ? [one, other] : [other, one];
        (rows[row] as { [id: string]: number | string })[column] = ratios[place] as number;
      }
      return rows;
    });
};
const compared = some(1).chain(comparisons);
const method = fc.constantFrom<NonNullable<ComparisonOptions["method"]>>("eigenvector", "geometric");

/** A matrix in doubles, its rows in the order of the keys. */
const doubles = (given: Comparisons, keys: readonly string[]): number[][] => {
  const value = (one: number | string | undefined) => {
    const [numerator = 1, denominator = 1] = String(one).split("/").map(Number);
    return numerator / denominator;
  };
  const cell = (row: string, column: string) => given[row]?.[column] as number | string | undefined;
  return keys.map((row) =>
    keys.map((column) => {
      if (row === column) return 1;
      const there = cell(row, column);
      return there === undefined ? 1 / value(cell(column, row)) : value(there);
    }),
  );
};

describe("points and ranks", () => {
  const points = some(1).chain((keys) =>
    fc
      .array(fc.nat(1_000_000), { minLength: keys.length, maxLength: keys.length })
      .filter((values) => values.some((one) => one > 0))
      .map((values) => record(keys, values)),
  );

  it("sum to exactly 1 on every grid, whatever the order and the unit", () => {
    fc.assert(
      fc.property(points, decimals, fc.integer({ min: 1, max: 1000 }), (given, places, factor) => {
        const made = weightsFromPoints(given, { on, decimals: places });
        sound(made, places);
        expect(weightsFromPoints(turned(given), { on, decimals: places })).toEqual(made);
        const scaled = Object.fromEntries(Object.entries(given).map(([id, one]) => [id, one * factor]));
        expect(weightsFromPoints(scaled, { on, decimals: places }).weights).toEqual(made.weights);
      }),
    );
  });

  it("of ranks fall strictly, and are equal for ties", () => {
    const ranks = some(1).chain((keys) =>
      fc
        .array(fc.integer({ min: 1, max: 5 }), { minLength: keys.length, maxLength: keys.length })
        .map((values) => record(keys, values)),
    );
    const kind = fc.constantFrom("centroid" as const, "sum" as const, "reciprocal" as const);
    fc.assert(
      fc.property(ranks, kind, decimals, (given, by, places) => {
        const made = weightsFromRanks(given, { on, method: by, decimals: places });
        sound(made, places);
        expect(weightsFromRanks(turned(given), { on, method: by, decimals: places })).toEqual(made);
        const value = (id: string) => {
          const [numerator = 0, denominator = 1] = String(made.exact[id]).split("/").map(Number);
          return numerator / denominator;
        };
        for (const [one, rank] of Object.entries(given))
          for (const [other, less] of Object.entries(given)) {
            if (rank === less) expect(made.exact[one]).toBe(made.exact[other]);
            if (rank < less) expect(value(one)).toBeGreaterThan(value(other));
          }
      }),
    );
  });
});

describe("comparisons", () => {
  it("give sound weights whatever the order, and agree with doubles", () => {
    fc.assert(
      fc.property(compared, method, decimals, (given, by, places) => {
        const made = weightsFromComparisons(given, { on, method: by, decimals: places });
        sound(made, places);
        expect(weightsFromComparisons(turned(given), { on, method: by, decimals: places })).toEqual(made);
        const keys = Object.keys(made.weights);
        const matrix = doubles(given, keys);
        let vector = keys.map(() => 1 / keys.length);
        if (by === "geometric") vector = matrix.map((row) => row.reduce((a, b) => a * b) ** (1 / row.length));
        // The plain power iteration, in doubles.
        else
          for (let step = 0; step < 2000; step++) {
            vector = matrix.map((row) =>
              row.reduce((sum, one, place) => sum + one * (vector[place] ?? 0), 0),
            );
            const whole = vector.reduce((a, b) => a + b);
            vector = vector.map((one) => one / whole);
          }
        const whole = vector.reduce((a, b) => a + b);
        for (const [place, id] of keys.entries())
          expect(Number(made.exact[id])).toBeCloseTo((vector[place] ?? 0) / whole, 10);
      }),
      { numRuns: 40 },
    );
  });

  it("have an eigenvalue of at least n, and a ratio of 0 only where they are consistent", () => {
    fc.assert(
      fc.property(compared, (given) => {
        const { consistency, weights } = weightsFromComparisons(given, { on });
        const keys = Object.keys(weights);
        const matrix = doubles(given, keys);
        const consistent = matrix.every((row) =>
          row.every((one, j) =>
            matrix.every((_, k) => Math.abs(Math.log(one / ((row[k] ?? 1) * (matrix[k]?.[j] ?? 1)))) < 1e-9),
          ),
        );
        expect(consistency.lambda).toBeGreaterThanOrEqual(keys.length);
        expect(consistency.index).toBeGreaterThanOrEqual(0);
        expect(consistency.ratio === 0).toBe(consistent);
        expect(consistency.geometricIndex === 0).toBe(consistent);
        expect(consistency.worst.length > 0).toBe(!consistent);
        expect(consistency.inconsistent).toBe((consistency.ratio ?? 0) >= 0.1);
      }),
    );
  });

  it("that are consistent give any column, normalised, by either method", () => {
    const worths = some(1).chain((keys) =>
      fc
        .array(fc.integer({ min: 1, max: 30 }), { minLength: keys.length, maxLength: keys.length })
        .map((values) => record(keys, values)),
    );
    fc.assert(
      fc.property(worths, decimals, (given, places) => {
        const pairs: Comparisons = Object.fromEntries(
          Object.entries(given).map(([id, one]) => [
            id,
            Object.fromEntries(Object.entries(given).map(([other, less]) => [other, `${one}/${less}`])),
          ]),
        );
        const expected = weightsFromPoints(given, { on, decimals: places }).weights;
        for (const by of ["eigenvector", "geometric"] as const) {
          const made = weightsFromComparisons(pairs, { on, method: by, decimals: places });
          for (const [id, weight] of Object.entries(made.weights))
            expect(Math.abs(weight - (expected[id] ?? 0))).toBeLessThan(1.5 * 10 ** -places);
          expect(made.consistency).toMatchObject({ ratio: 0, worst: [] });
        }
      }),
    );
  });

  it("go with their names", () => {
    fc.assert(
      fc.property(compared, method, (given, by) => {
        // The same judgements under names that sort the other way round.
        const names = new Map([...ids].sort().map((id, place) => [id, `z${9 - place}`]));
        const renamed = Object.fromEntries(
          Object.entries(given).map(([id, row]) => [
            names.get(id),
            Object.fromEntries(Object.entries(row).map(([other, one]) => [names.get(other), one])),
          ]),
        ) as Comparisons;
        const [made, other] = [given, renamed].map((one) => weightsFromComparisons(one, { on, method: by }));
        for (const [id, text] of Object.entries(made?.exact ?? {}))
          expect(Number(other?.exact[names.get(id) ?? ""])).toBeCloseTo(Number(text), 14);
        expect(other?.consistency.ratio).toBe(made?.consistency.ratio);
      }),
    );
  });

  it("of judges do not go by their order, and of judges who agree are theirs", () => {
    fc.assert(
      fc.property(
        some(1, 4).chain((keys) => fc.tuple(comparisons(keys), comparisons(keys), comparisons(keys))),
        ([a, b, c]) => {
          const judges = { a: { comparisons: a, weight: 3 }, b: { comparisons: b }, c: { comparisons: c } };
          const made = weightsFromJudges(judges, { on });
          sound(made, 4);
          expect(weightsFromJudges(turned(judges), { on })).toEqual(made);
          const same = weightsFromJudges({ a: { comparisons: a }, b: { comparisons: a, weight: 2 } }, { on });
          const alone = weightsFromComparisons(a, { on });
          for (const [id, text] of Object.entries(alone.exact))
            expect(Number(same.exact[id])).toBeCloseTo(Number(text), 14);
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe("figures", () => {
  const figures = fc.tuple(some(1, 4), fc.integer({ min: 2, max: 8 })).chain(([keys, count]) =>
    fc.tuple(
      fc.constant(keys),
      fc.array(
        fc.array(fc.oneof(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 1_000_000_000 })), {
          minLength: keys.length,
          maxLength: keys.length,
        }),
        { minLength: count, maxLength: count },
      ),
      fc.array(fc.constantFrom("higher" as const, "lower" as const), {
        minLength: keys.length,
        maxLength: keys.length,
      }),
    ),
  );
  const kind = fc.constantFrom<DataOptions["method"]>("entropy", "critic", "standardDeviation");

  /** The same in doubles, straight from the formulas. */
  function plainly(
    columns: readonly number[][],
    ways: readonly string[],
    by: DataOptions["method"],
  ): number[] {
    const n = columns[0]?.length ?? 0;
    const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / n;
    const constant = columns.map((values) => new Set(values).size === 1);
    if (by === "entropy")
      return columns.map((values, place) => {
        const sum = values.reduce((a, b) => a + b);
        const parts = values.map((one) => one / sum);
        return constant[place] ? 0 : 1 + parts.reduce((e, p) => e + p * Math.log(p), 0) / Math.log(n);
      });
    const scaled = columns.map((values, place) => {
      const [low, high] = [Math.min(...values), Math.max(...values)];
      if (constant[place]) return values.map(() => 0);
      return values.map((one) => (ways[place] === "lower" ? high - one : one - low) / (high - low));
    });
    const deviation = scaled.map((values) => Math.sqrt(mean(values.map((one) => (one - mean(values)) ** 2))));
    if (by === "standardDeviation") return deviation;
    const varying = constant.filter((one) => !one).length;
    return scaled.map((values, place) => {
      if (constant[place]) return 0;
      if (varying === 1) return 1;
      const conflict = scaled.reduce((sum, others, other) => {
        if (constant[other] || other === place) return sum;
        const together = mean(
          values.map((one, row) => (one - mean(values)) * ((others[row] ?? 0) - mean(others))),
        );
        return sum + 1 - together / ((deviation[place] ?? 1) * (deviation[other] ?? 1));
      }, 0);
      return (deviation[place] ?? 0) * conflict;
    });
  }

  it("give sound weights whatever the order, agree with doubles, and leave constant columns at 0", () => {
    fc.assert(
      fc.property(figures, kind, decimals, ([keys, rows, ways], by, places) => {
        const data = {
          better: record(keys, ways),
          rows: Object.fromEntries(rows.map((row, place) => [`s${place}`, record(keys, row)])),
        };
        const options: DataOptions = { on, method: by, decimals: places, degenerate: "equal" };
        const made = weightsFromData(data, options);
        sound(made, places);
        expect(weightsFromData(turned(data), options)).toEqual(made);
        const raw = plainly(
          keys.map((_, column) => rows.map((row) => row[column] ?? 0)),
          ways,
          by,
        );
        const whole = raw.reduce((a, b) => a + b);
        if (made.degenerate) {
          expect(whole).toBeLessThan(1e-7);
          expect(new Set(Object.values(made.exact)).size).toBe(1);
          return;
        }
        for (const id of made.constant) expect(made.exact[id]).toBe("0");
        // What doubles make of nearly nothing is not worth comparing.
        if (whole < 1e-4) return;
        for (const [place, id] of keys.entries())
          expect(Number(made.exact[id])).toBeCloseTo((raw[place] ?? 0) / whole, 6);
      }),
    );
  });
});
