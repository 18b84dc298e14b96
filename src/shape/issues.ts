import type * as z from "zod/mini";
import type { DocumentReport } from "../error/document.js";
import { join } from "../error/worded.js";
import { brief, clip, kindOf, own } from "./plain.js";

type Found = z.core.$ZodIssue;

/** What a value has to be one of: zod says it as `values` of an enumeration, as `options` of a union. */
interface Choice {
  readonly values?: readonly unknown[];
  readonly options?: readonly unknown[];
}

/**
 * A check that has an end even where there is more at fault than one call can say: zod hands the faults of a list on as
 * arguments, of which an engine takes only so many.
 */
export const bounded =
  <R extends DocumentReport>(check: (report: R) => void) =>
  (report: R): void => {
    try {
      check(report);
    } catch (error) {
      if (error instanceof RangeError) report("too-large", "", { what: "values", limit: 1e5 });
      else throw error;
    }
  };

/** Reports what a schema found in our own codes; `document` is what was checked, `from` where it stands. */
export function reportShape(
  found: readonly Found[],
  document: unknown,
  report: DocumentReport,
  from = "",
): void {
  for (const one of found) {
    const path = one.path.reduce<string>((here, key) => join(here, key as string), from);
    const value = one.path.reduce(own, document);
    if (one.code === "unrecognized_keys") {
      for (const key of one.keys) report("unknown-key", join(path, key), { key: clip(key) });
    } else if (value === undefined) {
      report("missing-key", path, {});
    } else if (one.message === "not-decimal") {
      report("not-decimal", path, { found: brief(value) });
    } else if (one.message === "bad-id" || one.code === "invalid_key") {
      report("bad-id", path, { found: clip(one.code === "invalid_key" ? one.path.at(-1) : value) });
    } else if (one.code === "invalid_union" && one.discriminator === undefined) {
      const [closest = []] = [...one.errors].sort((a, b) => distance(a) - distance(b));
      reportShape(closest, value, report, path);
    } else if (one.code === "invalid_union" || one.code === "invalid_value") {
      const { options = [], values = options } = one as Choice;
      report("not-an-option", path, { options: values.map(String), found: clip(value) });
    } else if (one.code !== "too_small" && one.code !== "too_big") {
      const word = one.code === "invalid_type" ? one.expected : "plain data";
      report("wrong-type", path, { expected: NAMES[word] ?? word, found: kindOf(value) });
    } else if (typeof value !== "number") {
      report("empty", path, {});
    } else {
      const range =
        one.code === "too_small" ? { minimum: String(one.minimum) } : { maximum: String(one.maximum) };
      report("out-of-range", path, { found: brief(value), ...range });
    }
  }
}

/** How far an alternative is from what was written: keys that are not its own weigh most, what lies deeper nothing. */
function distance(errors: readonly Found[]): number {
  let total = 0;
  for (const error of errors)
    total += [error.code === "unrecognized_keys" ? 10 * error.keys.length : 100, 1][error.path.length] ?? 0;
  return total;
}

const NAMES: Readonly<Record<string, string>> = {
  array: "list",
  string: "text",
  int: "whole number",
  record: "object",
};
