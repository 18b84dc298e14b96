import { en } from "./en.js";
import type { Code, Facts } from "./facts.js";
import { zhCN } from "./zh-CN.js";

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

/** Builds an issue with its words in both languages. */
export function issue<C extends Code>(code: C, path: string, facts: Facts[C]): Issue<C> {
  const made: IssueOf<C> = {
    code,
    path,
    facts,
    message: { en: en[code](facts), "zh-CN": zhCN[code](facts) },
  };
  return made as Issue<C>;
}

/** Takes down a problem. */
export type Report = <C extends Code>(code: C, path: string, facts: Facts[C]) => void;

/** What a check reports, as a list. */
export function collect(check: (report: Report) => void): Issue[] {
  const issues: Issue[] = [];
  check((code, path, facts) => issues.push(issue(code, path, facts) as unknown as Issue));
  return issues;
}

/** Joins a path and a further key. */
export function join(path: string, key: string | number): string {
  return path === "" ? String(key) : `${path}.${key}`;
}
