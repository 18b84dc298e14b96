import type { PGlite } from "@electric-sql/pglite";
import { type Queries, rowOf } from "../shared/database.js";
import { digestOf } from "../shared/digest.js";
import { Problem } from "../shared/problem.js";
import { type AppraisedReport, appraiseReport } from "./appraise-report.js";
import { enqueue } from "./outbox.js";
import type { Report } from "./report.js";
import type { Settings } from "./settings.js";
import type { DeliveryHead } from "./signature.js";
import { withWithdrawals } from "./withdrawals.js";

/** What a delivery did; the same answer for the same delivery, however often it comes. */
export interface DeliveryOutcome extends Pick<AppraisedReport, "rows" | "faults"> {
  /** `outdated` where a newer report of the period had been taken before. */
  readonly report: "taken" | "outdated";
}

const OTHER = {
  en: "a delivery of this id had another body",
  "zh-CN": "此投递编号先前的内容与本次不同",
};

/**
 * Takes a delivery once: its trace, the appraisal and what is to be written are one transaction. Where that fails nothing is
 * there, the sender hears of it, and sends again.
 */
export function takeDelivery(
  database: PGlite,
  settings: Settings,
  { id, timestamp }: DeliveryHead,
  report: Report,
): Promise<{ readonly outcome: DeliveryOutcome; readonly repeated: boolean }> {
  return database.transaction(async (tx) => {
    const digest = digestOf(report);
    const before = await rowOf<{ digest: string; outcome: string }>(
      tx,
      "select digest, outcome from delivery where id = $1",
      [id],
    );
    if (before !== null && before.digest !== digest) throw new Problem(409, "other-body", OTHER);
    if (before !== null) return { outcome: JSON.parse(before.outcome), repeated: true };
    const outcome = await take(tx, settings, report, instant(timestamp));
    await tx.query("insert into delivery (id, digest, body, outcome) values ($1, $2, $3, $4)", [
      ...[id, digest, JSON.stringify(report)],
      JSON.stringify(outcome),
    ]);
    return { outcome, repeated: false };
  });
}

/** Whole seconds since 1970 as the library reads them. */
const instant = (seconds: number): string => new Date(seconds * 1000).toISOString().replace(".000Z", "Z");

async function take(
  queries: Queries,
  settings: Settings,
  report: Report,
  readAt: string,
): Promise<DeliveryOutcome> {
  const { period, sequence } = report;
  const last = await rowOf<{ sequence: number }>(
    queries,
    "select sequence from appraisal where period = $1",
    [period],
  );
  const { appraisal, rows, faults, requests } = appraiseReport(settings, report, readAt);
  if (last !== null && last.sequence >= sequence) return { report: "outdated", rows, faults };
  await queries.query(
    `insert into appraisal values ($1, $2, $3)
     on conflict (period) do update set sequence = excluded.sequence, answer = excluded.answer`,
    [period, sequence, JSON.stringify(appraisal)],
  );
  const { language } = settings;
  for (const { params, body } of await withWithdrawals(queries, period, requests, appraisal, language))
    await enqueue(queries, period, params, body);
  return { report: "taken", rows, faults };
}
