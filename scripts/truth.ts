/**
 * Compares the formulas of `steelyard/source` with figures and appraisals that others worked out from the same raw records:
 * `npx tsx scripts/truth.ts DATA CONFORMANCE`, two folders. Prints each mismatch and closes with `N passed, N failed`;
 * exits with 1 on failure, with 2 where it was called wrongly.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { itsm } from "./truth/itsm.js";
import { northwind } from "./truth/northwind.js";
import { Tally } from "./truth/tally.js";

const [data, conformance] = process.argv.slice(2);
if (data === undefined || conformance === undefined) {
  console.error("usage: tsx scripts/truth.ts DATA CONFORMANCE");
  process.exit(2);
}

const parts = { northwind, "itsm-incidents": itsm };
const all = new Tally();
for (const [name, compareAll] of Object.entries(parts)) {
  const folder = join(data, name);
  const absent = [folder, conformance].find((path) => !existsSync(path));
  if (absent !== undefined) {
    console.log(`skipped ${name}: there is no ${absent}`);
    continue;
  }
  const tally = new Tally();
  compareAll(folder, conformance, tally);
  const others = tally.passed + tally.failed - tally.figures;
  console.log(
    `${name}: ${tally.figures} figures of tables, ${others} fields of appraisals and numbers of rows`,
  );
  all.passed += tally.passed;
  all.failed += tally.failed;
}
console.log(`${all.passed} passed, ${all.failed} failed`);
process.exitCode = all.failed === 0 ? 0 : 1;
