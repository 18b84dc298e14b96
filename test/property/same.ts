import { isDeepStrictEqual } from "node:util";
import { expect } from "vitest";

/** Expects two values to be equal; the long comparison, which can show the difference, is made only where there is one. */
export function same(found: unknown, expected: unknown): void {
  if (!isDeepStrictEqual(found, expected)) expect(found).toEqual(expected);
}
