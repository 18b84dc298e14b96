import fc from "fast-check";
import { compilePlan, type Policy } from "steelyard";
import { compileColumnar, scoreTable } from "steelyard/columnar";
import { expect, it } from "vitest";
import { BLOCK } from "../../src/engine/columnar/kernel.js";
import { LITTLE } from "./arbitrary/policy.js";
import { cases } from "./arbitrary/run.js";
import { extremePolicy } from "./columnar/extreme-policy.js";
import { extremeSubjects } from "./columnar/extreme-subjects.js";
import { bothWays, columnsOf } from "./columnar/fused.js";
import { populate } from "./columnar/population.js";
import { Dice } from "./columnar/roll.js";
import { fewer, often } from "./fewer.js";
import { same } from "./same.js";

const CROWD = 60;
/** The engine is held against the reference elsewhere, a thousand times each; here it is held against itself. */
const FEWER = fewer(4);
/** They still take longer than other properties may. */
const PATIENCE = { timeout: 900_000 };
const EVERYTHING = { layers: true, points: true };

it("fused loops and single nodes come to the same, whatever is wanted", PATIENCE, () => {
  let rows = 0;
  let exactly = 0;
  const hold = (policy: Policy, subjects: readonly unknown[]) => {
    const [fused, plain] = bothWays(policy, subjects);
    same(columnsOf(plain), columnsOf(fused));
    // Where points are not asked for, lines run in one go with the mean.
    const [alone] = bothWays(policy, subjects, { layers: false, points: false });
    same(alone.score, fused.score);
    same([alone.status, alone.tier, alone.rank], [fused.status, fused.tier, fused.rank]);
    same(alone.rejected, fused.rejected);
    rows += subjects.length;
    exactly += fused.exactRows;
  };
  fc.assert(
    fc.property(cases({ ...LITTLE, consequences: false }, { least: 4, most: 10, past: false }), (one) => {
      const ids = one.policy.indicators.map(({ id }) => id);
      hold(one.policy, populate(one.subjects, ids, CROWD, one.seed));
    }),
    FEWER,
  );
  fc.assert(
    fc.property(
      fc.noShrink(fc.nat()),
      fc.constantFrom("ties" as const, "limits" as const),
      (seed, temper) => {
        const dice = new Dice(seed);
        const policy = extremePolicy(dice, temper);
        hold(policy, extremeSubjects(policy, dice, CROWD));
      },
    ),
    FEWER,
  );
  console.log("fused and unfused:", rows, "rows,", exactly, "of them exactly");
  expect(rows).toBe(2 * CROWD * FEWER.numRuns);
  if (often()) expect(exactly).toBeLessThan(0.8 * rows);
});

it("rows come to the same in whatever block they stand", PATIENCE, () => {
  const lengths = [BLOCK - 1, BLOCK, BLOCK + 1, 2 * BLOCK, 2 * BLOCK + 3];
  fc.assert(
    fc.property(fc.noShrink(fc.nat()), fc.constantFrom(...lengths), (seed, length) => {
      const dice = new Dice(seed);
      // Whoever stands in another run is compared with others: what rests on nobody else is held.
      const policy = { ...extremePolicy(dice, "ties"), tiers: undefined };
      const subjects = extremeSubjects(alone(policy), dice, length);
      const compiled = compileColumnar(compilePlan(alone(policy)));
      const whole = scoreTable(compiled, subjects, EVERYTHING);
      const edges = [0, 1, BLOCK - 2, BLOCK - 1, BLOCK, BLOCK + 1, 2 * BLOCK - 1, 2 * BLOCK, length - 1];
      for (const row of edges.filter((edge) => edge < length)) {
        // The second of two with one id is a fault in company alone.
        if (row > 0 && (subjects[row] as { id?: unknown } | null | undefined)?.id === "e-0") continue;
        const single = scoreTable(compiled, [subjects[row]], { ...EVERYTHING, rank: false }).row(0);
        const { rank: _, size: __, top: ___, ...found } = whole.row(row);
        same({ ...found, row: 0 }, without(single));
      }
    }),
    fewer(20),
  );
});

function without({
  rank: _,
  size: __,
  top: ___,
  ...view
}: ReturnType<ReturnType<typeof scoreTable>["row"]>): object {
  return view;
}

/** The same policy without points that rest on others. */
function alone(policy: Policy): Policy {
  return {
    ...policy,
    indicators: policy.indicators.map((own) =>
      own.scoring.kind === "percentile" ? { ...own, scoring: { kind: "linear", floor: 0, target: 8 } } : own,
    ),
  } as Policy;
}
