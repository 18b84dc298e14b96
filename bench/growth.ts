import { appraise, type Policy, type Subject } from "steelyard";
import { operationsAssistant } from "steelyard/preset";
import { type Bench, type Figure, figureOf, round } from "./figure.js";
import { memoryOf } from "./memory.js";
import { PERIOD, population } from "./population.js";
import { type Contestant, compete, type Limits, type Timing } from "./rounds.js";

const policy = operationsAssistant as unknown as Policy;
const FEW = 1000;

const run = (subjects: readonly Subject[]) => appraise(policy, { period: PERIOD, subjects });

function contestant(size: number): Contestant {
  // The same people for each run: reading them changes nothing, and making 100,000 anew would take longer than the run.
  const subjects = population(policy, size);
  return { size, prepare: () => () => run(subjects) };
}

/** Time for each subject of a large run against one of 1,000; memory first, while the process is small. */
async function* growth(
  bench: string,
  size: number,
  asked: number | undefined,
  limits: Limits,
): AsyncIterable<Figure> {
  const subjects = population(policy, size);
  run(subjects.slice(0, FEW));
  const { peak, held } = memoryOf(() => run(subjects));
  const timings = (await compete([contestant(FEW), contestant(size)], limits)) as [Timing, Timing];
  yield {
    ...figureOf({ bench }, timings[1], timings[0]),
    ...(asked === undefined ? {} : { asked }),
    subjects: size,
    against: FEW,
    peakBytesPerSubject: round(peak / size),
    heldBytesPerSubject: round(held / size),
  };
}

/** `appraise` as runs grow. */
export const benches: readonly Bench[] = [
  {
    name: "appraise/growth",
    about: "time per subject, 20,000 against 1,000",
    run: () => growth("appraise/growth", 20_000, 1.3, { rounds: 5, seconds: 150 }),
  },
  {
    name: "appraise/growth-100k",
    about: "time per subject, 100,000 against 1,000",
    long: true,
    run: () => growth("appraise/growth-100k", 100_000, undefined, { rounds: 1, longest: 600 }),
  },
];
