import * as z from "zod/mini";
import type { LabReport } from "../../error/lab.js";
import type { DecimalInput } from "../../number/decimal.js";
import type { Policy } from "../../policy/policy.js";
import { clip } from "../../shape/plain.js";
import { checkRange, UNIT } from "../../shape/range.js";
import { DecimalSchema, TextSchema, whole } from "../../shape/schema.js";
import { readCallOptions } from "../document.js";
import { checkFigure } from "../figure.js";
import { idCheck } from "../known.js";

/** How much of the differences between scores each indicator decides in a role. What else an entry holds is left alone. */
export interface InfluenceGiven {
  /** The role. */
  readonly role: string;
  /** The stage; entries of one are left alone, since a review looks at the weights without any. */
  readonly stage?: string | null | undefined;
  /** The indicators, each once. */
  readonly indicators: readonly {
    /** The indicator. */
    readonly indicator: string;
    /** Its share: weight · covariance with the score ÷ variance of the score; may be negative. Null where it is not known. */
    readonly share: DecimalInput | null;
  }[];
}

/** What a review looks for. */
export interface ReviewOptions {
  /** The least cases on which anything is proposed, 2..10⁶; 10 by default. */
  readonly minimumCases?: number | undefined;
  /** Kendall's tau-b from which on two indicators say the same, 0..1; 0.9 by default. */
  readonly redundant?: DecimalInput | undefined;
  /** The share of the values that a new target leaves behind, 0..1; 0.75 by default: a quarter would have reached it. */
  readonly aim?: DecimalInput | undefined;
  /** Influence by role and indicator, in the form in which `influence` answers it; without it, nothing is proposed for weights. */
  readonly influence?: readonly InfluenceGiven[] | undefined;
  /** The distance between influence and weight from which on another weight is proposed, 0..1; 0.15 by default. */
  readonly gap?: DecimalInput | undefined;
}

const Schema: z.ZodMiniType<ReviewOptions> = /* @__PURE__ */ z.strictObject({
  minimumCases: /* @__PURE__ */ z.optional(/* @__PURE__ */ whole(2, 1_000_000)),
  redundant: /* @__PURE__ */ z.optional(DecimalSchema),
  aim: /* @__PURE__ */ z.optional(DecimalSchema),
  influence: /* @__PURE__ */ z.optional(
    /* @__PURE__ */ z.array(
      /* @__PURE__ */ z.object({
        role: TextSchema,
        stage: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.nullable(TextSchema)),
        indicators: /* @__PURE__ */ z.array(
          /* @__PURE__ */ z.object({
            indicator: TextSchema,
            share: /* @__PURE__ */ z.nullable(DecimalSchema),
          }),
        ),
      }),
    ),
  ),
  gap: /* @__PURE__ */ z.optional(DecimalSchema),
});

function check(
  { influence = [], redundant, aim, gap }: ReviewOptions,
  { indicators, roles }: Policy,
  report: LabReport,
): void {
  for (const [path, value] of Object.entries({ redundant, aim, gap })) {
    if (value !== undefined && checkRange(value, UNIT, path, report)) checkFigure(value, path, report);
  }
  const checkIndicator = idCheck(
    "indicator",
    indicators.map(({ id }) => id),
  );
  const checkRole = idCheck("role", Object.keys(roles));
  const seen = new Set<string>();
  for (const [index, { role, stage = null, indicators: rows }] of influence.entries()) {
    const path = `influence.${index}`;
    checkRole(role, `${path}.role`, report);
    for (const [place, { indicator, share }] of rows.entries()) {
      const at = `${path}.indicators.${place}`;
      const key = JSON.stringify([role, stage, indicator]);
      checkIndicator(indicator, `${at}.indicator`, report);
      if (seen.has(key)) report("repeated-entry", at, { name: clip(indicator) });
      seen.add(key);
      if (share !== null) checkFigure(share, `${at}.share`, report);
    }
  }
}

/** The options of a review, checked against its policy. */
export const readReviewOptions = (options: ReviewOptions, policy: Policy): ReviewOptions =>
  readCallOptions(options, Schema, (given, report) => check(given, policy, report));
