import { refuseReport } from "../error/report.js";
import { join } from "../error/worded.js";
import { kindOf, own } from "../shape/plain.js";

/** Refuses anything but a whole number within bounds. */
export function checkWhole(value: unknown, minimum: number, maximum: number, path: string): void {
  if (!Number.isSafeInteger(value) || (value as number) < minimum || (value as number) > maximum)
    refuseReport("out-of-range", path, {
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
      if (found !== expected) refuseReport("wrong-type", join(at, path), { expected, found });
    }
}
