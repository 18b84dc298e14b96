import type { PracticeReport } from "../../error/practice.js";
import type { Dispute } from "./dispute.js";
import { checkActor } from "./filing.js";
import type { DisputeMove } from "./move.js";

/** The moves that the state of a dispute allows, whoever makes them. */
export function allowedIn({ state, rulings }: Dispute): DisputeMove["kind"][] {
  const first = rulings.length === 0;
  if (state === "filed") return ["review", "evidence", "withdraw"];
  if (state === "inReview") return first ? ["evidence", "rule", "withdraw"] : ["evidence", "rule"];
  if (state === "ruled") return rulings.length === 1 ? ["appeal", "close"] : ["close"];
  return state === "appealed" ? ["review", "evidence"] : [];
}

/** Reports a move by somebody who has no right to it. */
export function checkRight(dispute: Dispute, move: DisputeMove, path: string, report: PracticeReport): void {
  const panel = move.kind === "review" ? move.panel : (dispute.panel ?? []);
  const isActor = (one: { readonly person: string; readonly manager?: string }) =>
    one.person === move.actor || one.manager === move.actor;
  // Of records there may be any number: no list of everybody is made for each of them.
  if (move.kind === "evidence" && (dispute.parties.some(isActor) || panel.some(isActor))) return;
  const parties = dispute.parties.map(({ person }) => person);
  const people = panel.map(({ person }) => person);
  const hrbps = panel.filter(({ role }) => role === "hrbp").map(({ person }) => person);
  const managers = dispute.parties.map(({ manager }) => manager);
  const entitled: { readonly [K in DisputeMove["kind"]]: readonly string[] } = {
    review: hrbps,
    evidence: [...new Set([...parties, ...managers, ...people])],
    rule: people,
    appeal: parties,
    close: hrbps,
    withdraw: [dispute.filedBy],
  };
  // A panel without an HRBP has its own fault already.
  if (entitled[move.kind].length > 0) checkActor(move.actor, entitled[move.kind], path, report);
}
