import * as z from "zod/mini";
import type { PracticeReport } from "../../error/practice.js";
import { clip } from "../../shape/plain.js";
import { IdSchema, TextSchema, variant } from "../../shape/schema.js";
import { checkNames, checkPeriod, instantAt } from "../document.js";
import { NameSchema } from "../name.js";

/** One side of a dispute. */
export interface DisputeParty {
  /** Who it is, once in a dispute. */
  readonly person: string;
  /** Their manager, who will sit on the panel: none of the parties. Where that is a party, the next one above. */
  readonly manager: string;
}

/** What a dispute is about. Periods are those of `appraise`: `2026-Q3`. */
export type DisputeMatter =
  /** An observation of a subject of the appraisal. */
  | {
      /** The matter is an observation. */
      readonly kind: "observation";
      /** The subject's id. */
      readonly subject: string;
      /** The indicator's id. */
      readonly indicator: string;
      /** The period in which it was observed. */
      readonly period: string;
    }
  /** A mutual rating. */
  | {
      /** The matter is a rating. */
      readonly kind: "rating";
      /** Who rated. */
      readonly rater: string;
      /** Who was rated. */
      readonly rated: string;
      /** The period to which the rating belongs. */
      readonly period: string;
    }
  /** A collaboration node. */
  | {
      /** The matter is a node. */
      readonly kind: "node";
      /** The node's id. */
      readonly node: string;
    };

/** What a dispute begins with. */
export interface DisputeFiling {
  /** The id of the dispute, and of the first entry of its log. */
  readonly id: string;
  /** When it is filed: an instant with its offset. */
  readonly at: string;
  /** Who files it: one of the parties. */
  readonly actor: string;
  /** Two sides or more, each with its manager. */
  readonly parties: readonly DisputeParty[];
  /** What is contested. */
  readonly about: DisputeMatter;
  /** Why, in words. */
  readonly reasons: string;
}

export const MatterSchema: z.ZodMiniType<DisputeMatter> = /* @__PURE__ */ z.discriminatedUnion("kind", [
  /* @__PURE__ */ variant("observation", { subject: NameSchema, indicator: IdSchema, period: TextSchema }),
  /* @__PURE__ */ variant("rating", { rater: NameSchema, rated: NameSchema, period: TextSchema }),
  /* @__PURE__ */ variant("node", { node: NameSchema }),
]);

export const filingShape = {
  id: NameSchema,
  at: TextSchema,
  actor: NameSchema,
  parties: /* @__PURE__ */ z.array(
    /* @__PURE__ */ z.strictObject({ person: NameSchema, manager: NameSchema }),
  ),
  about: MatterSchema,
  reasons: NameSchema,
};

/** What the shape of a filing cannot say. */
export function checkFiling(filing: DisputeFiling, path: string, report: PracticeReport): void {
  const { at, actor, parties, about } = filing;
  instantAt(at, `${path}.at`, report);
  if ("period" in about) checkPeriod(about.period, `${path}.about.period`, report);
  const people = parties.map(({ person }) => person);
  if (people.length < 2)
    report("too-few", `${path}.parties`, { thing: "person", count: people.length, minimum: 2 });
  checkNames(people, "person", (index) => `${path}.parties.${index}.person`, report);
  const sides = new Set(people);
  for (const [index, { manager }] of parties.entries()) {
    if (sides.has(manager))
      report("bad-panel", `${path}.parties.${index}.manager`, { why: "party", person: clip(manager) });
  }
  checkActor(actor, people, path, report);
}

/** Reports an actor who has no right to what they do. */
export function checkActor(
  actor: string,
  entitled: readonly string[],
  path: string,
  report: PracticeReport,
): void {
  if (!entitled.includes(actor))
    report("not-an-option", `${path}.actor`, { options: entitled.map(clip), found: clip(actor) });
}
