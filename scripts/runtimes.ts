/**
 * Tries the packed package on every runtime: `npm run runtimes -- [--only TEXT] [PATH...]`, after a build. The package is
 * installed into a project of its own and runs there the conformance cases of the repository and of the paths given, on the
 * engines that need no database, and every `@example` of the sources. A wrong digit is planted, too, which each engine has to
 * see. Prints a table and what went wrong, and closes with `N passed, N failed`.
 */
import { parseArgs } from "node:util";
import { linesOf } from "../examples/shared/table.js";
import { withoutBrowser } from "../test/browser/chromium.js";
import { givenFrom } from "./runtimes/given.js";
import { COLUMNS, type Outcome, outcomeOf } from "./runtimes/outcome.js";
import { writePrograms } from "./runtimes/program.js";
import { Project } from "./runtimes/project.js";
import { runtimes, withoutLocked } from "./runtimes/runtime.js";

/** Runtimes that run at a time. */
const AT_ONCE = 2;
/** Problems of one runtime that are printed. */
const TOLD = 20;

const { values, positionals } = parseArgs({
  options: { only: { type: "string", default: "" } },
  allowPositionals: true,
});
const asked = runtimes().filter(({ host = "Chromium", form }) => `${host}, ${form}`.includes(values.only));
const chosen = asked.filter(({ host }) => host !== undefined || withoutBrowser === false);

const project = new Project();
const outcomes: Outcome[] = [];
try {
  project.write("given.json", JSON.stringify(givenFrom(positionals)));
  await writePrograms(project);
  const waiting = [...chosen.entries()];
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
      outcomes[next[0]] = await outcomeOf(next[1], project);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
} finally {
  project.remove();
}

for (const line of linesOf({ columns: COLUMNS, rows: outcomes.map(({ cells }) => cells) })) console.log(line);
for (const { problems } of outcomes) {
  for (const problem of problems.slice(0, TOLD)) console.log(problem);
  if (problems.length > TOLD) console.log(`and ${problems.length - TOLD} more`);
}
if (withoutLocked !== false) console.log(`skipped: ${withoutLocked}`);
if (chosen.length < asked.length) console.log(`skipped Chromium: ${withoutBrowser}`);
const sum = (of: (outcome: Outcome) => number) => outcomes.reduce((total, one) => total + of(one), 0);
const [passed, failed] = [sum((one) => one.passed), sum((one) => one.failed)];
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
