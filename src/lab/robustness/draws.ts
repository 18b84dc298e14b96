import * as z from "zod/mini";
import { type LabReport, refuseLab } from "../../error/lab.js";
import { type DecimalInput, toUnits } from "../../number/decimal.js";
import { decimal } from "../../number/figure.js";
import type { Plan } from "../../plan/plan.js";
import { unknownId } from "../../shape/plain.js";
import { checkDecimals, checkRange } from "../../shape/range.js";
import { DecimalSchema, TextSchema, whole } from "../../shape/schema.js";
import { readCallOptions } from "../document.js";
import { anyWeights, type Draw, everyPair, nearWeights } from "./draw.js";
import { randomBelow } from "./random.js";

/** Weights near those of a role. */
export interface Near {
  /** The role whose weights are the middle. */
  readonly role: string;
  /** The stage; none by default. */
  readonly stage?: string | null | undefined;
  /** How far each weight may move before all are brought back to 1, in per cent of itself: 0..100, 1 decimal. */
  readonly percent: DecimalInput;
}

/** How weights are drawn. */
export interface AcceptabilityOptions {
  /** A whole number from 0; the same seed gives the same draws everywhere. */
  readonly seed: number;
  /** How many weight vectors: 1..1,000,000; 10,000 by default. */
  readonly draws?: number | undefined;
  /** How many of the first ranks are counted one by one: 1 or more; 1,000 by default. */
  readonly ranks?: number | undefined;
  /** Weights near those of a role; by default every weight vector of the grid is as likely as any other. */
  readonly near?: Near | undefined;
}

const OptionsSchema: z.ZodMiniType<AcceptabilityOptions> = /* @__PURE__ */ z.strictObject({
  seed: /* @__PURE__ */ whole(0, Number.MAX_SAFE_INTEGER),
  draws: /* @__PURE__ */ z.optional(/* @__PURE__ */ whole(1, 1_000_000)),
  ranks: /* @__PURE__ */ z.optional(/* @__PURE__ */ whole(1, 1_000_000)),
  near: /* @__PURE__ */ z.optional(
    /* @__PURE__ */ z.strictObject({
      role: TextSchema,
      stage: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.nullable(TextSchema)),
      percent: DecimalSchema,
    }),
  ),
});

/** The options of a call, checked. */
export const readOptions = (options: unknown): AcceptabilityOptions =>
  readCallOptions(options, OptionsSchema, check);

function check({ near }: AcceptabilityOptions, report: LabReport): void {
  if (near === undefined) return;
  if (checkRange(near.percent, { minimum: "0", maximum: "100" }, "near.percent", report))
    checkDecimals(near.percent, 1, "near.percent", report);
}

/** How many weight vectors there are; null where they are too many to look at each. */
export function vectorsIn(indicators: number, whole: number): number | null {
  return indicators === 1 ? 1 : indicators === 2 && whole <= 100_000 ? whole + 1 : null;
}

/** How weight vectors are drawn, or all of them gone through. */
export function drawOf(plan: Plan, near: Near | undefined, all: boolean, seed: number): Draw {
  const [count, whole] = [plan.indicators.length, 10 ** plan.weightDecimals];
  if (all && count === 2) return everyPair(whole);
  const below = randomBelow(seed);
  if (near === undefined) return anyWeights(count, whole, below);
  const { role, stage = null, percent } = near;
  const own = plan.profiles.filter((one) => one.role === role);
  const profile = own.find((one) => one.stage === stage);
  if (profile !== undefined)
    return nearWeights(profile.weights, Number(toUnits(decimal(percent), 1)), whole, below);
  const [kind, id] = own.length === 0 ? (["role", role] as const) : (["stage", stage] as const);
  const known = [...new Set((own.length === 0 ? plan.profiles : own).map((one) => one[kind]))];
  refuseLab(
    "unknown-id",
    `options.near.${kind}`,
    unknownId(
      kind,
      id,
      known.filter((one) => one !== null),
    ),
  );
}
