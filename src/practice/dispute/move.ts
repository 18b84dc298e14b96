import * as z from "zod/mini";
import { TextSchema, variant } from "../../shape/schema.js";
import { NameSchema } from "../name.js";
import { OptionalText } from "../optional.js";
import { type PersonShare, ShareSchema } from "../share.js";
import { CorrectionSchema, type DisputeCorrection } from "./correction.js";
import { type DisputeFiling, filingShape } from "./filing.js";

/** What every move says. */
export interface DisputeMoveHead {
  /** Its id, once in a dispute; the same move under the same id changes nothing when it comes again. */
  readonly id: string;
  /** When it is made: an instant with its offset, never before the last move. */
  readonly at: string;
  /** Who makes it. */
  readonly actor: string;
}

/** Somebody on the panel (跨部门绩效小组). */
export interface PanelMember {
  /** Who it is, once on a panel, and none of the parties. */
  readonly person: string;
  /** One is the HRBP; the managers of the parties, and whoever else sits there, are members. */
  readonly role: "hrbp" | "member";
}

/** Names the panel, by its HRBP. */
export interface ReviewMove extends DisputeMoveHead {
  /** What kind of move it is. */
  readonly kind: "review";
  /** Exactly one HRBP, the manager of each party, and whoever else. */
  readonly panel: readonly PanelMember[];
}

/** Puts a record before the panel, by a party, the manager of one, or somebody of the panel. */
export interface EvidenceMove extends DisputeMoveHead {
  /** What kind of move it is. */
  readonly kind: "evidence";
  /** The record. */
  readonly evidence: {
    /** Its id, once in a dispute. */
    readonly id: string;
    /** A record of the project ledger (项目台账), or of communication (沟通记录). */
    readonly kind: "ledger" | "communication";
    /** Where it can be found: a number, an address. */
    readonly reference: string;
    /** What it shows, in words. */
    readonly summary?: string | undefined;
  };
}

/** Rules, by anybody of the panel. */
export interface RuleMove extends DisputeMoveHead {
  /** What kind of move it is. */
  readonly kind: "rule";
  /** Who is responsible for how much: 0..1 each, each person once, to exactly 1 together. */
  readonly responsibility: readonly PersonShare[];
  /** What is put right in the ledger; each entry once. */
  readonly corrections?: readonly DisputeCorrection[] | undefined;
  /** What is to be done otherwise from now on, such as `requirementPreReview`. */
  readonly processChanges?: readonly string[] | undefined;
  /** Why, in words. */
  readonly reasons: string;
}

/** Appeals, by a party; once in a dispute. */
export interface AppealMove extends DisputeMoveHead {
  /** What kind of move it is. */
  readonly kind: "appeal";
  /** Why, in words. */
  readonly reasons: string;
}

/** Closes what was ruled, by the HRBP of the panel. */
export interface CloseMove extends DisputeMoveHead {
  /** What kind of move it is. */
  readonly kind: "close";
}

/** Withdraws what was filed, by who filed it, before any ruling. */
export interface WithdrawMove extends DisputeMoveHead {
  /** What kind of move it is. */
  readonly kind: "withdraw";
}

/** What can be done in a dispute. */
export type DisputeMove = ReviewMove | EvidenceMove | RuleMove | AppealMove | CloseMove | WithdrawMove;

/** What the log of a dispute begins with. */
export interface FileMove extends DisputeFiling {
  /** What kind of move it is. */
  readonly kind: "file";
}

const head = { id: NameSchema, at: TextSchema, actor: NameSchema };

const moves = /* @__PURE__ */ z.discriminatedUnion("kind", [
  /* @__PURE__ */ variant("review", {
    ...head,
    panel: /* @__PURE__ */ z.array(
      /* @__PURE__ */ z.strictObject({
        person: NameSchema,
        role: /* @__PURE__ */ z.enum(["hrbp", "member"]),
      }),
    ),
  }),
  /* @__PURE__ */ variant("evidence", {
    ...head,
    evidence: /* @__PURE__ */ z.strictObject({
      id: NameSchema,
      kind: /* @__PURE__ */ z.enum(["ledger", "communication"]),
      reference: NameSchema,
      summary: OptionalText,
    }),
  }),
  /* @__PURE__ */ variant("rule", {
    ...head,
    responsibility: /* @__PURE__ */ z.array(ShareSchema),
    corrections: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.array(CorrectionSchema)),
    processChanges: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.array(NameSchema)),
    reasons: NameSchema,
  }),
  /* @__PURE__ */ variant("appeal", { ...head, reasons: NameSchema }),
  /* @__PURE__ */ variant("close", head),
  /* @__PURE__ */ variant("withdraw", head),
]);

export const MoveSchema: z.ZodMiniType<DisputeMove> = moves;

export const LogEntrySchema: z.ZodMiniType<FileMove | DisputeMove> = /* @__PURE__ */ z.discriminatedUnion(
  "kind",
  [/* @__PURE__ */ variant("file", filingShape), moves],
);
