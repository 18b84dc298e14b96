import {
  applyCorrections,
  type CollaborationNode,
  type Dispute,
  type EvidenceMove,
  fileDispute,
  type LedgerEntry,
  moveDispute,
} from "steelyard/practice";
import { data, type Language } from "../data.js";

/** Step 5: the case about a late node, as far as the ruling, and then closed. Its texts are in the language asked for. */
export function settleDispute(entries: readonly LedgerEntry[], language: Language) {
  const { filing, evidence, review, ruling, close, node, answered } = data.dispute;
  let dispute = fileDispute({ ...filing, reasons: filing.reasons[language], about: { kind: "node", node } });
  const states: Dispute[] = [dispute];
  const move = (next: Parameters<typeof moveDispute>[1]) => {
    dispute = moveDispute(dispute, next);
    states.push(dispute);
  };
  for (const { kind, reference, summary, ...head } of evidence) {
    const shown = { id: `e-${head.id}`, kind, reference, summary: summary[language] };
    move({ ...head, kind: "evidence", evidence: shown as EvidenceMove["evidence"] });
  }
  move({
    ...review,
    kind: "review",
    panel: [
      { person: "hu", role: "hrbp" },
      { person: "he", role: "member" },
      { person: "luo", role: "member" },
    ],
  });
  const contested = nodeOf(entries, node);
  move({
    ...ruling,
    kind: "rule",
    reasons: ruling.reasons[language],
    corrections: [{ kind: "node", replaces: `node/${node}`, node: { ...contested, answered } }],
  });
  const corrected = applyCorrections(entries, dispute);
  move({ ...close, kind: "close" });
  return { dispute, states, contested, corrected };
}

export type Settled = ReturnType<typeof settleDispute>;

function nodeOf(entries: readonly LedgerEntry[], id: string): CollaborationNode {
  const entry = entries.find((one) => one.kind === "node" && one.node?.id === id);
  if (entry?.kind !== "node" || entry.node === null) throw new Error(`the ledger lacks ${id}`);
  return entry.node;
}
