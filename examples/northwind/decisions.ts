import type { MissingFact, Policy } from "steelyard";
import { conditionText } from "steelyard/report";
import { linesOf, type Table } from "../shared/table.js";
import { wrapped } from "../shared/wrap.js";
import { type Condition, factsInWords } from "./conditions.js";
import { policy } from "./policy.js";
import type { QuarterAppraisal, QuarterResult } from "./quarters.js";
import { titleOf, WIDTH, type Words } from "./words.js";

/** A rule of the policy, and what became of it for a result. */
export interface Rule {
  readonly section: string;
  readonly name: string;
  readonly when: Condition;
  readonly brings: string;
  readonly outcomeOf: (result: QuarterResult) => {
    readonly outcome: "fired" | "notFired" | "unknown" | "superseded";
    readonly missing: readonly MissingFact[];
  };
}

const nothing = { outcome: "notFired", missing: [] } as const;

/** The incentives. */
export function awardRules(words: Words): Rule[] {
  return (policy.incentives?.rules ?? []).map((rule) => ({
    section: words.decisions.awards,
    name: titleOf(rule, words),
    when: rule.when,
    brings: words.decisions.award(
      (rule.award.kind === "programme" ? words.decisions.programmes[rule.award.programme] : null) ??
        rule.award.kind,
      words.decisions.horizons[rule.horizon],
    ),
    outcomeOf: (result) => {
      const award = result.awards?.find(({ id }) => id === rule.id);
      return award === undefined ? nothing : { outcome: award.status, missing: award.missing };
    },
  }));
}

/** The handling of low performance; this policy has one class. */
export function lowPerformanceRules(words: Words): Rule[] {
  const handling = policy.lowPerformance;
  if (handling === undefined) return [];
  const { interventions, days } = words.decisions;
  return [
    {
      section: words.decisions.lowPerformance,
      name: titleOf(handling.otherwise, words),
      when: handling.when,
      brings: handling.otherwise.interventions
        .map((one) => days(interventions[one.kind] ?? one.kind, one.days))
        .join(", "),
      outcomeOf: (result) => (result.status === "scored" ? result.trace.lowPerformance[0] : null) ?? nothing,
    },
  ];
}

/** Every result for which a rule holds, or cannot be known, with the facts that it saw. */
export function decisionTable(rule: Rule, quarters: readonly QuarterAppraisal[], words: Words): Table {
  const rows = quarters.flatMap((quarter, index) =>
    quarter.results.flatMap((result) => {
      const { outcome, missing } = rule.outcomeOf(result);
      if (outcome === "notFired") return [];
      const facts = factsInWords(rule.when, result.id, quarters.slice(0, index + 1), missing, words);
      return [[quarter.period, String(result.title), words.decisions[outcome], facts]];
    }),
  );
  const { outcome, why } = words.decisions;
  return {
    columns: [{ head: words.quarter }, { head: words.employee }, { head: outcome }, { head: why }],
    rows,
  };
}

/** A rule with all that became of it, ready to print. */
export function decisionLines(rule: Rule, quarters: readonly QuarterAppraisal[], words: Words): string[] {
  const { decisions } = words;
  const table = decisionTable(rule, quarters, words);
  const condition = conditionText(rule.when, { locale: words.locale, policy: policy as Policy });
  const results = quarters.flatMap((quarter) => quarter.results);
  const open = results.some((result) => rule.outcomeOf(result).outcome === "unknown");
  return [
    ...wrapped(decisions.rule(rule.name, condition), WIDTH),
    decisions.brings(rule.brings),
    ...["", ...linesOf(table), ""],
    decisions.others(results.length - table.rows.length, results.length),
    ...(open ? [decisions.unknownNote] : []),
  ];
}
