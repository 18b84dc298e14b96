/**
 * `npm run bench -- [--json] [--case TEXT] [NAME...]` measures ratios in one process and prints a table; with `--json` one
 * object a line on standard output, and the table on standard error. A name also stands for all below it: `documents` is
 * every `documents/…`; and of the cases of a bench `--case` leaves those that contain the text.
 */
import { parseArgs } from "node:util";
import { benches as documents } from "./documents.js";
import { type Bench, lineOf } from "./figure.js";
import { benches as float } from "./float.js";
import { benches as growth } from "./growth.js";
import { benches as subjects } from "./subjects.js";

/** A new bench is one more list here. */
const BENCHES: readonly Bench[] = [...growth, ...documents, ...subjects, ...float];

const { values, positionals } = parseArgs({
  options: { json: { type: "boolean", default: false }, case: { type: "string", default: "" } },
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
    ? BENCHES
    : BENCHES.filter((bench) => positionals.some((name) => answersTo(name)(bench)));
const table = values.json ? console.error : console.log;
table(`Node ${process.versions.node}. Each ratio is a median over interleaved rounds, by processor time.`);
for (const { name, about, run } of chosen) {
  table(`\n${name}: ${about}`);
  for (const figure of run((one) => one.includes(values.case))) {
    table(lineOf(figure));
    if (values.json) console.log(JSON.stringify(figure));
  }
}
