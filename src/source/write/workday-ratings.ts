import * as z from "zod/mini";
import type { Appraisal } from "../../appraisal/result.js";
import type { SourceReport } from "../../error/source.js";
import { readDecimal, toText } from "../../number/decimal.js";
import { filled } from "../../shape/schema.js";
import { explain } from "./explain.js";
import { checkOnce } from "./once.js";
import { readOptions, type WriteOptions } from "./options.js";
import { checkSpan, NameSchema, ReferenceSchema, type WorkdayReference } from "./workday.js";
import { type Skipped, writeEach } from "./write-each.js";

/** What is written into which review. */
export interface WorkdayRatingOptions extends WriteOptions {
  /** The type of the employees' ids: `Employee_ID`. */
  readonly employeeIdType: string;
  /** The type of review that is rated. */
  readonly reviewType: WorkdayReference;
  /** The first day of the review's period: `2026-07-01`. */
  readonly periodStart: string;
  /** Its last day, not before the first. */
  readonly periodEnd: string;
  /** The rating of Workday's scale for each tier; somebody of another tier is not written. */
  readonly ratings: readonly {
    /** The tier's id in the policy. */
    readonly tier: string;
    /** The rating in Workday. */
    readonly rating: WorkdayReference;
  }[];
  /** Whether the score is written as `Overall_Rating_Override`; only where the review's scale is that of the score. False by default. */
  readonly scoreAsOverride?: boolean | undefined;
  /** Whether the explanation of the score is written as the comment; false by default. */
  readonly comment?: boolean | undefined;
}

/** What one call of `Update_Employee_Review_Rating` is given. */
export interface WorkdayRatingRequest {
  /** The rating of one person's review. */
  readonly Update_Employee_Review_Rating_Data: {
    /** Whose review it is. */
    readonly Employee_Reference: WorkdayReference;
    /** The type of review. */
    readonly Review_Type_Reference: WorkdayReference;
    /** The first day of its period. */
    readonly Period_Start_Date: string;
    /** The last day of its period. */
    readonly Period_End_Date: string;
    /** The rating. */
    readonly Rating_Reference: WorkdayReference;
    /** The score, as `xsd:decimal` writes it. */
    readonly Overall_Rating_Override?: string;
    /** How the score came about. */
    readonly Comment?: string;
  };
}

/** Ratings to be written, and who has none. */
export interface WorkdayRatings {
  /** One for each person; its keys are in the order of the schema. */
  readonly requests: readonly WorkdayRatingRequest[];
  /** People of whom nothing is written. */
  readonly skipped: readonly Skipped[];
}

type Own = Omit<WorkdayRatingOptions, keyof WriteOptions>;

const RatingsSchema: z.ZodMiniType<Own["ratings"]> = /* @__PURE__ */ filled(
  /* @__PURE__ */ z.strictObject({ tier: NameSchema, rating: ReferenceSchema }),
);
const FlagSchema = /* @__PURE__ */ z.optional(/* @__PURE__ */ z.boolean());

function check({ periodStart, periodEnd, ratings }: Own, report: SourceReport): void {
  checkSpan([periodStart, periodEnd], ["periodStart", "periodEnd"], report);
  checkOnce(
    ratings.map(({ tier }) => tier),
    (index) => `ratings.${index}.tier`,
    report,
  );
}

/**
 * What Workday's `Update_Employee_Review_Rating` is given, a request for each person. Nothing is sent, and no SOAP written: objects
 * with the names of the schema, references as `{type, id}`.
 *
 * Source: `Update_Employee_Review_Rating_Data` of the Performance Management web service, from clients that were generated of its
 * WSDL (not read in Workday's own documentation). Which elements Workday demands beyond those is not known.
 *
 * @param appraisal - What `appraise` answered.
 * @param options - The review, the rating of each tier, and other ids of people.
 * @returns The requests, and people who are left out: `noRating` where the tier has no counterpart.
 * @throws SteelyardError for options or results at fault; `bad-date`, `too-early` for the period.
 *
 * @example
 * ```ts
 * import { appraise, definePolicy } from "steelyard";
 * import { workdayRatings } from "steelyard/source";
 *
 * const policy = definePolicy({
 *   steelyard: 1, id: "desk", version: "1",
 *   layers: [{ id: "user" }],
 *   indicators: [{ id: "nps", layer: "user", decimals: 1, scoring: { kind: "linear", floor: 0, target: 50 } }],
 *   roles: { support: { layers: { user: 1 } } },
 *   tiers: [{ id: "A", when: { fact: "score", atLeast: 90 } }, { id: "B" }],
 * });
 * const subjects = [
 *   { id: "E10086", role: "support" as const, observations: { nps: 46 } },
 *   { id: "E10087", role: "support" as const, observations: { nps: 30 } },
 * ];
 * const { requests, skipped } = workdayRatings(appraise(policy, { period: "2026-Q3", subjects }), {
 *   employeeIdType: "Employee_ID", reviewType: { type: "Review_Type_ID", id: "Quarterly" },
 *   periodStart: "2026-07-01", periodEnd: "2026-09-30",
 *   ratings: [{ tier: "A", rating: { type: "Review_Rating_ID", id: "Exceeds" } }], scoreAsOverride: true,
 * });
 * console.log(requests[0]?.Update_Employee_Review_Rating_Data.Overall_Rating_Override, skipped);
 * // => 92 [{"id":"E10087","reason":"noRating"}]
 * ```
 */
export function workdayRatings(appraisal: Appraisal, options: WorkdayRatingOptions): WorkdayRatings {
  const { own, people, language, titles } = readOptions<Own>(
    options,
    {
      employeeIdType: NameSchema,
      reviewType: ReferenceSchema,
      periodStart: NameSchema,
      periodEnd: NameSchema,
      ratings: RatingsSchema,
      scoreAsOverride: FlagSchema,
      comment: FlagSchema,
    },
    check,
  );
  const ratings = new Map(own.ratings.map(({ tier, rating }) => [tier, rating]));
  const { written, skipped } = writeEach(
    appraisal,
    people,
    (result, id): WorkdayRatingRequest | "noRating" => {
      const rating = ratings.get(result.tier ?? "");
      const score = readDecimal(result.score);
      if (rating === undefined) return "noRating";
      return {
        Update_Employee_Review_Rating_Data: {
          Employee_Reference: { type: own.employeeIdType, id },
          Review_Type_Reference: own.reviewType,
          Period_Start_Date: own.periodStart,
          Period_End_Date: own.periodEnd,
          Rating_Reference: rating,
          ...(own.scoreAsOverride === true && score !== null
            ? { Overall_Rating_Override: toText(score) }
            : {}),
          ...(own.comment === true ? { Comment: explain(result, language, titles) } : {}),
        },
      };
    },
  );
  return { requests: written, skipped };
}
