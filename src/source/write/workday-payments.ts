import * as z from "zod/mini";
import type { Appraisal, AwardResult } from "../../appraisal/result.js";
import { checkSource, type SourceReport } from "../../error/source.js";
import { toText } from "../../number/decimal.js";
import { decimalIn } from "../rows.js";
import { readOptions, type WriteOptions } from "./options.js";
import { type PersonId, readPersonIds } from "./person-id.js";
import { checkDate, checkSpan, NameSchema, ReferenceSchema, type WorkdayReference } from "./workday.js";
import { type Skipped, type SkipReason, writeEach } from "./write-each.js";

/** What is paid as what. */
export interface WorkdayPaymentOptions extends Pick<WriteOptions, "people"> {
  /** The type of the employees' ids: `Employee_ID`. */
  readonly employeeIdType: string;
  /** The type of the positions' ids: `Position_ID`; without it no positions are written. */
  readonly positionIdType?: string | undefined;
  /** The positions of people who have one, by subject. */
  readonly positions?: readonly PersonId[] | undefined;
  /** The day from which on the payment holds: `2026-10-15`. */
  readonly effectiveDate: string;
  /** The day from which on employees may see it. */
  readonly visibilityDate?: string | undefined;
  /** Why it is paid. */
  readonly reason: WorkdayReference;
  /** The plan under which it is paid. */
  readonly plan: WorkdayReference;
  /** The policy's currency. */
  readonly currency: WorkdayReference;
  /** The day on which it is to be paid. */
  readonly scheduledDate?: string | undefined;
  /** The first day that it is for. */
  readonly coverageStart?: string | undefined;
  /** The last day that it is for, not before the first. */
  readonly coverageEnd?: string | undefined;
  /** A comment, the same for everybody. */
  readonly comment?: string | undefined;
}

/** What one call of `Request_One-Time_Payment` is given. */
export interface WorkdayPaymentRequest {
  /** The payment of one person. */
  readonly "One-Time_Payment_Data": {
    /** Who is paid. */
    readonly Employee_Reference: WorkdayReference;
    /** For which position. */
    readonly Position_Reference?: WorkdayReference;
    /** From which day on it holds. */
    readonly Effective_Date: string;
    /** From which day on the employee may see it. */
    readonly Employee_Visibility_Date?: string;
    /** Why it is paid. */
    readonly Reason_Reference: WorkdayReference;
    /** One payment. */
    readonly "One-Time_Payment_Sub_Data": readonly {
      /** The plan. */
      readonly One_Time_Payment_Plan_Reference: WorkdayReference;
      /** When it is to be paid. */
      readonly Scheduled_Payment_Date?: string;
      /** The first day that it is for. */
      readonly Coverage_Start_Date?: string;
      /** The last day that it is for. */
      readonly Coverage_End_Date?: string;
      /** The payout, as `xsd:decimal` writes it. */
      readonly Amount: string;
      /** The currency. */
      readonly Currency_Reference: WorkdayReference;
      /** The comment. */
      readonly Comment?: string;
    }[];
  };
}

/** Payments to be requested, and who has none. */
export interface WorkdayPayments {
  /** One for each person; its keys are in the order of the schema. */
  readonly requests: readonly WorkdayPaymentRequest[];
  /** People of whom nothing is written. */
  readonly skipped: readonly Skipped[];
}

type Own = Omit<WorkdayPaymentOptions, "people" | "positions">;

const TextSchema = /* @__PURE__ */ z.optional(NameSchema);

function check(own: Own, report: SourceReport): void {
  for (const key of ["effectiveDate", "visibilityDate", "scheduledDate"] as const)
    checkDate(own[key], key, report);
  checkSpan([own.coverageStart, own.coverageEnd], ["coverageStart", "coverageEnd"], report);
}

/**
 * What Workday's `Request_One-Time_Payment` is given, a request for each person to whom money is due: the payout of the incentives.
 * Nothing is sent, and no SOAP written: objects with the names of the schema, references as `{type, id}`.
 *
 * Whom a modifier could not be settled for is left out (`unsettled`), and so is a payout that is withheld, and one of 0 where an
 * award of money wants a fact: a person looks first.
 *
 * Source: `One-Time_Payment_Data` of the Compensation web service, from clients that were generated of its WSDL (not read in
 * Workday's own documentation). No id was seen there by which a repeated request would be the same: the host remembers what it sent.
 *
 * @param appraisal - What `appraise` answered.
 * @param options - Plan, reason, currency, dates, positions, and other ids of people.
 * @returns The requests, and people who are left out.
 * @throws SteelyardError for options or results at fault; `bad-date`, `too-early` for dates.
 *
 * @example
 * ```ts
 * import { appraise, definePolicy } from "steelyard";
 * import { workdayPayments } from "steelyard/source";
 *
 * const policy = definePolicy({
 *   steelyard: 1, id: "desk", version: "1",
 *   layers: [{ id: "user" }],
 *   indicators: [{ id: "nps", layer: "user", decimals: 1, scoring: { kind: "linear", floor: 0, target: 50 } }],
 *   roles: { support: { layers: { user: 1 } } },
 *   incentives: { currency: "CNY", rules: [{ id: "bonus", horizon: "short", when: { fact: "score", atLeast: 90 },
 *     award: { kind: "percent", percent: 10, of: "fact/salary" } }] },
 * });
 * const subjects = [46, 48, 30].map((nps, n) => (
 *   { id: `E${n}`, role: "support" as const, observations: { nps }, facts: n === 0 ? { salary: "8123.45" } : {} }));
 * const { requests, skipped } = workdayPayments(appraise(policy, { period: "2026-09", subjects }), {
 *   employeeIdType: "Employee_ID", effectiveDate: "2026-10-15", reason: { type: "Event_Classification_Subcategory_ID", id: "Bonus" },
 *   plan: { type: "Compensation_Plan_ID", id: "Monthly" }, currency: { type: "Currency_ID", id: "CNY" },
 * });
 * for (const { "One-Time_Payment_Data": { Employee_Reference: { id }, "One-Time_Payment_Sub_Data": [payment] } } of requests)
 *   console.log(id, payment?.Amount);
 * // => E0 812.35
 * console.log(skipped);
 * // => [{"id":"E1","reason":"unsettled"},{"id":"E2","reason":"nothingDue"}]
 * ```
 */
export function workdayPayments(appraisal: Appraisal, options: WorkdayPaymentOptions): WorkdayPayments {
  const { positions, ...rest } = Object(options) as WorkdayPaymentOptions;
  const { own, people } = readOptions<Own>(
    rest,
    {
      employeeIdType: NameSchema,
      positionIdType: TextSchema,
      effectiveDate: NameSchema,
      visibilityDate: TextSchema,
      reason: ReferenceSchema,
      plan: ReferenceSchema,
      currency: ReferenceSchema,
      scheduledDate: TextSchema,
      coverageStart: TextSchema,
      coverageEnd: TextSchema,
      comment: TextSchema,
    },
    check,
  );
  let places: ReadonlyMap<string, string> = new Map();
  checkSource((report) => {
    if (positions !== undefined) places = readPersonIds(positions, "options.positions", report);
    if (positions !== undefined && own.positionIdType === undefined)
      report("missing-key", "options.positionIdType", {});
  });
  const { written, skipped } = writeEach(
    appraisal,
    people,
    (result, id, _, path, report): WorkdayPaymentRequest | SkipReason => {
      const { payout, unsettled = [], awards = [] } = result;
      const amount = decimalIn({ payout }, "payout", path, report);
      if (payout === undefined) return "noIncentives";
      if (unsettled.length > 0) return "unsettled";
      if (amount === null) return "withheld";
      if (amount.isZero()) return awards.some(isOpen) ? "unsettled" : "nothingDue";
      const position = places.get(result.id);
      const type = own.positionIdType ?? "";
      return {
        "One-Time_Payment_Data": {
          Employee_Reference: { type: own.employeeIdType, id },
          ...(position === undefined ? {} : { Position_Reference: { type, id: position } }),
          Effective_Date: own.effectiveDate,
          ...given("Employee_Visibility_Date", own.visibilityDate),
          Reason_Reference: own.reason,
          "One-Time_Payment_Sub_Data": [
            {
              One_Time_Payment_Plan_Reference: own.plan,
              ...given("Scheduled_Payment_Date", own.scheduledDate),
              ...given("Coverage_Start_Date", own.coverageStart),
              ...given("Coverage_End_Date", own.coverageEnd),
              Amount: toText(amount),
              Currency_Reference: own.currency,
              ...given("Comment", own.comment),
            },
          ],
        },
      };
    },
  );
  return { requests: written, skipped };
}

/** Whether money would be awarded if a missing fact were there. */
const isOpen = ({ status, award }: AwardResult) =>
  status === "unknown" && (award.kind === "percent" || award.kind === "amount");

/** A key where there is something to say under it. */
const given = <K extends string>(key: K, value: string | undefined) =>
  (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: string };
