import type { Result, Scorecard } from "../../appraisal/result.js";
import type { IdKind } from "../../error/facts.js";
import type { ReportOf } from "../../error/raise.js";
import { checkReport, type ReportCode } from "../../error/report.js";
import { join } from "../../error/worded.js";
import type { Policy } from "../../policy/policy.js";
import { checkParts } from "../refuse.js";
import { type ExplainOptions, isRanked } from "./source.js";

/** How many known names an error tells. */
const KNOWN = 20;

/** Ends the call where something is no result, or names what the policy has not: it came out by another policy. */
export function checkResult(
  result: Result | Scorecard,
  { policy, standing }: Pick<ExplainOptions, "policy" | "standing">,
  at = "",
): void {
  checkParts(result, { text: "id status", list: "indicators trace.modifiers" }, at);
  for (const [place, row] of result.indicators.entries())
    checkParts(row, { object: "trace.value trace.points" }, join(at, `indicators.${place}`));
  if (result.status === "scored") {
    checkParts(result, { list: "layers effects" }, at);
    if (isRanked(result)) checkParts(result, { list: "trace.tiers trace.lowPerformance" }, at);
  }
  checkReport((report) => {
    const known = namesOf(policy);
    for (const [kind, id, path] of idsOf(result)) checkName(kind, id, path, known[kind], report);
    if (standing !== undefined && standing.id !== result.id)
      report("not-an-option", "standing.id", { options: [result.id], found: standing.id });
  });
}

type Kind = "indicator" | "layer" | "role" | "stage" | "modifier" | "tier" | "rule" | "type";

function checkName(
  kind: Kind & IdKind,
  id: string,
  path: string,
  known: readonly string[],
  report: ReportOf<ReportCode>,
): void {
  if (!known.includes(id))
    report("unknown-id", path, { kind, id: String(id).slice(0, 80), known: known.slice(0, KNOWN) });
}

function namesOf(policy: Policy): Readonly<Record<Kind, readonly string[]>> {
  const {
    layers,
    indicators,
    roles,
    stages = {},
    modifiers = [],
    tiers = [],
    incentives,
    lowPerformance,
  } = policy;
  const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
  return {
    indicator: ids(indicators),
    layer: ids(layers),
    role: Object.keys(roles),
    stage: Object.keys(stages),
    modifier: ids(modifiers),
    tier: ids(tiers),
    rule: ids(incentives?.rules ?? []),
    type: lowPerformance === undefined ? [] : ids([...lowPerformance.types, lowPerformance.otherwise]),
  };
}

/** Every name of the policy in a result, with its place. */
function idsOf(result: Result | Scorecard): [kind: Kind, id: string, path: string][] {
  const each = (kind: Kind, list: readonly { readonly id: string }[], path: string) =>
    list.map(({ id }, place): [Kind, string, string] => [kind, id, `${path}.${place}.id`]);
  const one = (kind: Kind, id: string | null, path: string): [Kind, string, string][] =>
    id == null ? [] : [[kind, id, path]];
  const head = [
    ...one("role", result.role, "role"),
    ...one("stage", result.stage, "stage"),
    ...each("indicator", result.indicators, "indicators"),
    ...each("modifier", result.trace.modifiers, "trace.modifiers"),
  ];
  if (result.status !== "scored") return head;
  const card = [...head, ...each("layer", result.layers, "layers")];
  if (!isRanked(result)) return card;
  return [
    ...card,
    ...each("tier", result.trace.tiers, "trace.tiers"),
    ...each("rule", result.awards ?? [], "awards"),
    ...one("type", result.lowPerformance, "lowPerformance"),
  ];
}
