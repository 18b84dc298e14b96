import { refuse } from "../error/issue.js";
import { kindOf } from "./plain.js";

/** A text; anything else is refused. */
export function textAt(value: unknown, path: string): string {
  return typeof value === "string" ? value : wrongType(value, path, "text");
}

/** Refuses a value of another type than the one expected. */
export function wrongType(value: unknown, path: string, expected: string): never {
  refuse("wrong-type", path, { expected, found: kindOf(value) });
}
