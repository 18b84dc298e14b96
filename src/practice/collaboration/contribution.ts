import * as z from "zod/mini";
import type { PracticeReport } from "../../error/practice.js";
import { clip } from "../../shape/plain.js";
import { filled } from "../../shape/schema.js";
import { checkIds } from "../document.js";
import { NameSchema } from "../name.js";
import { checkShares, type PersonShare, ShareSchema } from "../share.js";

/** A project, and who did how much of it. */
export interface ContributionProject {
  /** Its id, once in a list. */
  readonly id: string;
  /** The department whose project it is. */
  readonly department: string;
  /** Who did it: people of the list, of whichever department, each once. Shares are above 0, and sum to exactly 1. */
  readonly shares: readonly PersonShare[];
}

/** Somebody who may take part in projects. */
export interface Contributor {
  /** Who it is, once in a list. */
  readonly id: string;
  /** The department to which they belong. */
  readonly department: string;
}

/** What a contribution map is made of. */
export interface ContributionDocument {
  readonly projects: readonly ContributionProject[];
  readonly people: readonly Contributor[];
}

export const ContributionSchema: z.ZodMiniType<ContributionDocument> = /* @__PURE__ */ z.strictObject({
  projects: /* @__PURE__ */ z.array(
    /* @__PURE__ */ z.strictObject({
      id: NameSchema,
      department: NameSchema,
      shares: /* @__PURE__ */ filled(ShareSchema),
    }),
  ),
  people: /* @__PURE__ */ z.array(/* @__PURE__ */ z.strictObject({ id: NameSchema, department: NameSchema })),
});

/** What the shape of projects and people cannot say. */
export function checkContributions({ projects, people }: ContributionDocument, report: PracticeReport): void {
  checkIds(projects, "project", "projects", report);
  checkIds(people, "person", "people", report);
  const known = new Set(people.map(({ id }) => id));
  for (const [index, { shares }] of projects.entries()) {
    checkShares(shares, { above: "0", maximum: "1" }, `projects.${index}.shares`, report);
    for (const [place, { person }] of shares.entries()) {
      if (!known.has(person))
        report("unknown-name", `projects.${index}.shares.${place}.person`, {
          thing: "person",
          name: clip(person),
        });
    }
  }
}
