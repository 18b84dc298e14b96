import * as z from "zod/mini";
import { checkPractice } from "../../error/practice.js";
import { clip } from "../../shape/plain.js";
import { readDocument } from "../document.js";
import { same } from "../same.js";
import { allowedIn } from "./allowed.js";
import type { Dispute } from "./dispute.js";
import { type DisputeMove, MoveSchema } from "./move.js";
import { DisputeSchema, replay } from "./replay.js";
import { checkMove, step } from "./step.js";

const Schema = /* @__PURE__ */ z.strictObject({ dispute: DisputeSchema, move: MoveSchema });
const Alone = /* @__PURE__ */ z.strictObject({ dispute: DisputeSchema });

/**
 * The dispute after one more move. The one handed in stays as it was; a move that comes again changes nothing.
 *
 * | state | moves |
 * | --- | --- |
 * | `filed` | `review`, `evidence`, `withdraw` |
 * | `inReview` | `evidence`, `rule`; `withdraw` before the first ruling |
 * | `ruled` | `close`; `appeal` after the first ruling |
 * | `appealed` | `review`, `evidence` |
 * | `closed`, `withdrawn` | none |
 *
 * Source: the arbitration of conflicts of this package's practice guide. After an appeal a panel has to be named again; it may
 * be the same people.
 *
 * @param dispute - A dispute of `fileDispute` or of this function; it has to be what follows from its log.
 * @param move - What is done, by whom and when.
 * @returns The new dispute.
 * @throws SteelyardError `illegal-move` with the moves that the state allows; `not-an-option` with those who have the right to
 * this one; `bad-panel`; `weights-sum` for responsibility that does not sum to 1; `too-early` for a move before the last;
 * `conflicting-entry` for another move under an id that was used, or a dispute that its log contradicts; `repeated-name` and
 * the like; all at once, each with its path: `move.panel.2.person`.
 *
 * @example
 * ```ts
 * import { fileDispute, moveDispute } from "steelyard/practice";
 *
 * const filed = fileDispute({
 *   id: "d-1", at: "2026-10-08T10:00+08:00", actor: "zhou",
 *   parties: [{ person: "zhou", manager: "chen" }, { person: "li", manager: "wang" }],
 *   about: { kind: "node", node: "n-7" }, reasons: "The answer was given in the project group on the same day.",
 * });
 * const reviewed = moveDispute(filed, {
 *   id: "m-1", at: "2026-10-09T09:00+08:00", actor: "hu", kind: "review", panel: [
 *     { person: "hu", role: "hrbp" }, { person: "chen", role: "member" }, { person: "wang", role: "member" },
 *   ],
 * });
 * const ruled = moveDispute(reviewed, {
 *   id: "m-2", at: "2026-10-12T15:00+08:00", actor: "wang", kind: "rule", reasons: "The message is in the records.",
 *   responsibility: [{ person: "li", share: "0.6" }, { person: "zhou", share: "0.4" }],
 *   processChanges: ["requirementPreReview"],
 * });
 * console.log(filed.state, reviewed.state, ruled.state, ruled.rulings[0]?.processChanges.join());
 * // => filed inReview ruled requirementPreReview
 * ```
 */
export function moveDispute(dispute: Dispute, move: DisputeMove): Dispute {
  const read = readDocument({ dispute, move }, Schema);
  let next: Dispute | null = null;
  checkPractice((report) => {
    const before = replay(read.dispute, report);
    if (before === null) return;
    const seen = before.log.find(({ id }) => id === read.move.id);
    if (seen === undefined) {
      checkMove(before, read.move, "move", report);
      next = step(before, read.move);
    } else if (same(seen, read.move)) next = before;
    else report("conflicting-entry", "move.id", { id: clip(read.move.id) });
  });
  return next as unknown as Dispute;
}

/**
 * The moves that a dispute allows where it stands, whoever makes them.
 *
 * Source: the table of `moveDispute`.
 *
 * @param dispute - A dispute of `fileDispute` or of `moveDispute`.
 * @returns Kinds of moves; none where it is closed or withdrawn.
 * @throws SteelyardError `conflicting-entry` and the like where the dispute is not what follows from its log, with its path.
 *
 * @example
 * ```ts
 * import { disputeMoves, fileDispute } from "steelyard/practice";
 *
 * const dispute = fileDispute({
 *   id: "d-1", at: "2026-10-08T10:00+08:00", actor: "zhou",
 *   parties: [{ person: "zhou", manager: "chen" }, { person: "li", manager: "wang" }],
 *   about: { kind: "node", node: "n-7" }, reasons: "The answer was given in the project group on the same day.",
 * });
 * console.log(disputeMoves(dispute).join());
 * // => review,evidence,withdraw
 * ```
 */
export function disputeMoves(dispute: Dispute): readonly DisputeMove["kind"][] {
  return allowedIn(readDispute(dispute));
}

/** A dispute that was handed in alone, checked. */
function readDispute(dispute: Dispute): Dispute {
  const read = readDocument({ dispute }, Alone);
  let sound: Dispute | null = null;
  checkPractice((report) => {
    sound = replay(read.dispute, report);
  });
  return sound as unknown as Dispute;
}
