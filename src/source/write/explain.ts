import type { ScoredResult } from "../../appraisal/result.js";
import { readDecimal, toText } from "../../number/decimal.js";
import type { Language, Titles } from "./titles.js";
import { PHRASES } from "./words.js";

/** A number in plain notation; what is no number is no part of an explanation. */
const plainly = (value: unknown): string | null => {
  const number = readDecimal(value);
  return number === null ? null : toText(number);
};
const figure = (value: unknown): string => plainly(value) ?? "–";

/**
 * A score in lines that can be done again by hand: what came of it, each indicator, the contributions up to the base, and the base
 * with its modifiers up to the score.
 */
export function explain(result: ScoredResult, language: Language, titles: Titles): string {
  const say = PHRASES[language];
  const { score, base, coverage, rank, size, tier, indicators, effects, unsettled } = result;
  const named = typeof tier === "string" ? titles("tier", tier) : null;
  const lines = [say.score(figure(score), named, plainly(rank), plainly(size), figure(coverage))];
  const contributions: string[] = [];
  for (const { id, value, points, weight, contribution } of indicators ?? []) {
    const [title, part] = [titles("indicator", id), plainly(contribution)];
    lines.push(
      part === null
        ? say.leftOut(title, plainly(value), figure(weight))
        : say.indicator(title, figure(value), figure(points), figure(weight), part),
    );
    if (part !== null) contributions.push(part);
  }
  if (contributions.length > 1) lines.push(say.base(contributions, figure(base)));
  const moved = (effects ?? []).map(({ id, effect }) => [titles("modifier", id), figure(effect)] as const);
  if (moved.length > 0) lines.push(say.effects(figure(base), moved, figure(score)));
  if (unsettled !== undefined && unsettled.length > 0)
    lines.push(say.unsettled(unsettled.map((id) => titles("modifier", id))));
  return lines.join("\n");
}
