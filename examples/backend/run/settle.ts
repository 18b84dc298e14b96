import { Decimal } from "decimal.js";
import type { Claim, Doubt } from "./claims.js";

/** What has been booked of a claim by earlier runs. */
export interface Booked {
  readonly subject: string;
  readonly claim: string;
  readonly policy: string;
  readonly unit: string;
  /** The sum of all that was booked, as decimal text. */
  readonly total: string;
}

/** Why an entry is there. */
export type Reason = "first" | "more" | "less" | "otherUnit" | "otherPolicy" | Doubt;

/** A new entry of the ledger. */
export interface NewEntry {
  readonly subject: string;
  readonly claim: string;
  readonly unit: string;
  /** What is added to what was booked, as decimal text; null where a person has to say. */
  readonly amount: string | null;
  /** `booked` is due; `held` waits for a person. */
  readonly state: "booked" | "held";
  readonly reason: Reason;
}

/**
 * What a run adds to the ledger: never an award again, but what is due beyond what was booked. Where less is due than was booked,
 * where it is in doubt, or where two policies or units meet, nothing moves before a person has decided: money that was announced
 * is not taken back by a machine.
 *
 * @param policy - The policy's id.
 * @param claims - What the run says is due.
 * @param booked - What earlier runs of the period have booked, one for each claim.
 * @param measured - Everybody who has a score in this run.
 */
export function settle(
  policy: string,
  claims: readonly Claim[],
  booked: readonly Booked[],
  measured: ReadonlySet<string>,
): NewEntry[] {
  const before = new Map(booked.map((one) => [nameOf(one), one]));
  const due = new Set(claims.map(nameOf));
  const gone = booked
    .filter((one) => one.policy === policy && !due.has(nameOf(one)))
    .map(({ subject, claim, unit }): Claim => {
      const known = measured.has(subject);
      return { subject, claim, unit, amount: known ? "0" : null, doubt: known ? null : "noResult" };
    });
  return [...claims, ...gone].flatMap((claim) => entryOf(policy, claim, before.get(nameOf(claim))));
}

const nameOf = ({ subject, claim }: { readonly subject: string; readonly claim: string }) =>
  JSON.stringify([subject, claim]);

function entryOf(policy: string, due: Claim, before: Booked | undefined): NewEntry[] {
  const { subject, claim, unit, amount, doubt } = due;
  const entry = (reason: Reason, state: NewEntry["state"], added: string | null): NewEntry[] => [
    { subject, claim, unit, amount: added, state, reason },
  ];
  if (before !== undefined && before.policy !== policy) return entry("otherPolicy", "held", null);
  if (amount === null) return entry(doubt ?? "unknown", "held", null);
  if (before === undefined) return entry("first", "booked", amount);
  if (before.unit !== unit) return entry("otherUnit", "held", null);
  const difference = new Decimal(amount).minus(before.total);
  if (difference.isZero()) return [];
  return difference.isPositive()
    ? entry("more", "booked", difference.toFixed())
    : entry("less", "held", difference.toFixed());
}
