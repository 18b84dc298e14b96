import type { Code } from "./code.js";
import type { Issue } from "./worded.js";

/**
 * The one error that the library throws. A policy's problems come all at once in `issues`; `code`, `path` and `facts`
 * are those of the first.
 *
 * @example
 * ```ts
 * import { parsePolicy, SteelyardError } from "steelyard";
 *
 * try {
 *   parsePolicy({ steelyard: 2 });
 * } catch (error) {
 *   if (error instanceof SteelyardError) console.log(error.issues.some((issue) => issue.path === "steelyard"));
 *   // => true
 * }
 * ```
 */
export class SteelyardError extends Error {
  /** What went wrong first. */
  declare readonly code: Code;
  /** Where, keys joined by dots. */
  declare readonly path: string;
  /** The values behind the words of the first issue, by name; which ones, `Facts` says for each code. */
  declare readonly facts: Readonly<Record<string, unknown>>;
  /** Every problem found, in the order of the document. */
  declare readonly issues: readonly [Issue, ...Issue[]];

  /** Made from issues, for a host that reports its own; the text is that of the first one in English. */
  constructor(issues: readonly [Issue, ...Issue[]]) {
    const [{ code, path, facts, message }, ...others] = issues;
    const more = others.length === 0 ? "" : ` (and ${others.length} more)`;
    super(`${path === "" ? "" : `${path}: `}${message.en}${more}`);
    Object.assign(this, { name: "SteelyardError", code, path, facts, issues });
  }
}
