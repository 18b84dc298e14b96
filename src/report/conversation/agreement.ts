import type { ConversationAgreement } from "../../practice/feedback/conversation.js";
import { dateText } from "../name/figure.js";
import { type SpeechOptions, titleText } from "../name/names.js";

/** What was agreed before, and what became of it. */
export function agreementTexts(
  agreements: readonly ConversationAgreement[],
  { locale }: SpeechOptions,
): string[] {
  const { conversation: words } = locale;
  return agreements.map(({ text, by, due, done, overdue }) =>
    words.agreement(
      titleText(text, locale) ?? "",
      words.by[by],
      due === undefined ? null : dateText(due, locale),
      words.done[done ? "done" : overdue ? "overdue" : "open"],
    ),
  );
}
