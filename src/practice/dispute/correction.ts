import * as z from "zod/mini";
import type { PracticeReport } from "../../error/practice.js";
import { checkObservation, ObservationSchema, type StatedObservation } from "../../shape/observation.js";
import { variant } from "../../shape/schema.js";
import { type CollaborationNode, checkNode, NodeSchema } from "../collaboration/node.js";
import { checkRating, type MutualRating, RatingSchema } from "../collaboration/rating.js";
import { checkNames } from "../document.js";
import { NameSchema } from "../name.js";

/** What a ruling puts in the place of an entry of the ledger. */
export type DisputeCorrection =
  /** Another observation for the same subject and indicator. */
  | {
      /** An observation is corrected. */
      readonly kind: "observation";
      /** The id of the entry that it replaces, as it was or as it has been corrected since. */
      readonly replaces: string;
      /** What is to hold. */
      readonly observation: StatedObservation;
    }
  /** The same node as it really was. */
  | {
      /** A node is corrected. */
      readonly kind: "node";
      /** The id of the entry that it replaces, as it was or as it has been corrected since. */
      readonly replaces: string;
      /** What is to hold, under the same id; null strikes the node out. */
      readonly node: CollaborationNode | null;
    }
  /** Another rating of the same person by the same rater. */
  | {
      /** A rating is corrected. */
      readonly kind: "rating";
      /** The id of the entry that it replaces, as it was or as it has been corrected since. */
      readonly replaces: string;
      /** What is to hold, of the same pair; null strikes the rating out. */
      readonly rating: MutualRating | null;
    };

/** What each kind of entry says, for corrections as for the ledger itself. */
export const contents = {
  observation: { observation: ObservationSchema },
  node: { node: /* @__PURE__ */ z.nullable(NodeSchema) },
  rating: { rating: /* @__PURE__ */ z.nullable(RatingSchema) },
};

const replaces = NameSchema;

export const CorrectionSchema: z.ZodMiniType<DisputeCorrection> = /* @__PURE__ */ z.discriminatedUnion(
  "kind",
  [
    /* @__PURE__ */ variant("observation", { replaces, ...contents.observation }),
    /* @__PURE__ */ variant("node", { replaces, ...contents.node }),
    /* @__PURE__ */ variant("rating", { replaces, ...contents.rating }),
  ],
);

/** What an entry of the ledger or a correction says, by its kind. */
export type Content =
  | { readonly kind: "observation"; readonly observation: StatedObservation }
  | { readonly kind: "node"; readonly node: CollaborationNode | null }
  | { readonly kind: "rating"; readonly rating: MutualRating | null };

/** What the shape of an entry's content cannot say. */
export function checkContent(content: Content, path: string, report: PracticeReport): void {
  if (content.kind === "observation") checkObservation(content.observation, `${path}.observation`, report);
  else if (content.kind === "node") {
    if (content.node !== null) checkNode(content.node, `${path}.node`, report);
  } else if (content.rating !== null) checkRating(content.rating, `${path}.rating`, report);
}

/** What the shape of corrections cannot say. */
export function checkCorrections(
  corrections: readonly DisputeCorrection[],
  path: string,
  report: PracticeReport,
): void {
  for (const [index, correction] of corrections.entries())
    checkContent(correction, `${path}.${index}`, report);
  const targets = corrections.map((one) => one.replaces);
  checkNames(targets, "entry", (index) => `${path}.${index}.replaces`, report);
}
