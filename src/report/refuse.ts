import type { DocumentCode } from "../error/code.js";
import { DOCUMENT_WORDS } from "../error/document.js";
import type { Facts } from "../error/facts.js";
import { refuseIn } from "../error/raise.js";

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
