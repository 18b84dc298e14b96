import * as z from "zod/mini";
import type { PracticeReport } from "../../error/practice.js";
import type { StatedObservation } from "../../shape/observation.js";
import { IdSchema, TextSchema, variant } from "../../shape/schema.js";
import type { CollaborationNode } from "../collaboration/node.js";
import type { MutualRating } from "../collaboration/rating.js";
import { checkIds, instantAt } from "../document.js";
import { NameSchema } from "../name.js";
import { checkContent, contents } from "./correction.js";

/** What every entry of the ledger says. */
export interface LedgerEntryHead {
  /** Its id, once in the ledger. */
  readonly id: string;
  /** When it was entered: an instant with its offset. */
  readonly at: string;
  /** The entry in whose place it stands: of the same kind and of the same matter, and replaced by no other. */
  readonly replaces?: string | undefined;
  /** What it stands there for; absent where the host itself put something right. */
  readonly because?:
    | {
        /** The dispute's id. */
        readonly dispute: string;
        /** The ruling's id. */
        readonly ruling: string;
      }
    | undefined;
}

/** An observation of one subject. */
export interface ObservationEntry extends LedgerEntryHead {
  /** What kind of entry it is. */
  readonly kind: "observation";
  /** The subject's id. */
  readonly subject: string;
  /** The indicator's id. */
  readonly indicator: string;
  /** What was observed, in any of the forms that `appraise` takes; not null. */
  readonly observation: StatedObservation;
}

/** A collaboration node. */
export interface NodeEntry extends LedgerEntryHead {
  /** What kind of entry it is. */
  readonly kind: "node";
  /** The node, as `measureNodes` takes it; null where it was struck out. */
  readonly node: CollaborationNode | null;
}

/** A mutual rating. */
export interface RatingEntry extends LedgerEntryHead {
  /** What kind of entry it is. */
  readonly kind: "rating";
  /** The rating, as `measureMutualRatings` takes it; null where it was struck out. */
  readonly rating: MutualRating | null;
}

/** An entry of the ledger of one period. Entries are never changed, only replaced by others. */
export type LedgerEntry = ObservationEntry | NodeEntry | RatingEntry;

const head = {
  id: NameSchema,
  at: TextSchema,
  replaces: /* @__PURE__ */ z.optional(NameSchema),
  because: /* @__PURE__ */ z.optional(
    /* @__PURE__ */ z.strictObject({ dispute: NameSchema, ruling: NameSchema }),
  ),
};

export const EntriesSchema: z.ZodMiniType<readonly LedgerEntry[]> = /* @__PURE__ */ z.array(
  /* @__PURE__ */ z.discriminatedUnion("kind", [
    /* @__PURE__ */ variant("observation", {
      ...head,
      subject: NameSchema,
      indicator: IdSchema,
      ...contents.observation,
    }),
    /* @__PURE__ */ variant("node", { ...head, ...contents.node }),
    /* @__PURE__ */ variant("rating", { ...head, ...contents.rating }),
  ]),
);

/** What the shape of entries cannot say, each by itself. */
export function checkEntries(entries: readonly LedgerEntry[], report: PracticeReport): void {
  checkIds(entries, "entry", "entries", report);
  for (const [index, entry] of entries.entries()) {
    instantAt(entry.at, `entries.${index}.at`, report);
    checkContent(entry, `entries.${index}`, report);
  }
}

/** What an entry is of, whatever it says: the same for all that replace each other. Null where it was struck out. */
export function matterOf(entry: LedgerEntry): string | null {
  if (entry.kind === "observation") return JSON.stringify([entry.kind, entry.subject, entry.indicator]);
  const { kind } = entry;
  if (kind === "node") return entry.node && JSON.stringify([kind, entry.node.id]);
  return entry.rating && JSON.stringify([kind, entry.rating.rater, entry.rating.rated]);
}
