import { appraise, compilePlan, type Policy } from "steelyard";
import { compileColumnar, scoreTable, type Wanted } from "steelyard/columnar";
import { PRESENT } from "../arbitrary/history.js";
import { isTie, over, read } from "../fraction.js";
import { differences } from "./differences.js";

/** What was compared, so that a test can say that it was something. */
export class Tally {
  pairs = 0;
  /** Rows that went the exact way, without a fault. */
  exactly = 0;
  rejected = 0;
  /** Policies all of whose rows went the exact way. */
  refused = 0;
  policies = 0;
  /** Points and bases that lay half-way before they were rounded, in every eighth result. */
  ties = 0;
  ranked = 0;
  insufficient = 0;
}

/** Holds the columnar engine against the row-by-row one: no field of any row may differ. */
export function agree(
  policy: Policy,
  subjects: readonly unknown[],
  tally: Tally,
  wanted: Wanted = { layers: true, points: true },
): void {
  const plan = compilePlan(policy);
  const answer = appraise(policy, { period: PRESENT, subjects: subjects as never });
  const table = scoreTable(compileColumnar(plan), subjects, wanted);
  const [first, ...others] = differences(plan, answer, table);
  if (first !== undefined) {
    const subject = JSON.stringify(subjects[first.row]);
    throw new Error(
      `${1 + others.length} differences: ${JSON.stringify(first)}\n${subject}\n${JSON.stringify(policy)}`,
    );
  }
  const { results, rejected } = answer;
  tally.policies++;
  tally.pairs += subjects.length;
  tally.rejected += rejected.length;
  tally.exactly += table.exactRows - rejected.length;
  if (table.exactRows === table.length) tally.refused++;
  for (const [index, { status, rank, indicators, trace }] of results.entries()) {
    if (status === "insufficient") tally.insufficient++;
    if (rank != null) tally.ranked++;
    // Fractions take longer than scores: every eighth is looked at.
    if (index % 8 > 0) continue;
    for (const from of [trace.base, ...indicators.map((own) => own.trace.points.from)]) {
      if (from != null && isHalfWay(from)) tally.ties++;
    }
  }
}

function isHalfWay({ numerator, denominator, decimals }: Rounded): boolean {
  return isTie(over(read(numerator), read(denominator)), decimals);
}

interface Rounded {
  readonly numerator: string;
  readonly denominator: string;
  readonly decimals: number;
}
