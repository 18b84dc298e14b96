import { type Appraisal, appraise, type Policy, parsePolicy, type Result, type Subject } from "steelyard";
import { operationsAssistant } from "steelyard/preset";
import { exampleSheet } from "../../../examples/dashboard/src/data/example.js";
import { readPeople } from "../../../examples/dashboard/src/data/people.js";

/** The policy that the dashboard begins with. */
export const policy = (): Policy => parsePolicy(JSON.parse(JSON.stringify(operationsAssistant)));

/** The people that the dashboard begins with, the three at fault among them. */
export const people = (): readonly Subject[] => readPeople(policy(), exampleSheet()).subjects;

/** What a policy says of those people, by the reference engine. */
export const appraised = (by: Policy): Appraisal => appraise(by, { period: "2026-Q3", subjects: people() });

/** Results by id. */
export const byId = ({ results }: Appraisal): ReadonlyMap<string, Result> =>
  new Map(results.map((result) => [result.id, result]));

/** Numbers as the page writes them, read again. */
export const numberIn = (text: string): number =>
  Number(
    text
      .replaceAll(",", "")
      .replace("−", "-")
      .replace(/[^\d.-].*$/, ""),
  );
