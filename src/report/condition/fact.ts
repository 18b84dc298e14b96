import type { SeenFact } from "../../appraisal/trace.js";
import type { DecimalInput } from "../../number/decimal.js";
import { type Scalar, scalarDecimal } from "../../number/scalar.js";
import { namedBy, splitFact } from "../../policy/fact.js";
import { apart, measured, percent, plain, scalarText } from "../name/figure.js";
import { indicatorIn, nameOf, type SpeechOptions, titleOf } from "../name/names.js";

/** Facts that other people's results decide as well. */
const OF_OTHERS: ReadonlySet<string> = new Set(["rank", "top", "size"]);

const unitOf = ({ policy }: SpeechOptions, fact: string): string | undefined => {
  const [kind, name] = splitFact(fact);
  return kind === "value" ? indicatorIn(policy, name)?.unit : undefined;
};

/** Whether a fact is a share of 1, shown in percent. */
const isShare = (fact: string) => fact === "coverage" || fact === "top";

/** The name of a fact: “the score”, “NPS”, “the points for NPS”. */
export function factName(fact: string, speech: SpeechOptions): string {
  const { condition } = speech.locale;
  const [kind, name] = splitFact(fact);
  switch (kind) {
    case "value":
      return condition.value(nameOf(speech, "indicator", name));
    case "points":
      return condition.points(nameOf(speech, "indicator", name));
    case "layer":
      return condition.layer(nameOf(speech, "layer", name));
    case "fact":
      return titleOf(speech, "fact", name) ?? condition.fact(name);
    default:
      return condition.facts[kind as keyof typeof condition.facts] ?? kind;
  }
}

/** The value of a fact, or what it is compared with: names by their titles, shares in percent, values in their unit. */
export function factValue(fact: string, value: Scalar, speech: SpeechOptions): string {
  const kind = namedBy(fact);
  if (kind !== undefined) return nameOf(speech, kind, String(value));
  const number = typeof value === "string" && fact.startsWith("fact/") ? null : scalarDecimal(value);
  if (number === null) return scalarText(value, speech.locale);
  return isShare(fact)
    ? percent(number, speech.locale)
    : measured(number, unitOf(speech, fact), speech.locale);
}

/** How far two values of a fact are apart. */
export function factDistance(fact: string, distance: DecimalInput, speech: SpeechOptions): string {
  if (isShare(fact)) return apart(distance, "ratio", speech.locale);
  const [kind] = splitFact(fact);
  const points = ["score", "base", "points", "layer", "fit/gain"].includes(kind);
  if (points) return speech.locale.quantity.points(plain(distance));
  return apart(distance, unitOf(speech, fact), speech.locale);
}

/** Whether a fact depends on other people as well: places do, and points by percentile. */
export function dependsOnOthers(fact: string, policy: SpeechOptions["policy"]): boolean {
  const [kind, name] = splitFact(fact);
  const { scoring } = indicatorIn(policy, name) ?? {};
  return OF_OTHERS.has(kind) || (kind === "points" && scoring?.kind === "percentile");
}

/** What was found: “the score is 74.5; one period earlier the score was not known”. */
export function seenTexts(facts: readonly SeenFact[], speech: SpeechOptions): string[] {
  const { condition } = speech.locale;
  return facts.map(({ fact, back, value }) => {
    const name = factName(fact, speech);
    return value === null
      ? condition.missing(name, back)
      : condition.seen(name, factValue(fact, value, speech), back);
  });
}
