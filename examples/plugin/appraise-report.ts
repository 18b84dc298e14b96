import { type Appraisal, appraise } from "steelyard";
import { feishuInformation, runMapping, subjectsFrom } from "steelyard/source";
import type { Fault } from "../shared/problem.js";
import type { Report } from "./report.js";
import type { Settings } from "./settings.js";

/** What came of a report. */
export interface AppraisedReport {
  readonly appraisal: Appraisal;
  /** What became of its rows: in = used + rejected + filtered. */
  readonly rows: {
    readonly in: number;
    readonly used: number;
    readonly rejected: number;
    readonly filtered: number;
  };
  /** Everything that was not taken, and why: cells and rows, observations, people. */
  readonly faults: readonly Fault[];
  /** What is written to the other system. */
  readonly requests: ReturnType<typeof feishuInformation>["requests"];
}

/** From the records of a report to what is written back. Nothing is sent or stored here. */
export function appraiseReport(settings: Settings, report: Report, readAt: string): AppraisedReport {
  const { policy, mapping, confirm, people, crosswalk, receivers, semester, language } = settings;
  const run = runMapping(mapping, report, { readAt, crosswalk, confirm });
  const { subjects, rejected } = subjectsFrom(people, run.observations);
  const appraisal = appraise(policy, { period: report.period, subjects });
  const { requests } = feishuInformation(appraisal, { semester, policy, language, people: receivers });
  return {
    appraisal,
    rows: run.rows,
    faults: [
      ...run.rejected.flatMap(({ row, issues }) =>
        issues.map((one) => ({ code: one.code, path: `row ${row}, ${one.path}`, message: one.message })),
      ),
      ...rejected.map(({ issue }) => issue),
      ...appraisal.rejected,
    ],
    requests,
  };
}
