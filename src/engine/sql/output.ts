import type { NodeId } from "../../plan/node.js";
import type { Plan } from "../../plan/plan.js";
import type { SqlColumns, SqlOutput } from "./columns.js";
import { quoted } from "./dialect/dialect.js";
import type { Faults } from "./faults.js";
import type { Query } from "./query.js";
import { bracketed, type Term, type Truth, type Whole } from "./term.js";
import { finer } from "./whole.js";

/** A column of the answer that holds a decimal, and the node that gives it. */
interface Figure {
  readonly name: string;
  readonly node: NodeId;
  readonly decimals: number;
  /** Whether a row without a score has it too. */
  readonly always: boolean;
}

/** Names of the answer's columns that hold decimals or positions. */
export function figuresOf(plan: Plan, output: readonly SqlOutput[]): Figure[] {
  const { scoreDecimals, pointsDecimals } = plan;
  const score = (name: string, node: NodeId) => ({ name, node, decimals: scoreDecimals, always: false });
  return [
    { name: "coverage", node: plan.coverage, decimals: plan.weightDecimals, always: true },
    score("base", plan.base),
    score("score", plan.score),
    { name: "rank", node: plan.rank, decimals: 0, always: false },
    { name: "size", node: plan.size, decimals: 0, always: false },
    { name: "top", node: plan.top, decimals: 6, always: false },
    ...(output.includes("layers") ? plan.layers.map((layer) => score(`layer_${layer.id}`, layer.score)) : []),
    ...(output.includes("points")
      ? plan.indicators.map(({ id, points }) => ({
          name: `points_${id}`,
          node: points,
          decimals: pointsDecimals,
          always: true,
        }))
      : []),
  ];
}

/** The nodes that the answer shows, or decides by. */
export function rootsOf(plan: Plan, output: readonly SqlOutput[]): readonly NodeId[] {
  const tiers = plan.tiers.flatMap(({ when }) => (when === null ? [] : [when]));
  const modifiers = plan.modifiers.map(({ when }) => when);
  return [plan.sufficient, ...modifiers, ...tiers, ...figuresOf(plan, output).map(({ node }) => node)];
}

/** The answer's columns, each with its name. */
export function answerOf(
  query: Query,
  plan: Plan,
  columns: SqlColumns,
  output: readonly SqlOutput[],
  { path }: Faults,
  at: (id: NodeId) => Term,
): string[] {
  const { dialect } = query;
  const sufficient = at(plan.sufficient) as Truth;
  const level = Math.max(path.level, sufficient.level);
  const scored = query.column(`${path.sql} IS NULL AND COALESCE(${sufficient.sql}, FALSE)`, level);
  const status = `CASE WHEN ${path.sql} IS NOT NULL THEN 'rejected' WHEN ${scored} THEN 'scored' ELSE 'insufficient' END`;
  const shown = figuresOf(plan, output).map((figure) => {
    const sql = decimalOf(query, at(figure.node) as Whole, figure.decimals);
    const when = figure.always ? `${path.sql} IS NULL` : scored;
    return { name: figure.name, sql: `CASE WHEN ${when} THEN ${sql} END` };
  });
  const tier = { name: "tier", sql: tierOf(query, plan, scored, at) };
  // Whose condition is unknown did not fire: a person should look at it before anything is paid.
  const unsettled = plan.modifiers.map(
    ({ id, when }) => `CASE WHEN ${bracketed(at(when))} IS NULL THEN ${dialect.text(`${id} `)} ELSE '' END`,
  );
  const open = unsettled.length === 0 ? "''" : `TRIM(CONCAT(${unsettled.join(", ")}))`;
  const after = 1 + shown.findIndex(({ name }) => name === "top");
  return [
    { name: "id", sql: query.source(quoted(dialect, columns.id)) },
    { name: "status", sql: status },
    { name: "path", sql: path.sql },
    ...shown.slice(0, after),
    tier,
    { name: "unsettled", sql: `CASE WHEN ${scored} THEN ${open} END` },
    ...shown.slice(after),
  ].map(({ name, sql }) => `${sql} AS ${quoted(dialect, name)}`);
}

function tierOf(query: Query, plan: Plan, scored: string, at: (id: NodeId) => Term): string {
  const { dialect } = query;
  const none = `CAST(NULL AS ${dialect.types.text})`;
  if (plan.tiers.length === 0) return none;
  const cases = plan.tiers.map(({ id, when }) => {
    const text = dialect.text(id);
    return when === null ? `ELSE ${text}` : `WHEN ${at(when).sql} THEN ${text}`;
  });
  // Who has no score comes before all tiers.
  return `CASE WHEN NOT ${scored} THEN ${none} ${cases.join(" ")} END`;
}

/** Units as a decimal of the engine; a product of decimals is exact. */
function decimalOf(query: Query, term: Whole, decimals: number): string {
  const { dialect } = query;
  const type = decimals === 0 ? dialect.types.narrow : `DECIMAL(18,${decimals})`;
  if (term.fixed === null) return `CAST(NULL AS ${type})`;
  const { sql } = query.written(finer(query, term, decimals));
  if (decimals === 0) return `CAST(${sql} AS ${type})`;
  const unit = `0.${"0".repeat(decimals - 1)}1`;
  return `CAST(CAST(${sql} AS DECIMAL(18,0)) * ${unit} AS ${type})`;
}
