import type { Message } from "../error/worded.js";
import { own } from "../shape/plain.js";
import type { Title } from "../shape/schema.js";

/** The languages of the lab's sentences. */
export const LANGUAGES = ["en", "zh-CN"] as const satisfies readonly (keyof Message)[];

/** What a thing is called in a language: its title, else its id. */
export function nameOf(
  { id, title }: { readonly id: string; readonly title?: Title | undefined },
  language: keyof Message,
): string {
  const name = typeof title === "string" ? title : own(title, language);
  return typeof name === "string" ? name : id;
}
