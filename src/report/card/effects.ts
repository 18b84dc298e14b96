import type { Block } from "../block.js";
import type { Explanation } from "../explain/explanation.js";
import type { Scored } from "../explain/source.js";
import { columnOf, withSign } from "../name/column.js";
import { nameOf } from "../name/names.js";
import { columnHead, heading, listed } from "../part.js";
import type { ScorecardOptions } from "./options.js";

/** From the base score to the score, and why; nothing where no modifier did, could or would change it. */
export function effectBlocks(
  { base, effects, score }: Scored,
  explanations: readonly Explanation[],
  speech: ScorecardOptions,
): Block[] {
  const { policy, locale } = speech;
  const { names, captions, sections } = locale.card;
  const why = explanations.filter(({ about }) => about === "modifier");
  if (effects.length === 0 && why.length === 0) return [];
  const figures = columnOf([base, ...effects.map(({ effect }) => effect), score], locale.common.none);
  const named = (id: string) =>
    id === "bounds" && policy.modifiers?.some((one) => one.id === id) !== true
      ? names.bounds
      : nameOf(speech, "modifier", id);
  return [
    heading(sections.effects),
    {
      kind: "table",
      caption: captions.effects,
      columns: [columnHead(names.step), columnHead(names.change, "end")],
      rows: [
        [names.base, figures[0] as string],
        ...effects.map(({ id }, place) => [named(id), withSign(figures[place + 1] as string)]),
      ],
      total: [locale.column.score, figures.at(-1) as string],
    },
    ...sentenceList(why, speech),
  ];
}

/** Explanations as a list, each in one item; nothing where there are none. */
export function sentenceList(explanations: readonly Explanation[], { locale }: ScorecardOptions): Block[] {
  return listed(explanations.map(({ sentences }) => sentences.join(locale.common.between)));
}
