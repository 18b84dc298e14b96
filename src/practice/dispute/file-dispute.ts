import * as z from "zod/mini";
import { readDocument } from "../document.js";
import { type Dispute, filed } from "./dispute.js";
import { checkFiling, type DisputeFiling, filingShape } from "./filing.js";

const Schema: z.ZodMiniType<{ readonly filing: DisputeFiling }> = /* @__PURE__ */ z.strictObject({
  filing: /* @__PURE__ */ z.strictObject(filingShape),
});

/**
 * A new dispute, in state `filed`.
 *
 * Source: the arbitration of conflicts of this package's practice guide: filed, in review by a cross-department panel, ruled,
 * appealed once, closed; kept as a log of what was done (event sourcing).
 *
 * @param filing - Who files what against whom, and why.
 * @returns The dispute; its log holds the filing under the dispute's own id.
 * @throws SteelyardError `too-few` below two parties; `bad-panel` for a manager who is a party; `not-an-option` where it is no
 * party that files; `repeated-name`, `bad-instant`, `bad-period`, `empty` and the like; all at once, each with its path:
 * `filing.parties.1.manager`.
 *
 * @example
 * ```ts
 * import { fileDispute } from "steelyard/practice";
 *
 * const dispute = fileDispute({
 *   id: "d-1", at: "2026-10-08T10:00+08:00", actor: "zhou",
 *   parties: [{ person: "zhou", manager: "chen" }, { person: "li", manager: "wang" }],
 *   about: { kind: "node", node: "n-7" }, reasons: "The answer was given in the project group on the same day.",
 * });
 * console.log(dispute.state, dispute.log.length);
 * // => filed 1
 * ```
 */
export function fileDispute(filing: DisputeFiling): Dispute {
  const read = readDocument({ filing }, Schema, (document, report) =>
    checkFiling(document.filing, "filing", report),
  );
  return filed({ kind: "file", ...read.filing });
}
