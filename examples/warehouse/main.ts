/**
 * A million people scored inside DuckDB, and a sample of them compared with the library:
 * `npx tsx examples/warehouse/main.ts`, or with other numbers `… --people 100000 --sample 500`.
 */
import { parseArgs } from "node:util";
import { type Outcome, runWarehouse } from "./warehouse.js";

const { people, sample } = parseArgs({
  options: {
    people: { type: "string", default: "1000000" },
    sample: { type: "string", default: "2000" },
  },
}).values;

const outcome = await runWarehouse(Number(people), Number(sample));
console.log(reportOf(outcome).join("\n"));
if (outcome.difference.differing > 0) process.exitCode = 1;

function reportOf({ engine, seconds, statuses, tiers, compared, difference, ...all }: Outcome): string[] {
  const perSecond = Math.round(all.people / seconds.scored);
  const step = (name: string, time: number, about = "") =>
    `  ${name.padEnd(10)}${time.toFixed(1).padStart(6)} s  ${about}`.trimEnd();
  return [
    `${figure(all.people)} people in ${engine}, with the policy of steelyard/preset`,
    step("made", seconds.made),
    step("compiled", seconds.compiled, `${figure(all.characters)} characters of SQL`),
    step("scored", seconds.scored, `${figure(perSecond)} people a second`),
    step("compared", seconds.compared),
    "",
    ...sorted(statuses).map(
      ({ status, path, people }) =>
        `  ${figure(people).padStart(9)}  ${status}${path === null ? "" : `: ${path}`}`,
    ),
    "",
    ...sorted(tiers).map(({ tier, people }) => `  ${figure(people).padStart(9)}  ${tier ?? "no tier"}`),
    "",
    `${figure(compared)} of them compared with the reference: ${figure(difference.figures)} figures, ${figure(difference.digits)} digits and letters`,
    `${figure(difference.differing)} differing digits`,
  ];
}

function sorted<T extends { readonly people?: string | null }>(rows: readonly T[]): T[] {
  return [...rows].sort((a, b) => Number(b.people) - Number(a.people));
}

/** 1000000 as 1,000,000. */
function figure(number: number | string | null | undefined): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ",");
}
