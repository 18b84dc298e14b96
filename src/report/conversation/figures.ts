import type { ReviewConversation } from "../../practice/feedback/conversation.js";
import type { Block } from "../block.js";
import { nameOf, type SpeechOptions } from "../name/names.js";
import { sheetTable } from "../sheet/table.js";

type Row = ReviewConversation["scorecard"]["indicators"][number];

/** The name of an indicator: the host's, else the title that the packet has. */
export const rowName = ({ id, title }: Pick<Row, "id" | "title">, speech: SpeechOptions): string =>
  nameOf(speech, "indicator", id, title);

/** The figures, and those of them that are contested. */
export function figureBlocks({ scorecard, disputes }: ReviewConversation, speech: SpeechOptions): Block[] {
  const { conversation: words } = speech.locale;
  const rows = scorecard.indicators.map((row) => ({ ...row, name: rowName(row, speech) }));
  const contested = disputes.map(({ id, state, kind, indicator }) => {
    const row = scorecard.indicators.find((one) => one.id === indicator);
    return row === undefined
      ? words.contestedOther(words.kinds[kind], id, words.states[state])
      : words.contested(rowName(row, speech), id, words.states[state]);
  });
  return [
    sheetTable(words.figures, rows, speech.locale),
    ...contested.map((text) => ({ kind: "paragraph", text, tone: "attention" }) as const),
  ];
}
