import { compileColumnar, scoreTable, type Wanted } from "steelyard/columnar";
import { type Bench, type Figure, fasterOf, type Wants } from "../figure.js";
import { type Contestant, compete, type Timing } from "../rounds.js";
import { headOf, type Workforce, workforce } from "../workforce.js";
import { arquero } from "./arquero.js";
import { database } from "./duckdb.js";
import { hyperFormula } from "./hyperformula.js";
import { jsonRulesEngine } from "./json-rules-engine.js";
import { mathJs } from "./mathjs.js";
import { type Peer, whyMissing } from "./peer.js";

const SUBJECTS = 100_000;
/** Those that every peer scores, and whose digits are compared. */
const COMMON = 10_000;
const PEERS: readonly Peer[] = [jsonRulesEngine, mathJs, hyperFormula, arquero];

const again = (size: number, run: () => unknown): Contestant => ({ size, prepare: () => run });

function ours(of: Workforce, wanted: Wanted) {
  const compiled = compileColumnar(of.plan);
  return () => scoreTable(compiled, of.table, wanted);
}

/** Figures where they can be had; else one that says why not. */
async function* ifThere(
  head: { readonly bench: string; readonly case: string },
  figures: () => AsyncIterable<Figure>,
): AsyncIterable<Figure> {
  const reason = whyMissing();
  if (reason !== null) {
    yield { ...head, ratio: null, leftOut: reason };
    return;
  }
  try {
    yield* figures();
  } catch (error) {
    yield { ...head, ratio: null, leftOut: String(error) };
  }
}

async function* race(peer: Peer): AsyncIterable<Figure> {
  const all = workforce(SUBJECTS);
  const few = headOf(all, COMMON);
  const theirRun = await peer.prepare(few);
  const [theirs, exact] = [await theirRun(), ours(few, { rank: false })()];
  const wrong = exact.score.filter(
    (score, row) => score !== theirs.score[row] || exact.tier[row] !== theirs.tier[row],
  ).length;
  const contestants = [again(COMMON, theirRun), again(SUBJECTS, ours(all, { rank: false }))];
  const [peers, exactly] = (await compete(contestants, { rounds: 5, seconds: 20 })) as [Timing, Timing];
  yield { ...fasterOf({ bench: "peers", case: peer.name }, exactly, peers), wrong, of: COMMON };
}

async function* peers(wants: Wants): AsyncIterable<Figure> {
  for (const peer of PEERS) {
    if (wants(peer.name)) yield* ifThere({ bench: "peers", case: peer.name }, () => race(peer));
  }
}

async function* againstDuckDb(wants: Wants): AsyncIterable<Figure> {
  for (const rank of [false, true]) {
    const head = { bench: "columnar/duckdb", case: rank ? "with ranks" : "scores and tiers" };
    if (wants(head.case)) yield* ifThere(head, () => duel(head, rank));
  }
}

async function* duel(head: { bench: string; case: string }, rank: boolean): AsyncIterable<Figure> {
  const all = workforce(SUBJECTS);
  const base = await database(all);
  const run = ours(all, { rank });
  const contestants = [again(SUBJECTS, run), again(SUBJECTS, () => base.score(rank))];
  const [exactly, duckdb] = (await compete(contestants, { rounds: 9, seconds: 20, settle: true })) as [
    Timing,
    Timing,
  ];
  const [exact, theirs] = [run(), await base.results()];
  const wrong = exact.score.filter(
    (score, row) =>
      score !== theirs.score[row] ||
      exact.tier[row] !== theirs.tier[row] ||
      (rank && exact.rank[row] !== theirs.rank[row]),
  ).length;
  yield { ...fasterOf({ ...head, atLeast: 3 }, exactly, duckdb), wrong, of: SUBJECTS };
}

/** What other libraries do with the same workforce, as far as they go. */
export const benches: readonly Bench[] = [
  { name: "columnar/duckdb", about: "times faster than DuckDB on one thread", run: againstDuckDb },
  { name: "peers", about: "times faster than others, and how many rows they get wrong", run: peers },
];
