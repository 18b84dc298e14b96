import { type Figure, figureOf } from "./figure.js";
import { type Contestant, compete, type Limits, type Timing } from "./rounds.js";

/** The cost per unit of growing contestants, each against the first; one that throws or would take too long says so. */
export async function* growing(
  head: Omit<Figure, "ratio">,
  contestants: readonly Contestant[],
  limits: Limits,
): AsyncIterable<Figure> {
  const about = (size: number) => ({ size, against: contestants[0]?.size });
  try {
    const [first, ...others] = (await compete(contestants, { ...limits, keep: true })) as [
      Timing,
      ...Timing[],
    ];
    for (const timing of others) yield figureOf({ ...head, ...about(timing.size) }, timing, first);
    for (const { size } of contestants.slice(1 + others.length)) {
      yield { ...(head as { bench: string }), ratio: null, ...about(size), leftOut: "would take too long" };
    }
  } catch (error) {
    yield { ...(head as { bench: string }), ratio: null, leftOut: String(error) };
  }
}

/** How many of something it takes until the whole is about as long as wanted. */
export function amountFor(goal: number, length: (n: number) => number): number {
  let most = 1;
  while (length(most) < goal) most *= 2;
  let least = most >> 1;
  while (most - least > 1 + most / 200) {
    const middle = (least + most) >> 1;
    if (length(middle) < goal) least = middle;
    else most = middle;
  }
  return most;
}
