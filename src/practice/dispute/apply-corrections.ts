import * as z from "zod/mini";
import { checkPractice } from "../../error/practice.js";
import { readDocument } from "../document.js";
import { allowedIn } from "./allowed.js";
import type { Dispute } from "./dispute.js";
import { checkEntries, EntriesSchema, type LedgerEntry } from "./entry.js";
import { Ledger } from "./ledger.js";
import { lineagesOf } from "./lineage.js";
import { DisputeSchema, replay } from "./replay.js";

const Schema = /* @__PURE__ */ z.strictObject({ entries: EntriesSchema, dispute: DisputeSchema });

/**
 * The ledger with the corrections of a dispute as new entries. Nothing in it is changed; each correction stands in the place
 * of what now holds of the entry that it names, and says for which ruling. Applied again it adds nothing, and neither does a copy
 * of the dispute from before a ruling on which the ledger has entries.
 *
 * Only the last ruling holds. Where an appeal has overturned a correction that was in the ledger already, and the last ruling
 * says nothing of that entry, what was there before is entered anew, unless another correction has come on top since.
 *
 * Source: append-only ledgers put wrong entries right by new ones, as bookkeeping does by reversal.
 *
 * @param entries - The ledger of one period.
 * @param dispute - A dispute that is ruled or closed; one under appeal corrects nothing.
 * @returns The entries as handed in, and after them the new ones: first the corrections, then what is restored. Their ids are
 * dispute, ruling and number (`d-1/m-2/1`), of what is restored `d-1/m-5/undo-1`; their instant is that of the ruling.
 * @throws SteelyardError `illegal-move` in any other state; `unknown-name` for an entry that is not in the ledger; `not-an-option`
 * for a correction of another kind; `repeated-name` for two of the same matter; `conflicting-entry` for a node or a rating that
 * is not the one replaced, or for an id that says something else; the faults of the ledger as `currentObservations`; all at
 * once, each with its path: `dispute.rulings.0.corrections.1.replaces`.
 *
 * @example
 * ```ts
 * import { applyCorrections, currentObservations, fileDispute, moveDispute } from "steelyard/practice";
 *
 * const filed = fileDispute({
 *   id: "d-1", at: "2026-10-08T10:00+08:00", actor: "zhou",
 *   parties: [{ person: "zhou", manager: "chen" }, { person: "li", manager: "wang" }],
 *   about: { kind: "observation", subject: "zhou", indicator: "nodesOnTimeRate", period: "2026-Q3" }, reasons: "One was in time.",
 * });
 * const reviewed = moveDispute(filed, {
 *   id: "m-1", at: "2026-10-09T09:00+08:00", actor: "hu", kind: "review", panel: [
 *     { person: "hu", role: "hrbp" }, { person: "chen", role: "member" }, { person: "wang", role: "member" },
 *   ],
 * });
 * const ruled = moveDispute(reviewed, {
 *   id: "m-2", at: "2026-10-12T15:00+08:00", actor: "hu", kind: "rule", reasons: "The message is in the records.",
 *   responsibility: [{ person: "li", share: 1 }],
 *   corrections: [{ kind: "observation", replaces: "o-1", observation: { of: [4, 4] } }],
 * });
 * const entries = applyCorrections([{
 *   kind: "observation", id: "o-1", at: "2026-10-01T09:00+08:00",
 *   subject: "zhou", indicator: "nodesOnTimeRate", observation: { of: [3, 4] },
 * }], ruled);
 * console.log(entries.length, entries[1]?.id, entries[1]?.replaces, applyCorrections(entries, ruled).length);
 * // => 2 d-1/m-2/1 o-1 2
 * console.log(currentObservations(entries)[0]?.observations);
 * // => {"nodesOnTimeRate":{"of":[4,4]}}
 * ```
 */
export function applyCorrections(entries: readonly LedgerEntry[], dispute: Dispute): readonly LedgerEntry[] {
  const read = readDocument({ entries, dispute }, Schema);
  let all = read.entries;
  checkPractice((report) => {
    checkEntries(read.entries, report);
    const lineages = lineagesOf(read.entries, report);
    const settled = replay(read.dispute, report);
    if (settled === null) return;
    const { state } = settled;
    if (state !== "ruled" && state !== "closed") {
      report("illegal-move", "dispute.state", {
        state,
        move: "applyCorrections",
        allowed: allowedIn(settled),
      });
      return;
    }
    all = new Ledger(read.entries, lineages, report).after(settled);
  });
  return all;
}
