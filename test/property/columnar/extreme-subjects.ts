import type { Policy } from "steelyard";
import type { Indicator } from "../../../src/policy/indicator.js";
import { add, type Fraction, floor, fraction, minus, over, read, times } from "../fraction.js";
import { FLAWS } from "./population.js";
import { type Dice, decimal } from "./roll.js";

/** Subjects that try a policy where it turns, ties and ends. */
export function extremeSubjects(policy: Policy, dice: Dice, count: number): unknown[] {
  const tries = new Map(policy.indicators.map((own) => [own.id, new Tries(own, policy, dice)]));
  return Array.from({ length: count }, (_, index) => {
    const observations = [...tries].flatMap(([id, own]) => (dice.once(12) ? [] : [[id, own.observation()]]));
    const targets = [...tries].flatMap(([id, own]) =>
      dice.once(6) ? own.target().map((to) => [id, to]) : [],
    );
    const subject = {
      id: `e-${index}`,
      role: dice.any(["x", "y"]),
      cohort: dice.any(["k", "l", null]),
      observations: Object.fromEntries(observations),
      ...(targets.length === 0 ? {} : { targets: Object.fromEntries(targets) }),
      ...(dice.once(3)
        ? { facts: { size: dice.once(4) ? dice.any(SIZES) : dice.any([0.1, 0.3, 0.3, 0.1000001, 1e-6]) } }
        : {}),
    };
    return dice.once(40) ? dice.any(FLAWS)(subject, policy.indicators[0]?.id as string) : subject;
  });
}

/** Subjects of whom every value is known, a number on its grid: whole blocks of them take the shortest loops. */
export function cleanSubjects(policy: Policy, dice: Dice, count: number): unknown[] {
  const tries = policy.indicators.map((own) => [own.id, new Tries(own, policy, dice)] as const);
  return Array.from({ length: count }, (_, index) => ({
    id: `e-${index}`,
    role: dice.any(["x", "y"]),
    cohort: dice.any(["k", "l"]),
    observations: Object.fromEntries(tries.map(([id, own]) => [id, own.number()])),
  }));
}

const SIZES = [
  0.1,
  0.3,
  0.1 + 0.2,
  1e-9,
  "0.10",
  "1e-1",
  "123456789012345678",
  123456789012345680,
  1e21,
  true,
  "x",
  null,
  0.0000001,
];

/** Samples about the least ones that policies ask for. */
const SAMPLES = [
  0,
  "0.5",
  20,
  19,
  "19.9999999",
  3,
  "3.0000001",
  "3.00000010",
  1e15,
  "999999999999999",
  999999999999998,
  0.4999999,
];

/** What one indicator is tried with. */
class Tries {
  readonly #indicator: Indicator;
  readonly #policy: Policy;
  readonly #dice: Dice;
  readonly #decimals: number;

  constructor(indicator: Indicator, policy: Policy, dice: Dice) {
    this.#indicator = indicator;
    this.#policy = policy;
    this.#dice = dice;
    this.#decimals = indicator.decimals ?? 6;
  }

  observation(): unknown {
    const dice = this.#dice;
    const form = dice.below(20);
    if (form === 0)
      return dice.any([null, { missing: "ill" }, { of: [3, 0] }, { missing: "" }, { of: ["-1e9", "0.00"] }]);
    const text = this.#value();
    if (form < 3) return { value: written(text, dice), sample: dice.any(SAMPLES) };
    return form < 5 ? { of: this.#quotient(text) } : written(text, dice);
  }

  /** A number on the grid, at a turn or a tie or next to one. */
  number(): number {
    const dice = this.#dice;
    const at = dice.once(3) ? this.#turn() : this.#tie();
    const units = floor(times(at, fraction(10n ** BigInt(this.#decimals)))) + BigInt(dice.below(3) - 1);
    const most = 10n ** 14n;
    return Number(decimal(units > most ? most : units < -most ? -most : units, this.#decimals));
  }

  /** A target of the subject's own, on the right side but for a few. */
  target(): unknown[] {
    const { scoring } = this.#indicator;
    if (scoring.kind !== "linear" && scoring.kind !== "ratio") return [];
    const from = scoring.kind === "ratio" ? fraction(0) : read(String(scoring.floor));
    const way = minus(read(String(scoring.target)), from);
    const dice = this.#dice;
    const factor = dice.any([
      fraction(1, 2),
      fraction(3),
      fraction(7, 16),
      fraction(1, 10_000_000),
      fraction(dice.once(5) ? -1 : 1),
    ]);
    return [written(cut(add(from, times(way, factor)), dice.once(6) ? 9 : 6), dice)];
  }

  /** a and b whose quotient is a value, or close by. */
  #quotient(text: string): unknown[] {
    const dice = this.#dice;
    const b = dice.any([1n, 2n, 3n, 7n, 8n, 12n, 101n, 1024n, 99_991n, 1_000_003n, dice.whole(12) + 1n]);
    const scale = dice.any([0, 0, 0, 2, 7]);
    const a = times(read(text), fraction(b, 10n ** BigInt(scale)));
    return [written(cut(a, dice.any([0, 0, 1, 9])), dice), written(decimal(b, scale), dice)];
  }

  #value(): string {
    const dice = this.#dice;
    const decimals = this.#decimals;
    if (dice.once(24)) return cut(limit(dice), decimals, decimals + dice.below(3));
    const at = dice.once(3) ? this.#tie() : this.#turn();
    const units = floor(times(at, fraction(10n ** BigInt(decimals)))) + BigInt(dice.below(5) - 2);
    const rest = dice.below(6);
    if (rest > 2) return decimal(units, decimals);
    // Off the grid: half-way between two of its places, or as little beside that as doubles tell, or less.
    const away = dice.any([0n, 1n, -1n, 1_000n, -1_000n, 10n ** 7n, -(10n ** 7n)]);
    return decimal(units * 10n ** 12n + 5n * 10n ** 11n + (rest === 0 ? 0n : away), decimals + 12);
  }

  /** Where the points turn, and anywhere between two such places. */
  #turn(): Fraction {
    const { scoring } = this.#indicator;
    const dice = this.#dice;
    const turns: readonly Fraction[] =
      scoring.kind === "linear"
        ? [scoring.floor, scoring.target].map((own) => read(String(own)))
        : scoring.kind === "ratio"
          ? [read(String(scoring.target)), fraction(0)]
          : scoring.kind === "piecewise"
            ? scoring.knots.map(({ at }) => read(String(at)))
            : scoring.kind === "bands"
              ? scoring.bands.map((own) => read(String("atLeast" in own ? own.atLeast : own.atMost)))
              : scoring.kind === "step"
                ? [0, 1, 2, 5].map((steps) =>
                    add(read(String(scoring.reference)), times(read(String(scoring.every)), fraction(steps))),
                  )
                : [fraction(0), fraction(3)];
    const [a, b] = [dice.any(turns), dice.any(turns)];
    return add(a, times(minus(b, a), fraction(dice.below(1_001), 1_000)));
  }

  /** Where the points come to half a unit of their grid; anywhere for points on no line. */
  #tie(): Fraction {
    const { scoring } = this.#indicator;
    const { full = 100, pointsDecimals = 2 } = this.#policy.scale ?? {};
    const whole = read(String(full));
    const half = fraction(1, 2n * 10n ** BigInt(pointsDecimals));
    const steps = floor(over(whole, half));
    const odd = 2n * (this.#dice.whole(12) % (steps / 2n + 1n)) + 1n;
    const points = times(half, fraction(odd));
    if (scoring.kind === "linear") {
      const from = read(String(scoring.floor));
      return add(from, times(minus(read(String(scoring.target)), from), over(points, whole)));
    }
    if (scoring.kind === "ratio") {
      const target = read(String(scoring.target));
      return scoring.better === "lower"
        ? over(times(target, whole), points)
        : times(target, over(points, whole));
    }
    if (scoring.kind === "step" && read(String(scoring.change)).top !== 0n) {
      const moved = minus(points, read(String(scoring.start ?? full)));
      const excess = times(over(moved, read(String(scoring.change))), read(String(scoring.every)));
      const reference = read(String(scoring.reference));
      return scoring.side === "below" ? minus(reference, excess) : add(reference, excess);
    }
    if (scoring.kind === "piecewise") {
      const [left, right] = scoring.knots.map(
        ({ at, points: own }) => [read(String(at)), read(String(own))] as const,
      ) as [readonly [Fraction, Fraction], readonly [Fraction, Fraction]];
      const rise = minus(right[1], left[1]);
      if (rise.top === 0n) return left[0];
      return add(left[0], times(minus(right[0], left[0]), over(minus(points, left[1]), rise)));
    }
    return this.#turn();
  }
}

/** The greatest values, those about the bounds of the loops, and powers of two, in units of a grid. */
function limit(dice: Dice): Fraction {
  const size = dice.any([
    10n ** 15n - 1n,
    10n ** 15n - 2n,
    10n ** 15n,
    9n * 10n ** 13n,
    9n * 10n ** 13n - 1n,
    2n ** 47n,
    2n ** 50n - 1n,
    2n ** 49n + 1n,
    2n ** BigInt(30 + dice.below(19)) + BigInt(dice.below(3)),
  ]);
  const half = dice.any([fraction(0), fraction(1, 2), fraction(49, 100)]);
  const all = add(fraction(size), half);
  return dice.once(2) ? all : minus(fraction(0), all);
}

/** A fraction cut off at some decimals; `shift` decimals are its unit. */
function cut(value: Fraction, shift: number, decimals = shift): string {
  const unit =
    decimals === shift
      ? times(value, fraction(10n ** BigInt(shift)))
      : times(value, fraction(10n ** BigInt(decimals - shift)));
  return decimal(floor(unit), decimals);
}

/** A decimal in one of its forms, mostly as a number. */
function written(text: string, dice: Dice): unknown {
  const form = dice.below(40);
  if (form < 32) return Number(text);
  return form < 39 ? text : `${BigInt(text.replace(".", ""))}e-${text.split(".")[1]?.length ?? 0}`;
}
