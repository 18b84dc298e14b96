import { Decimal } from "decimal.js";
import type { Award, AwardResult, Policy, Result, ScoredResult } from "steelyard";

/** Why a claim cannot be settled without a person. */
export type Doubt = "unknown" | "unsettled" | "withheld" | "noResult";

/** What a run says is due to somebody. */
export interface Claim {
  readonly subject: string;
  /** `payout` for all money together, else the rule's id. */
  readonly claim: string;
  /** What is counted: a currency, `equity`, `points`, a programme or a badge. */
  readonly unit: string;
  /** How much, as decimal text; null where that is in doubt. */
  readonly amount: string | null;
  readonly doubt: Doubt | null;
}

/** All money of a person is one claim: stacking and ceiling are of the sum, and paying rule by rule would go past them. */
export const PAYOUT = "payout";

/** What is due by a run, or may be once it is decided, in the order of its results. What is due to nobody is left out. */
export function claimsOf(policy: Policy, results: readonly Result[]): Claim[] {
  const currency = policy.incentives?.currency ?? "";
  return results.flatMap((result) => (result.status === "scored" ? claimsOfOne(result, currency) : []));
}

function claimsOfOne(result: ScoredResult, currency: string): Claim[] {
  const { id: subject, awards = [], payout = 0, unsettled } = result;
  // A modifier that could not be decided may move the score, and all that follows from it: also to what is not due yet.
  const open = unsettled.length > 0;
  const mayFire = (award: AwardResult) => open && award.status === "notFired" && award.facts.some(isOfScore);
  const claim = (id: string, unit: string, amount: string | null, doubt: Doubt | null = null): Claim[] => [
    { subject, claim: id, unit, amount, doubt },
  ];
  const money =
    payout === null
      ? claim(PAYOUT, currency, null, "withheld")
      : payout === 0 && !awards.some((award) => isMoney(award) && mayFire(award))
        ? []
        : claim(PAYOUT, currency, decimalText(payout));
  const others = awards.flatMap((award) => {
    const unit = unitOf(award.award, currency);
    if (award.status === "unknown") return claim(award.id, unit, null, "unknown");
    const due = award.status === "fired" || mayFire(award);
    return due && !isMoney(award) ? claim(award.id, unit, countOf(award.award)) : [];
  });
  const due = [...money, ...others];
  return open ? due.map((one) => ({ ...one, amount: null, doubt: "unsettled" })) : due;
}

/** Whether a fact is of this period, and another one where the score is. */
const isOfScore = ({ fact, back }: AwardResult["facts"][number]): boolean =>
  back === 0 && ["score", "rank", "top", "tier"].includes(fact);

const isMoney = ({ award }: AwardResult): boolean => award.kind === "amount" || award.kind === "percent";

const decimalText = (given: Decimal.Value): string => new Decimal(given).toFixed();

function unitOf(award: Award, currency: string): string {
  if (award.kind === "programme") return `programme/${award.programme}`;
  if (award.kind === "badge") return `badge/${award.badge}`;
  return award.kind === "equity" || award.kind === "points" ? award.kind : currency;
}

function countOf(award: Award): string {
  if (award.kind === "equity") return decimalText(award.units as Decimal.Value);
  return award.kind === "points" ? decimalText(award.points as Decimal.Value) : "1";
}
