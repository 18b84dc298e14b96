import type { ScoredResult } from "steelyard";
import { plain } from "../../shared/decimals.js";
import { indicatorOf } from "../policy.js";
import { valueText, type Words } from "../words.js";

type Row = ScoredResult["indicators"][number];

/** How a value earns its points, with the figures filled in. */
export function ruleText({ id, value, points, trace }: Row, words: Words): string {
  const { rules } = words;
  const { terms, clamped, rule } = trace.points;
  const { scoring } = indicatorOf(id);
  if (points === null || value === null) return rules.leftOut;
  if (rule === "zero") return rules.zero;
  const shown = signed(value);
  const suffix = clamped === "cap" ? rules.cap(plain(points)) : clamped === "zero" ? rules.floor : "";
  switch (scoring.kind) {
    case "linear": {
      const [floor, target] = [signed(terms.floor ?? 0), signed(terms.target ?? 0)];
      return `(${shown} - ${floor}) / (${target} - ${floor}) * 100${suffix}`;
    }
    case "ratio": {
      const target = signed(terms.target ?? 0);
      return (
        (scoring.better === "lower" ? `${target} / ${shown} * 100` : `${shown} / ${target} * 100`) + suffix
      );
    }
    case "bands": {
      const band = scoring.bands.find(({ points: earned }) => Number(earned) === points);
      return band === undefined
        ? rules.noBand
        : rules.band(valueText(id, "atLeast" in band ? Number(band.atLeast) : 0, words), plain(points));
    }
    case "step":
      return rules.step(
        [String(terms.start), String(terms.steps), String(-Number(terms.change))],
        valueText(id, terms.every ?? 0, words),
        valueText(id, terms.reference ?? 0, words),
      );
    default:
      return scoring.kind;
  }
}

/** A negative figure in brackets, where a sign stands before it. */
const signed = (value: number | string) => (Number(value) < 0 ? `(${plain(value)})` : plain(value));
