import type { IndicatorResult } from "../../appraisal/result.js";
import { decimal } from "../../number/figure.js";
import { apart, measured, percent, plain } from "../name/figure.js";
import { indicatorIn, nameOf } from "../name/names.js";
import { absenceText } from "./absence.js";
import type { Explanation } from "./explanation.js";
import { roomsOf } from "./room.js";
import type { ExplainOptions, Scored } from "./source.js";

/** Why the score came out as it did, and where there is room. */
export function explainScore(card: Scored, speech: ExplainOptions): Explanation {
  const { locale, policy } = speech;
  const { score: words, about } = locale.explain;
  const { score, base, layers, coverage } = card;
  const contributions = layers.map(
    ({ id, contribution }) => [nameOf(speech, "layer", id), plain(contribution)] as const,
  );
  const gone = card.indicators.filter(({ points, weight }) => points === null && weight > 0);
  return {
    about: "score",
    id: null,
    title: about.score,
    sentences: [
      words.score(plain(score), plain(policy.scale?.full ?? 100)),
      words.layers(contributions, plain(base)),
      ...stepsOf(card, speech),
      ...absentTexts(card.indicators, speech),
      ...(gone.length === 0 ? [] : [words.present(percent(coverage, locale))]),
    ],
    wouldChange: [...roomTexts(card, speech), ...measureTexts(card.indicators, speech)],
  };
}

/** From the base score to the score: “79.5 − 5 (Complaint) = 74.5”. */
function stepsOf({ base, effects, score }: Scored, speech: ExplainOptions): string[] {
  const { bounds, step, steps } = speech.locale.explain.score;
  const moving = effects.filter(({ effect }) => effect !== 0);
  if (moving.length === 0) return [];
  const parts = moving.map(({ id, effect }) => {
    const sign = effect < 0 ? "−" : "+";
    const isBounds = id === "bounds" && !(speech.policy.modifiers ?? []).some((one) => one.id === id);
    return step(
      `${sign} ${plain(decimal(effect).abs())}`,
      isBounds ? bounds : nameOf(speech, "modifier", id),
    );
  });
  return [steps(plain(base), parts, plain(score))];
}

/** Indicators of weight without a value, and what becomes of them. */
export function absentTexts(rows: readonly IndicatorResult[], speech: ExplainOptions): string[] {
  const words = speech.locale.explain.score;
  return rows.flatMap((row) => {
    const reason = row.weight === 0 ? null : absenceText(row, speech.locale);
    if (reason === null) return [];
    const weight = percent(row.weight, speech.locale);
    const say = row.points === null ? words.leftOut : words.zero;
    return [say(nameOf(speech, "indicator", row.id), weight, reason)];
  });
}

/** What enough data would bring in; where there are too few people to compare with, data of one's own would not help. */
export function measureTexts(rows: readonly IndicatorResult[], speech: ExplainOptions): string[] {
  const { measure } = speech.locale.explain.score;
  return rows.flatMap(({ id, points, weight, trace }) =>
    points === null && weight > 0 && trace.points.leftOut === "missing"
      ? [measure(nameOf(speech, "indicator", id), percent(weight, speech.locale))]
      : [],
  );
}

function roomTexts(card: Scored, speech: ExplainOptions): string[] {
  const { locale, policy } = speech;
  const { score: words } = locale.explain;
  const rooms = roomsOf(card, policy);
  if (rooms.every(({ row, most }) => most.lessThanOrEqualTo(row.points ?? 0))) return [words.full];
  return rooms.flatMap(({ row, most, room, others }) => {
    if (!room.greaterThan(0)) return [];
    const figures = {
      points: plain(row.points ?? 0),
      most: plain(most),
      weight: percent(row.weight, locale),
      room: plain(room),
    };
    const text = words.room(nameOf(speech, "indicator", row.id), figures);
    return [others ? locale.condition.others(text) : text, ...targetTexts(row.id, speech)];
  });
}

/** How far a value is from its target, where a standing says it. */
function targetTexts(id: string, speech: ExplainOptions): string[] {
  const { locale, policy, standing } = speech;
  const found = standing?.indicators.find((one) => one.id === id);
  const { value = null, target = null, gap = null } = found ?? {};
  if (value === null || target === null || gap === null || gap === 0) return [];
  const unit = indicatorIn(policy, id)?.unit;
  const of = (figure: number) => measured(figure, unit, locale);
  const name = nameOf(speech, "indicator", id);
  return [locale.explain.score.target(name, of(value), of(target), apart(gap, unit, locale))];
}
