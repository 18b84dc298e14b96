import { type Rational, rational } from "../../number/rational.js";
import { type Crossing, crossingAt, order, rootsOf, shownAs } from "./crossing.js";

/** What happens at the end of an interval. */
export interface Turn {
  /** Two people tie, somebody reaches or misses a threshold of the tiers, or has too little weight present, or enough of it. */
  readonly kind: "tie" | "threshold" | "coverage";
  /** Who, by id: two for a tie. Of several turns at one weight, the one whose ids sort first is told. */
  readonly subjects: readonly string[];
}

/** An end of an interval. */
export interface Bound {
  /** The weight, 0..1, to 9 decimals, rounded towards the inside. */
  readonly at: number;
  /** The exact weight: a decimal or a fraction such as `3/7`; null where it is irrational. */
  readonly exact: string | null;
  /** What happens there; null at 0 or 1, where nothing happens up to the end. */
  readonly turn: Turn | null;
}

/** How far a weight can move: nothing changes between the bounds; at a bound with a turn something does. */
export interface Interval {
  /** The lower bound. */
  readonly low: Bound;
  /** The upper bound. */
  readonly high: Bound;
}

interface Found {
  readonly crossing: Crossing;
  readonly turn: Turn;
}

/** The room around a present weight while turns are gathered: the nearest on either side. */
export class Room {
  readonly present: Crossing;
  readonly at: Rational;
  #low: Found | null = null;
  #high: Found | null = null;

  constructor(at: Rational) {
    this.at = at;
    this.present = crossingAt(at);
  }

  /** Takes a turn on the side on which it lies; one at the present weight, on both. */
  take(crossing: Crossing, turn: Turn): void {
    const where = order(crossing, this.present);
    if (where <= 0) this.put("low", crossing, turn);
    if (where >= 0) this.put("high", crossing, turn);
  }

  put(side: "low" | "high", crossing: Crossing, turn: Turn): void {
    if (order(crossing, END.low) < 0 || order(crossing, END.high) > 0) return;
    // What turns at the present weight changes beyond it, and so not where the weight ends.
    if (order(crossing, this.present) === 0 && order(crossing, END[side]) === 0) return;
    const before = side === "low" ? this.#low : this.#high;
    const nearer = before === null ? 1 : order(before.crossing, crossing) * (side === "low" ? -1 : 1);
    if (nearer < 0 || (nearer === 0 && before !== null && !isFirst(turn, before.turn))) return;
    if (side === "low") this.#low = { crossing, turn };
    else this.#high = { crossing, turn };
  }

  /**
   * Takes the root of f0 + f1·t, which has to be at least 0 (or above 0, where `strict`) for something to hold. What holds at the
   * root, too, changes only beyond it, and so not where the weight ends there.
   */
  takeLinear(f0: bigint, f1: bigint, strict: boolean, turn: Turn): void {
    const root = f1 === 0n ? undefined : rootsOf(f0, f1, 0n)[0];
    if (root === undefined) return;
    const where = order(root, this.present);
    const falls = f1 < 0n === strict ? "low" : "high";
    const side = where === 0 ? falls : where < 0 ? "low" : "high";
    // Above 0 now: the present lies on the side of the root on which the line is positive.
    const positive = where !== 0 && where < 0 === f1 > 0n;
    const atRoot = where !== 0 && positive === strict;
    if (atRoot || order(root, END[side]) !== 0) this.put(side, root, turn);
  }

  /** Takes everything that another room holds. */
  takeAll(other: Room): void {
    if (other.#low !== null) this.put("low", other.#low.crossing, other.#low.turn);
    if (other.#high !== null) this.put("high", other.#high.crossing, other.#high.turn);
  }

  /** Where the turn on a side is; null where there is none. */
  crossing(side: "low" | "high"): Crossing | null {
    return (side === "low" ? this.#low : this.#high)?.crossing ?? null;
  }

  get interval(): Interval {
    const bound = (side: "low" | "high", found: Found | null): Bound => ({
      ...shownAs(found?.crossing ?? END[side], side),
      turn: found?.turn ?? null,
    });
    return { low: bound("low", this.#low), high: bound("high", this.#high) };
  }
}

const END = { low: /* @__PURE__ */ crossingAt(rational(0n)), high: /* @__PURE__ */ crossingAt(rational(1n)) };

const isFirst = (a: Turn, b: Turn) => a.subjects.join() < b.subjects.join();
