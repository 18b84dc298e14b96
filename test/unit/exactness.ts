import type { Result, RoundedFrom, Scorecard } from "steelyard";

/** A fraction of two integers, the denominator above 0. */
type Fraction = readonly [numerator: bigint, denominator: bigint];

/** A decimal text, or a JSON number, as a fraction. */
export function fraction(decimal: string | number): Fraction {
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/.exec(String(decimal));
  if (match === null) throw new Error(`${decimal} is no decimal`);
  const [, sign, whole = "", rest = "", exponent = "0"] = match;
  const shift = Number(exponent) - rest.length;
  const units = BigInt(`${sign}${whole}${rest}`);
  return shift >= 0 ? [units * 10n ** BigInt(shift), 1n] : [units, 10n ** BigInt(-shift)];
}

const same = (a: Fraction, b: Fraction) => a[0] * b[1] === b[0] * a[1];

/** The sum of JSON numbers, exactly. */
export function sumOf(values: readonly number[]): Fraction {
  return values.map(fraction).reduce<Fraction>(([p, q], [r, s]) => [p * s + r * q, q * s], [0n, 1n]);
}

/** A quotient in units of 10^−decimals: towards minus infinity, and the exact remainder over the denominator. */
function units(from: { readonly numerator: string; readonly denominator: string }, decimals: number) {
  const [a, b] = fraction(from.numerator);
  const [c, d] = fraction(from.denominator);
  let [numerator, denominator] = [a * d * 10n ** BigInt(decimals), b * c];
  if (denominator < 0n) [numerator, denominator] = [-numerator, -denominator];
  let floor = numerator / denominator;
  let rest = numerator % denominator;
  if (rest < 0n) [floor, rest] = [floor - 1n, rest + denominator];
  return { floor, rest, denominator };
}

/** What a traced quotient comes to when it is worked out again in exact integers. */
export function recompute(from: RoundedFrom): Fraction {
  const { floor, rest, denominator } = units(from, from.decimals);
  const half = 2n * rest - denominator;
  const up = half > 0n || (half === 0n && (from.rounding === "halfEven" ? floor % 2n !== 0n : floor >= 0n));
  return [up ? floor + 1n : floor, 10n ** BigInt(from.decimals)];
}

/** Every line of a result that does not follow from the lines above it, in words. */
export function faults(result: Result | Scorecard): string[] {
  const found: string[] = [];
  const expect = (holds: boolean, what: string) => {
    if (!holds) found.push(`${result.id}: ${what}`);
  };
  const rounded = (from: RoundedFrom, what: string) =>
    expect(same(recompute(from), fraction(from.result)), `${what} is not ${JSON.stringify(from)}`);

  for (const row of result.indicators) {
    const { value, points, contribution } = row.trace;
    if ("from" in value) {
      rounded(value.from, `${row.id} value`);
      expect(value.from.result === row.value, `${row.id} value is not the traced one`);
    } else expect(row.value === null, `${row.id} has a value and a reason for none`);
    if (points.from !== null) {
      rounded(points.from, `${row.id} points`);
      const { result: free } = points.from;
      const follows =
        points.clamped === null
          ? row.points === free
          : points.clamped === "zero"
            ? row.points === 0 && Number(free) < 0
            : row.points !== null && Number(free) > row.points;
      expect(follows, `${row.id} points do not follow`);
    }
    expect((row.points === null) === (points.rule === null), `${row.id} points and rule disagree`);
    expect(
      (contribution === null) === (row.contribution === null),
      `${row.id} contribution and its trace disagree`,
    );
    if (contribution !== null) {
      const decimals = result.trace.base?.decimals ?? 0;
      const { floor } = units(contribution.quota, decimals);
      expect(same([floor, 10n ** BigInt(decimals)], fraction(contribution.floor)), `${row.id} floor`);
      expect(
        same(sumOf([contribution.floor, contribution.extra]), fraction(row.contribution as number)),
        `${row.id} contribution`,
      );
    }
  }
  if (result.status === "insufficient") return found;

  const { base, modifiers } = result.trace;
  if (base === null) return [...found, `${result.id}: no trace of the base`];
  rounded(base, "base");
  expect(base.result === result.base, "base is not the traced one");
  const present = result.indicators.filter((row) => row.contribution !== null);
  expect(
    same(sumOf(present.map(({ contribution }) => contribution as number)), fraction(result.base)),
    "contributions do not sum to the base",
  );
  expect(
    same(sumOf(result.layers.map(({ contribution }) => contribution)), fraction(result.base)),
    "layers do not sum to the base",
  );
  expect(
    same(sumOf(present.map(({ weight }) => weight)), fraction(result.coverage)),
    "weights present are not the coverage",
  );
  expect(
    same(sumOf([result.base, ...result.effects.map(({ effect }) => effect)]), fraction(result.score)),
    "effects do not lead to the score",
  );

  let score = result.base;
  for (const { id, before, after, outcome } of modifiers) {
    expect(before === score, `${id} begins elsewhere`);
    const effect = result.effects.find((one) => one.id === id)?.effect ?? 0;
    expect(same(sumOf([before, effect]), fraction(after)), `${id} effect`);
    expect((outcome === "fired") === result.effects.some((one) => one.id === id), `${id} fired or not`);
    score = after;
  }
  if ("payout" in result.trace && result.trace.payout !== null && "payout" in result) {
    const { total, ceiling, cut, withheld } = result.trace.payout;
    expect((withheld === null) === (result.payout !== null), "payout withheld or not");
    if (typeof result.payout === "number") {
      expect(same(sumOf([result.payout, cut]), fraction(total)), "payout and cut are not the total");
      expect(ceiling === null || result.payout <= ceiling, "payout above the ceiling");
    }
  }
  return found;
}

/** Every number of an answer with its path, but for what is handed on as it came. */
export function numbersOf(answer: unknown): [path: string, value: number][] {
  const found: [string, number][] = [];
  const visit = (value: unknown, path: string): void => {
    if (typeof value === "number") found.push([path, value]);
    if (typeof value !== "object" || value === null) return;
    for (const [key, part] of Object.entries(value)) {
      if (!["title", "meta", "award", "interventions"].includes(key)) visit(part, `${path}.${key}`);
    }
  };
  visit(answer, "");
  return found;
}

/** Numbers that no output may be: NaN, infinite, −0, or with more digits than a double carries for certain. */
export function unfit(answer: unknown): string[] {
  return numbersOf(answer).flatMap(([path, value]) => {
    if (!Number.isFinite(value)) return [`${path} is ${value}`];
    if (Object.is(value, -0)) return [`${path} is -0`];
    const digits = (String(value).split("e")[0] ?? "").replace(/[-.]/g, "").replace(/^0+|0+$/g, "");
    // What a condition saw, and what a ceiling is a percentage of, is shown as it came.
    const seen = /\.(facts\.\d+|payout\.of)\.value$/.test(path);
    return digits.length > 15 && !seen ? [`${path} has ${digits.length} digits: ${value}`] : [];
  });
}
