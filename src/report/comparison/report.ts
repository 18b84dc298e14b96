import type { PolicyComparison, RejectedPerson } from "../../lab/compare/compare.js";
import { nameOf, type SpeechOptions, titleText } from "../name/names.js";
import { heading, listed, note } from "../part.js";
import { checkParts } from "../refuse.js";
import type { Report } from "../report.js";
import { migrationTable } from "./migration.js";
import { orderFacts } from "./order.js";
import { payoutBlocks } from "./payout.js";
import { detailTable, peopleTable } from "./people.js";

/** How a comparison is shown. */
export interface ComparisonReportOptions extends SpeechOptions {
  /** Ids of people whose change is shown by indicator as well. */
  readonly details?: readonly string[] | undefined;
}

/**
 * Two policies compared, to be read: what is different, what changes for whom and why, tiers, orders and money. In each row the
 * score before and the parts of its change add up to the score after, as printed.
 *
 * @param comparison - From `comparePolicies`.
 * @param options - The language, names (of `person/…`), the policy of after for the names of tiers and indicators, and whose change
 * is shown by indicator.
 * @returns The report, as data.
 * @throws SteelyardError `wrong-type` for anything else, with its path.
 *
 * @example
 * ```ts
 * import { comparePolicies } from "steelyard/lab";
 * import { comparisonReport, en } from "steelyard/report";
 *
 * const policy = (sales: string, nps: string) => ({
 *   steelyard: 1 as const, id: "two", version: sales,
 *   layers: [{ id: "all" }],
 *   indicators: [
 *     { id: "sales", layer: "all", scoring: { kind: "ratio" as const, target: 100 } },
 *     { id: "nps", layer: "all", scoring: { kind: "linear" as const, floor: 0, target: 50 } },
 *   ],
 *   roles: { seller: { indicators: { sales, nps } } },
 * });
 * const comparison = comparePolicies(policy("0.6", "0.4"), policy("0.4", "0.6"), [
 *   { id: "li", role: "seller", observations: { sales: 90, nps: 20 } },
 * ]);
 * const { blocks } = comparisonReport(comparison, { locale: en });
 * for (const block of blocks) if (block.kind === "table") console.log(block.rows.map((row) => row.join(" ")).join("\n"));
 * // => li 70 0 −10 0 0 60 – – – –
 * ```
 */
export function comparisonReport(comparison: PolicyComparison, options: ComparisonReportOptions): Report {
  checkParts(comparison, { list: "changes people migration rejected", object: "before after order payout" });
  const { locale, policy, details = [] } = options;
  const { before, after, period, changes, people, order, migration, payout, rejected } = comparison;
  const words = locale.comparison;
  const policyName = ({ id, version }: PolicyComparison["before"]) =>
    `${(policy?.id === id ? titleText(policy.title, locale) : null) ?? id} ${version}`;
  const texts = changes.map(({ message }) => locale.common.message(message));
  const detailed = people.flatMap((person) =>
    details.includes(person.id) ? detailTable(person, options) : [],
  );
  const migrated = migrationTable(migration, options);
  return {
    language: locale.language,
    title: words.title(policyName(before), policyName(after)),
    blocks: [
      ...(period === null ? [] : [{ kind: "facts", facts: [[locale.column.period, period]] } as const]),
      heading(words.changes),
      ...(texts.length === 0 ? [{ kind: "paragraph", text: words.noChanges } as const] : listed(texts)),
      heading(words.people),
      peopleTable(people, options),
      ...(people.some(({ change }) => change === null) ? [note(words.unsplit)] : []),
      ...detailed,
      ...(migrated === null ? [] : [heading(words.tiers), migrated]),
      heading(words.order),
      orderFacts(order, locale),
      ...payoutBlocks(payout, locale),
      ...listed(
        rejected.flatMap((one) => refusals(one, options)),
        heading(words.rejected),
      ),
    ],
  };
}

/** Why somebody is refused, by either side. */
function refusals({ id, index, before, after }: RejectedPerson, speech: SpeechOptions): string[] {
  const { locale } = speech;
  const person = id === null ? locale.comparison.nameless(index + 1) : nameOf(speech, "person", id);
  const sides = [
    [locale.column.before, before],
    [locale.column.after, after],
  ] as const;
  return sides.flatMap(([side, issue]) =>
    issue === null ? [] : [locale.comparison.refusal(person, side, locale.common.message(issue.message))],
  );
}
