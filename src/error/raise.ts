import type { Catalogue, Code } from "./code.js";
import type { Facts } from "./facts.js";
import { SteelyardError } from "./steelyard-error.js";
import { type Issue, type Message, worded } from "./worded.js";

/** Sentence makers for some codes in each language. */
export type Words<Of extends Code> = { readonly [Language in keyof Message]: Catalogue<Of> };

/** Takes down a problem of one of these codes. */
export type ReportOf<Of extends Code> = <C extends Of>(code: C, path: string, facts: Facts[C]) => void;

/** What a check reports, as a list, in these words. */
export function collectIn<Of extends Code>(words: Words<Of>, check: (report: ReportOf<Of>) => void): Issue[] {
  const issues: Issue[] = [];
  check((code, path, facts) =>
    issues.push(worded<Of, typeof code>(words, code, path, facts) as unknown as Issue),
  );
  return issues;
}

/** Ends a call with everything that a check of it reports, in these words; goes on where that is nothing. */
export function raise<Of extends Code>(words: Words<Of>, check: (report: ReportOf<Of>) => void): void {
  const issues = collectIn(words, check);
  if (issues.length > 0) throw new SteelyardError(issues as [Issue, ...Issue[]]);
}

/** Ends what is under way with one issue, in these words. */
export function refuseIn<Of extends Code, C extends Of>(
  words: Words<Of>,
  code: C,
  path: string,
  facts: Facts[C],
): never {
  throw new SteelyardError([worded<Of, C>(words, code, path, facts) as unknown as Issue]);
}
