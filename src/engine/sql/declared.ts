import type { SqlType } from "./columns.js";
import type { Digits } from "./read/number.js";

/** What `text` may hold where every digit is needed. */
const TEXT: Digits = { precision: 18, scale: 6 };

/** Both together may not pass this, so that units can be made within 38 digits. */
export const MOST_DIGITS = 35;

/** The digits that a declared type holds; null where it is none. */
export function declaredDigits(type: unknown): Digits | null {
  if (type === "integer") return { precision: 18, scale: 0 };
  if (type === "text") return TEXT;
  const match =
    typeof type === "string" ? /^(?:decimal|text)\(([0-9]{1,2}),([0-9]{1,2})\)$/.exec(type) : null;
  if (match === null) return null;
  const [precision, scale] = [Number(match[1]), Number(match[2])];
  return precision > 0 && scale <= precision && precision + scale <= MOST_DIGITS
    ? { precision, scale }
    : null;
}

/** The digits of a type that was checked. */
export const digitsOf = (type: SqlType) => declaredDigits(type) as Digits;
