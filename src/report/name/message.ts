import type { Message } from "../../error/worded.js";
import { titleIn } from "../../shape/title.js";
import type { ReportLocale } from "../locale/locale.js";

/** What the library itself says in two languages, in the one of a locale; in English where it does not speak that. */
export const messageIn = (message: Message, { language }: ReportLocale): string =>
  titleIn(message, language) ?? message.en;
