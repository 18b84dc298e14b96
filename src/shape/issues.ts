import type * as z from "zod/mini";
import { type Issue, issue, join } from "../error/issue.js";
import { brief, kindOf } from "./plain.js";

type Found = z.core.$ZodIssue;

/** Turns what a schema found into issues of our own codes; `document` is what was checked, `path` where it stands. */
export function toIssues(found: readonly Found[], document: unknown, path = ""): Issue[] {
  return found.flatMap((one) => {
    const here = one.path.reduce<string>((at, key) => join(at, String(key)), path);
    return translate(one, at(document, one.path), here);
  });
}

function translate(one: Found, value: unknown, path: string): Issue[] {
  if (value === undefined && one.code !== "unrecognized_keys") return [issue("missing-key", path, {})];
  if (one.message === "not-decimal") return [issue("not-decimal", path, { found: brief(value) })];
  if (one.message === "bad-id") return [issue("bad-id", path, { found: clip(value) })];
  switch (one.code) {
    case "unrecognized_keys":
      return one.keys.map((key) => issue("unknown-key", join(path, key), { key: clip(key) }));
    case "invalid_key":
      return [issue("bad-id", path, { found: clip(one.path.at(-1)) })];
    case "invalid_union":
      return union(one, value, path);
    case "invalid_value":
      return [issue("not-an-option", path, { options: one.values.map(String), found: clip(value) })];
    case "too_small":
      return typeof value === "number"
        ? [issue("out-of-range", path, { found: String(value), minimum: String(one.minimum) })]
        : [issue("empty", path, {})];
    case "too_big":
      return [issue("out-of-range", path, { found: brief(value), maximum: String(one.maximum) })];
    default:
      return [issue("wrong-type", path, { expected: expected(one), found: kindOf(value) })];
  }
}

/** One alternative's problems: those of the alternative that came closest. */
function union(one: Extract<Found, { code: "invalid_union" }>, value: unknown, path: string): Issue[] {
  if (one.discriminator !== undefined) {
    const options = "options" in one && Array.isArray(one.options) ? one.options : [];
    return [issue("not-an-option", path, { options: options.map(String), found: clip(value) })];
  }
  let closest = one.errors[0] ?? [];
  for (const errors of one.errors) if (distance(errors) < distance(closest)) closest = errors;
  return toIssues(closest, value, path);
}

/** How far an alternative is from what was written: keys that are not its own weigh most. */
function distance(errors: readonly Found[]): number {
  let total = 0;
  for (const error of errors) {
    if (error.code === "unrecognized_keys") total += 10 * error.keys.length;
    else total += error.path.length === 0 ? 100 : 1;
  }
  return total;
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

function at(document: unknown, path: readonly PropertyKey[]): unknown {
  let value = document;
  for (const key of path) {
    value =
      typeof value === "object" && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined;
  }
  return value;
}

const clip = (value: unknown) => (typeof value === "string" ? value.slice(0, 80) : brief(value));
