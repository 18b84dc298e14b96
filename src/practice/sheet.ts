import type { Result, Scorecard } from "../appraisal/result.js";
import type { PracticeReport } from "../error/practice.js";
import { type DecimalInput, type Exact, exact } from "../number/decimal.js";
import { decimal } from "../number/figure.js";
import type { Indicator } from "../policy/indicator.js";
import type { Policy } from "../policy/policy.js";
import { type Aim, aimOf, gapOf } from "../scoring/aim.js";
import { clip, own } from "../shape/plain.js";
import type { Title } from "../shape/schema.js";
import { checkIds } from "./document.js";

/** A result, the policy that gave it, and the targets that were the person's own. */
export interface Sheet {
  readonly result: Result | Scorecard;
  readonly policy: Policy;
  readonly targets?: { readonly [indicator: string]: DecimalInput } | undefined;
}

/** One indicator of a result beside what the policy says of it. */
export interface SheetRow extends Omit<Aim, "turns"> {
  /** Where it stands in the result: `indicators.3`. */
  readonly path: string;
  readonly id: string;
  readonly title: Title | null;
  readonly unit: string | null;
  readonly decimals: number;
  readonly value: number | null;
  readonly points: number | null;
  readonly weight: number;
  readonly contribution: number | null;
  readonly gap: number | null;
  /** weight · points. */
  readonly earned: Exact;
  /** weight · (cap − points): what the indicator could have brought besides. */
  readonly lost: Exact;
}

/** Full points of a policy. */
export const fullOf = ({ scale }: Policy): Exact => decimal(scale?.full ?? 100);

/**
 * The rows of a result; reports names that the policy lacks, and those that come twice. The target that the trace names wins: by
 * it points were given.
 */
export function rowsOf({ result, policy, targets }: Sheet, report: PracticeReport): SheetRow[] {
  const known = new Map(policy.indicators.map((one) => [one.id, one]));
  const role = own(policy.roles, result.role);
  if (role === undefined) report("unknown-name", "result.role", { thing: "role", name: clip(result.role) });
  for (const id of Object.keys(targets ?? {}))
    if (!known.has(id)) report("unknown-name", `targets.${id}`, { thing: "indicator", name: clip(id) });
  checkIds(result.indicators, "indicator", "result.indicators", report);
  return result.indicators.flatMap((given, index): SheetRow[] => {
    const { id, value, points, weight, contribution, trace } = given;
    const indicator: Indicator | undefined = known.get(id);
    const path = `indicators.${index}`;
    if (indicator === undefined) {
      report("unknown-name", `result.${path}.id`, { thing: "indicator", name: clip(id) });
      return [];
    }
    const replaced = own(trace?.points.terms, "target") ?? own(targets, id) ?? own(own(role, "targets"), id);
    const full = fullOf(policy);
    const aim = aimOf(indicator, (replaced ?? null) as DecimalInput | null, full);
    const most = decimal(indicator.scoring.cap ?? full);
    const reached = exact(points ?? 0);
    const { title = null, unit = null, decimals = 6 } = indicator;
    return [
      {
        ...{ path, id, title, unit, decimals, value, points, weight, contribution },
        target: aim.target,
        better: aim.better,
        gap: gapOf(value, aim),
        earned: reached.times(weight),
        lost: points === null ? exact(0) : most.minus(reached).times(weight),
      },
    ];
  });
}

/** Rows from the one of which there is most; ties by id. */
export const byMost = (rows: readonly SheetRow[], of: "earned" | "lost"): SheetRow[] =>
  [...rows].sort((a, b) => b[of].comparedTo(a[of]) || (a.id < b.id ? -1 : 1));
