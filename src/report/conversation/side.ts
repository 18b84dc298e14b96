import type { ConversationSide, ReviewConversation } from "../../practice/feedback/conversation.js";
import type { SbiNote } from "../../practice/feedback/sbi-note.js";
import type { Block } from "../block.js";
import { dateText } from "../name/figure.js";
import { nameOf, type SpeechOptions, titleText } from "../name/names.js";
import { heading } from "../part.js";
import { rowName } from "./figures.js";

/** What goes well, or what has to change: indicators, the weightiest first, and notes. */
export function sideBlocks(
  { indicators, notes }: ConversationSide,
  { scorecard }: ReviewConversation,
  speech: SpeechOptions,
): Block[] {
  const names = indicators.flatMap((id) =>
    scorecard.indicators.filter((row) => row.id === id).map((row) => rowName(row, speech)),
  );
  return [
    ...(names.length === 0
      ? []
      : [{ kind: "paragraph", text: speech.locale.conversation.weightiest(names) } as const]),
    ...notes.flatMap((note) => noteBlocks(note, speech)),
  ];
}

/** A note of situation, behaviour and impact. */
function noteBlocks({ on, author, situation, behaviour, impact }: SbiNote, speech: SpeechOptions): Block[] {
  const { locale } = speech;
  const { note, sbi } = locale.conversation;
  const of = (title: SbiNote["impact"]) => titleText(title, locale) ?? "";
  return [
    heading(note(dateText(on, locale), nameOf(speech, "person", author)), 3),
    {
      kind: "facts",
      facts: [
        [sbi.situation, of(situation)],
        [sbi.behaviour, of(behaviour)],
        [sbi.impact, of(impact)],
      ],
    },
  ];
}
