import { compileColumnar } from "../../src/engine/columnar/compile.js";
import type { RowView } from "../../src/engine/columnar/result.js";
import { scoreTable } from "../../src/engine/columnar/score-table.js";
import {
  type Appraisal,
  compilePlan,
  type Policy,
  type Result,
  appraise as reference,
  type Scorecard,
  score as scoreOne,
} from "../../src/index.js";
import { differences } from "../property/columnar/differences.js";
import { counts } from "./counts.js";

export * from "../../src/index.js";

/** `appraise` with the columnar engine switched in: what that works out stands in the answer. */
export const appraise: typeof reference = (policy, run) => {
  const answer = reference(policy, run);
  const views = served(policy as unknown as Policy, run.subjects, answer as unknown as Appraisal);
  return (views === null ? answer : replaced(answer as unknown as Appraisal, views)) as typeof answer;
};

/** `score` likewise. */
export const score: typeof scoreOne = (policy, subject) => {
  const card = scoreOne(policy, subject);
  const answer = { results: [card as unknown as Result], rejected: [] } as unknown as Appraisal;
  const views = served(policy as unknown as Policy, [subject], answer, false);
  return (views === null ? card : withView(card as Scorecard, views[0] as RowView)) as typeof card;
};

/** The rows of the columnar engine; null where it does not serve. Any difference is an error. */
function served(
  policy: Policy,
  subjects: readonly unknown[],
  answer: Appraisal,
  rank = true,
): RowView[] | null {
  counts.calls++;
  // Histories are not read there, so that nobody is rejected for one.
  if (answer.rejected.some(({ path }) => path === "history" || path.startsWith("history."))) return null;
  const plan = compilePlan(policy);
  const table = scoreTable(compileColumnar(plan), subjects, { rank, layers: true, points: true });
  const positions = ["rank", "size", "top", "tier"];
  const found = differences(plan, answer, table).filter(({ field }) => rank || !positions.includes(field));
  if (found.length > 0) throw new Error(`the columnar engine differs: ${JSON.stringify(found.slice(0, 5))}`);
  counts.served++;
  counts.rows += table.length;
  counts.exactly += table.exactRows - table.rejected.length;
  return subjects.map((_, row) => table.row(row));
}

function replaced(answer: Appraisal, views: readonly RowView[]): Appraisal {
  const accepted = views.filter(({ status }) => status !== "rejected");
  const results = answer.results.map((result, index) => {
    const view = accepted[index] as RowView;
    const card = withView(result as unknown as Scorecard, view);
    const { rank, size, top, tier } = view;
    return card.status === "scored" ? { ...card, rank, size, top, tier } : card;
  });
  const refused = views.filter(({ status }) => status === "rejected");
  const rejected = answer.rejected.map((own, index) => ({ ...own, index: refused[index]?.row as number }));
  return { ...answer, results: results as unknown as Result[], rejected };
}

function withView(
  card: Scorecard,
  { status, coverage, base, score: total, points, layers }: RowView,
): Scorecard {
  const rows = card.indicators.map((row) => ({ ...row, points: points?.[row.id] ?? null }));
  const head = { ...card, status, coverage, indicators: rows };
  if (card.status === "insufficient") return head as Scorecard;
  const scores = card.layers.map((layer) => ({ ...layer, score: layers?.[layer.id] }));
  return { ...head, base, score: total, layers: scores } as Scorecard;
}
