import {
  type Compiled,
  compileColumnar,
  scoreTable,
  type TableResult,
  type Wanted,
} from "steelyard/columnar";
import { type DecimalCard, rankedDecimals, withDecimals } from "./decimals.js";
import { type Bench, type Figure, fasterOf, figureOf, round, type Wants } from "./figure.js";
import { growing } from "./growing.js";
import { inexact, inexactBest, type Scored } from "./inexact.js";
import { type Contestant, compete, type Limits, quotient, type Timing } from "./rounds.js";
import { headOf, rowsOf, type Workforce, workforce } from "./workforce.js";

const SUBJECTS = 100_000;
/** A program that takes a thousand times as long gets fewer subjects. */
const FEW = 2000;
/** Ratios near 1 are told by many short rounds, those in the hundreds by a few. */
const CLOSE: Limits = { rounds: 21, seconds: 20, settle: true };
const FAR: Limits = { rounds: 9, seconds: 20, settle: true };

const again = (size: number, run: () => unknown): Contestant => ({ size, prepare: () => run });

function exact(of: Workforce, wanted: Wanted): () => TableResult {
  const compiled: Compiled = compileColumnar(of.plan);
  return () => scoreTable(compiled, of.table, wanted);
}

/** How many scores or tiers differ, over as many as the second has. */
export function differing(one: Pick<TableResult, "score" | "tier">, other: Scored): number {
  return other.score.reduce(
    (count, score, row) => count + +(score !== one.score[row] || other.tier[row] !== one.tier[row]),
    0,
  );
}

async function* againstFloats(): AsyncIterable<Figure> {
  const all = workforce(SUBJECTS);
  const runs = [inexact(all), inexactBest(all), exact(all, { rank: false })] as const;
  const contestants = runs.map((run) => again(SUBJECTS, run));
  const [plain, best, exactly] = (await compete(contestants, CLOSE)) as [Timing, Timing, Timing];
  yield {
    ...figureOf({ bench: "columnar/float", asked: 1.25 }, exactly, plain),
    againstBest: round(quotient(exactly, best).ratio),
    wrongOf100000: differing(runs[2](), runs[0]()),
  };
}

async function* againstDecimals(): AsyncIterable<Figure> {
  const all = workforce(SUBJECTS);
  const [rows, card, run] = [rowsOf(all, FEW), withDecimals(all), exact(all, { rank: false })];
  const contestants = [again(FEW, () => rows.map(card)), again(SUBJECTS, run)];
  const [decimals, exactly] = (await compete(contestants, FAR)) as [Timing, Timing];
  const head = { bench: "columnar/decimal", atLeast: 500 };
  yield { ...fasterOf(head, exactly, decimals), differing: differingCards(run(), rows.map(card)) };
}

async function* rowsAgainstDecimals(): AsyncIterable<Figure> {
  const all = workforce(SUBJECTS);
  const [rows, card, compiled] = [rowsOf(all, SUBJECTS), withDecimals(all), compileColumnar(all.plan)];
  const few = rows.slice(0, FEW);
  const contestants = [
    again(FEW, () => rankedDecimals(few.map(card))),
    again(SUBJECTS, () => scoreTable(compiled, rows)),
  ];
  const [decimals, exactly] = (await compete(contestants, FAR)) as [Timing, Timing];
  const others = differingCards(scoreTable(compiled, few), rankedDecimals(few.map(card)));
  yield { ...fasterOf({ bench: "rows/decimal", atLeast: 200 }, exactly, decimals), differing: others };
}

/** How many of the cards say something else; ranks count where there are any. */
function differingCards({ score, tier, rank }: TableResult, cards: readonly DecimalCard[]): number {
  return cards.filter(
    (card, row) =>
      card.score.toNumber() !== score[row] ||
      card.tier !== tier[row] ||
      (card.rank !== null && card.rank !== rank[row]),
  ).length;
}

/** Time for each cell. Sizes are cells; ranks, which no indicator adds to, count only where subjects grow. */
async function* growth(wants: Wants): AsyncIterable<Figure> {
  const contestant = (of: Workforce, rank = true) =>
    again(of.length * of.columns.length, exact(of, { rank }));
  const limits = { rounds: 9, seconds: 40 };
  if (wants("subjects")) {
    const all = workforce(1_000_000);
    const sizes = [10_000, 100_000].map((length) => contestant(headOf(all, length)));
    yield* growing({ bench: "growth", case: "subjects", asked: 1.5 }, [...sizes, contestant(all)], limits);
  }
  if (wants("indicators")) {
    const widths = [4, 12, 48].map((indicators) => contestant(workforce(SUBJECTS, indicators), false));
    yield* growing({ bench: "growth", case: "indicators", asked: 1.5 }, widths, limits);
  }
}

/** The columnar engine: 100,000 subjects, 12 indicators in 4 layers, 4 roles in 2 stages. */
export const benches: readonly Bench[] = [
  { name: "columnar/float", about: "exact columns against inexact columns by hand", run: againstFloats },
  { name: "columnar/decimal", about: "times faster than decimal.js, from columns", run: againstDecimals },
  {
    name: "rows/decimal",
    about: "times faster than decimal.js, objects in, ranks out",
    run: rowsAgainstDecimals,
  },
  {
    name: "growth",
    about: "time per cell, more subjects against 10,000, more indicators against 4",
    run: growth,
  },
];
