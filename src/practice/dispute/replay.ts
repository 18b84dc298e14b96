import * as z from "zod/mini";
import type { PracticeReport } from "../../error/practice.js";
import { clip, own } from "../../shape/plain.js";
import { filled } from "../../shape/schema.js";
import { checkIds } from "../document.js";
import { same } from "../same.js";
import { type Dispute, filed } from "./dispute.js";
import { checkFiling } from "./filing.js";
import { type DisputeMove, type FileMove, LogEntrySchema } from "./move.js";
import { checkMove, step } from "./step.js";

const anything = /* @__PURE__ */ z.unknown();

/** Of a dispute the log alone is read; the rest is held against what follows from it. */
export const DisputeSchema: z.ZodMiniType<{ readonly log: readonly (FileMove | DisputeMove)[] }> =
  /* @__PURE__ */ z.strictObject({
    id: anything,
    state: anything,
    filedBy: anything,
    parties: anything,
    about: anything,
    reasons: anything,
    panel: anything,
    evidence: anything,
    rulings: anything,
    log: /* @__PURE__ */ filled(LogEntrySchema),
  });

/** The dispute that follows from its log; null, and a report, where the log or the rest of it says otherwise. */
export function replay(
  given: { readonly log: readonly (FileMove | DisputeMove)[] },
  report: PracticeReport,
): Dispute | null {
  let sound = true;
  const watched: PracticeReport = (code, path, facts) => {
    sound = false;
    report(code, path, facts);
  };
  const [first, ...moves] = given.log as [FileMove | DisputeMove, ...(FileMove | DisputeMove)[]];
  if (first.kind !== "file") {
    report("not-an-option", "dispute.log.0.kind", { options: ["file"], found: first.kind });
    return null;
  }
  checkFiling(first, "dispute.log.0", watched);
  checkIds(given.log, "entry", "dispute.log", watched);
  let dispute = filed(first);
  for (const [index, move] of (moves as DisputeMove[]).entries()) {
    // A second filing is a move that no state allows. What follows a fault cannot be judged.
    if (sound) checkMove(dispute, move, `dispute.log.${index + 1}`, watched);
    if (!sound) return null;
    dispute = step(dispute, move);
  }
  for (const [key, part] of Object.entries(dispute)) {
    const found = own(given, key);
    if (found === undefined) watched("missing-key", `dispute.${key}`, {});
    else if (!same(found, part)) watched("conflicting-entry", `dispute.${key}`, { id: clip(dispute.id) });
  }
  return sound ? dispute : null;
}
