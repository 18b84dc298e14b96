import fc from "fast-check";
import {
  checkAlignment,
  decompose,
  type KeyResult,
  type MetricKeyResult,
  type Objective,
  type ObjectiveProgress,
  rollUp,
} from "steelyard/practice";
import { describe, expect, it } from "vitest";

/** Weights or shares in units of 10^−4 that sum to 1, some of them 0. */
const weights = (count: number) =>
  fc.array(fc.nat(10_000), { minLength: count - 1, maxLength: count - 1 }).map((cuts) => {
    const ends = [...cuts.sort((a, b) => a - b), 10_000];
    return ends.map((end, index) => `${end - (ends[index - 1] ?? 0)}e-4`);
  });

const hundredths = fc.integer({ min: -20_000, max: 20_000 });
const asDecimal = (units: number) => `${units}e-2`;

type Leaf = KeyResult extends infer K ? (K extends KeyResult ? Omit<K, "id" | "weight"> : never) : never;

const metricLeaf = fc
  .tuple(hundredths, fc.oneof(hundredths, fc.constant(null)), fc.option(hundredths, { freq: 4 }))
  .map(
    ([start, target, current]): Leaf => ({
      kind: "metric",
      start: asDecimal(start),
      target: asDecimal(target ?? start),
      current: current === null ? null : asDecimal(current),
    }),
  );
const milestoneLeaf = fc
  .integer({ min: 1, max: 4 })
  .chain((count) => fc.tuple(weights(count), fc.array(fc.boolean(), { minLength: count, maxLength: count })))
  .map(
    ([shares, done]): Leaf => ({
      kind: "milestone",
      milestones: shares.map((share, index) => ({ id: `m${index}`, share, done: done[index] === true })),
    }),
  );
const binaryLeaf = fc.option(fc.boolean()).map((done): Leaf => ({ kind: "binary", done }));
const leaf: fc.Arbitrary<Leaf> = fc.oneof(metricLeaf, milestoneLeaf, binaryLeaf);

type Branch = Pick<Objective, "keyResults" | "children">;

const branch = (depth: number): fc.Arbitrary<Branch> =>
  fc
    .tuple(
      fc.array(leaf, { minLength: 1, maxLength: 3 }),
      depth === 0 ? fc.constant([]) : fc.array(branch(depth - 1), { maxLength: depth }),
    )
    .chain(([leaves, branches]) =>
      weights(leaves.length + branches.length).map((all) => ({
        keyResults: leaves.map((one, index) => ({ id: "", weight: all[index] ?? 0, ...one }) as KeyResult),
        children: branches.map((one, index) => ({ id: "", weight: all[leaves.length + index], ...one })),
      })),
    );

/** A tree in which every node has an id of its own. */
function named(one: Branch, id = "o"): Objective {
  return {
    ...one,
    id,
    keyResults: (one.keyResults ?? []).map((part, index) => ({ ...part, id: `${id}k${index}` })),
    children: (one.children ?? []).map((part, index) => named(part, `${id}c${index}`)),
  };
}
const tree = branch(2).map((one) => named(one));

const rolled = (one: Objective, missing: "exclude" | "zero" = "exclude") =>
  rollUp([one], { missing }).objectives[0] as ObjectiveProgress;

/** Every objective of a tree, from the top. */
const all = (one: ObjectiveProgress): ObjectiveProgress[] => [one, ...one.children.flatMap(all)];
const partsOf = (one: ObjectiveProgress) => [...one.keyResults, ...one.children];

/** A figure of 4 decimals in units. */
const units = (value: number) => Math.round(value * 10_000);

/** A text in which a minus stands as people write it, in millionths. */
const millionths = (text: string) => BigInt(Math.round(Number(text.replace("−", "-")) * 1e6));

/** numerator ÷ denominator rounded half away from zero. */
function rounded(numerator: bigint, denominator: bigint): bigint {
  const [n, d] = denominator < 0n ? [-numerator, -denominator] : [numerator, denominator];
  const magnitude = (2n * (n < 0n ? -n : n) + d) / (2n * d);
  return n < 0n ? -magnitude : magnitude;
}

const shuffled = <T>(list: readonly T[], keys: readonly number[]): T[] =>
  list
    .map((one, index) => [keys[index % keys.length] as number, one] as const)
    .sort(([a], [b]) => a - b)
    .map(([, one]) => one);

describe("a tree rolled up", () => {
  it("loses nobody, and its parts add up to what is shown, within 0..1", () => {
    fc.assert(
      fc.property(tree, fc.constantFrom("exclude" as const, "zero" as const), (one, missing) => {
        const top = rolled(one, missing);
        const given: string[] = [];
        const walk = (node: Objective): void => {
          given.push(node.id, ...(node.keyResults ?? []).map(({ id }) => id));
          for (const child of node.children ?? []) walk(child);
        };
        walk(one);
        const found = all(top).flatMap(({ id, keyResults }) => [id, ...keyResults.map((row) => row.id)]);
        expect(found).toEqual(given);
        for (const node of all(top)) {
          const present = partsOf(node).filter(({ contribution }) => contribution !== null);
          const sum = present.reduce((total, { contribution }) => total + units(contribution ?? 0), 0);
          expect(sum).toBe(units(node.progress ?? 0));
          expect(node.coverage >= 0 && node.coverage <= 1).toBe(true);
          if (node.progress === null) {
            expect(node.weightPresent).toBe(0);
            continue;
          }
          const figures = present.map(({ progress }) => progress ?? -1);
          const [least, most] = [Math.min(...figures), Math.max(...figures)];
          expect(node.progress >= least && node.progress <= most).toBe(true);
          const off = present.map(({ weight, progress, contribution }) =>
            Math.abs((contribution ?? 0) - ((weight ?? 0) * (progress ?? 0)) / node.weightPresent),
          );
          expect(Math.max(...off)).toBeLessThan(1.0001e-4);
        }
      }),
    );
  });

  it("can be redone from its calculations", () => {
    fc.assert(
      fc.property(tree, (one) => {
        for (const node of all(rolled(one))) {
          const match = /^\((.+)\) ÷ (\S+) = (\S+)$/.exec(node.trace);
          if (node.progress === null) expect(node.trace).toBe("null");
          else {
            const [, terms = "", weight = "", result = ""] = match ?? [];
            const sum = terms
              .split(" + ")
              .map((term) => term.split(" × ").map(millionths) as [bigint, bigint])
              .reduce((total, [w, p]) => total + w * p, 0n);
            // Millionths of millionths ÷ millionths are millionths: 100 of them to a unit of the progress.
            expect(millionths(result)).toBe(rounded(sum, millionths(weight) * 100n) * 100n);
            expect(Number(result)).toBe(node.progress);
          }
          for (const { kind, trace, raw, progress } of node.keyResults) {
            const quotient =
              /^\((\S+) − \(?([^)]+)\)?\) ÷ \((\S+) − \(?([^)]+)\)?\) = (\S+?)(?: → [01])?$/.exec(trace);
            if (kind !== "metric" || quotient === null) continue;
            const [current, start, target, again, result] = quotient.slice(1).map(millionths) as [
              bigint,
              bigint,
              bigint,
              bigint,
              bigint,
            ];
            expect(again).toBe(start);
            expect(result).toBe(rounded((current - start) * 10_000n, target - start) * 100n);
            expect(millionths(String(raw))).toBe(result);
            expect(progress).toBe(Math.min(Math.max(raw ?? -1, 0), 1));
          }
        }
      }),
    );
  });

  it("does not go by the order of key results and children", () => {
    const sorted = (node: ObjectiveProgress): unknown => ({
      ...node,
      trace: "",
      keyResults: [...node.keyResults].sort((a, b) => (a.id < b.id ? -1 : 1)),
      children: [...node.children].sort((a, b) => (a.id < b.id ? -1 : 1)).map(sorted),
    });
    fc.assert(
      fc.property(tree, fc.array(fc.nat(), { minLength: 6, maxLength: 6 }), (one, keys) => {
        const mixed = (node: Objective): Objective => ({
          ...node,
          keyResults: shuffled(node.keyResults ?? [], keys),
          children: shuffled(node.children ?? [], keys).map(mixed),
        });
        expect(sorted(rolled(mixed(one)))).toEqual(sorted(rolled(one)));
      }),
    );
  });

  it("breaks ties by id, whatever the order", () => {
    const thirds = fc
      .constantFrom(2, 4, 5)
      .chain((count) =>
        fc.tuple(
          fc.constant(count),
          fc.array(fc.integer({ min: 1, max: 2 }), { minLength: count, maxLength: count }),
          fc.array(fc.nat(), { minLength: count, maxLength: count }),
        ),
      );
    fc.assert(
      fc.property(thirds, ([count, values, keys]) => {
        const keyResults = values.map(
          (current, index): KeyResult => ({
            id: `k${index}`,
            kind: "metric",
            weight: `${10_000 / count}e-4`,
            start: 0,
            target: 3,
            current,
          }),
        );
        const parts = (list: readonly KeyResult[]) =>
          rolled({ id: "o", keyResults: list }).keyResults.map(({ id, contribution }) => [id, contribution]);
        expect(new Map(parts(shuffled(keyResults, keys)) as [])).toEqual(new Map(parts(keyResults) as []));
      }),
    );
  });

  it("never falls where a key result comes nearer to its target", () => {
    fc.assert(
      fc.property(tree, fc.nat(), fc.nat(10_000), (one, pick, step) => {
        const metrics = (one.keyResults ?? []).filter(
          (part): part is MetricKeyResult => part.kind === "metric" && part.current !== null,
        );
        const chosen = metrics[pick % Math.max(metrics.length, 1)];
        if (chosen === undefined) return;
        const falls = Number(chosen.target) < Number(chosen.start);
        const current = `${Math.round(Number(chosen.current) * 100) + (falls ? -step : step)}e-2`;
        const nearer = (one.keyResults ?? []).map((part) =>
          part === chosen ? { ...chosen, current } : part,
        );
        const [before, after] = [rolled(one), rolled({ ...one, keyResults: nearer })];
        expect(after.progress ?? 0).toBeGreaterThanOrEqual(before.progress ?? 0);
        expect(after.coverage).toBe(before.coverage);
      }),
    );
  });

  it("counts what is missing as 0 only where asked, and never better than left out", () => {
    fc.assert(
      fc.property(tree, (one) => {
        const [left, zero] = [rolled(one), rolled(one, "zero")];
        expect(zero.weightPresent).toBe(1);
        expect(zero.coverage).toBe(left.coverage);
        const nothingMissing = all(left).every(({ keyResults }) =>
          keyResults.every(({ missing }) => !missing),
        );
        if (nothingMissing) expect(zero).toEqual(left);
        if (one.children?.length === 0) expect(zero.progress).toBeLessThanOrEqual(left.progress ?? 0);
      }),
    );
  });

  it("is the same for a metric in another unit, and turned round", () => {
    fc.assert(
      fc.property(
        hundredths,
        hundredths,
        hundredths,
        hundredths,
        fc.constantFrom(-4, -1, 1, 25),
        (a, b, c, shift, factor) => {
          fc.pre(a !== b);
          const of = (start: number, target: number, current: number) =>
            rolled({
              id: "o",
              keyResults: [
                {
                  id: "k",
                  kind: "metric",
                  weight: 1,
                  start: asDecimal(start),
                  target: asDecimal(target),
                  current: asDecimal(current),
                },
              ],
            }).keyResults[0];
          const moved = (value: number) => value * factor + shift;
          const strip = (row: ReturnType<typeof of>) => ({ ...row, trace: "" });
          expect(strip(of(moved(a), moved(b), moved(c)))).toEqual(strip(of(a, b, c)));
        },
      ),
    );
  });
});

const parts = fc
  .integer({ min: 1, max: 8 })
  .chain((count) => fc.tuple(fc.constant(count), fc.option(weights(count))))
  .map(([count, shares]) =>
    Array.from({ length: count }, (_, index) => ({
      id: `p${index}`,
      ...(shares === null ? {} : { share: shares[index] as string }),
    })),
  );
const grid = fc.integer({ min: 0, max: 3 });
const whole = fc.integer({ min: -9_999, max: 9_999 });

describe("a whole split", () => {
  it("sums up exactly, within one unit of every exact share, and chains", () => {
    fc.assert(
      fc.property(whole, whole, parts, grid, (start, change, list, decimals) => {
        const scale = 10 ** decimals;
        const inUnits = (value: number | undefined) => Math.round((value ?? Number.NaN) * scale);
        const ends = { start: `${start}e-${decimals}`, target: `${start + change}e-${decimals}` };
        const split = decompose(ends, list, { decimals, cumulative: true });
        expect(split.parts.map(({ id }) => id)).toEqual(list.map(({ id }) => id));
        expect(inUnits(split.amount)).toBe(change);
        let end = start;
        for (const part of split.parts) {
          expect(inUnits(part.start)).toBe(end);
          end += inUnits(part.amount);
          expect(inUnits(part.target)).toBe(end);
          expect(part.amount * change).toBeGreaterThanOrEqual(0);
          const [numerator, denominator = "1"] = part.exact.split("/");
          const exact = (Number(numerator) / Number(denominator)) * scale;
          expect(Math.abs(inUnits(part.amount) - exact)).toBeLessThan(1 + 1e-9);
        }
        expect(end).toBe(start + change);
        // The other way round it is the same but for the sign.
        const back = decompose({ total: `${-change}e-${decimals}` }, list, { decimals });
        expect(back.parts.map(({ amount }) => inUnits(-amount) + 0)).toEqual(
          split.parts.map(({ amount }) => inUnits(amount) + 0),
        );
      }),
    );
  });

  it("in equal parts differs by one unit at most, the larger ones first", () => {
    fc.assert(
      fc.property(fc.nat(99_999), fc.integer({ min: 1, max: 12 }), (total, count) => {
        const list = Array.from({ length: count }, (_, index) => ({ id: `p${index}` }));
        const amounts = decompose({ total }, list).parts.map(({ amount }) => amount);
        expect([...amounts].sort((a, b) => b - a)).toEqual(amounts);
        expect((amounts[0] ?? 0) - (amounts.at(-1) ?? 0)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("is aligned with its whole, and not once a part is changed", () => {
    fc.assert(
      fc.property(whole, whole, parts, fc.integer({ min: 1, max: 500 }), (start, change, list, by) => {
        const metric = (id: string, from: number, to: number): MetricKeyResult => ({
          id,
          kind: "metric",
          weight: 1,
          start: from,
          target: to,
        });
        const parent = metric("parent", start, start + change);
        const split = decompose({ start, target: start + change }, list, { cumulative: true });
        const children = split.parts.map((part) => metric(part.id, part.start ?? 0, part.target ?? 0));
        expect(checkAlignment(parent, children)).toMatchObject({
          aligned: true,
          needed: change,
          planned: change,
        });
        const turned = checkAlignment(parent, [...children].reverse());
        expect([...turned.children].reverse()).toEqual(checkAlignment(parent, children).children);
        // One more child in the parent's direction is too much by what it plans, and one less too little.
        const way = change < 0 ? -by : by;
        const over = checkAlignment(parent, [...children, metric("more", 0, way)]);
        expect(over.findings).toMatchObject([{ kind: "over", id: "parent", difference: by }]);
        const short = checkAlignment(metric("parent", start, start + change + way), children);
        expect(short.findings).toMatchObject([{ kind: "short", id: "parent", difference: by }]);
      }),
    );
  });
});
