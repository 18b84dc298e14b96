import * as z from "zod/mini";
import type { SeenFact } from "../../appraisal/trace.js";
import type { PracticeReport } from "../../error/practice.js";
import type { DecimalInput } from "../../number/decimal.js";
import type { Scalar } from "../../number/scalar.js";
import { clip, isPlainObject } from "../../shape/plain.js";
import { DecimalSchema, IdSchema, TextSchema, variant } from "../../shape/schema.js";
import { PerhapsFigure } from "../optional.js";
import { checkPoints, SeenFactSchema } from "./entry.js";

/** What is read of a result of the appraisal; the rest is passed over. */
export interface ReadResult {
  readonly id: string;
  readonly role: string;
  readonly stage: string | null;
  readonly coverage: number;
  readonly indicators: readonly {
    readonly id: string;
    readonly value: number | null;
    readonly points: number | null;
  }[];
  readonly layers?: readonly { readonly id: string; readonly score: number }[] | undefined;
  readonly base?: number | undefined;
  readonly score?: number | undefined;
  readonly rank?: number | null | undefined;
  readonly size?: number | null | undefined;
  readonly top?: number | null | undefined;
  readonly tier?: string | null | undefined;
  readonly fit?: { readonly role: string; readonly gain: number } | null | undefined;
  readonly awards?: readonly ReadAward[] | undefined;
}

/** What is read of an award. */
export interface ReadAward {
  readonly id: string;
  readonly status: string;
  readonly award:
    | { readonly kind: "badge"; readonly badge: string }
    | { readonly kind: "points"; readonly points: DecimalInput }
    | { readonly kind: "percent" | "amount" | "programme" | "equity" };
  readonly facts: readonly SeenFact[];
}

const number = /* @__PURE__ */ z.number();
const figures = /* @__PURE__ */ z.optional(PerhapsFigure);

const AwardSchema: z.ZodMiniType<ReadAward> = /* @__PURE__ */ z.looseObject({
  id: IdSchema,
  status: /* @__PURE__ */ z.enum(["fired", "notFired", "unknown", "superseded"]),
  award: /* @__PURE__ */ z.discriminatedUnion("kind", [
    /* @__PURE__ */ variant("badge", { badge: IdSchema }),
    /* @__PURE__ */ variant("points", { points: DecimalSchema }),
    /* @__PURE__ */ z.looseObject({
      kind: /* @__PURE__ */ z.enum(["percent", "amount", "programme", "equity"]),
    }),
  ]),
  facts: /* @__PURE__ */ z.array(SeenFactSchema),
});

export const ResultSchema: z.ZodMiniType<ReadResult> = /* @__PURE__ */ z.looseObject({
  id: TextSchema,
  role: IdSchema,
  stage: /* @__PURE__ */ z.nullable(IdSchema),
  coverage: number,
  indicators: /* @__PURE__ */ z.array(
    /* @__PURE__ */ z.looseObject({ id: IdSchema, value: PerhapsFigure, points: PerhapsFigure }),
  ),
  layers: /* @__PURE__ */ z.optional(
    /* @__PURE__ */ z.array(/* @__PURE__ */ z.looseObject({ id: IdSchema, score: number })),
  ),
  base: /* @__PURE__ */ z.optional(number),
  score: /* @__PURE__ */ z.optional(number),
  rank: figures,
  size: figures,
  top: figures,
  tier: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.nullable(IdSchema)),
  fit: /* @__PURE__ */ z.optional(
    /* @__PURE__ */ z.nullable(/* @__PURE__ */ z.looseObject({ role: IdSchema, gain: number })),
  ),
  awards: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.array(AwardSchema)),
});

/**
 * A record with its result bared of what is not read: titles and `meta` may be anything that the host likes, and traces are
 * long.
 */
export function bared(record: unknown): unknown {
  try {
    if (!isPlainObject(record) || !isPlainObject(record.result)) return record;
    const { title, meta, trace, ...result } = record.result;
    return { ...record, result };
  } catch {
    // What cannot be read is refused with everything else.
    return record;
  }
}

/** What the shape of a result cannot say. */
export function checkResult(
  { id, awards = [] }: ReadResult,
  person: string,
  path: string,
  report: PracticeReport,
): void {
  if (id !== person) report("not-an-option", `${path}.id`, { options: [clip(person)], found: clip(id) });
  for (const [index, { status, award }] of awards.entries()) {
    if (status === "fired" && award.kind === "points")
      checkPoints(award.points, `${path}.awards.${index}.award.points`, report);
  }
}

/** A result as facts, under the names that conditions use; what is missing is absent. */
export function resultFacts(result: ReadResult): ReadonlyMap<string, Scalar> {
  const { role, stage, coverage, base, score, rank, size, top, tier, fit } = result;
  const found: [string, Scalar | null | undefined][] = [
    ...Object.entries({ role, stage, coverage, base, score, rank, size, top, tier }),
    ["fit/role", fit?.role],
    ["fit/gain", fit?.gain],
    ...result.indicators.flatMap(({ id, value, points }): [string, number | null][] => [
      [`value/${id}`, value],
      [`points/${id}`, points],
    ]),
    ...(result.layers ?? []).map(({ id, score }): [string, number] => [`layer/${id}`, score]),
  ];
  return new Map(found.filter((pair): pair is [string, Scalar] => pair[1] != null));
}
