import * as z from "zod/mini";
import type {
  NetPromoterScoreFormula,
  SatisfactionFormula,
  SatisfiedShareFormula,
} from "./answers/formulas.js";
import { answerFormulas } from "./answers/formulas.js";
import { type ComplaintRateFormula, complaintFormulas } from "./complaints/formulas.js";
import type { FormulaKind } from "./kind.js";
import type {
  DeliveryLeadTimeFormula,
  OrderFormula,
  OrderTotalFormula,
  ReturningShareFormula,
} from "./orders/formulas.js";
import { orderFormulas } from "./orders/formulas.js";
import type {
  TaggedShareFormula,
  TicketFormula,
  TicketTimeFormula,
  TicketWithinFormula,
} from "./tickets/formulas.js";
import { ticketFormulas } from "./tickets/formulas.js";
import { type ConversionRateFormula, visitFormulas } from "./visits/formulas.js";

/**
 * An indicator's formula, as data: `{ kind: "repurchaseRate" }`, `{ kind: "firstResponse", statistic: "median", unit: "min" }`. The
 * set is closed; what each kind means, `formulaDescriptions` says.
 */
export type IndicatorFormula =
  | OrderFormula
  | OrderTotalFormula
  | ReturningShareFormula
  | DeliveryLeadTimeFormula
  | TicketFormula
  | TicketTimeFormula
  | TicketWithinFormula
  | TaggedShareFormula
  | ConversionRateFormula
  | NetPromoterScoreFormula
  | SatisfiedShareFormula
  | SatisfactionFormula
  | ComplaintRateFormula;

/** The kinds of formulas. */
export type IndicatorFormulaKind = IndicatorFormula["kind"];

/** Every kind by its name. */
const KINDS = {
  ...orderFormulas,
  ...ticketFormulas,
  ...visitFormulas,
  ...answerFormulas,
  ...complaintFormulas,
} satisfies { readonly [K in IndicatorFormulaKind]: unknown };

/** The kind of a formula. */
export const kindOfFormula = (formula: IndicatorFormula): FormulaKind<IndicatorFormula> =>
  KINDS[formula.kind] as unknown as FormulaKind<IndicatorFormula>;

/** Any formula. */
export const FormulaSchema: z.ZodMiniType<IndicatorFormula> = /* @__PURE__ */ z.discriminatedUnion(
  "kind",
  /* @__PURE__ */ Object.values(KINDS).map(({ schema }) => schema) as never,
);
