import { appraise } from "steelyard";
import { operationsAssistant } from "steelyard/preset";
import type { Row } from "./subjects.js";

/** How many of the figures and digits that were looked at differ. */
export interface Difference {
  readonly figures: number;
  readonly digits: number;
  readonly differing: number;
}

type Figures = Readonly<Record<string, string | null>>;

/** What the library says of some people, each one alone: everything in the answer that does not rest on others. */
export function referenceOf(subjects: readonly unknown[]): ReadonlyMap<string, Figures> {
  const { results, rejected } = appraise(operationsAssistant, {
    period: "2026-Q3",
    subjects: subjects as never,
  });
  const scored = results.map(
    ({ id, status, coverage, base, score, layers, unsettled }): [string, Figures] => {
      const layerScores = operationsAssistant.layers.map((layer) => {
        const found = layers?.find((one) => one.id === layer.id);
        return [`layer_${layer.id}`, found?.score.toFixed(2) ?? null];
      });
      const figures = {
        coverage: coverage.toFixed(4),
        base: textOf(base),
        score: textOf(score),
        unsettled: unsettled?.join(" ") ?? null,
      };
      return [id, { status, path: null, ...figures, ...Object.fromEntries(layerScores) }];
    },
  );
  return new Map([
    ...scored,
    ...rejected.map(({ id, path }): [string, Figures] => [String(id), { status: "rejected", path }]),
  ]);
}

const textOf = (number: number | undefined) => number?.toFixed(2) ?? null;

/**
 * Rank, size, top and tier once more, by counting: how many people have each score is all that they need. Scores are texts of two
 * decimals.
 */
export function standingsOf(counts: ReadonlyMap<string, number>): (score: string | null) => Figures {
  const size = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const ranks = new Map<string, number>();
  let above = 0;
  for (const score of [...counts.keys()].sort((a, b) => Number(b) - Number(a))) {
    ranks.set(score, above + 1);
    above += counts.get(score) ?? 0;
  }
  return (score) => {
    const rank = score === null ? undefined : ranks.get(score);
    if (rank === undefined) return { rank: null, size: null, top: null, tier: null };
    const units = (2_000_000n * BigInt(rank) + BigInt(size)) / (2n * BigInt(size));
    const top = `${units / 1_000_000n}.${String(units % 1_000_000n).padStart(6, "0")}`;
    return { rank: String(rank), size: String(size), top, tier: tierOf(Number(score), 5 * rank <= size) };
  };
}

/** The ladder of the preset. */
function tierOf(score: number, isTopFifth: boolean): string {
  if (score >= 85 && isTopFifth) return "S";
  if (score >= 75) return "A";
  return score >= 60 ? "B" : "C";
}

/** Compares the database's answer with what is expected of each row, character by character. */
export function difference(answer: readonly Row[], expected: (row: Row) => Figures): Difference {
  let [figures, digits, differing] = [0, 0, 0];
  for (const row of answer) {
    const right = expected(row);
    for (const [name, found] of Object.entries(row)) {
      if (name === "id") continue;
      const [a, b] = [found ?? "", right[name] ?? ""];
      const length = Math.max(a.length, b.length);
      figures += 1;
      digits += length;
      for (let at = 0; at < length; at++) differing += a[at] === b[at] ? 0 : 1;
    }
  }
  return { figures, digits, differing };
}
