import type { Tally, Trial } from "../../test/runtimes/trial.js";
import type { Project } from "./project.js";
import type { Runtime } from "./runtime.js";

/** What became of one runtime in one form. */
export interface Outcome {
  /** Its line of the table. */
  readonly cells: readonly string[];
  readonly passed: number;
  readonly failed: number;
  /** What went wrong, each with the runtime before it. */
  readonly problems: readonly string[];
}

/** The columns of the table. */
export const COLUMNS = [
  { head: "runtime" },
  { head: "package as" },
  { head: "cases", number: true },
  { head: "skipped", number: true },
  { head: "doors", number: true },
  { head: "examples", number: true },
  { head: "planted fault" },
  { head: "seconds", number: true },
];

/** Runs the program on a runtime, and says what came of it; what ends it before its time is one failure. */
export async function outcomeOf(runtime: Runtime, project: Project): Promise<Outcome> {
  const started = performance.now();
  const seconds = () => ((performance.now() - started) / 1000).toFixed(1);
  try {
    return told(runtime, await runtime.run(project), seconds());
  } catch (error) {
    const host = runtime.host ?? "browser";
    const cells = [host, runtime.form, "-", "-", "-", "-", "did not run", seconds()];
    return { cells, passed: 0, failed: 1, problems: [`${host}, ${runtime.form}: ${String(error)}`] };
  }
}

function told({ host, form }: Runtime, trial: Trial, seconds: string): Outcome {
  const stranger: Tally =
    host === undefined || host === trial.host
      ? { passed: 0, failed: 0, problems: [] }
      : { passed: 0, failed: 1, problems: [`${host} was asked, and answers as ${trial.host}`] };
  const { cases, doors, examples, fault } = trial;
  const tallies = [cases, doors, examples, fault, stranger];
  const sum = (of: (tally: Tally) => number) => tallies.reduce((total, tally) => total + of(tally), 0);
  return {
    cells: [
      trial.host,
      form,
      cell(cases),
      String(trial.skipped),
      cell(doors),
      cell(examples),
      fault.failed === 0 && fault.passed > 0 ? "seen" : "NOT SEEN",
      seconds,
    ],
    passed: sum(({ passed }) => passed),
    failed: sum(({ failed }) => failed),
    problems: tallies.flatMap(({ problems }) => problems.map((one) => `${trial.host}, ${form}: ${one}`)),
  };
}

function cell({ passed, failed }: Tally): string {
  return failed === 0 ? String(passed) : `${passed} of ${passed + failed}`;
}
