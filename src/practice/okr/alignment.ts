import * as z from "zod/mini";
import { checkPractice, type PracticeReport } from "../../error/practice.js";
import type { Message } from "../../error/worded.js";
import { type Exact, exact, toNumber } from "../../number/decimal.js";
import { clip } from "../../shape/plain.js";
import { checkDigits } from "../digits.js";
import { checkIds, readDocument } from "../document.js";
import { directionWords, gapWords, unitWords } from "./alignment-words.js";
import { type MetricKeyResult, MetricSchema } from "./key-result.js";
import { changeOf, checkMetric, decimalsOf, direction } from "./metric.js";
import { operand, shown } from "./text.js";

/** What keeps children from adding up to their parent. */
export type AlignmentFinding =
  | {
      /** The children plan too little, or too much. */
      readonly kind: "short" | "over";
      /** The parent's id. */
      readonly id: string;
      /** By how much, above 0, in the parent's unit. */
      readonly difference: number;
      /** The finding in words. */
      readonly message: Message;
    }
  | {
      /** A child goes the other way than its parent. */
      readonly kind: "direction";
      /** The child's id. */
      readonly id: string;
      /** What it plans, in the parent's unit. */
      readonly change: number;
      /** The finding in words. */
      readonly message: Message;
    }
  | {
      /** A child has another unit than its parent, and is not counted. */
      readonly kind: "unit";
      /** The child's id. */
      readonly id: string;
      /** The child's unit; null where it has none. */
      readonly unit: string | null;
      /** The parent's unit; null where it has none. */
      readonly expected: string | null;
      /** The finding in words. */
      readonly message: Message;
    };

/** What one child plans. */
export interface AlignedChild {
  /** The child's id. */
  readonly id: string;
  /** Who contributes; null where nobody is named. */
  readonly owner: string | null;
  /** Target − start, in the child's unit. */
  readonly change: number;
  /** Whether it is part of the sum: it has the parent's unit. */
  readonly counted: boolean;
}

/** Whether children add up to their parent. */
export interface Alignment {
  /** Whether there is no finding. */
  readonly aligned: boolean;
  /** Target − start of the parent. */
  readonly needed: number;
  /** The sum of the children that count. */
  readonly planned: number;
  /** Every child, in order. */
  readonly children: readonly AlignedChild[];
  /** What is wrong: child by child in order, then the sum. Empty where they are aligned. */
  readonly findings: readonly AlignmentFinding[];
  /** The sum, to be done again by hand. */
  readonly trace: string;
}

interface Family {
  readonly parent: MetricKeyResult;
  readonly children: readonly MetricKeyResult[];
}

const Schema: z.ZodMiniType<Family> = /* @__PURE__ */ z.strictObject({
  parent: MetricSchema,
  children: /* @__PURE__ */ z.array(MetricSchema),
});

function check({ parent, children }: Family, report: PracticeReport): void {
  for (const [one, path] of [
    [parent, "parent"] as const,
    ...children.map((child, index) => [child, `children.${index}`] as const),
  ]) {
    if (checkMetric(one, path, report)) checkDigits(changeOf(one), decimalsOf(one), path, report);
    if (one !== parent && one.id === parent.id)
      report("circular", `${path}.id`, { thing: "keyResult", name: clip(one.id) });
  }
  checkIds(children, "keyResult", "children", report);
}

/**
 * Whether the key results of those who contribute add up to the key result above them: Σ (target − start) of the children
 * against target − start of the parent, exactly, each value rounded to its own decimals first. For measures that add up,
 * such as orders, customers, or points of one common base; rates of different bases do not.
 *
 * Source: the sum of changes; a parent whose start and target are equal needs 0, and its `better` says which way is wrong.
 *
 * @param parent - The key result above, a metric.
 * @param children - The key results that are to carry it, metrics, each with its owner.
 * @returns What is needed and planned, every child, and the findings in data and in words.
 * @throws SteelyardError `circular` for a child that bears the parent's id, `repeated-name`, `value-too-large` where a change
 * or the sum is beyond 15 digits, and the faults of the key results, each with its path: `children.1.target`.
 *
 * @example
 * ```ts
 * import { checkAlignment, type MetricKeyResult } from "steelyard/practice";
 *
 * const orders = (id: string, start: number, target: number, owner: string): MetricKeyResult =>
 *   ({ id, kind: "metric", weight: 1, start, target, unit: "orders", owner });
 * const parent = orders("orders", 400, 500, "chen");
 * const { aligned, planned, findings } = checkAlignment(parent, [
 *   orders("shop", 250, 310, "li"), orders("live", 150, 175, "wang"),
 * ]);
 * console.log(aligned, planned, findings[0]?.message.en);
 * // => false 85 the children plan 85 where "orders" needs 100: 15 too little
 * ```
 */
export function checkAlignment(parent: MetricKeyResult, children: readonly MetricKeyResult[]): Alignment {
  const read = readDocument({ parent, children }, Schema, check);
  const { id, unit: expected = null } = read.parent;
  const needed = changeOf(read.parent);
  const way = direction(read.parent);
  const findings: AlignmentFinding[] = [];
  const counted: Exact[] = [];
  const rows = read.children.map((child): AlignedChild => {
    const { owner = null, unit = null } = child;
    const exactly = changeOf(child);
    const change = toNumber(exactly);
    if (unit !== expected)
      findings.push({
        kind: "unit",
        id: child.id,
        unit,
        expected,
        message: unitWords(id, child.id, unit, expected),
      });
    else {
      counted.push(exactly);
      if (exactly.times(way).isNegative() && !exactly.isZero())
        findings.push({
          kind: "direction",
          id: child.id,
          change,
          message: directionWords(id, child.id, shown(exactly)),
        });
    }
    return { id: child.id, owner, change, counted: unit === expected };
  });
  const planned = counted.reduce((sum, one) => sum.plus(one), exact(0));
  const gap = planned.minus(needed).times(way);
  const finest = Math.max(...[read.parent, ...read.children].map(decimalsOf));
  checkPractice((report) => {
    [planned, gap].every((one) => checkDigits(one, finest, "children", report));
  });
  if (!gap.isZero()) {
    const kind = gap.isNegative() ? "short" : "over";
    const message = gapWords(id, kind, shown(planned), shown(needed), shown(gap.abs()));
    findings.push({ kind, id, difference: toNumber(gap.abs()), message });
  }
  const sum = counted.map((one, index) => (index === 0 ? shown(one) : operand(one))).join(" + ");
  return {
    aligned: findings.length === 0,
    needed: toNumber(needed),
    planned: toNumber(planned),
    children: rows,
    findings,
    trace: counted.length > 1 ? `${sum} = ${shown(planned)}` : shown(planned),
  };
}
