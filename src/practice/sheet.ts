import * as z from "zod/mini";
import type { Result, Scorecard } from "../appraisal/result.js";
import type { PracticeReport } from "../error/practice.js";
import { type DecimalInput, type Exact, exact } from "../number/decimal.js";
import type { Indicator } from "../policy/indicator.js";
import type { Policy } from "../policy/policy.js";
import { clip, own } from "../shape/plain.js";
import {
  DecimalSchema,
  DecimalsByIdSchema,
  filled,
  TextSchema,
  type Title,
  TitleSchema,
  whole,
} from "../shape/schema.js";
import { lowShape } from "./action.js";
import { decimal } from "./figure.js";
import { NameSchema } from "./name.js";
import { type Aim, aimOf, gapOf } from "./standing/aim.js";

/** A result, the policy that gave it, and the targets that were the person's own. */
export interface Sheet {
  readonly result: Result | Scorecard;
  readonly policy: Policy;
  readonly targets?: { readonly [indicator: string]: DecimalInput } | undefined;
}

/** One indicator of a result beside what the policy says of it. */
export interface SheetRow extends Omit<Aim, "turns"> {
  /** Where it stands in the result: `indicators.3`. */
  readonly path: string;
  readonly id: string;
  readonly title: Title | null;
  readonly unit: string | null;
  readonly decimals: number;
  readonly value: number | null;
  readonly points: number | null;
  readonly weight: number;
  readonly contribution: number | null;
  readonly gap: number | null;
  /** weight · points. */
  readonly earned: Exact;
  /** weight · (cap − points): what the indicator could have brought besides. */
  readonly lost: Exact;
}

const number = /* @__PURE__ */ z.number();
const figure = /* @__PURE__ */ z.nullable(number);
const perhaps = /* @__PURE__ */ z.optional(figure);
const better = /* @__PURE__ */ z.optional(/* @__PURE__ */ z.enum(["higher", "lower"]));
const cap = /* @__PURE__ */ z.optional(DecimalSchema);
const list = z.array;

/** Of a policy what is read of it; that the rest is sound too, `parsePolicy` has seen to. */
const scoring = <K extends string, S extends z.core.$ZodLooseShape>(kind: K, shape: S) =>
  z.object({ kind: z.literal(kind), cap, ...shape });

const IndicatorSchema = /* @__PURE__ */ z.object({
  id: TextSchema,
  title: /* @__PURE__ */ z.optional(TitleSchema),
  unit: /* @__PURE__ */ z.optional(TextSchema),
  decimals: /* @__PURE__ */ z.optional(/* @__PURE__ */ whole(0, 6)),
  scoring: /* @__PURE__ */ z.discriminatedUnion("kind", [
    /* @__PURE__ */ scoring("linear", { floor: DecimalSchema, target: DecimalSchema }),
    /* @__PURE__ */ scoring("ratio", { target: DecimalSchema, better }),
    /* @__PURE__ */ scoring("piecewise", {
      knots: /* @__PURE__ */ filled(/* @__PURE__ */ z.object({ at: DecimalSchema, points: DecimalSchema })),
    }),
    /* @__PURE__ */ scoring("bands", {
      bands: /* @__PURE__ */ filled(
        /* @__PURE__ */ z.union([
          /* @__PURE__ */ z.object({ atLeast: DecimalSchema, points: DecimalSchema }),
          /* @__PURE__ */ z.object({ atMost: DecimalSchema, points: DecimalSchema }),
        ]),
      ),
    }),
    /* @__PURE__ */ scoring("step", {
      reference: DecimalSchema,
      change: DecimalSchema,
      side: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.enum(["above", "below"])),
    }),
    /* @__PURE__ */ scoring("percentile", { better }),
  ]),
});

const Terms = /* @__PURE__ */ z.object({
  points: /* @__PURE__ */ z.object({
    terms: /* @__PURE__ */ z.object({ target: /* @__PURE__ */ z.optional(DecimalSchema) }),
  }),
});

const row = { id: TextSchema, weight: number, contribution: figure };

export const sheetShape = {
  result: /* @__PURE__ */ z.object({
    id: NameSchema,
    role: TextSchema,
    status: /* @__PURE__ */ z.enum(["scored", "insufficient"]),
    coverage: number,
    score: perhaps,
    rank: perhaps,
    size: perhaps,
    top: perhaps,
    tier: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.nullable(TextSchema)),
    ...lowShape,
    layers: /* @__PURE__ */ z.optional(
      /* @__PURE__ */ list(/* @__PURE__ */ z.object({ ...row, score: number })),
    ),
    indicators: /* @__PURE__ */ list(
      /* @__PURE__ */ z.object({
        ...row,
        value: figure,
        points: figure,
        trace: /* @__PURE__ */ z.optional(Terms),
      }),
    ),
  }),
  policy: /* @__PURE__ */ z.object({
    scale: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.object({ full: cap })),
    indicators: /* @__PURE__ */ list(IndicatorSchema),
    roles: /* @__PURE__ */ z.record(
      TextSchema,
      /* @__PURE__ */ z.object({ targets: /* @__PURE__ */ z.optional(DecimalsByIdSchema) }),
    ),
  }),
  targets: /* @__PURE__ */ z.optional(DecimalsByIdSchema),
};

/** Full points of a policy. */
export const fullOf = ({ scale }: Policy): Exact => decimal(scale?.full ?? 100);

/** The rows of a result; reports names that the policy lacks. The target that the trace names wins: by it points were given. */
export function rowsOf({ result, policy, targets }: Sheet, report: PracticeReport): SheetRow[] {
  const known = new Map(policy.indicators.map((one) => [one.id, one]));
  const role = own(policy.roles, result.role);
  if (role === undefined) report("unknown-name", "result.role", { thing: "role", name: clip(result.role) });
  for (const id of Object.keys(targets ?? {}))
    if (!known.has(id)) report("unknown-name", `targets.${id}`, { thing: "indicator", name: clip(id) });
  return result.indicators.flatMap((given, index): SheetRow[] => {
    const { id, value, points, weight, contribution, trace } = given;
    const indicator: Indicator | undefined = known.get(id);
    const path = `indicators.${index}`;
    if (indicator === undefined) {
      report("unknown-name", `result.${path}.id`, { thing: "indicator", name: clip(id) });
      return [];
    }
    const replaced = own(trace?.points.terms, "target") ?? own(targets, id) ?? own(own(role, "targets"), id);
    const aim = aimOf(indicator, (replaced ?? null) as DecimalInput | null);
    const most = decimal(indicator.scoring.cap ?? fullOf(policy));
    const reached = exact(points ?? 0);
    const { title = null, unit = null, decimals = 6 } = indicator;
    return [
      {
        ...{ path, id, title, unit, decimals, value, points, weight, contribution },
        target: aim.target,
        better: aim.better,
        gap: gapOf(value, aim),
        earned: reached.times(weight),
        lost: points === null ? exact(0) : most.minus(reached).times(weight),
      },
    ];
  });
}

/** Rows from the one of which there is most; ties by id. */
export const byMost = (rows: readonly SheetRow[], of: "earned" | "lost"): SheetRow[] =>
  [...rows].sort((a, b) => b[of].comparedTo(a[of]) || (a.id < b.id ? -1 : 1));
