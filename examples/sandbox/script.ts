/**
 * What runs inside: one function that takes text and gives text. A host without modules, promises, timers or built-ins of any kind
 * can call it.
 */
import { appraise, parsePolicy, SteelyardError } from "steelyard";

/** A question as JSON: a policy, and what `appraise` takes besides. Asked without subjects, the policy alone is looked at. */
interface Question {
  readonly policy: unknown;
  readonly period?: string;
  readonly subjects?: Parameters<typeof appraise>[1]["subjects"];
}

/** The answer as JSON: the appraisal, or the issues of a policy or a call at fault. */
function answer(question: string): string {
  const { policy, period = "", subjects } = JSON.parse(question) as Question;
  try {
    const parsed = parsePolicy(policy);
    return JSON.stringify(subjects === undefined ? {} : appraise(parsed, { period, subjects }));
  } catch (error) {
    if (error instanceof SteelyardError) return JSON.stringify({ issues: error.issues });
    throw error;
  }
}

Object.assign(globalThis, { answer });
