import fc from "fast-check";
import { appraise, compilePlan } from "steelyard";
import { expect, it } from "vitest";
import { inputsOf } from "../../src/appraisal/inputs.js";
import { type Accepted, type Run, readSubject } from "../../src/appraisal/read.js";
import type { Appraisal, Result } from "../../src/appraisal/result.js";
import { startRun } from "../../src/appraisal/run.js";
import { reference, type Value } from "../../src/engine/reference/algebra.js";
import { positions } from "../../src/engine/reference/cohort.js";
import { type Exact, exact, toNumber } from "../../src/number/decimal.js";
import type { Scalar } from "../../src/number/scalar.js";
import { fold, isCohort } from "../../src/plan/fold.js";
import type { Node, NodeId } from "../../src/plan/node.js";
import type { Plan } from "../../src/plan/plan.js";
import { readPeriod } from "../../src/time/period.js";
import { EVERYTHING } from "./arbitrary/policy.js";
import { type Case, cases } from "./arbitrary/run.js";
import { same } from "./same.js";

/** Every node of a plan for every accepted subject, one node after the other. */
function frames({ policy, run: { period, subjects } }: Case, answer: Appraisal): Value[][] {
  const run = startRun(policy, readPeriod(period));
  const seen = new Set<string>();
  const refused = new Set(answer.rejected.map(({ index }) => index));
  const accepted = subjects.flatMap((subject, index) =>
    refused.has(index) ? [] : [readSubject(subject, seen, run)],
  );
  const inputs = accepted.map((subject, index) => inputsOf(subject, run, fitFacts(answer, index)));
  const made = accepted.map((): Value[] => []);
  run.plan.nodes.forEach((node, id) => {
    const answers = isCohort(node) ? cohort(node, accepted, made, run) : null;
    made.forEach((frame, index) => {
      if (answers === null)
        fold(run.plan.nodes, [id], reference, frame, inputs[index] as (typeof inputs)[number]);
      else frame[id] = answers[index] as Value;
    });
  });
  return made;
}

/** The facts about other roles that only a run knows. */
function fitFacts(answer: Appraisal, index: number): ReadonlyMap<string, Scalar> {
  const fit = answer.results[index]?.fit ?? null;
  return new Map<string, Scalar>(
    fit === null
      ? []
      : [
          ["fit/gain", fit.gain],
          ["fit/role", fit.role],
        ],
  );
}

type CohortNode = Extract<Node, { readonly kind: "rank" | "count" | "below" | "same" }>;

function cohort(node: Node, accepted: readonly Accepted[], made: readonly Value[][], { plan }: Run): Value[] {
  const { kind, args } = node as CohortNode;
  const key = ({ role, cohort: own }: Accepted) =>
    plan.cohort === "all" ? "" : plan.cohort === "role" ? role : own;
  const at = positions(
    accepted.map((subject, index) => ({ key: key(subject), value: made[index]?.[args[0]] as Exact | null })),
  );
  return accepted.map((_, index) => {
    const place = at(kind, index);
    return place === null ? null : exact(place);
  });
}

/** What is wrong with the value of a node; null where nothing is. */
function fault(node: Node, value: Value): string | null {
  if (!("scale" in node)) return value === null || typeof value === "boolean" ? null : "no truth";
  if (value === null) return null;
  if (typeof value === "boolean") return "no number";
  if (node.scale !== null && value.decimalPlaces() > node.scale)
    return `${node.kind} ${value} is off the grid of ${node.scale}`;
  if (node.low !== null && value.lessThan(node.low)) return `${node.kind} ${value} is below ${node.low}`;
  return node.high !== null && value.greaterThan(node.high)
    ? `${node.kind} ${value} is above ${node.high}`
    : null;
}

it("every value of every node lies on its grid and within its proven bounds, and the nodes say what the run says", () => {
  fc.assert(
    fc.property(cases(EVERYTHING, { most: 3 }), (one) => {
      const plan = compilePlan(one.policy);
      const answer = appraise(one.policy, one.run);
      for (const [index, frame] of frames(one, answer).entries()) {
        const faults = plan.nodes.map((node, id) => fault(node, frame[id] as Value));
        expect(faults.filter((wrong) => wrong !== null)).toEqual([]);
        same(said(plan, frame), told(answer.results[index] as Result));
      }
    }),
  );
});

/** The figures of a frame that a result shows. */
function said(plan: Plan, frame: readonly Value[]): object | null {
  const number = (id: NodeId) => (frame[id] === null ? null : toNumber(frame[id] as Exact));
  if (number(plan.score) === null) return null;
  return {
    base: number(plan.base),
    score: number(plan.score),
    rank: number(plan.rank),
    size: number(plan.size),
    top: number(plan.top),
    payout: plan.incentives === null ? null : number(plan.incentives.payout),
    low: plan.lowPerformance !== null && frame[plan.lowPerformance.when] === true,
  };
}

/** The same figures of a result. */
function told(result: Result): object | null {
  if (result.status !== "scored") return null;
  const { base, score, rank, size, top, payout = null, lowPerformance } = result;
  return { base, score, rank, size, top, payout, low: lowPerformance !== null };
}
