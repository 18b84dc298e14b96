/** How figures are written with what they measure. */
export interface QuantityWords {
  /** Percent: “20 %”. */
  readonly percent: (text: string) => string;
  /** A difference of percentages: “3 percentage points”. */
  readonly percentagePoints: (text: string) => string;
  /** A value in a unit of the policy: “4 min”. */
  readonly measured: (text: string, unit: string) => string;
  /** Points of a score: “5.5 points”. */
  readonly points: (text: string) => string;
  /** Money: “CNY 500”. */
  readonly money: (text: string, currency: string) => string;
  /** Days: “90 days”. */
  readonly days: (days: number) => string;
  /** A date as the calendar writes it, from `2026-10-09`. */
  readonly date: (year: string, month: number, day: number) => string;
}
