import type { Policy, Subject } from "steelyard";
import { compileColumnar, scoreTable } from "steelyard/columnar";
import { createStanding } from "steelyard/practice";
import { createRanking } from "steelyard/scorer";
import { type Bench, type Figure, fasterOf } from "./figure.js";
import { compete, type Timing } from "./rounds.js";
import { rowsOf, workforce } from "./workforce.js";

const SUBJECTS = 10_000;
const UPDATES = 1000;

/** One observation arrives and the person's standing is read again, against a run of everybody with the data in columns. */
async function* againstRun(): AsyncIterable<Figure> {
  const all = workforce(SUBJECTS);
  const subjects = rowsOf(all, SUBJECTS) as Subject[];
  const ranking = createRanking(all.policy as Policy, subjects);
  const standing = createStanding(ranking as never);
  const compiled = compileColumnar(all.plan);
  const [first] = all.policy.indicators;
  const id = first?.id as string;
  const values = subjects.map(({ observations }) => observations?.[id] as number);
  let turn = 0;
  const update = (look: (person: string) => unknown) => (): unknown => {
    turn = (turn + 7919) % SUBJECTS;
    const person = (subjects[turn] as Subject).id;
    standing.observe(person, id, values[(turn * 31) % SUBJECTS]);
    return look(person);
  };
  const contestants = [
    { size: 1, prepare: () => () => scoreTable(compiled, all.table) },
    ...[(person: string) => ranking.get(person), (person: string) => standing.of(person)].map((look) => ({
      size: UPDATES,
      prepare: () => () => Array.from({ length: UPDATES }, update(look)),
    })),
  ];
  const limits = { rounds: 15, seconds: 30, settle: true };
  const [run, placed, seen] = (await compete(contestants, limits)) as [Timing, Timing, Timing];
  const now = ranking.ids().map((person) => ranking.subject(person) as Subject);
  const table = scoreTable(compiled, now as never);
  const differing = now.filter(({ id: person }, row) => {
    const { score, rank, tier } = standing.of(person);
    const place = compiled.plan.tiers.findIndex((one) => one.id === tier);
    return score !== table.score[row] || rank !== table.rank[row] || place !== table.tier[row];
  }).length;
  const head = { bench: "standing/run", atLeast: 50 };
  yield { ...fasterOf({ ...head, case: "with score, rank and tier" }, placed, run), differing };
  yield { ...fasterOf({ ...head, case: "with the whole standing" }, seen, run), differing };
}

/** One observation among many. */
export const benches: readonly Bench[] = [
  {
    name: "standing/run",
    about: "times cheaper than a columnar run of 10,000, one observation and the person's standing after it",
    run: againstRun,
  },
];
