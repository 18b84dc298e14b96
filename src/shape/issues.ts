import type * as z from "zod/mini";
import type { DocumentReport } from "../error/document.js";
import { join } from "../error/worded.js";
import { brief, clip, kindOf, own } from "./plain.js";

type Found = z.core.$ZodIssue;

/** Reports what a schema found in our own codes; `document` is what was checked, `path` where it stands. */
export function reportShape(
  found: readonly Found[],
  document: unknown,
  report: DocumentReport,
  path = "",
): void {
  for (const one of found) {
    const at = one.path.reduce<string>((here, key) => join(here, String(key)), path);
    translate(one, one.path.reduce(own, document), at, report);
  }
}

function translate(one: Found, value: unknown, path: string, report: DocumentReport): void {
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
    const options = "values" in one ? one.values : "options" in one ? (one.options ?? []) : [];
    report("not-an-option", path, { options: options.map(String), found: clip(value) });
  } else if (one.code !== "too_small" && one.code !== "too_big") {
    report("wrong-type", path, { expected: expected(one), found: kindOf(value) });
  } else if (typeof value !== "number") {
    report("empty", path, {});
  } else {
    const range =
      one.code === "too_small" ? { minimum: String(one.minimum) } : { maximum: String(one.maximum) };
    report("out-of-range", path, { found: brief(value), ...range });
  }
}

/** How far an alternative is from what was written: keys that are not its own weigh most. */
function distance(errors: readonly Found[]): number {
  const far = (error: Found) =>
    error.code === "unrecognized_keys" ? 10 * error.keys.length : error.path.length === 0 ? 100 : 1;
  return errors.reduce((total, error) => total + far(error), 0);
}

const NAMES: Readonly<Record<string, string>> = {
  array: "list",
  string: "text",
  int: "whole number",
  record: "object",
};

function expected(one: Found): string {
  const word = one.code === "invalid_type" ? one.expected : "plain data";
  return NAMES[word] ?? word;
}
