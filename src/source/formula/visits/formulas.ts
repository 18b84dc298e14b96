import { exact } from "../../../number/decimal.js";
import { known, on } from "../kind.js";
import { quotient } from "../observation.js";
import { wholeSum } from "../sum.js";

/** The share of visits that converted. */
export interface ConversionRateFormula {
  /** Which formula. */
  readonly kind: "conversionRate";
}

export const visitFormulas = {
  conversionRate: /* @__PURE__ */ on<ConversionRateFormula>("visits", "conversionRate", {}, (scope) => {
    const sum = (key: "visits" | "converted") => exact(wholeSum(known(scope.visits, (row) => row[key])));
    const [converted, all] = [sum("converted"), sum("visits")];
    return quotient(converted, all, { visits: all, converted });
  }),
};
