import * as z from "zod/mini";
import { type DecimalInput, fromUnits, toText } from "../number/decimal.js";
import { FIFTEEN_DIGITS, isId } from "../number/grammar.js";
import { clip } from "../shape/plain.js";
import { checkRange } from "../shape/range.js";
import { DecimalSchema, IdSchema, named, TextSchema, type Title, variant, whole } from "../shape/schema.js";
import type { Sound } from "../shape/sound.js";
import type { Condition } from "./condition.js";
import { ConditionSchema, checkCondition } from "./condition-shape.js";
import { splitFact } from "./fact.js";
import type { Names } from "./names.js";
import type { Scope } from "./scope.js";

/** A share of a fact that the subject carries. */
export interface Percentage {
  /** Per cent, 0..1000. */
  readonly percent: DecimalInput;
  /** The fact that it is taken of: `fact/monthlySalary`. */
  readonly of: `fact/${string}`;
}

/** What a rule brings. Money is in the policy's currency. */
export type Award =
  /** Money: a percentage of a fact. */
  | ({
      /** What is awarded. */
      readonly kind: "percent";
    } & Percentage)
  /** Money: an amount. */
  | {
      /** What is awarded. */
      readonly kind: "amount";
      /** Money, at least 0 and at most 10¹⁵ − 1 of its smallest units. */
      readonly amount: DecimalInput;
    }
  /** A place in a programme: promotion, management trainee (晋升、管培). */
  | {
      /** What is awarded. */
      readonly kind: "programme";
      /** The programme's id, as the host knows it. */
      readonly programme: string;
    }
  /** Equity (股权激励). */
  | {
      /** What is awarded. */
      readonly kind: "equity";
      /** Units of equity, above 0, at most 10¹². */
      readonly units: DecimalInput;
    }
  /** A badge (勋章). */
  | {
      /** What is awarded. */
      readonly kind: "badge";
      /** The badge's id, as the host knows it. */
      readonly badge: string;
    }
  /** Points for a ledger (积分). */
  | {
      /** What is awarded. */
      readonly kind: "points";
      /** Points, above 0, at most 10¹². */
      readonly points: DecimalInput;
    };

/** One incentive: when, and what. */
export interface IncentiveRule<X extends Names = Names> {
  /** The rule's id. */
  readonly id: string;
  /** A name to show. */
  readonly title?: Title | undefined;
  /** Short, mid or long term (短期、中期、长期激励). */
  readonly horizon: "short" | "mid" | "long";
  /** When it fires. */
  readonly when: Condition<X>;
  /** What it brings. */
  readonly award: Award;
}

/** What follows from results (激励). */
export interface Incentives<X extends Names = Names> {
  /** The currency of all money, as the host names it: "CNY". */
  readonly currency: string;
  /** Decimals of money, 0..4; 2 by default. */
  readonly decimals?: number | undefined;
  /** Whether money awards add up ("sum", the default) or the largest is paid ("highest"). */
  readonly stacking?: "sum" | "highest" | undefined;
  /** The most that is paid in a period. */
  readonly ceiling?: Percentage | undefined;
  /** The rules in order; may be empty. */
  readonly rules: readonly IncentiveRule<X>[];
}

const FactSchema = /* @__PURE__ */ z.string() as unknown as z.ZodMiniType<`fact/${string}`>;
const percentage = { percent: DecimalSchema, of: FactSchema };

export const AwardSchema: z.ZodMiniType<Award> = /* @__PURE__ */ z.discriminatedUnion("kind", [
  /* @__PURE__ */ variant("percent", percentage),
  /* @__PURE__ */ variant("amount", { amount: DecimalSchema }),
  /* @__PURE__ */ variant("programme", { programme: IdSchema }),
  /* @__PURE__ */ variant("equity", { units: DecimalSchema }),
  /* @__PURE__ */ variant("badge", { badge: IdSchema }),
  /* @__PURE__ */ variant("points", { points: DecimalSchema }),
]);

export const IncentiveRuleSchema: z.ZodMiniType<IncentiveRule> = /* @__PURE__ */ z.strictObject({
  ...named,
  horizon: /* @__PURE__ */ z.enum(["short", "mid", "long"]),
  when: ConditionSchema,
  award: AwardSchema,
});

export const IncentivesSchema: z.ZodMiniType<Incentives> = /* @__PURE__ */ z.strictObject({
  currency: TextSchema,
  decimals: /* @__PURE__ */ z.optional(/* @__PURE__ */ whole(0, 4)),
  stacking: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.enum(["sum", "highest"])),
  ceiling: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.strictObject(percentage)),
  rules: /* @__PURE__ */ z.array(IncentiveRuleSchema),
});

/** Decimals of money where the policy says nothing. */
export const MONEY_DECIMALS = 2;

/** A rule's condition and award; `decimals` are those of money. */
export function checkRule(
  { when, award }: Sound<IncentiveRule>,
  path: string,
  decimals: number,
  scope: Scope,
): void {
  const { report } = scope;
  const at = `${path}.award`;
  checkCondition(when, `${path}.when`, "incentives", scope);
  if (award?.kind === "percent") checkPercentage(award, at, scope);
  if (award?.kind === "equity") checkRange(award.units, COUNT, `${at}.units`, report);
  if (award?.kind === "points") checkRange(award.points, COUNT, `${at}.points`, report);
  if (award?.kind === "amount") {
    const maximum = toText(fromUnits(FIFTEEN_DIGITS, decimals));
    checkRange(award.amount, { minimum: "0", maximum }, `${at}.amount`, report);
  }
}

/** Equity units and award points: above 0, at most 10¹². */
const COUNT = { above: "0", maximum: "1000000000000" };

export function checkPercentage({ percent, of }: Sound<Percentage>, path: string, { report }: Scope): void {
  checkRange(percent, { minimum: "0", maximum: "1000" }, `${path}.percent`, report);
  if (of === undefined) return;
  const [kind, name] = splitFact(of);
  if (kind !== "fact" || !isId(name)) report("unknown-fact", `${path}.of`, { fact: clip(of) });
}
