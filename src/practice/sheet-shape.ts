import * as z from "zod/mini";
import type { Indicator } from "../policy/indicator.js";
import {
  DecimalSchema,
  DecimalsByIdSchema,
  filled,
  TextSchema,
  TitleSchema,
  whole,
} from "../shape/schema.js";
import { lowShape } from "./action.js";
import { NameSchema } from "./name.js";
import { OptionalDecimal, OptionalText, PerhapsFigure } from "./optional.js";

const number = /* @__PURE__ */ z.number();
const perhaps = /* @__PURE__ */ z.optional(PerhapsFigure);
const better = /* @__PURE__ */ z.optional(/* @__PURE__ */ z.enum(["higher", "lower"]));

/** What aims read of each kind of scoring; a new kind does not compile without its line here. */
const KINDS: { readonly [K in Indicator["scoring"]["kind"]]: Readonly<Record<string, z.ZodMiniType>> } = {
  linear: { floor: DecimalSchema, target: DecimalSchema },
  ratio: { target: DecimalSchema, better },
  piecewise: {
    knots: /* @__PURE__ */ filled(/* @__PURE__ */ z.object({ at: DecimalSchema, points: DecimalSchema })),
  },
  bands: {
    bands: /* @__PURE__ */ filled(
      /* @__PURE__ */ z.union([
        /* @__PURE__ */ z.object({ atLeast: DecimalSchema, points: DecimalSchema }),
        /* @__PURE__ */ z.object({ atMost: DecimalSchema, points: DecimalSchema }),
      ]),
    ),
  },
  step: {
    reference: DecimalSchema,
    change: DecimalSchema,
    side: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.enum(["above", "below"])),
  },
  percentile: { better },
};

const scorings = () =>
  Object.entries(KINDS).map(([kind, shape]) =>
    z.object({ kind: z.literal(kind), cap: OptionalDecimal, ...shape }),
  );

/** Of a policy what is read of it; that the rest is sound too, `parsePolicy` has seen to. */
const IndicatorSchema = /* @__PURE__ */ z.object({
  id: TextSchema,
  title: /* @__PURE__ */ z.optional(TitleSchema),
  unit: OptionalText,
  decimals: /* @__PURE__ */ z.optional(/* @__PURE__ */ whole(0, 6)),
  scoring: /* @__PURE__ */ z.discriminatedUnion("kind", /* @__PURE__ */ scorings() as never),
});

const Terms = /* @__PURE__ */ z.object({
  points: /* @__PURE__ */ z.object({
    terms: /* @__PURE__ */ z.object({ target: OptionalDecimal }),
  }),
});

const row = { id: TextSchema, weight: number, contribution: PerhapsFigure };

/** Of a result, its policy and own targets what is read. */
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
      /* @__PURE__ */ z.array(/* @__PURE__ */ z.object({ ...row, score: number })),
    ),
    indicators: /* @__PURE__ */ z.array(
      /* @__PURE__ */ z.object({
        ...row,
        value: PerhapsFigure,
        points: PerhapsFigure,
        trace: /* @__PURE__ */ z.optional(Terms),
      }),
    ),
  }),
  policy: /* @__PURE__ */ z.object({
    scale: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.object({ full: OptionalDecimal })),
    indicators: /* @__PURE__ */ z.array(IndicatorSchema),
    roles: /* @__PURE__ */ z.record(
      TextSchema,
      /* @__PURE__ */ z.object({ targets: /* @__PURE__ */ z.optional(DecimalsByIdSchema) }),
    ),
  }),
  targets: /* @__PURE__ */ z.optional(DecimalsByIdSchema),
};
