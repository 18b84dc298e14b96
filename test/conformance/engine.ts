import { appraise, type Policy, resolveWeights, safeParsePolicy } from "steelyard";
import type { Case } from "./case.js";
import { columnar } from "./columnar.js";
import { compare, type Mismatch } from "./compare.js";
import type { Engine, Fields, RemoteEngine, Verdict } from "./verdict.js";

/** The row-by-row engine: covers everything. */
export const reference: Engine = {
  name: "reference",
  run: (policy, period, subjects) => appraise(policy, { period, subjects: subjects as never }),
};

/** Every engine by name. */
export const ENGINES: ReadonlyMap<string, Engine> = new Map(
  [reference, columnar].map((engine) => [engine.name, engine]),
);

/** Runs one case through an engine. */
export function runCase(engine: Engine, one: Case): Verdict {
  const asked = askedOf(one);
  return "outcome" in asked ? asked : judged(engine, one, asked, engine.run(...asked.ask));
}

/** Runs one case through an engine that answers later. */
export async function runCaseIn(engine: RemoteEngine, one: Case): Promise<Verdict> {
  const asked = askedOf(one);
  return "outcome" in asked ? asked : judged(engine, one, asked, await engine.run(...asked.ask));
}

/** What an engine is asked, and what was wrong before that. */
interface Asked {
  readonly ask: Parameters<Engine["run"]>;
  readonly mismatches: readonly Mismatch[];
}

/** What a case asks of an engine; the verdict where it asks nothing. */
function askedOf({ policy, period, subjects, expected }: Case): Asked | Verdict {
  const parsed = safeParsePolicy(policy);
  if (expected.invalid !== undefined) return refused(expected.invalid, parsed);
  if (!parsed.ok) return failed([{ subject: "", field: "policy", expected: "valid", got: parsed.issues }]);
  const mismatches = compare(expected.weights ?? {}, weightsOf(parsed.policy), "", "weights");
  if (expected.results === undefined && expected.rejected === undefined) return failed(mismatches);
  return { ask: [parsed.policy, period as string, subjects ?? [], expected], mismatches };
}

function judged(
  engine: Pick<Engine, "covers">,
  { expected: { results, rejected } }: Case,
  { mismatches }: Asked,
  answer: ReturnType<Engine["run"]>,
): Verdict {
  if ("skip" in answer && mismatches.length === 0) return { outcome: "skipped", reason: answer.skip };
  if ("skip" in answer) return failed(mismatches);
  return failed([
    ...mismatches,
    ...compare(covered(engine, results ?? []), answer.results, "", "results"),
    ...compare(rejected ?? [], answer.rejected, "", "rejected"),
  ]);
}

function covered({ covers }: Pick<Engine, "covers">, results: readonly unknown[]): readonly unknown[] {
  return covers === undefined ? results : results.map((result) => covers(result as Fields));
}

function failed(mismatches: readonly Mismatch[]): Verdict {
  return mismatches.length === 0 ? { outcome: "passed" } : { outcome: "failed", mismatches };
}

/** One of the issues lies at the path or below it. */
function refused(path: string, parsed: ReturnType<typeof safeParsePolicy>): Verdict {
  const paths = parsed.ok ? [] : parsed.issues.map((issue) => issue.path);
  const hit = paths.some((at) => path === "" || at === path || at.startsWith(`${path}.`));
  return failed(
    hit ? [] : [{ subject: "", field: "invalid", expected: path, got: parsed.ok ? "valid" : paths }],
  );
}

function weightsOf(policy: Policy): Record<string, Record<string, unknown>> {
  return Object.fromEntries(
    Object.keys(policy.roles).map((role) => [
      role,
      Object.fromEntries(
        ["", ...Object.keys(policy.stages ?? {})].map((stage) => [
          stage,
          resolveWeights(policy, { role, stage: stage === "" ? null : stage }).weights,
        ]),
      ),
    ]),
  );
}
