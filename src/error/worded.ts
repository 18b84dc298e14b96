import type { Catalogue, Code } from "./code.js";
import type { Facts } from "./facts.js";

/** The words of an issue: one sentence in each language. Wording may change; hosts decide by `code` and `facts`. */
export interface Message {
  /** The sentence in English. */
  readonly en: string;
  /** The sentence in Chinese (简体中文). */
  readonly "zh-CN": string;
}

/** One problem of one code. */
export interface IssueOf<C extends Code> {
  /** What went wrong. */
  readonly code: C;
  /** Where, keys and positions joined by dots: `roles.campaign.layers`; empty for the whole document. */
  readonly path: string;
  /** The values behind the words. */
  readonly facts: Facts[C];
  /** The problem in words, one sentence for each language. */
  readonly message: Message;
}

/** One problem: what, where, with which facts, and in words. A check of its `code` narrows its `facts`. */
export type Issue<C extends Code = Code> = { [K in C]: IssueOf<K> }[C];

/** Builds an issue with its words from a catalogue in each language. */
export function worded<Of extends Code, C extends Of>(
  words: { readonly [Language in keyof Message]: Catalogue<Of> },
  code: C,
  path: string,
  facts: Facts[C],
): Issue<C> {
  const made: IssueOf<C> = {
    code,
    path,
    facts,
    message: { en: words.en[code](facts), "zh-CN": words["zh-CN"][code](facts) },
  };
  return made as Issue<C>;
}

/** Joins a path and a further key. */
export function join(path: string, key: string | number): string {
  return path === "" ? String(key) : `${path}.${key}`;
}
