import type { Appraisal, Result, ScoredResult } from "../../appraisal/result.js";
import { checkSource, type SourceReport } from "../../error/source.js";
import { join } from "../../error/worded.js";
import { clip, kindOf, own } from "../../shape/plain.js";
import { decimalIn, eachRow, nameIn } from "../rows.js";
import type { Run } from "./external-id.js";
import { type PersonId, readPersonIds } from "./person-id.js";

/** Why somebody is not written. */
export type SkipReason =
  /** The run rejected the subject. */
  | "rejected"
  /** Too little weight is present for a score. */
  | "insufficient"
  /** The list of ids does not know the person. */
  | "unknownPerson"
  /** None of the figures asked for is there. */
  | "noFigure"
  /** The tier has no counterpart in the other system. */
  | "noRating"
  /** A modifier, or all of the money, could not be settled for want of a fact: for a person to look at first. */
  | "unsettled"
  /** The payout is withheld, because the fact that limits it is missing. */
  | "withheld"
  /** The policy awards no money. */
  | "noIncentives"
  /** Nothing is to be paid. */
  | "nothingDue";

/** Somebody who is not written, and why: there is no row of zeros instead. */
export interface Skipped {
  /** The subject's id; null for a rejected one without. */
  readonly id: string | null;
  /** Why. */
  readonly reason: SkipReason;
}

/** What was made of a run: everybody is in one of the two lists. */
export interface Written<T> {
  readonly written: readonly T[];
  readonly skipped: readonly Skipped[];
}

/** Makes something of everybody who has a score, under their id in the other system, or says why not. */
export function writeEach<T>(
  appraisal: Appraisal,
  people: readonly PersonId[] | undefined,
  make: (result: ScoredResult, id: string, run: Run, path: string, report: SourceReport) => T | SkipReason,
): Written<T> {
  const written: T[] = [];
  const skipped: Skipped[] = [];
  checkSource((report) => {
    const ids = people === undefined ? null : readPersonIds(people, "options.people", report);
    const run = readRun(appraisal, report);
    const seen = new Set<string>();
    eachRow(own(appraisal, "results"), "results", null, report, (row, path) => {
      const id = nameIn(row, "id", path, report);
      const { status } = row;
      if (status !== "scored" && status !== "insufficient")
        report("not-an-option", join(path, "status"), {
          options: ["scored", "insufficient"],
          found: clip(status),
        });
      if (status === "scored" && decimalIn(row, "score", path, report) === null && own(row, "score") == null)
        report("missing-key", join(path, "score"), {});
      if (id === null || run === null) return;
      if (seen.has(id)) report("repeated-person", join(path, "id"), { person: clip(id) });
      seen.add(id);
      const target = ids === null ? id : (ids.get(id) ?? null);
      const made =
        status !== "scored"
          ? "insufficient"
          : target === null
            ? "unknownPerson"
            : make(row as unknown as ScoredResult, target, run, path, report);
      if (isReason(made)) skipped.push({ id, reason: made });
      else written.push(made);
    });
    eachRow(own(appraisal, "rejected"), "rejected", null, report, ({ id }) => {
      skipped.push({ id: typeof id === "string" ? id : null, reason: "rejected" });
    });
  });
  return { written, skipped };
}

/** What is made is never a bare text. */
const isReason = <T>(made: T | SkipReason): made is SkipReason => typeof made === "string";

/** Which run it was; null, and reported, where it does not say. */
function readRun(appraisal: unknown, report: SourceReport): Run | null {
  const policy = own(appraisal, "policy");
  const [id, version] = [nameIn(Object(policy), "id", "policy", report), own(policy, "version")];
  const period = nameIn(Object(appraisal), "period", "", report);
  if (typeof version !== "string")
    report("wrong-type", "policy.version", { expected: "text", found: kindOf(version) });
  return id === null || period === null ? null : { policy: { id, version: String(version) }, period };
}

/** The figures of a result that are of one of its parts, in order. */
export const indicatorsOf = (result: Result): readonly string[] => {
  const rows = own(result, "indicators");
  return Array.isArray(rows) ? rows.map((row) => own(row, "id")).filter((id) => typeof id === "string") : [];
};
