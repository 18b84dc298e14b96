import type { Subject } from "../../appraisal/subject.js";
import { reweigh } from "../../engine/columnar/reweigh.js";
import { refuseLab } from "../../error/lab.js";
import type { Policy } from "../../policy/policy.js";
import { populationOf } from "../population.js";
import { type AcceptabilityOptions, drawOf, readOptions, vectorsIn } from "./draws.js";
import { type Share, shareOf, Tally } from "./tally.js";

/** How often somebody has which rank and tier. */
export interface Acceptability {
  /** The person's id. */
  readonly id: string;
  /** The rank 1. */
  readonly first: Share;
  /** In how many draws the person has a rank. */
  readonly ranked: number;
  /** The best rank met; null where there is none. */
  readonly best: number | null;
  /** The worst rank met; null where there is none. */
  readonly worst: number | null;
  /** The mean rank to 4 decimals; null where there is none. */
  readonly mean: number | null;
  /** In how many draws the person has rank 1, 2, 3 and so on, up to the last rank that was met. */
  readonly ranks: readonly number[];
  /** Each tier of the policy. */
  readonly tiers: readonly ({
    /** The tier's id. */
    readonly tier: string;
  } & Share)[];
}

/** What many weight vectors make of people. */
export interface RankAcceptability {
  /** The seed. */
  readonly seed: number;
  /** How many weight vectors were looked at. */
  readonly draws: number;
  /** Whether these are all that there are, as with one or two indicators. */
  readonly exact: boolean;
  /** Those who are not rejected, in the order of the subjects. */
  readonly people: readonly Acceptability[];
  /** The positions of subjects at fault. */
  readonly rejected: readonly number[];
}

/** How far a run has come. */
export interface DrawProgress {
  /** How many weight vectors have been looked at: 0..draws. */
  readonly done: number;
  /** How many there are in all. */
  readonly draws: number;
}

/** Into how many slices a long run is cut, at most. */
const SLICES = 100;

/** Counts that are kept at most: people times ranks, and people times tiers. */
const MOST_COUNTS = 20_000_000;

/**
 * How often each person has each rank and tier when weights are drawn at random: stochastic acceptability. The draws are
 * specified to the last bit, so that a seed gives the same answer in every engine and on every platform: xoshiro128** from
 * SplitMix64, and weight vectors in whole units of the policy's grid that sum to exactly 1.
 *
 * Source: Lahdelma, Hokkanen and Salminen (1998), SMAA; Blackman and Vigna (2018), the generator; Floyd's sampling (1987).
 *
 * @param policy - From `definePolicy` or `parsePolicy`, or a plain document.
 * @param subjects - The people, as for `appraise`; all are weighed alike, whatever their role. Histories are not read.
 * @param options - The seed, and how many draws of which kind.
 * @returns Counts, and shares with their standard errors. With one indicator, or two on a grid of up to 5 decimals, every
 * weight vector is looked at in place of draws (unless `near` is given), and nothing is left to chance.
 * @throws SteelyardError for the options, by their path; `not-covered` for tiers that look at layer
 * scores and for policies whose sums doubles do not hold; `too-large` where
 * people times ranks, or people times tiers, are more than 20,000,000; the policy's own issues.
 *
 * @example
 * ```ts
 * import { rankAcceptability } from "steelyard/lab";
 *
 * const policy = {
 *   steelyard: 1 as const,
 *   id: "two",
 *   version: "1",
 *   layers: [{ id: "all" }],
 *   indicators: [
 *     { id: "sales", layer: "all", scoring: { kind: "ratio" as const, target: 100 } },
 *     { id: "nps", layer: "all", scoring: { kind: "ratio" as const, target: 100 } },
 *   ],
 *   roles: { seller: { indicators: { sales: "0.5", nps: "0.5" } } },
 *   ranking: { minimum: 1 },
 * };
 * const { exact, draws, people } = rankAcceptability(
 *   policy,
 *   [
 *     { id: "li", role: "seller", observations: { sales: 90, nps: 40 } },
 *     { id: "wang", role: "seller", observations: { sales: 60, nps: 80 } },
 *   ],
 *   { seed: 7 },
 * );
 * console.log(exact, draws, people.map(({ first }) => first.share).join(" "));
 * // => true 10001 0.428757 0.571443
 * ```
 */
export function rankAcceptability(
  policy: Policy,
  subjects: readonly Subject[],
  options: AcceptabilityOptions,
): RankAcceptability {
  const run = rankAcceptabilityInSlices(policy, subjects, options);
  for (;;) {
    const { done, value } = run.next();
    if (done) return value;
  }
}

/**
 * The same as `rankAcceptability`, a slice at a time, for runs that take more than a moment: between two slices the caller may
 * show how far it is, let a page breathe, or give up. The answer is the same to the last digit.
 *
 * @param policy - As for `rankAcceptability`.
 * @param subjects - As for `rankAcceptability`.
 * @param options - As for `rankAcceptability`.
 * @returns An iterator that says before each slice, of which there are at most 100, and after the last one how far it is, and
 * returns the answer. Nothing is drawn before it is asked.
 * @throws SteelyardError at once, as `rankAcceptability` does; the iterator throws nothing.
 *
 * @example
 * ```ts
 * import { rankAcceptabilityInSlices } from "steelyard/lab";
 *
 * const policy = {
 *   steelyard: 1 as const,
 *   id: "two",
 *   version: "1",
 *   layers: [{ id: "all" }],
 *   indicators: [
 *     { id: "sales", layer: "all", scoring: { kind: "ratio" as const, target: 100 } },
 *     { id: "nps", layer: "all", scoring: { kind: "ratio" as const, target: 100 } },
 *     { id: "csat", layer: "all", scoring: { kind: "ratio" as const, target: 100 } },
 *   ],
 *   roles: { seller: { indicators: { sales: "0.4", nps: "0.3", csat: "0.3" } } },
 *   ranking: { minimum: 1 },
 * };
 * const run = rankAcceptabilityInSlices(
 *   policy,
 *   [
 *     { id: "li", role: "seller", observations: { sales: 90, nps: 40, csat: 60 } },
 *     { id: "wang", role: "seller", observations: { sales: 60, nps: 80, csat: 70 } },
 *   ],
 *   { seed: 7, draws: 5000 },
 * );
 * let step = run.next();
 * for (; !step.done; step = run.next())
 *   if (step.value.done % 2500 === 0) console.log(`${step.value.done} of ${step.value.draws}`);
 * console.log(step.value.people.map(({ first }) => first.share).join(" "));
 * // => 0 of 5000
 * // => 2500 of 5000
 * // => 5000 of 5000
 * // => 0.319 0.6816
 * ```
 */
export function rankAcceptabilityInSlices(
  policy: Policy,
  subjects: readonly Subject[],
  options: AcceptabilityOptions,
): Generator<DrawProgress, RankAcceptability, void> {
  const { seed, near, draws: asked = 10_000, ranks = 1000 } = readOptions(options);
  const { plan, people, rejected } = populationOf(policy, subjects);
  const study = reweigh(plan, subjects);
  const counted = Math.min(ranks, study.length);
  if (Math.max(counted, plan.tiers.length) * study.length > MOST_COUNTS)
    refuseLab("too-large", "", { what: "values", limit: MOST_COUNTS });
  const count = plan.indicators.length;
  const units = new Float64Array(count);
  const all = near === undefined ? vectorsIn(count, study.whole) : null;
  const draws = all ?? asked;
  const draw = drawOf(plan, near, all !== null, seed);
  const tally = new Tally(study.length, counted, plan.tiers.length, draws);
  const exact = all !== null;
  /** Worked out once for each count: most are met often. */
  const shares = new Map<number, Share>();
  const share = (count: number): Share => {
    const known = shares.get(count) ?? shareOf(count, draws, exact);
    shares.set(count, known);
    return known;
  };
  const answer = (): RankAcceptability => ({
    seed,
    draws,
    exact,
    people: people.map(({ id, row }) => {
      const { tiers, ...of } = tally.of(row);
      return {
        id,
        first: { ...share(of.ranks[0] ?? 0) },
        ...of,
        tiers: plan.tiers.map(({ id: tier }, place) => ({ tier, ...share(tiers[place] as number) })),
      };
    }),
    rejected: rejected.map(({ row }) => row),
  });

  function* run(): Generator<DrawProgress, RankAcceptability, void> {
    const slice = Math.ceil(draws / SLICES);
    for (let done = 0; done < draws; done += slice) {
      yield { done, draws };
      const end = Math.min(done + slice, draws);
      for (let turn = done; turn < end; turn++) {
        draw(units);
        const { rank, tier } = study.outcome(units);
        tally.add(rank, tier);
      }
    }
    yield { done: draws, draws };
    return answer();
  }

  return run();
}
