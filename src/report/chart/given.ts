import { refuseCall } from "../../error/call.js";
import { type DecimalInput, type Exact, readDecimal, toNumber } from "../../number/decimal.js";

/** What a value is, in a word for messages. */
const kindOf = (value: unknown): string =>
  value === null
    ? "null"
    : value === undefined
      ? "nothing"
      : Array.isArray(value)
        ? "list"
        : typeof value === "string"
          ? "text"
          : typeof value;

/** An object that a picture is made of; anything else ends the call. */
export function objectOf<T extends object>(value: T, path: string): T {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    refuseCall("wrong-type", path, { expected: "object", found: kindOf(value) });
  return value;
}

/** A list that a picture is made of; anything else ends the call. */
export function listOf<T>(value: readonly T[], path: string): readonly T[] {
  if (!Array.isArray(value)) refuseCall("wrong-type", path, { expected: "list", found: kindOf(value) });
  return value;
}

/** A text; anything else ends the call. */
export function textOf(value: string, path: string): string {
  if (typeof value !== "string") refuseCall("wrong-type", path, { expected: "text", found: kindOf(value) });
  return value;
}

/** A decimal of a result, exactly; anything else ends the call. */
export function exactOf(value: DecimalInput, path: string): Exact {
  return readDecimal(value) ?? refuseCall("wrong-type", path, { expected: "decimal", found: kindOf(value) });
}

/** A decimal of a result as the number that is drawn. */
export const figureOf = (value: DecimalInput, path: string): number => toNumber(exactOf(value, path));
