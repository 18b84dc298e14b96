import type { Quarter } from "../quarter.js";
import { nameOf, type Words } from "../words.js";
import { columnsOf, section } from "./section.js";

/** Printed where it was asked for: how often empathy was expressed. */
export function emotionSection({ emotion }: Quarter, words: Words): string[] {
  const { title, about, heads } = words.emotion;
  return section(title, about, [
    {
      table: {
        columns: columnsOf([words.person, ...heads], [1, 2, 3]),
        rows: emotion.map(({ person, measured: { agentMessages, expressed, per100, conversations } }) => [
          nameOf(person, words),
          ...[agentMessages, expressed, per100 ?? words.none].map(String),
          conversations
            .flatMap(({ expressions }) => expressions.map(({ phrase }) => phrase))
            .join(words.comma) || words.none,
        ]),
      },
    },
  ]);
}
