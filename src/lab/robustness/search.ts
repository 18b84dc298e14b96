import { fraction } from "../../number/figure.js";
import { add, type Rational, rational } from "../../number/rational.js";
import { comparedTo } from "../../number/statistic.js";
import type { Person, Population } from "../population.js";
import { type Crossing, crossingAt, order, rootsOf } from "./crossing.js";
import type { Levels } from "./levels.js";
import { between, type Line, lineOf, type Moving, valueAt } from "./line.js";
import { type Interval, Room } from "./room.js";
import type { TierSteps } from "./steps.js";

/** The search for the turns nearest to the present weight when one group of one profile moves. */
export class Search {
  readonly #population: Population;
  readonly #moving: Moving;
  readonly #levels: readonly Levels[];
  readonly #steps: TierSteps | null;
  readonly #lines = new Map<Person, Line>();
  readonly #at: Rational;
  readonly #minimum: Rational;

  constructor(population: Population, moving: Moving, levels: readonly Levels[], steps: TierSteps | null) {
    this.#population = population;
    this.#moving = moving;
    this.#levels = levels;
    this.#steps = steps;
    this.#minimum = fraction(population.policy.coverage?.minimum ?? "0.5");
    this.#at = rational(BigInt(moving.units), 10n ** BigInt(population.plan.weightDecimals));
  }

  rooms(): { ranking: Interval | null; first: Interval | null; tiers: Interval | null } {
    const ranked = this.#levels.length > 0;
    const ranking = this.#ranking();
    return {
      ranking: ranked ? ranking.interval : null,
      first: ranked ? this.#first().interval : null,
      tiers: this.#steps === null ? null : this.#tiers(this.#steps, ranking).interval,
    };
  }

  #line(person: Person): Line {
    const line = this.#lines.get(person) ?? lineOf(person, this.#moving, this.#population.plan, true);
    this.#lines.set(person, line);
    return line;
  }

  #ranking(): Room {
    const room = new Room(this.#at);
    for (const person of this.#population.people) if (person.cohort !== null) this.#coverage(person, room);
    for (const levels of this.#levels)
      for (const [place, level] of levels.entries()) {
        const [leader] = level as [Person];
        for (const other of level.slice(1)) this.#tie(leader, other, room);
        const next = levels[place + 1]?.[0];
        if (next !== undefined) this.#tie(leader, next, room);
      }
    return room;
  }

  /** Ties of two people; none where they stand alike at every weight. */
  #tie(a: Person, b: Person, room: Room): void {
    const turn = { kind: "tie", subjects: [a.id, b.id].sort() } as const;
    for (const root of rootsOf(...between(this.#line(a), this.#line(b)))) room.take(root, turn);
  }

  /** Where somebody loses a score for want of weight, or gets one. */
  #coverage(person: Person, room: Room): void {
    const { d0, d1, scale } = this.#line(person);
    const { numerator, denominator } = this.#minimum;
    const turn = { kind: "coverage", subjects: [person.id] } as const;
    room.takeLinear(d0 * denominator - numerator * scale, d1 * denominator, numerator === 0n, turn);
  }

  #first(): Room {
    const room = new Room(this.#at);
    for (const levels of this.#levels) {
      const [leaders = []] = levels;
      const [leader] = leaders as [Person];
      for (const one of leaders) this.#coverage(one, room);
      for (const other of this.#population.people)
        if (other.cohort === leader.cohort && other !== leader) this.#overtakes(other, leader, room);
    }
    return room;
  }

  /** Ties with the first, as far as the other has a score then; whoever gets one above the first takes the place at once. */
  #overtakes(other: Person, leader: Person, room: Room): void {
    const entry = new Room(this.#at);
    this.#coverage(other, entry);
    const [mine, theirs] = [this.#line(leader), this.#line(other)];
    const turn = { kind: "tie", subjects: [leader.id, other.id].sort() } as const;
    const roots = rootsOf(...between(mine, theirs));
    for (const side of ["low", "high"] as const) {
      const gate = this.#beyond(entry.crossing(side), other, side);
      if (!other.scored && gate === null) continue;
      const reaches = (root: Crossing, from: Crossing) => order(root, from) * (side === "low" ? -1 : 1) >= 0;
      for (const root of roots) {
        const past = gate !== null && reaches(root, gate);
        if (reaches(root, room.present) && past !== other.scored) room.put(side, root, turn);
      }
      const entered = other.scored ? null : (gate?.exact ?? null);
      if (entered !== null && comparedTo(valueAt(theirs, entered), valueAt(mine, entered)) >= 0)
        room.put(side, entry.crossing(side) as Crossing, { kind: "coverage", subjects: [other.id] });
    }
  }

  /** Where somebody without a score has one: at the bound of coverage, or right beyond it where any weight suffices. */
  #beyond(gate: Crossing | null, { scored }: Person, side: "low" | "high"): Crossing | null {
    if (gate === null || gate.exact === null || scored || this.#minimum.numerator > 0n) return gate;
    const step = rational(side === "low" ? -1n : 1n, 10n ** 18n);
    return crossingAt(add(gate.exact, step));
  }

  #tiers({ steps, ranks }: TierSteps, ranking: Room): Room {
    const room = new Room(this.#at);
    if (ranks) room.takeAll(ranking);
    const { people, plan } = this.#population;
    for (const person of people) {
      if (person.profile !== this.#moving.profile) continue;
      this.#coverage(person, room);
      if (!person.scored) continue;
      const bare = lineOf(person, this.#moving, plan, false);
      for (const { fact, value, strict } of steps) {
        const { n0, n1, d0, d1, scale } = fact === "base" ? bare : this.#line(person);
        const turn = { kind: "threshold", subjects: [person.id] } as const;
        const { numerator: up, denominator: down } = value;
        if (fact === "coverage") room.takeLinear(d0 * down - up * scale, d1 * down, strict, turn);
        else room.takeLinear(n0 * down - up * d0, n1 * down - up * d1, strict, turn);
      }
    }
    return room;
  }
}
