import type { PersonShare } from "../share.js";
import type { DisputeCorrection } from "./correction.js";
import type { DisputeMatter, DisputeParty } from "./filing.js";
import type { DisputeMove, EvidenceMove, FileMove, PanelMember } from "./move.js";

/** Where a dispute stands. */
export type DisputeState = "filed" | "inReview" | "ruled" | "appealed" | "closed" | "withdrawn";

/** A record before the panel. */
export type DisputeEvidence = EvidenceMove["evidence"] & {
  /** Who put it there. */
  readonly submittedBy: string;
  /** When. */
  readonly at: string;
};

/** What a panel ruled. */
export interface DisputeRuling {
  /** The id of the move that ruled. */
  readonly id: string;
  /** When it was ruled. */
  readonly at: string;
  /** Who made the move. */
  readonly by: string;
  /** The panel that ruled. */
  readonly panel: readonly PanelMember[];
  /** Who is responsible for how much; to exactly 1 together. */
  readonly responsibility: readonly PersonShare[];
  /** What is put right in the ledger. */
  readonly corrections: readonly DisputeCorrection[];
  /** What is to be done otherwise from now on. */
  readonly processChanges: readonly string[];
  /** Why, in words. */
  readonly reasons: string;
}

/** A dispute (冲突仲裁). All of it follows from its log; it is plain data, to be stored as it is. */
export interface Dispute {
  /** Its id. */
  readonly id: string;
  /** Where it stands. */
  readonly state: DisputeState;
  /** Who filed it. */
  readonly filedBy: string;
  /** The sides, each with its manager. */
  readonly parties: readonly DisputeParty[];
  /** What is contested. */
  readonly about: DisputeMatter;
  /** Why it was filed, in words. */
  readonly reasons: string;
  /** The panel that sits now; null before one is named, and again after an appeal. */
  readonly panel: readonly PanelMember[] | null;
  /** The records, in the order in which they came. */
  readonly evidence: readonly DisputeEvidence[];
  /** One ruling, or after an appeal two, of which the last one holds. */
  readonly rulings: readonly DisputeRuling[];
  /** Everything that was done, as it was handed in. */
  readonly log: readonly [FileMove, ...DisputeMove[]];
}

/** A dispute of which nothing is known yet but what its log begins with. */
export function filed(file: FileMove): Dispute {
  const { id, actor, parties, about, reasons } = file;
  const head = { id, state: "filed" as const, filedBy: actor, parties, about, reasons };
  return { ...head, panel: null, evidence: [], rulings: [], log: [file] };
}
