import type { Block } from "./block.js";

/** The language of a locale, as a BCP 47 tag: `en`, `zh-CN`, or that of a locale of the host's own. */
export type ReportLanguage = string;

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
