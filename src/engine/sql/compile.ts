import { refuseSql } from "../../error/sql.js";
import { closure, fold, isCohort } from "../../plan/fold.js";
import type { Node, NodeId } from "../../plan/node.js";
import type { Plan } from "../../plan/plan.js";
import { sql as algebra } from "./algebra.js";
import { checkOptions } from "./check.js";
import { position } from "./cohort.js";
import type { SqlOptions } from "./columns.js";
import { dialects } from "./dialect/index.js";
import { faultsOf } from "./faults.js";
import { answerOf, figuresOf, rootsOf } from "./output.js";
import { Query } from "./query.js";
import { readTable } from "./table.js";
import type { Term, Whole } from "./term.js";
import { statementOf } from "./write.js";

/**
 * One SELECT that scores, ranks and tiers the rows of a table, to the same digits as `appraise`. All arithmetic is done in whole
 * units, and every intermediate is proven to fit the engine's integers when this is called.
 *
 * Its columns: `id`, `status` (`scored`, `insufficient` or `rejected`), `path` (where a rejected row is at fault), `coverage`,
 * `base`, `score`, `rank`, `size`, `top`, `tier`, `unsettled` (the modifiers whose condition is unknown, with blanks between);
 * then `layer_ID` for each layer and, where asked for, `points_ID` for each indicator. Decimals are DECIMAL, with the decimals that
 * the policy gives them.
 *
 * Source: largest integers of the engines' documentations; rounding by half a divisor on whole numbers.
 *
 * @param plan - From `compilePlan`.
 * @param options - The engine, the table and its columns.
 * @returns The text of the statement, without a semicolon; it can stand in a view.
 * @throws SteelyardError `not-covered` for an output that SQL does not give (contributions, awards and the like: `appraise`
 * does), `bad-name` for a name that the engine would not take or would cut, `too-wide` where a number would not fit the engine's
 * integers, by the node's name, `unknown-id` for an indicator that the policy lacks, `wrong-type` and `bad-id` for what is no
 * description of a table.
 *
 * @example
 * ```ts
 * import { compilePlan } from "steelyard";
 * import { operationsAssistant } from "steelyard/preset";
 * import { compileSql } from "steelyard/sql";
 *
 * const statement = compileSql(compilePlan(operationsAssistant), {
 *   dialect: "duckdb",
 *   table: "people",
 *   columns: {
 *     id: "employee",
 *     role: "role",
 *     observations: { nps: { column: "nps", type: "decimal(6,2)" } },
 *   },
 * });
 * console.log(statement.startsWith("SELECT"));
 * // => true
 * ```
 */
export function compileSql(plan: Plan, options: SqlOptions): string {
  checkOptions(plan, options);
  const { columns, output = ["layers"] } = options;
  const dialect = dialects[options.dialect];
  const query = new Query(dialect, (about, most) =>
    refuseSql("too-wide", about, { digits: String(most).length, dialect: dialect.name }),
  );
  const table = readTable(query, plan, columns);
  const deciding = Array.from({ length: plan.faultsEnd }, (_, id): NodeId => id);
  const roots = rootsOf(plan, output);
  const shown = closure(plan.nodes, roots);
  const shared = usedTwice(plan, [...new Set([...deciding, ...shown])], roots);
  // A node stands before what it belongs to, and is written after all nodes before it.
  const named = figuresOf(plan, ["layers", "points"]).sort((a, b) => a.node - b.node);
  const frame: Term[] = [];
  const evaluate = (ids: readonly NodeId[], ranked: (node: NodeId) => Term) => {
    for (const id of ids) {
      if (frame[id] !== undefined) continue;
      while ((named[0]?.node ?? id) < id) named.shift();
      query.about = named[0]?.name ?? `nodes.${id}`;
      if (isCohort(plan.nodes[id] as Node)) frame[id] = ranked(id);
      else fold(plan.nodes, [id], algebra, frame, table.given);
      if (shared.has(id)) frame[id] = query.hold(frame[id] as Term);
    }
  };
  evaluate(deciding, () => query.constant(null, 0));
  const faults = faultsOf(query, plan, columns, table, frame);
  evaluate(shown, (id) => {
    const node = plan.nodes[id] as Node;
    if (!isCohort(node) || faults.key === null) return query.constant(null, 0);
    return position(query, node.kind, frame[node.args[0]] as Whole, faults.key);
  });
  const answer = answerOf(query, plan, columns, output, faults, (id) => frame[id] as Term);
  const [deep, wide] = [query.steps.length, query.steps.flat().length];
  const part =
    deep > dialect.deepest ? `${deep} steps` : wide > (dialect.widest ?? wide) ? `${wide} columns` : null;
  if (part !== null) refuseSql("not-covered", "", { part, use: "appraise" });
  return statementOf(query, options.table, answer);
}

/** The nodes that are used more than once: each becomes a column, so that the text does not double with every use. */
function usedTwice({ nodes }: Plan, ids: readonly NodeId[], roots: readonly NodeId[]): ReadonlySet<NodeId> {
  const uses = new Map<NodeId, number>();
  const use = (id: NodeId) => uses.set(id, (uses.get(id) ?? 0) + 1);
  for (const id of ids) {
    const node = nodes[id] as Node;
    if ("args" in node) node.args.forEach(use);
  }
  roots.forEach(use);
  return new Set(ids.filter((id) => (uses.get(id) ?? 0) > 1));
}
