import { type Policy, parsePolicy } from "steelyard";
import type { Rounding } from "../fraction.js";
import { type Dice, decimal } from "./roll.js";

/** What a policy is meant to make difficult: ties, or numbers of every size. */
export type Temper = "ties" | "limits";

/** What the parts of a policy have to fit. */
export interface Terms {
  readonly temper: Temper;
  readonly full: string;
  readonly pointsDecimals: number;
  readonly scoreDecimals: number;
  readonly weightDecimals: number;
  readonly rounding: Rounding;
}

type Part = Readonly<Record<string, unknown>>;

/** A policy of a few indicators, or as many as there are letters, at the limits of the format, on every scale. */
export function extremePolicy(dice: Dice, temper: Temper, letters = "abcd"): Policy {
  const terms = termsOf(dice, temper);
  const ids = [...letters].slice(0, 1 + dice.below(letters.length));
  const { full, pointsDecimals, scoreDecimals, weightDecimals, rounding } = terms;
  return parsePolicy({
    steelyard: 1,
    id: temper,
    version: "1",
    scale: { full, pointsDecimals, scoreDecimals, weightDecimals, rounding },
    layers: [{ id: "one" }, { id: "two" }],
    indicators: ids.map((id) => indicator(id, dice, terms)),
    roles: {
      x: { indicators: weights(ids, dice, weightDecimals) },
      y: { indicators: weights(ids, dice, weightDecimals) },
    },
    coverage: { minimum: dice.any(["0", "0.5", "0.25", "1"]) },
    modifiers: dice.once(2) ? [modifier("m", ids, dice, terms), modifier("n", ids, dice, terms)] : [],
    ranking: { cohort: dice.any(["all", "role", "cohort"]), minimum: dice.any([1, 2, 5]) },
    tiers: dice.once(2) ? [tier("S", dice, terms), tier("A", dice, terms), { id: "B" }] : undefined,
  });
}

function termsOf(dice: Dice, temper: Temper): Terms {
  const [pointsDecimals, scoreDecimals] = [dice.below(5), dice.below(5)];
  const common = Math.min(pointsDecimals, scoreDecimals);
  const fulls =
    temper === "ties" ? ["1", "10", "100", "64", "3"] : ["1000000", "100", "100", "7", "999983", "1000"];
  const fine = ["0.5", "12.5", "0.0001", "123456.789"].filter(
    (text) => text.length - text.indexOf(".") - 1 <= common,
  );
  return {
    temper,
    full: dice.any([...fulls, ...fine]),
    pointsDecimals,
    scoreDecimals,
    weightDecimals: temper === "ties" ? dice.any([2, 2, 3, 4]) : 2 + dice.below(7),
    rounding: dice.any(["halfExpand", "halfEven"]),
  };
}

/** Weights that sum to 1: at halves and quarters where ties are wanted, anywhere else. */
function weights(ids: readonly string[], dice: Dice, decimals: number): Record<string, string> {
  const whole = 10 ** decimals;
  const steps = dice.any([4, 20, whole]);
  const cuts = ids.slice(1).map(() => dice.below(steps + 1));
  const ends = [...cuts.sort((a, b) => a - b), steps];
  return Object.fromEntries(
    ids.map((id, index) => {
      const share = (ends[index] as number) - (index === 0 ? 0 : (ends[index - 1] as number));
      return [id, decimal(BigInt((share * whole) / steps), decimals)];
    }),
  );
}

function indicator(id: string, dice: Dice, terms: Terms): Part {
  return {
    id,
    layer: dice.any(["one", "two"]),
    decimals: dice.below(7),
    missing: dice.any(["exclude", "exclude", "zero", ...(dice.once(4) ? ["reject"] : [])]),
    ...(dice.once(3)
      ? {
          minimumSample: dice.any([
            "20",
            "0.5",
            "0",
            "3",
            dice.once(8) ? "999999999999999" : "1",
            dice.once(8) ? "3.0000001" : "3.000001",
          ]),
        }
      : {}),
    scoring: { ...scoring(dice, terms), ...(dice.once(2) ? { cap: cap(dice, terms) } : {}) },
  };
}

function cap(dice: Dice, { full, temper, pointsDecimals, scoreDecimals }: Terms): string {
  const decimals = Math.min(pointsDecimals, scoreDecimals);
  if (temper === "limits") return dice.any(["1000000", "0", full, decimal(dice.whole(6), decimals)]);
  return decimal(BigInt(Math.ceil(Number(full) * (0.5 + dice.below(3) / 2))), 0);
}

/** A place on the axis of values. */
function place(dice: Dice, { temper }: Terms): bigint {
  // Most policies stay within what doubles hold: a single constant beyond that sends every row the exact way.
  const size = dice.whole(temper === "ties" ? 3 : dice.once(40) ? 21 : dice.any([3, 6, 9]));
  return dice.once(3) ? -size : size;
}

const NICE = [1, 2, 4, 5, 8, 10, 16, 20, 25, 32, 40, 64, 100, 125, 128, 256, 3, 6, 7, 9, 11, 12, 60];

/** A distance on that axis, above 0. */
function span(dice: Dice, { temper }: Terms): bigint {
  if (temper === "ties") return BigInt(dice.any(NICE)) * 10n ** BigInt(dice.below(3));
  return dice.whole(dice.once(40) ? 16 : dice.any([2, 4, 6, 9])) + 1n;
}

/** How many decimals the axis has: at times more than the grid of the values. */
function fineness(dice: Dice, { temper }: Terms): number {
  return temper === "ties" ? dice.below(4) : dice.once(40) ? 15 : dice.any([0, 1, 2, 3, 4, 6, 7]);
}

/** Points on their grid or half-way between two places of it, from a little below 0 to above full. */
function pointses(dice: Dice, { full, pointsDecimals, temper }: Terms): string {
  const most = Math.ceil(Number(full) * 1.2 * 10 ** (pointsDecimals + 1));
  if (temper === "limits" && dice.once(40)) return decimal(dice.whole(20), dice.below(12));
  return decimal(BigInt(dice.below(most + 1)) - BigInt(dice.once(6) ? 7 : 0), pointsDecimals + 1);
}

function scoring(dice: Dice, terms: Terms): Part {
  const decimals = fineness(dice, terms);
  const at = place(dice, terms);
  const text = (units: bigint) => decimal(units, decimals);
  const far = span(dice, terms);
  const better = dice.any(["higher", "lower"]);
  switch (dice.any(["linear", "linear", "linear", "ratio", "piecewise", "bands", "step", "percentile"])) {
    case "ratio":
      return { kind: "ratio", target: text(far), better };
    case "piecewise":
      return {
        kind: "piecewise",
        knots: rising(dice, terms, at, 2).map((own) => ({ at: text(own), points: pointses(dice, terms) })),
      };
    case "bands":
      return {
        kind: "bands",
        bands: rising(dice, terms, at, 1).map((own) => ({
          atMost: text(own),
          points: pointses(dice, terms),
        })),
        otherwise: pointses(dice, terms),
      };
    case "step":
      return {
        kind: "step",
        start: pointses(dice, terms),
        reference: text(at),
        every: text(far),
        change: `${dice.once(2) ? "-" : ""}${pointses(dice, terms).replace("-", "")}`,
        side: dice.any(["above", "below"]),
        whole: dice.once(2),
      };
    case "percentile":
      return { kind: "percentile", better };
    default:
      return { kind: "linear", floor: text(at), target: text(dice.once(2) ? at + far : at - far) };
  }
}

function rising(dice: Dice, terms: Terms, from: bigint, least: number): bigint[] {
  let at = from;
  return Array.from({ length: least + dice.below(3) }, () => {
    at += span(dice, terms);
    return at;
  });
}

/** Thresholds on a grid, between two places of it, or with more digits than a double has. */
function threshold(dice: Dice, terms: Terms): string {
  const base = pointses(dice, terms);
  const rest = dice.once(40) ? "00000000000000001" : dice.any(["", "", "5", "4999"]);
  return base.includes(".") || rest === "" ? `${base}${rest}` : `${base}.${rest}`;
}

function condition(ids: readonly string[], dice: Dice, terms: Terms): Part {
  const id = dice.any(ids);
  const by = dice.any(["atLeast", "atMost", "above", "below", "equals"]);
  const value = () => decimal(place(dice, terms), fineness(dice, terms));
  return dice.any<() => Part>([
    () => ({ fact: `value/${id}`, [by]: value() }),
    () => ({ fact: `points/${id}`, [by]: threshold(dice, terms) }),
    () => ({ fact: "base", [by]: threshold(dice, terms) }),
    () => ({ fact: "layer/one", [by]: threshold(dice, terms) }),
    () => ({
      fact: "coverage",
      [by]: dice.once(30) ? "0.333333333333333333" : dice.any(["0.5", "0.33333333", "1"]),
    }),
    () => ({
      fact: "fact/size",
      [by]: dice.once(30) ? "0.30000000000000004" : dice.any(["0.1", "1e-9", "0.3"]),
    }),
    () => ({ not: { fact: `value/${id}`, [by]: value() } }),
  ])();
}

function modifier(id: string, ids: readonly string[], dice: Dice, terms: Terms): Part {
  const change = decimal(dice.whole(3), Math.min(2, terms.scoreDecimals));
  return {
    id,
    when: condition(ids, dice, terms),
    ...(dice.once(2)
      ? { cap: change }
      : { add: dice.once(2) ? change : `-${change}`.replace(/^-(0[.0]*)$/, "$1") }),
  };
}

function tier(id: string, dice: Dice, terms: Terms): Part {
  const top = dice.once(30) ? "0.3333333333333333" : dice.any(["0.5", "0.333333", "0.333334", "0.1"]);
  return {
    id,
    when: dice.any([
      { fact: "score", atLeast: threshold(dice, terms) },
      { fact: "top", atMost: top },
      {
        all: [
          { fact: "top", above: top },
          { fact: "base", below: threshold(dice, terms) },
        ],
      },
      {
        any: [
          { fact: "rank", atMost: 3 },
          { fact: "size", below: 4 },
        ],
      },
    ]),
  };
}
