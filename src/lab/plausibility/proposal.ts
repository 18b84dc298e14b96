import type { Message } from "../../error/worded.js";
import type { LabFigure } from "../figure.js";

/** One change of a policy. */
export interface PatchEntry {
  /**
   * Where: `indicators.nps.scoring.target`, `roles.seller.targets.nps`, or `roles.seller.indicators.nps` for the weight that an
   * indicator has in a role. What has an id is named by it, never by its position.
   */
  readonly path: string;
  /** The decimal that stands there, as text; for a weight, the one that counts without a stage. */
  readonly before: string;
  /** The decimal that is to stand there, as text. */
  readonly after: string;
}

/** A change that a review suggests. It changes nothing until a person accepts it. */
export type Proposal = {
  /** What it is called: `drop/seller/nps`, `retarget/nps`. */
  readonly id: string;
  /** The indicator. */
  readonly indicator: string;
  /** The role; null for a target that is the indicator's own. */
  readonly role: string | null;
  /** What and why in a sentence. */
  readonly message: Message;
  /** The change; empty where no single figure can be given and a person has to think. */
  readonly patch: readonly PatchEntry[];
} & (
  | {
      /** Weigh it 0: it tells nobody from anybody. */
      readonly what: "drop";
      /** All have the most points, or all have the same. */
      readonly why: "all-at-cap" | "all-alike";
      /** What it rests on. */
      readonly facts: {
        /** How many points there are: one for each subject and period. */
        readonly cases: number;
        /** The points that all have. */
        readonly points: number;
      };
    }
  | {
      /** Weigh it 0: another one says the same. */
      readonly what: "drop";
      /** It orders people as a heavier one does. */
      readonly why: "redundant";
      /** What it rests on. */
      readonly facts: {
        /** How many subjects and periods have points in both. */
        readonly cases: number;
        /** The indicator that stays. */
        readonly other: string;
        /** Kendall's tau-b of the points, to 4 decimals. */
        readonly tau: number;
      };
    }
  | {
      /** Give it another target. */
      readonly what: "retarget";
      /** Everybody reached it, always; or nobody ever did. */
      readonly why: "reached-by-everyone" | "reached-by-no-one";
      /** What it rests on. */
      readonly facts: {
        /** How many values there are: one for each subject and period. */
        readonly cases: number;
        /** The target. */
        readonly target: number;
        /** The target proposed; null where the history gives none. */
        readonly proposed: number | null;
      };
    }
  | {
      /** Give it another weight. */
      readonly what: "reweigh";
      /** What it decides is far from what it weighs. */
      readonly why: "influence";
      /** What it rests on. */
      readonly facts: {
        /** Its weight, 0..1. */
        readonly weight: number;
        /** Its share in what tells the scores apart. */
        readonly influence: LabFigure;
        /** The weight proposed; null where no weight would help. */
        readonly proposed: number | null;
      };
    }
);
