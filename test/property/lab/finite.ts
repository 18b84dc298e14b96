import { expect } from "vitest";

/** Expects plain data: JSON gives it again, so that there is no NaN, no infinity and no −0 in it. */
export function plain(value: unknown): void {
  expect(JSON.parse(JSON.stringify(value))).toEqual(value);
}
