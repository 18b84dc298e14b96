import { type Exact, exact, toNumber } from "../../number/decimal.js";
import { ceiling, decimal } from "../../number/figure.js";
import { firstPlace } from "../../number/first-place.js";
import { multiply, quotient, type Rational, subtract, toRational } from "../../number/rational.js";
import type { Standing } from "./status.js";
import type { Colleague } from "./task.js";

/** What would bring an overdue task in on its date (协助机制): more capability, or better flow. */
export interface Assistance {
  /** The date: the task's own, or the revised one where that is past. */
  readonly by: string;
  /** Working days from now until then, cut to one decimal. */
  readonly availableDays: number;
  /** Help by people, at the present flow; null where no time is left. */
  readonly capability: {
    /** The capability that meets the date, rounded up to 2 decimals. */
    readonly needed: number;
    /** What of it is lacking. */
    readonly extra: number;
    /** Who has it to spare: as few as possible, the one with most first. */
    readonly colleagues: readonly {
      /** Who it is. */
      readonly id: string;
      /** What is taken of the capability to spare. */
      readonly capability: number;
    }[];
    /** What nobody has to spare. */
    readonly short: number;
  } | null;
  /** Help by clearing the way, with the present people; null where no time is left. */
  readonly flowEfficiency: {
    /** The flow efficiency that meets the date, rounded up to 2 decimals. */
    readonly needed: number;
    /** Whether there is such a thing: time cannot move on by more than all of it. */
    readonly feasible: boolean;
  } | null;
}

interface Spare {
  readonly id: string;
  readonly left: Exact;
}

/** Hands out what colleagues have to spare, to one task after the other. */
export class Help {
  /** Whoever has something left, the one with most last. */
  readonly #spare: Spare[] = [];

  constructor(colleagues: readonly Colleague[]) {
    for (const { id, spare } of colleagues) this.#keep({ id, left: decimal(spare) });
  }

  offer({ task, by, rest, capability, flow }: Standing): Assistance {
    const head = { by: by.text, availableDays: toNumber(by.days) };
    if (by.days.isZero()) return { ...head, capability: null, flowEfficiency: null };
    // From T = rest ÷ (capability × flow), turned round; rounded up, so that the date is met with what is shown.
    const needed = (other: Rational) => ceiling(quotient(rest, multiply(other, toRational(by.days))), 2);
    const [people, way] = [needed(flow), needed(capability)];
    const lacking = ceiling(subtract(toRational(people), capability), 2);
    const extra = lacking.isNegative() ? exact(0) : lacking;
    const [colleagues, short] = this.#take(extra, task.owner);
    return {
      ...head,
      capability: { needed: toNumber(people), extra: toNumber(extra), colleagues, short: toNumber(short) },
      flowEfficiency: { needed: toNumber(way), feasible: way.lessThanOrEqualTo(1) },
    };
  }

  #take(
    wanted: Exact,
    owner: string | undefined,
  ): [taken: { readonly id: string; readonly capability: number }[], short: Exact] {
    const taken: { readonly id: string; readonly capability: number }[] = [];
    let short = wanted;
    for (let place = this.#spare.length; place-- > 0 && !short.isZero(); ) {
      const { id, left } = this.#spare[place] as Spare;
      if (id === owner) continue;
      const part = left.lessThan(short) ? left : short;
      taken.push({ id, capability: toNumber(part) });
      short = short.minus(part);
      this.#spare.splice(place, 1);
      this.#keep({ id, left: left.minus(part) });
    }
    return [taken, short];
  }

  /** Puts a colleague in the place that what is left gives them; of those with equally much the first by id has the last one. */
  #keep(one: Spare): void {
    if (one.left.isZero()) return;
    const place = firstPlace(this.#spare.length, (at) => {
      const other = this.#spare[at] as Spare;
      return (other.left.comparedTo(one.left) || (other.id < one.id ? 1 : -1)) > 0;
    });
    this.#spare.splice(place, 0, one);
  }
}
