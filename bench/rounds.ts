import { performance } from "node:perf_hooks";
import { collect } from "./memory.js";

/** One of several things that are timed against each other. */
export interface Contestant {
  /** How much one run handles: subjects, bytes. Times are given per unit. */
  readonly size: number;
  /** Makes what one run needs, off the clock; what it returns is the run, which may answer later. */
  readonly prepare: () => () => unknown;
}

/** Milliseconds per unit: of the whole process on all its threads, and by the clock on the wall. */
interface Sample {
  readonly cpu: number;
  readonly wall: number;
  /** What it took to prepare, by the clock on the wall. */
  readonly prepared: number;
}

/** What the rounds gave for one contestant, a sample for each round. */
export interface Timing {
  readonly size: number;
  /** Runs in one sample. */
  readonly runs: number;
  readonly samples: readonly Sample[];
}

/** How many times the one costs what the other costs, per unit. */
export interface Quotient {
  /** The median over the rounds, by processor time. */
  readonly ratio: number;
  /** The least and the greatest of the rounds. */
  readonly spread: readonly [number, number];
  /** The median by the clock on the wall. */
  readonly wall: number;
  readonly rounds: number;
}

export interface Limits {
  /** Rounds at most. */
  readonly rounds?: number;
  /** Time of all rounds together, roughly, with what they take to prepare; there is always one round. */
  readonly seconds?: number;
  /** A single run that would take longer, as far as the smaller ones tell, is left out with all after it. */
  readonly longest?: number;
  /**
   * Keeps all results of a sample until its end. Else the results of many small runs die young, which costs nothing, and
   * only the large run pays the collector for results that stay.
   */
  readonly keep?: boolean;
  /** Warms up every contestant, not the first alone: for those that must be fast and run for a moment only. */
  readonly settle?: boolean;
}

/** A sample takes at least so many milliseconds: beyond what the clock's grain and one collection disturb. */
const LEAST = 150;
/** Preparing and running all of a sample takes at most so many milliseconds, unless one run alone takes longer. */
const MOST = 2000;
const BATCH = 40;

let mostRounds = Number.POSITIVE_INFINITY;

/** Fewer rounds from now on, for a first impression. */
export function hurry(): void {
  mostRounds = 3;
}

/**
 * Times contestants in turn, round after round, so that whatever else the machine does falls on all of them. A sample of each
 * takes about as long as one run of the slowest: twenty runs of 1,000 stand against one of 20,000. Smaller ones come first.
 */
export async function compete(contestants: readonly Contestant[], limits: Limits = {}): Promise<Timing[]> {
  const { rounds = 7, seconds = 6, longest = 60, keep = false, settle = false } = limits;
  if (settle) for (const contestant of contestants) await warm(contestant);
  const rough = await calibrate(contestants, longest);
  const slowest = Math.max(LEAST, ...rough.map(({ run }) => run));
  const field = rough.map(({ run, whole }, index) => ({
    contestant: contestants[index] as Contestant,
    runs: Math.max(1, Math.round(Math.min(slowest / run, Math.max(MOST, slowest) / whole))),
    samples: [] as Sample[],
  }));
  const turn = field.reduce((total, { runs }, index) => total + runs * (rough[index] as Rough).whole, 0);
  const most = Math.min(rounds, mostRounds, Math.max(1, Math.floor((1000 * seconds) / turn)));
  for (let round = 0; round < most; round++) {
    // Every other round backwards, so that nobody always comes first.
    for (const { contestant, runs, samples } of round % 2 === 0 ? field : [...field].reverse()) {
      samples.push(await sample(contestant, runs, keep));
    }
  }
  return field.map(({ contestant: { size }, runs, samples }) => ({ size, runs, samples }));
}

/** The cost of one timing in units of another: the median of the quotients that each round gives. */
export function quotient(of: Timing, against: Timing): Quotient {
  const by = (clock: "cpu" | "wall") =>
    of.samples.map((one, round) => one[clock] / (against.samples[round] as Sample)[clock]);
  const cpu = by("cpu");
  return {
    ratio: median(cpu),
    spread: [Math.min(...cpu), Math.max(...cpu)],
    wall: median(by("wall")),
    rounds: cpu.length,
  };
}

/** Microseconds of processor time per unit. */
export function microseconds({ samples }: Timing): number {
  return 1000 * median(samples.map(({ cpu }) => cpu));
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] as number;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] as number)) / 2;
}

/** Milliseconds of one run, and with what it takes to prepare it. */
interface Rough {
  readonly run: number;
  readonly whole: number;
}

/** The rough cost of one run of each contestant, warmed up; fewer where the next run would take too long. */
async function calibrate(contestants: readonly Contestant[], longest: number): Promise<Rough[]> {
  const [first] = contestants as [Contestant];
  await warm(first);
  const rough: Rough[] = [];
  for (const [index, contestant] of contestants.entries()) {
    if (foreseen(rough, contestants, index) > 1000 * longest) break;
    const { cpu, prepared } = await sample(contestant, 1, false);
    rough.push({ run: cpu * contestant.size, whole: (cpu + prepared) * contestant.size });
  }
  return rough;
}

/** Runs for a while off the record, until the machine has settled on its code. */
async function warm(contestant: Contestant): Promise<void> {
  const until = performance.now() + 400;
  do await sample(contestant, 1, false);
  while (performance.now() < until);
}

/** The time of a run if costs go on growing as they did. */
function foreseen(rough: readonly Rough[], contestants: readonly Contestant[], index: number): number {
  const [before, last] = [rough[index - 2]?.run, rough[index - 1]?.run];
  if (before === undefined || last === undefined) return 0;
  const size = (at: number) => (contestants[at] as Contestant).size;
  const power = Math.log(last / before) / Math.log(size(index - 1) / size(index - 2));
  return last * (size(index) / size(index - 1)) ** Math.max(1, power);
}

/** Runs are prepared a few at a time, so that what waits for its turn does not fill the memory. */
async function sample({ size, prepare }: Contestant, runs: number, keep: boolean): Promise<Sample> {
  const total = { cpu: 0, wall: 0, prepared: 0 };
  const results: unknown[] = [];
  collect();
  for (let done = 0; done < runs; done += BATCH) {
    const begun = performance.now();
    const batch = Array.from({ length: Math.min(BATCH, runs - done) }, prepare);
    const [cpu, wall] = [process.cpuUsage(), performance.now()];
    for (const run of batch) {
      const result = run();
      // Waiting for what is there already would cost the small runs a turn of the event loop.
      results[keep ? results.length : 0] = result instanceof Promise ? await result : result;
    }
    const [{ user, system }, passed] = [process.cpuUsage(cpu), performance.now() - wall];
    total.cpu += (user + system) / 1000;
    total.wall += passed;
    total.prepared += wall - begun;
  }
  const unit = runs * size;
  return { cpu: total.cpu / unit, wall: total.wall / unit, prepared: total.prepared / unit };
}
