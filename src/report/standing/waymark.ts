import type { Waymark } from "../../practice/standing/waymark.js";
import { measured, plain } from "../name/figure.js";
import { indicatorIn, nameOf, type SpeechOptions } from "../name/names.js";

type Reachable = Extract<Waymark, { reachable: true }>;

/** That a value alone would reach a tier; null where the tier or the score is not known. */
export function reachText({ indicator, value, reached }: Reachable, speech: SpeechOptions): string | null {
  if (reached.score === null || reached.tier === null) return null;
  const say = measureOf(indicator, speech);
  return speech.locale.explain.tier.waymark(nameOf(speech, "tier", reached.tier), {
    indicator: nameOf(speech, "indicator", indicator),
    value: say(reached.value),
    now: say(value),
    score: plain(reached.score),
  });
}

/** For each indicator what would reach a higher tier, with its proof, or why it alone does not. */
export function waymarkTexts(waymarks: readonly Waymark[], speech: SpeechOptions): string[] {
  const { standing: words, common } = speech.locale;
  if (waymarks.some((one) => !one.reachable && one.why === "highestTier")) return [words.highest];
  return waymarks.flatMap((one) => {
    const name = nameOf(speech, "indicator", one.indicator);
    if (!one.reachable) {
      const why = one.why === "missing" || one.why === "outOfReach" ? words.why[one.why] : null;
      return why === null ? [] : [why(name)];
    }
    const text = reachText(one, speech);
    if (text === null) return [];
    const { reached, short } = one;
    if (reached.score === null || short.score === null) return [text];
    const say = measureOf(one.indicator, speech);
    const proof = words.proof(say(reached.value), plain(reached.score), say(short.value), plain(short.score));
    return [text + common.between + proof];
  });
}

/** How values of an indicator are said. */
function measureOf(id: string, { policy, locale }: SpeechOptions): (value: number) => string {
  const unit = indicatorIn(policy, id)?.unit;
  return (value) => measured(value, unit, locale);
}
