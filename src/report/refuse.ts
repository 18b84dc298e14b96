import type { DocumentCode } from "../error/code.js";
import { DOCUMENT_WORDS } from "../error/document.js";
import type { Facts } from "../error/facts.js";
import { refuseIn } from "../error/raise.js";
import { join } from "../error/worded.js";
import { kindOf, own } from "../shape/plain.js";

/** Ends a call with one issue. */
export function refuse<C extends DocumentCode>(code: C, path: string, facts: Facts[C]): never {
  return refuseIn<DocumentCode, C>(DOCUMENT_WORDS, code, path, facts);
}

/** Refuses anything but a whole number within bounds. */
export function checkWhole(value: unknown, minimum: number, maximum: number, path: string): void {
  if (!Number.isSafeInteger(value) || (value as number) < minimum || (value as number) > maximum)
    refuse("out-of-range", path, {
      found: String(value).slice(0, 80),
      minimum: String(minimum),
      maximum: String(maximum),
    });
}

/** What is read of something without asking: by what it is, the paths of its parts, with spaces between. */
export type Parts = { readonly [expected in "text" | "list" | "object"]?: string };

/** Refuses what lacks a part that is read without asking, with its path; `at` is where it stands itself. */
export function checkParts(value: unknown, parts: Parts, at = ""): void {
  for (const [expected, paths] of [["object", ""], ...Object.entries(parts)] as const)
    for (const path of paths.split(" ")) {
      const found = kindOf(path === "" ? value : path.split(".").reduce(own, value));
      if (found !== expected) refuse("wrong-type", join(at, path), { expected, found });
    }
}
