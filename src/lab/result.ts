import * as z from "zod/mini";
import type { LabReport } from "../error/lab.js";
import { refuseLab } from "../error/lab.js";
import { SteelyardError } from "../error/steelyard-error.js";
import { type Issue, join } from "../error/worded.js";
import type { DecimalInput } from "../number/decimal.js";
import { type Award, AwardSchema } from "../policy/incentives.js";
import { clip, isPlainObject, kindOf, own } from "../shape/plain.js";
import { checkRange, UNIT } from "../shape/range.js";
import { DecimalSchema, TextSchema } from "../shape/schema.js";
import { readDocument } from "./document.js";
import { checkFigure } from "./figure.js";

/** What is looked at of an indicator's row. */
export interface StudiedIndicator {
  /** The indicator's id. */
  readonly id: string;
  /** The value; null where it is missing. */
  readonly value: DecimalInput | null;
  /** The points; null where it is left out. */
  readonly points: DecimalInput | null;
}

/** What is looked at of an award. */
export interface StudiedAward {
  /** The rule's id. */
  readonly id: string;
  /** What became of the rule. */
  readonly status: "fired" | "notFired" | "unknown" | "superseded";
  /** What it brings where it fires. */
  readonly award: Award;
  /** The money of a money award that fired, superseded or not. */
  readonly money?: DecimalInput | undefined;
}

/** What the lab looks at of a result of `appraise`; whatever else the result carries is left alone. */
export interface StudiedResult {
  /** The subject's id, once in a list. */
  readonly id: string;
  /** The subject's role. */
  readonly role: string;
  /** Whether there is a score. */
  readonly status: "scored" | "insufficient";
  /** The weight present, 0..1. */
  readonly coverage: DecimalInput;
  /** The score; there where the status is `scored`. */
  readonly score?: DecimalInput | undefined;
  /** The tier's id; null where the policy has none. */
  readonly tier?: string | null | undefined;
  /** The indicators with a value or a weight. */
  readonly indicators: readonly StudiedIndicator[];
  /** What became of each incentive rule; absent where the policy has none. */
  readonly awards?: readonly StudiedAward[] | undefined;
  /** What is paid; null where it is withheld. */
  readonly payout?: DecimalInput | null | undefined;
}

const given = /* @__PURE__ */ z.nullable(DecimalSchema);

const Schema: z.ZodMiniType<StudiedResult> = /* @__PURE__ */ z.strictObject({
  id: /* @__PURE__ */ TextSchema.check(/* @__PURE__ */ z.minLength(1)),
  role: TextSchema,
  status: /* @__PURE__ */ z.enum(["scored", "insufficient"]),
  coverage: DecimalSchema,
  score: /* @__PURE__ */ z.optional(DecimalSchema),
  tier: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.nullable(TextSchema)),
  indicators: /* @__PURE__ */ z.array(
    /* @__PURE__ */ z.strictObject({ id: TextSchema, value: given, points: given }),
  ),
  awards: /* @__PURE__ */ z.optional(
    /* @__PURE__ */ z.array(
      /* @__PURE__ */ z.strictObject({
        id: TextSchema,
        status: /* @__PURE__ */ z.enum(["fired", "notFired", "unknown", "superseded"]),
        award: AwardSchema,
        money: /* @__PURE__ */ z.optional(DecimalSchema),
      }),
    ),
  ),
  payout: /* @__PURE__ */ z.optional(given),
}) as z.ZodMiniType<StudiedResult>;

function check(row: StudiedResult, report: LabReport): void {
  checkRange(row.coverage, UNIT, "coverage", report);
  if (row.status === "scored" && row.score === undefined) report("missing-key", "score", {});
  if (row.score !== undefined) checkFigure(row.score, "score", report);
  if (row.payout != null) checkFigure(row.payout, "payout", report);
  for (const [index, { value, points }] of row.indicators.entries()) {
    if (value !== null) checkFigure(value, `indicators.${index}.value`, report);
    if (points !== null) checkFigure(points, `indicators.${index}.points`, report);
  }
  for (const [index, { money }] of (row.awards ?? []).entries())
    if (money !== undefined) checkFigure(money, `awards.${index}.money`, report);
}

const KEYS = ["id", "role", "status", "coverage", "score", "tier", "indicators", "awards", "payout"];
const WITHIN: Readonly<Record<string, readonly string[]>> = {
  indicators: ["id", "value", "points"],
  awards: ["id", "status", "award", "money"],
};

/** What is looked at, without traces: a workforce's results are too many to be copied whole. */
function slim(row: unknown, keys: readonly string[]): unknown {
  if (!isPlainObject(row)) return row;
  return Object.fromEntries(
    keys.map((key) => {
      const part = own(row, key);
      const inner = WITHIN[key];
      return [key, inner && Array.isArray(part) ? part.map((one) => slim(one, inner)) : part];
    }),
  );
}

/** Checks each row of a list by itself, of which there may be many; ends the call with the problems of all of them. */
export function readRows<T>(rows: unknown, path: string, read: (row: unknown) => T): readonly T[] {
  if (!Array.isArray(rows)) refuseLab("wrong-type", path, { expected: "list", found: kindOf(rows) });
  const issues: Issue[] = [];
  const checked = rows.flatMap((row: unknown, index): T[] => {
    try {
      return [read(row)];
    } catch (error) {
      if (!(error instanceof SteelyardError)) throw error;
      const at = join(path, index);
      // One by one: an engine takes only so many arguments of a call.
      for (const one of error.issues)
        issues.push({ ...one, path: one.path === "" ? at : join(at, one.path) });
      return [];
    }
  });
  if (issues.length > 0) throw new SteelyardError(issues as [Issue, ...Issue[]]);
  return checked;
}

/** Results as `appraise` gives them, checked. */
export function readResults(results: unknown, path: string): readonly StudiedResult[] {
  const seen = new Set<string>();
  return readRows(results, path, (row) => {
    const read = readDocument(slim(row, KEYS), Schema, check);
    if (seen.has(read.id)) refuseLab("repeated-entry", "id", { name: clip(read.id) });
    seen.add(read.id);
    return read;
  });
}
