import * as z from "zod/mini";
import type { PracticeReport } from "../error/practice.js";
import type { DecimalInput } from "../number/decimal.js";
import type { Range } from "../shape/range.js";
import { DecimalSchema } from "../shape/schema.js";
import { checkNames } from "./document.js";
import { NameSchema } from "./name.js";
import { checkParts } from "./parts.js";

/** What part of a whole falls to one person. */
export interface PersonShare {
  /** Who it is. */
  readonly person: string;
  /** The part, at most 1, with at most 6 decimals. */
  readonly share: DecimalInput;
}

export const ShareSchema: z.ZodMiniType<PersonShare> = /* @__PURE__ */ z.strictObject({
  person: NameSchema,
  share: DecimalSchema,
});

/** Reports shares that do not sum to exactly 1 or lie outside of their range, and people who are named twice. */
export function checkShares(
  shares: readonly PersonShare[],
  range: Range,
  path: string,
  report: PracticeReport,
): void {
  const parts = shares.map(({ share }, index) => [share, `${path}.${index}.share`] as const);
  checkParts(parts, "shares", path, report, range, 6);
  const people = shares.map(({ person }) => person);
  checkNames(people, "person", (index) => `${path}.${index}.person`, report);
}
