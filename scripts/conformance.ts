/**
 * Runs conformance files through an engine: `npm run conformance -- [--engine NAME] PATH...`. Prints each mismatch and
 * closes with `N passed, N failed`; exits with 1 on failure, with 2 where it was called wrongly. The engines called `sql:` are
 * databases, which are started for it.
 */
import { parseArgs } from "node:util";
import { readCases } from "../test/conformance/case.js";
import { engineNames, openEngine } from "../test/conformance/open.js";
import { told } from "../test/conformance/told.js";

const { values, positionals } = parseArgs({
  options: { engine: { type: "string", default: "reference" } },
  allowPositionals: true,
});
if (!engineNames().includes(values.engine) || positionals.length === 0) {
  console.error("usage: npm run conformance -- [--engine NAME] PATH...");
  console.error(`engines: ${engineNames().join(", ")}`);
  process.exit(2);
}
const engine = await openEngine(values.engine);
if ("absent" in engine) {
  console.error(`${values.engine}: ${engine.absent}`);
  process.exit(2);
}

const counts = { passed: 0, failed: 0, skipped: 0 };
const reasons = new Map<string, number>();
for (const { file, cases } of positionals.flatMap(readCases)) {
  for (const one of cases) {
    const verdict = await engine.runCase(one);
    counts[verdict.outcome]++;
    if (verdict.outcome === "skipped") reasons.set(verdict.reason, (reasons.get(verdict.reason) ?? 0) + 1);
    for (const line of told(file, one, verdict)) console.log(line);
  }
}
await engine.stop();
for (const [reason, count] of reasons) console.log(`skipped ${count}: ${reason}`);
const skipped = counts.skipped === 0 ? "" : `, ${counts.skipped} skipped`;
console.log(`${counts.passed} passed, ${counts.failed} failed${skipped}`);
process.exitCode = counts.failed === 0 ? 0 : 1;
