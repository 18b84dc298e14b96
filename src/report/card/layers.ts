import type { ScoredCard } from "../../appraisal/result.js";
import type { TableBlock } from "../block.js";
import { columnOf, exactOf, sumOf } from "../name/column.js";
import { nameOf } from "../name/names.js";
import { columnHead, figures } from "../part.js";
import type { ScorecardOptions } from "./options.js";

/** Every layer with figures; contributions add up to the base score. */
export function layerTable(
  { layers, base }: Pick<ScoredCard, "layers" | "base">,
  speech: ScorecardOptions,
): TableBlock {
  const { locale, policy } = speech;
  const { names, captions } = locale.card;
  const { none, total } = locale.common;
  const full = Number(exactOf(policy.scale?.full ?? 100).toFixed());
  const scores = columnOf(
    layers.map(({ score }) => score),
    none,
  );
  const weights = columnOf(
    [...layers.map(({ weight }) => weight), sumOf(layers.map(({ weight }) => weight))],
    none,
  );
  const contributions = columnOf([...layers.map(({ contribution }) => contribution), base], none);
  return {
    kind: "table",
    caption: captions.layers,
    columns: [
      columnHead(names.layer),
      { ...columnHead(names.layerScore, "end"), bars: layers.map(({ score }) => score / full) },
      ...figures([locale.column.weight, locale.column.contribution]),
    ],
    rows: layers.map(({ id }, place) => [
      nameOf(speech, "layer", id),
      scores[place] as string,
      weights[place] as string,
      contributions[place] as string,
    ]),
    total: [total, "", weights.at(-1) as string, contributions.at(-1) as string],
  };
}
