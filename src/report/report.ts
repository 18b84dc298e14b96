import type { Block } from "./block.js";

/** A language that a locale is written in. */
export type ReportLanguage = "en" | "zh-CN";

/**
 * Something to be read, as data: it says what is read in which order, and nothing of how it looks. `toText`, `toMarkdown`
 * and `toHtml` make the same words and figures of it.
 */
export interface Report {
  /** The language of its words. */
  readonly language: ReportLanguage;
  /** What it is about, in one line. */
  readonly title: string;
  /** Its parts, in reading order. */
  readonly blocks: readonly Block[];
}
