import type { Result } from "steelyard";

/** A figure that is another one than in the run before. */
export interface Change {
  readonly subject: string;
  readonly figure: string;
  readonly from: string | number | null;
  readonly to: string | number | null;
}

/** What people are told of: `null` where there is none. */
const FIGURES = ["status", "role", "score", "rank", "tier", "payout", "lowPerformance"] as const;

/** What changed for whom, in the order of the later run; who is in one of the two alone changes `status`. */
export function changesBetween(before: readonly Result[], after: readonly Result[]): Change[] {
  const [old, now] = [before, after].map((results) => new Map(results.map((one) => [one.id, one])));
  const everybody = new Set([...after, ...before].map(({ id }) => id));
  return [...everybody].flatMap((subject) =>
    FIGURES.flatMap((figure) => {
      const [from, to] = [old, now].map((results) => results?.get(subject)?.[figure] ?? null);
      return from === to ? [] : [{ subject, figure, from: from ?? null, to: to ?? null }];
    }),
  );
}
