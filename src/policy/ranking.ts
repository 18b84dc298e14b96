import * as z from "zod/mini";
import { whole } from "../shape/schema.js";

/** Who is ranked against whom. */
export interface Ranking {
  /** Everybody of the run, those of one role, or those whose `cohort` text is the same; "all" by default. */
  readonly cohort?: "all" | "role" | "cohort" | undefined;
  /** Scores that a cohort needs before ranks are given: a whole number from 1; 5 by default. */
  readonly minimum?: number | undefined;
}

export const RankingSchema: z.ZodMiniType<Ranking> = /* @__PURE__ */ z.strictObject({
  cohort: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.enum(["all", "role", "cohort"])),
  minimum: /* @__PURE__ */ z.optional(/* @__PURE__ */ whole(1, Number.MAX_SAFE_INTEGER)),
});

export function resolveRanking(ranking: Ranking = {}): {
  cohort: "all" | "role" | "cohort";
  minimum: number;
} {
  const { cohort = "all", minimum = 5 } = ranking;
  return { cohort, minimum };
}
