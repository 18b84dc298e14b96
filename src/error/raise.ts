import type { Catalogue, Code, Facts } from "./facts.js";
import { SteelyardError } from "./steelyard-error.js";
import { type Issue, type Message, worded } from "./worded.js";

/** Takes down a problem of one of these codes. */
export type ReportOf<Of extends Code> = <C extends Of>(code: C, path: string, facts: Facts[C]) => void;

/** Ends a call with everything that a check of it reports, in these words; goes on where that is nothing. */
export function raise<Of extends Code>(
  words: { readonly [Language in keyof Message]: Catalogue<Of> },
  check: (report: ReportOf<Of>) => void,
): void {
  const issues: Issue[] = [];
  check((code, path, facts) =>
    issues.push(worded<Of, typeof code>(words, code, path, facts) as unknown as Issue),
  );
  if (issues.length > 0) throw new SteelyardError(issues as [Issue, ...Issue[]]);
}
