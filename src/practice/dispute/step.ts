import type { PracticeReport } from "../../error/practice.js";
import { clip } from "../../shape/plain.js";
import { UNIT } from "../../shape/range.js";
import { checkOrder, instantAt } from "../document.js";
import { checkShares } from "../share.js";
import { allowedIn, checkRight } from "./allowed.js";
import { checkCorrections } from "./correction.js";
import type { Dispute, DisputeRuling } from "./dispute.js";
import type { DisputeMove, RuleMove } from "./move.js";
import { checkPanel } from "./panel.js";

/** Reports everything that keeps a move from being made. */
export function checkMove(dispute: Dispute, move: DisputeMove, path: string, report: PracticeReport): void {
  instantAt(move.at, `${path}.at`, report);
  checkOrder(dispute.log.at(-1)?.at, move.at, `${path}.at`, report);
  const allowed = allowedIn(dispute);
  if (!allowed.includes(move.kind)) {
    report("illegal-move", `${path}.kind`, { state: dispute.state, move: move.kind, allowed });
    return;
  }
  checkRight(dispute, move, path, report);
  if (move.kind === "review") checkPanel(move.panel, dispute.parties, `${path}.panel`, report);
  if (move.kind === "rule") {
    checkShares(move.responsibility, UNIT, `${path}.responsibility`, report);
    checkCorrections(move.corrections ?? [], `${path}.corrections`, report);
  }
  if (move.kind === "evidence" && dispute.evidence.some(({ id }) => id === move.evidence.id))
    report("repeated-name", `${path}.evidence.id`, { thing: "entry", name: clip(move.evidence.id) });
}

/** A dispute after a move that was checked. */
export function step(dispute: Dispute, move: DisputeMove): Dispute {
  const next: Dispute = { ...dispute, log: [...dispute.log, move] };
  switch (move.kind) {
    case "review":
      return { ...next, state: "inReview", panel: move.panel };
    case "evidence":
      return {
        ...next,
        evidence: [...dispute.evidence, { ...move.evidence, submittedBy: move.actor, at: move.at }],
      };
    case "rule":
      return { ...next, state: "ruled", rulings: [...dispute.rulings, rulingOf(dispute, move)] };
    case "appeal":
      return { ...next, state: "appealed", panel: null };
    case "close":
      return { ...next, state: "closed" };
    case "withdraw":
      return { ...next, state: "withdrawn" };
  }
}

function rulingOf({ panel }: Dispute, move: RuleMove): DisputeRuling {
  const { id, at, actor, responsibility, corrections = [], processChanges = [], reasons } = move;
  return { id, at, by: actor, panel: panel ?? [], responsibility, corrections, processChanges, reasons };
}
