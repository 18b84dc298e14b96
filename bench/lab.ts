import { appraise, type Policy, parsePolicy, type Subject } from "steelyard";
import { reweigh } from "steelyard/columnar";
import { rankAcceptability } from "steelyard/lab";
import { anyWeights } from "../src/lab/robustness/draw.js";
import { randomBelow } from "../src/lab/robustness/random.js";
import { type Bench, type Figure, fasterOf, type Wants } from "./figure.js";
import { type Contestant, compete, type Timing } from "./rounds.js";
import { rowsOf, workforce } from "./workforce.js";

/** As many subjects and indicators as the ASEM indices have; 100 weight sets over them are one run. */
const ASEM = { subjects: 51, indicators: 49, sets: 100 };
const SUBJECTS = 1000;
const DRAWS = 10_000;
/** Weight sets that the reference gets: it is measured for each set. */
const FEW = 2;

const again = (size: number, run: () => unknown): Contestant => ({ size, prepare: () => run });

/** The same policy with one weight vector for every role, as the reference has to be told. */
function weighed(policy: Policy, units: Float64Array, whole: number): Policy {
  const indicators = Object.fromEntries(
    policy.indicators.map(({ id }, place) => [id, `${(units[place] as number) / whole}`]),
  );
  const roles = Object.keys(policy.roles).map((id) => [id, { indicators }]);
  return parsePolicy({ ...policy, stages: undefined, roles: Object.fromEntries(roles) });
}

function world(subjects: number, indicators: number) {
  const all = workforce(subjects, indicators);
  const rows = rowsOf(all, subjects).map(({ stage, ...row }) => row) as readonly Subject[];
  const policy = parsePolicy({ ...all.policy, stages: undefined });
  return { ...all, policy, rows, plan: all.plan };
}

/** Weight sets by a seed, and the reference over a few of them, policies parsed beforehand. */
function sets(policy: Policy, count: number, whole: number) {
  const draw = anyWeights(policy.indicators.length, whole, randomBelow(7));
  return Array.from({ length: count }, () => {
    const units = new Float64Array(policy.indicators.length);
    draw(units);
    return units;
  });
}

async function* lab(wants: Wants): AsyncIterable<Figure> {
  const race = async (
    name: string,
    count: number,
    ours: () => unknown,
    policies: readonly Policy[],
    rows: readonly Subject[],
  ) => {
    const reference = () => policies.map((policy) => appraise(policy, { period: "2026", subjects: rows }));
    const contestants = [again(policies.length, reference), again(count, ours)];
    const [slow, fast] = (await compete(contestants, { rounds: 5, seconds: 60, settle: true })) as [
      Timing,
      Timing,
    ];
    const figure = fasterOf({ bench: "lab", case: name, atLeast: 100 }, fast, slow);
    return { ...figure, seconds: ((figure.microseconds as number) * count) / 1e6 };
  };
  if (wants("100 weight sets")) {
    const { policy, plan, table, rows } = world(ASEM.subjects, ASEM.indicators);
    const study = reweigh(plan, table);
    const vectors = sets(policy, ASEM.sets, study.whole);
    const run = () => {
      const own = reweigh(plan, table);
      for (const units of vectors) own.outcome(units);
    };
    const policies = vectors.slice(0, FEW).map((units) => weighed(policy, units, study.whole));
    yield { ...(await race("100 weight sets", ASEM.sets, run, policies, rows)), askedSeconds: 0.1 };
  }
  if (wants("rank acceptability")) {
    const { policy, plan, table, rows } = world(SUBJECTS, 12);
    const { whole } = reweigh(plan, table);
    const policies = sets(policy, FEW, whole).map((units) => weighed(policy, units, whole));
    const run = () => rankAcceptability(policy, rows, { seed: 7, draws: DRAWS });
    yield { ...(await race("rank acceptability", DRAWS, run, policies, rows)), askedSeconds: 1 };
  }
}

/** What the weight lab takes, beside the same work through the reference. */
export const benches: readonly Bench[] = [
  {
    name: "lab",
    about:
      "100 weight sets over 51 subjects × 49 indicators, 10,000 draws over 1,000 subjects; the ratio is against appraise, for each weight set",
    run: lab,
  },
];
