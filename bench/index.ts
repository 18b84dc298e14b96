/**
 * `npm run bench -- [--json] [--quick] [--all] [--case TEXT] [NAME...]` measures ratios in one process and prints a table; with
 * `--json` one object a line on standard output, and the table on standard error. A name also stands for all below it:
 * `documents` is every `documents/…`; without names the benches that take many minutes are left out, unless `--all` is given.
 * `--case` leaves those cases of a bench that contain the text, `--quick` takes few rounds.
 */
import { parseArgs } from "node:util";
import { benches as columnar } from "./columnar.js";
import { benches as documents } from "./documents.js";
import { type Bench, lineOf } from "./figure.js";
import { benches as float } from "./float.js";
import { benches as growth } from "./growth.js";
import { benches as lab } from "./lab.js";
import { benches as peers } from "./peers/index.js";
import { hurry } from "./rounds.js";
import { benches as scorer } from "./scorer.js";
import { benches as source } from "./source.js";
import { benches as sql } from "./sql.js";
import { benches as standing } from "./standing.js";
import { benches as subjects } from "./subjects.js";
import { benches as whatIf } from "./whatif.js";

/** A new bench is one more list here. */
const BENCHES: readonly Bench[] = [
  ...columnar,
  ...scorer,
  ...standing,
  ...source,
  ...whatIf,
  ...lab,
  ...peers,
  ...sql,
  ...growth,
  ...float,
  ...documents,
  ...subjects,
];

const { values, positionals } = parseArgs({
  options: {
    json: { type: "boolean", default: false },
    quick: { type: "boolean", default: false },
    all: { type: "boolean", default: false },
    case: { type: "string", default: "" },
  },
  allowPositionals: true,
});
const answersTo = (name: string) => (bench: Bench) =>
  bench.name === name || bench.name.startsWith(`${name}/`);
const strangers = positionals.filter((name) => !BENCHES.some(answersTo(name)));
if (strangers.length > 0) {
  console.error(`no bench is called ${strangers.join(", ")}; there are:`);
  for (const { name, about } of BENCHES) console.error(`  ${name.padEnd(24)} ${about}`);
  process.exit(2);
}

const chosen =
  positionals.length === 0
    ? BENCHES.filter(({ long }) => values.all || long !== true)
    : BENCHES.filter((bench) => positionals.some((name) => answersTo(name)(bench)));
if (values.quick) hurry();
const table = values.json ? console.error : console.log;
table(`Node ${process.versions.node}. Each ratio is a median over interleaved rounds, by processor time.`);
for (const { name, about, run } of chosen) {
  table(`\n${name}: ${about}`);
  for await (const figure of run((one) => one.includes(values.case))) {
    table(lineOf(figure));
    if (values.json) console.log(JSON.stringify(figure));
  }
}
const left = positionals.length > 0 ? [] : BENCHES.filter((bench) => !chosen.includes(bench));
if (left.length > 0) {
  table(`\nleft out, as they take many minutes: ${left.map(({ name }) => name).join(", ")}; --all runs them`);
}
