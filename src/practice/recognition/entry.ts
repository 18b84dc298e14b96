import * as z from "zod/mini";
import type { SeenFact } from "../../appraisal/trace.js";
import { ConditionSchema } from "../../condition/document.js";
import type { PracticeReport } from "../../error/practice.js";
import type { DecimalInput } from "../../number/decimal.js";
import type { Condition } from "../../policy/condition.js";
import { checkDecimals, checkRange } from "../../shape/range.js";
import { IdSchema, TextSchema, variant, whole } from "../../shape/schema.js";
import { checkPeriod, instantAt } from "../document.js";
import { NameSchema } from "../name.js";

/** What every entry of a points ledger says. */
export interface PointsEntryHead {
  /** Its id, once in a ledger; the same whenever the same thing is entered again. */
  readonly id: string;
  /** Whose points they are. */
  readonly person: string;
  /** When: an instant with its offset. */
  readonly at: string;
  /** Points, 0..10¹² with at most 2 decimals; never negative. */
  readonly points: number;
}

/** Points for an event of the host, or awarded by a rule of a policy. */
export interface EarnedEntry extends PointsEntryHead {
  /** What kind of entry it is. */
  readonly kind: "earned";
  /** The period in which they were earned. */
  readonly period: string;
  /** What they are for. */
  readonly source:
    | {
        /** The kind of event. */
        readonly event: string;
      }
    | {
        /** The id of the policy's rule. */
        readonly rule: string;
      };
}

/** What a badge asks: the fields of an Open Badge's `criteria`, as data. */
export type BadgeCriteria =
  | {
      /** The programme's id. */
      readonly programme: string;
      /** The version of the programme that awarded it. */
      readonly version: string;
      /** The condition that held. */
      readonly condition: Condition;
    }
  | {
      /** The id of the policy's rule; its condition is in the policy. */
      readonly rule: string;
    };

/** A badge earned, with all that a host needs to issue it as an Open Badge. */
export interface BadgeEntry extends PointsEntryHead {
  /** What kind of entry it is. */
  readonly kind: "badge";
  /** The period in which it was earned. */
  readonly period: string;
  /** The badge's id. */
  readonly badge: string;
  /** What it asks. */
  readonly criteria: BadgeCriteria;
  /** The facts that were looked at. */
  readonly evidence: readonly SeenFact[];
}

/** A training resource that points were spent on. */
export interface RedeemedEntry extends PointsEntryHead {
  /** What kind of entry it is; its points are spent. */
  readonly kind: "redeemed";
  /** The programme's id. */
  readonly programme: string;
  /** The resource's id. */
  readonly resource: string;
}

/** An entry that brings points, or none beside a badge. */
export type PointsGain = EarnedEntry | BadgeEntry;

/** An entry of a points ledger. Entries are never changed and never taken out. */
export type PointsEntry = PointsGain | RedeemedEntry;

export const SeenFactSchema: z.ZodMiniType<SeenFact> = /* @__PURE__ */ z.strictObject({
  fact: TextSchema,
  back: /* @__PURE__ */ whole(0, 23),
  value: /* @__PURE__ */ z.nullable(
    /* @__PURE__ */ z.union([
      /* @__PURE__ */ z.number(),
      /* @__PURE__ */ z.string(),
      /* @__PURE__ */ z.boolean(),
    ]),
  ),
});

const head = {
  id: NameSchema,
  person: NameSchema,
  at: TextSchema,
  points: /* @__PURE__ */ z.number(),
};

const rule = /* @__PURE__ */ z.strictObject({ rule: IdSchema });

const EarnedSchema = /* @__PURE__ */ variant("earned", {
  ...head,
  period: TextSchema,
  source: /* @__PURE__ */ z.union([/* @__PURE__ */ z.strictObject({ event: IdSchema }), rule]),
});

const BadgeSchema = /* @__PURE__ */ variant("badge", {
  ...head,
  period: TextSchema,
  badge: IdSchema,
  criteria: /* @__PURE__ */ z.union([
    /* @__PURE__ */ z.strictObject({
      programme: IdSchema,
      version: NameSchema,
      condition: ConditionSchema,
    }),
    rule,
  ]),
  evidence: /* @__PURE__ */ z.array(SeenFactSchema),
});

export const GainSchema: z.ZodMiniType<PointsGain> = /* @__PURE__ */ z.discriminatedUnion("kind", [
  EarnedSchema,
  BadgeSchema,
]);

export const EntrySchema: z.ZodMiniType<PointsEntry> = /* @__PURE__ */ z.discriminatedUnion("kind", [
  EarnedSchema,
  BadgeSchema,
  /* @__PURE__ */ variant("redeemed", { ...head, programme: IdSchema, resource: IdSchema }),
]);

/** Reports points that no entry may have; whether it may. */
export function checkPoints(points: DecimalInput, path: string, report: PracticeReport): void {
  if (checkRange(points, { minimum: "0", maximum: "1000000000000" }, path, report))
    checkDecimals(points, 2, path, report);
}

/** What the shape of an entry cannot say. */
export function checkEntry(entry: PointsEntry, report: PracticeReport): void {
  instantAt(entry.at, "at", report);
  checkPoints(entry.points, "points", report);
  if (entry.kind !== "redeemed") checkPeriod(entry.period, "period", report);
}
