import fc from "fast-check";
import { appraise, compilePlan, type Policy } from "steelyard";
import { compileColumnar, scoreTable } from "steelyard/columnar";
import { expect, it } from "vitest";
import { PRESENT } from "./arbitrary/history.js";
import { LITTLE } from "./arbitrary/policy.js";
import { cases } from "./arbitrary/run.js";
import { asTable, isRow, type Seen } from "./columnar/as-table.js";
import { differences } from "./columnar/differences.js";
import { extremePolicy } from "./columnar/extreme-policy.js";
import { extremeSubjects } from "./columnar/extreme-subjects.js";
import { populate } from "./columnar/population.js";
import { Dice } from "./columnar/roll.js";
import { uniform } from "./columnar/uniform.js";
import { fewer, often } from "./fewer.js";

const CROWD = 40;
/** The engine is held against the other a thousand times elsewhere; here it is the forms of columns that count. */
const FEWER = fewer(4);
/** They still take longer than other properties may. */
const PATIENCE = { timeout: 900_000 };
const EVERYTHING = { layers: true, points: true };

const FORMS = [
  ...["list", "coded", "vector", "masked list", "masked doubles", "doubles", "quotients", "samples"],
  ...[
    "Int8Array",
    "Uint8Array",
    "Uint8ClampedArray",
    "Int16Array",
    "Uint16Array",
    "Int32Array",
    "Uint32Array",
  ],
  ...["BigInt64Array", "BigUint64Array"],
];

it(
  "columns of every form say what the list of subjects says, and what the row-by-row engine says",
  PATIENCE,
  () => {
    const seen: Seen = new Map();
    let rows = 0;
    const hold = (policy: Policy, subjects: readonly unknown[], dice: Dice) => {
      const ids = policy.indicators.map(({ id }) => id);
      const kept = uniform(
        subjects.filter((subject) => isRow(subject, ids)),
        ids,
        dice,
      );
      const plan = compilePlan(policy);
      const compiled = compileColumnar(plan);
      const answer = appraise(policy, { period: PRESENT, subjects: kept as never });
      const table = scoreTable(compiled, asTable(kept, dice, seen), EVERYTHING);
      expect(differences(plan, answer, table)).toEqual([]);
      expect(differences(plan, answer, scoreTable(compiled, kept, EVERYTHING))).toEqual([]);
      rows += kept.length;
    };
    fc.assert(
      fc.property(cases({ ...LITTLE, consequences: false }, { least: 4, most: 10, past: false }), (one) => {
        const ids = one.policy.indicators.map(({ id }) => id);
        hold(one.policy, populate(one.subjects, ids, CROWD, one.seed), new Dice(one.seed));
      }),
      FEWER,
    );
    fc.assert(
      fc.property(fc.noShrink(fc.nat()), (seed) => {
        const dice = new Dice(seed);
        const policy = extremePolicy(dice, dice.any(["ties", "limits"]));
        hold(policy, extremeSubjects(policy, dice, CROWD), dice);
      }),
      FEWER,
    );
    console.log("columns:", rows, JSON.stringify([...seen]));
    const { numRuns } = FEWER;
    expect(rows).toBeGreaterThan(numRuns * CROWD);
    if (often()) expect(FORMS.filter((form) => !seen.has(form))).toEqual([]);
  },
);
