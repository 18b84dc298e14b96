import type { IndicatorResult } from "../../appraisal/result.js";
import { own } from "../../shape/plain.js";
import type { ReportLocale } from "../locale/locale.js";
import { plain } from "../name/figure.js";
import { isolated } from "../render/clean.js";

/** Why an indicator has no value, or none that can be judged; null where it has. */
export function absenceText({ trace }: IndicatorResult, { explain }: ReportLocale): string | null {
  const { reasons } = explain;
  const { value, points } = trace;
  if (points.leftOut === "cohort") return reasons.cohort;
  if (!("missing" in value)) return null;
  switch (value.missing) {
    case "smallSample":
      return reasons.smallSample(plain(value.sample ?? 0), plain(value.minimumSample ?? 0));
    case "emptyQuotient":
      return reasons.emptyQuotient;
    case "stated":
      return reasons.stated(
        value.reason === undefined
          ? null
          : ((own(reasons.tokens, value.reason) as string | undefined) ?? isolated(value.reason)),
      );
    default:
      return reasons.absent;
  }
}
