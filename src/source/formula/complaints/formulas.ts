import * as z from "zod/mini";
import { exact } from "../../../number/decimal.js";
import { countOf, type FormulaKind, known, type Scope } from "../kind.js";
import { type Measured, quotient } from "../observation.js";
import { wholeSum } from "../sum.js";

const PER = ["orders", "tickets", "visits", "answers"] as const;

/** Complaints for each case of another ledger. */
export interface ComplaintRateFormula {
  /** Which formula. */
  readonly kind: "complaintRate";
  /** What complaints are counted against; of answers those that complain, and no ledger of complaints is needed. */
  readonly per: (typeof PER)[number];
}

function measure({ per }: ComplaintRateFormula, scope: Scope): Measured {
  if (per === "answers") {
    const asked = known(scope.answers, ({ complaint }) => complaint);
    const complaints = countOf(asked, (is) => is);
    return quotient(complaints, asked.length, { answers: asked.length, complaints });
  }
  const cases =
    per === "visits" ? exact(wholeSum(known(scope.visits, ({ visits }) => visits))) : scope[per].length;
  return quotient(scope.complaints.length, cases, { [per]: cases, complaints: scope.complaints.length });
}

export const complaintFormulas: { readonly complaintRate: FormulaKind<ComplaintRateFormula> } = {
  complaintRate: {
    schema: /* @__PURE__ */ z.strictObject({
      kind: /* @__PURE__ */ z.literal("complaintRate"),
      per: /* @__PURE__ */ z.enum(PER),
    }),
    ledgers: ({ per }) => (per === "answers" ? ["answers"] : [per, "complaints"]),
    measure,
  },
};
