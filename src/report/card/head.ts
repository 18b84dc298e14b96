import type { Result, Scorecard } from "../../appraisal/result.js";
import type { Block } from "../block.js";
import type { Explanation } from "../explain/explanation.js";
import { isRanked } from "../explain/source.js";
import { digitsOf } from "../name/column.js";
import { percent } from "../name/figure.js";
import { nameOf, titleText } from "../name/names.js";
import type { ScorecardOptions } from "./options.js";
import { bringsMoney } from "./outcome.js";

type Fact = readonly [name: string, value: string];

/** What a reader looks for first, what the card is about, and what somebody has to see to. */
export function headBlocks(
  card: Result | Scorecard,
  explanations: readonly Explanation[],
  speech: ScorecardOptions,
): Block[] {
  const { locale, policy, period } = speech;
  const { names, policyOf } = locale.card;
  const { title, id, version } = policy;
  const lead = leadOf(card, speech);
  const facts: Fact[] = [
    [names.role, nameOf(speech, "role", card.role)],
    ...(card.stage === null ? [] : [[names.stage, nameOf(speech, "stage", card.stage)] as const]),
    ...(period === undefined ? [] : [[locale.column.period, period] as const]),
    [locale.column.coverage, percent(card.coverage, locale)],
    [names.policy, policyOf(titleText(title, locale) ?? id, version)],
  ];
  return [
    ...(lead.length === 0 ? [] : [{ kind: "facts", facts: lead, prominent: true } as const]),
    { kind: "facts", facts },
    ...attention(card, explanations, speech).map(
      (text) => ({ kind: "paragraph", text, tone: "attention" }) as const,
    ),
  ];
}

function leadOf(card: Result | Scorecard, speech: ScorecardOptions): Fact[] {
  if (card.status === "insufficient") return [];
  const { locale, policy } = speech;
  const { names } = locale.card;
  const score: Fact = [locale.column.score, digitsOf(card.score)];
  if (!isRanked(card)) return [score];
  const { tier, rank, size, payout } = card;
  return [
    score,
    ...(tier === null ? [] : [[locale.column.tier, nameOf(speech, "tier", tier)] as const]),
    ...(rank === null || size === null
      ? []
      : [[locale.column.rank, locale.column.place(rank, size)] as const]),
    ...(payout == null || !bringsMoney(card)
      ? []
      : [
          [names.payout, locale.quantity.money(digitsOf(payout), policy.incentives?.currency ?? "")] as const,
        ]),
  ];
}

/** No score, modifiers that nobody could decide on, money that is held back. */
function attention(
  card: Result | Scorecard,
  explanations: readonly Explanation[],
  speech: ScorecardOptions,
): string[] {
  const { locale } = speech;
  const said = (about: Explanation["about"]) =>
    explanations
      .filter((one) => one.about === about)
      .map(({ sentences }) => sentences.join(locale.common.between));
  if (card.status === "insufficient") return said("coverage");
  const unsettled = card.unsettled.map((id) => nameOf(speech, "modifier", id));
  const withheld = isRanked(card) && card.payout === null && card.awards !== undefined;
  return [
    ...(unsettled.length === 0 ? [] : [locale.card.unsettled(unsettled)]),
    ...(withheld ? said("payout") : []),
  ];
}
