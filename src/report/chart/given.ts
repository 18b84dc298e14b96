import { refuseReport } from "../../error/report.js";
import { type DecimalInput, type Exact, readDecimal, toNumber } from "../../number/decimal.js";
import { kindOf } from "../../shape/plain.js";

/** An object that a picture is made of; anything else ends the call. */
export function objectOf<T extends object>(value: T, path: string): T {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    refuseReport("wrong-type", path, { expected: "object", found: kindOf(value) });
  return value;
}

/** A list that a picture is made of; anything else ends the call. */
export function listOf<T>(value: readonly T[], path: string): readonly T[] {
  if (!Array.isArray(value)) refuseReport("wrong-type", path, { expected: "list", found: kindOf(value) });
  return value;
}

/** A text; anything else ends the call. */
export function textOf(value: string, path: string): string {
  if (typeof value !== "string") refuseReport("wrong-type", path, { expected: "text", found: kindOf(value) });
  return value;
}

/** A decimal of a result, exactly; anything else ends the call. */
export const decimalOf = (value: DecimalInput, path: string): Exact =>
  readDecimal(value) ?? refuseReport("wrong-type", path, { expected: "decimal", found: kindOf(value) });

/** A decimal of a result as the number that is drawn. */
export const figureOf = (value: DecimalInput, path: string): number => toNumber(decimalOf(value, path));

/** A list of objects; anything else ends the call. */
export function objectsOf<T extends object>(value: readonly T[], path: string): readonly T[] {
  for (const [index, one] of listOf(value, path).entries()) objectOf(one, `${path}.${index}`);
  return value;
}

/** A list of what has an id; anything else ends the call. */
export function thingsOf<T extends { readonly id: string }>(value: readonly T[], path: string): readonly T[] {
  for (const [index, { id }] of objectsOf(value, path).entries()) textOf(id, `${path}.${index}.id`);
  return value;
}

/** The card of a person: an object with an id. */
export function cardOf<T extends { readonly id: string }>(card: T): T {
  textOf(objectOf(card, "card").id, "card.id");
  return card;
}
