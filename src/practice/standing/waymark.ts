import type { Subject } from "../../appraisal/subject.js";
import { turnsOf } from "../../condition/turns.js";
import { exact, fromUnits, toNumber, toUnits } from "../../number/decimal.js";
import { decimal, onGrid } from "../../number/figure.js";
import { FIFTEEN_DIGITS } from "../../number/grammar.js";
import type { Indicator } from "../../policy/indicator.js";
import type { LiveCard, LiveRanking } from "./live.js";
import type { AimAt } from "./view.js";

/** A value of one indicator, and the score and tier that it gives, scored again with all else as it is. */
export interface Proof {
  /** The value. */
  readonly value: number;
  /** The score that it gives; null where there is none. */
  readonly score: number | null;
  /** The tier that it gives. */
  readonly tier: string | null;
}

/** The smallest change of one indicator that would reach a higher tier, all else as it is. */
export type Waymark =
  | {
      /** The indicator's id. */
      readonly indicator: string;
      /** There is such a change. */
      readonly reachable: true;
      /** The present value. */
      readonly value: number;
      /** How much it would have to change, in the indicator's unit; negative downwards. */
      readonly change: number;
      /** The value that reaches the tier. */
      readonly reached: Proof;
      /** The value one step of the grid before, which does not. */
      readonly short: Proof;
    }
  | {
      /** The indicator's id. */
      readonly indicator: string;
      /** There is none. */
      readonly reachable: false;
      /** Why: the value is missing; no value of this indicator alone gets there; there is no higher tier, or no score. */
      readonly why: "missing" | "outOfReach" | "highestTier" | "noScore";
    };

/** A value has at most 15 digits on its grid. */
const MOST = /* @__PURE__ */ BigInt(FIFTEEN_DIGITS);

/** For each indicator that a person has a value or a weight for, what would reach a higher tier. */
export function waymarks(ranking: LiveRanking, subject: Subject, card: LiveCard, aimAt: AimAt): Waymark[] {
  const { policy } = ranking;
  const tiers = (policy.tiers ?? []).map(({ id }) => id);
  const present = tiers.indexOf(card.tier ?? "");
  const asked = [...(policy.modifiers ?? []), ...(policy.tiers ?? [])].flatMap(({ when }) => when ?? []);
  return card.indicators.map(({ id, value }): Waymark => {
    const none = (why: "missing" | "outOfReach" | "highestTier" | "noScore") =>
      ({ indicator: id, reachable: false, why }) as const;
    if (present < 0 && tiers.length > 0) return none("noScore");
    if (present <= 0) return none("highestTier");
    if (value === null) return none("missing");
    const indicator = policy.indicators[aimAt(id).place] as Indicator;
    return search(indicator, value) ?? none("outOfReach");
  });

  function search(indicator: Indicator, value: number): Waymark | null {
    const { id, decimals = 6 } = indicator;
    const start = toUnits(decimal(value), decimals);
    const prove = (units: bigint): Proof => {
      const tried = fromUnits(units, decimals);
      const { score, tier } = ranking.probe(withValue(subject, id, tried.toString()));
      return { value: toNumber(tried), score: score ?? null, tier: tier ?? null };
    };
    const reaches = (units: bigint) => {
      const place = tiers.indexOf(prove(units).tier ?? "");
      return place >= 0 && place < present;
    };
    const { better, turns } = aimAt(id).aim;
    const others = asked.flatMap((when) => turnsOf(when, `value/${id}`));
    // A value between two numbers of the grid turns at both.
    const stops = [...turns, ...others].flatMap((at) => {
      const units = toUnits(decimal(onGrid(at, decimals)), decimals);
      return [units - 1n, units, units + 1n];
    });
    // More points may come with a modifier that takes more away.
    const either = better === null || others.length > 0 || policy.modifiers !== undefined;
    const ways = either ? [1n, -1n] : better === "higher" ? [1n] : [-1n];
    const found = ways.flatMap((way) => nearest(start, way, stops, reaches) ?? []);
    const [units] = found.sort((a, b) => Number(distance(a, start) - distance(b, start)));
    if (units === undefined) return null;
    const before = units > start ? units - 1n : units + 1n;
    const change = toNumber(fromUnits(units - start, decimals));
    return { indicator: id, reachable: true, value, change, reached: prove(units), short: prove(before) };
  }
}

const distance = (a: bigint, b: bigint) => (a > b ? a - b : b - a);

/** The first value on one side that reaches, as far as the points do not turn between two stops. */
function nearest(
  start: bigint,
  way: bigint,
  stops: readonly bigint[],
  reaches: (units: bigint) => boolean,
): bigint | null {
  const ahead = stops.filter((stop) => (stop - start) * way > 0n).sort((a, b) => Number((a - b) * way));
  let from = start;
  for (const to of ahead) {
    if (to !== from && reaches(to)) return between(from, to, reaches);
    from = to;
  }
  // Beyond the last stop points go on one way, or stay: ever longer steps find whether they get there.
  for (let step = 1n; from * way < MOST; step *= 2n) {
    const to = (from + way * step) * way > MOST ? MOST * way : from + way * step;
    if (reaches(to)) return between(from, to, reaches);
    from = to;
  }
  return null;
}

/** The first of a stretch at whose end it reaches, and at whose start it does not. */
function between(start: bigint, end: bigint, reaches: (units: bigint) => boolean): bigint {
  let [short, reached] = [start, end];
  while (distance(short, reached) > 1n) {
    const middle = (short + reached) / 2n;
    if (reaches(middle)) reached = middle;
    else short = middle;
  }
  return reached;
}

/** A subject with another value of one indicator, and the sample that it had. */
function withValue(subject: Subject, id: string, value: string): Subject {
  const given: unknown = subject.observations?.[id];
  const { of, sample = of?.[1] } = Object(given) as { of?: readonly never[]; sample?: never };
  const observation = sample === undefined ? exact(value).toString() : { value, sample };
  return { ...subject, observations: { ...subject.observations, [id]: observation } } as Subject;
}
