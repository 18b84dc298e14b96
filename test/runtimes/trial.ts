import type { Case } from "../conformance/case.js";
import { ENGINES, runCase } from "../conformance/engine.js";
import { told } from "../conformance/told.js";
import { printedBy } from "../docs/printed.js";

/** What a runtime is given to try, as plain data. */
export interface Given {
  /** The conformance cases, file by file. */
  readonly files: readonly { readonly file: string; readonly cases: readonly Case[] }[];
  /** A case with a wrong digit in it, which every engine has to fail. */
  readonly planted: Case;
}

/** An `@example` of the sources, bundled. */
export interface Example {
  /** Where it stands: `src/door.ts:12`. */
  readonly place: string;
  /** The lines that it promises to print. */
  readonly promised: readonly string[];
  run(): Promise<unknown>;
}

/** A door of the package by its name, with everything that it exports. */
export type Doors = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** How many passed, and what is wrong with the others. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly problems: readonly string[];
}

/** What one runtime made of everything. */
export interface Trial {
  /** The runtime's name and version, as it says itself. */
  readonly host: string;
  readonly cases: Tally;
  /** Cases that an engine does not answer. */
  readonly skipped: number;
  /** The engines, each of which has to see the planted fault. */
  readonly fault: Tally;
  readonly doors: Tally;
  readonly examples: Tally;
}

/** Tries the package where this runs: every case on every engine that needs no database, every door, every example. */
export async function trial(given: Given, doors: Doors, examples: readonly Example[]): Promise<Trial> {
  const verdicts = [...ENGINES.values()].flatMap((engine) =>
    given.files.flatMap(({ file, cases }) =>
      cases.map((one) => {
        const verdict = runCase(engine, one);
        return { ...verdict, problems: told(`${engine.name} | ${file}`, one, verdict) };
      }),
    ),
  );
  const judged = verdicts.filter(({ outcome }) => outcome !== "skipped");
  const seen = [...ENGINES.values()].map((engine) =>
    runCase(engine, given.planted).outcome === "failed" ? [] : [`${engine.name} | the planted fault passed`],
  );
  const printed: string[][] = [];
  for (const example of examples) printed.push(await faultsOf(example));
  return {
    host: hostName(),
    cases: tally(judged.map(({ problems }) => problems)),
    skipped: verdicts.length - judged.length,
    fault: tally(seen),
    doors: tally(
      Object.entries(doors).map(([name, door]) =>
        Object.values(door).length > 0 ? [] : [`${name} exports nothing`],
      ),
    ),
    examples: tally(printed),
  };
}

function tally(each: readonly (readonly string[])[]): Tally {
  const failed = each.filter((problems) => problems.length > 0).length;
  return { passed: each.length - failed, failed, problems: each.flat() };
}

async function faultsOf({ place, promised, run }: Example): Promise<string[]> {
  const printed: string[] = [];
  const { log } = console;
  console.log = (...values: unknown[]) => void printed.push(...printedBy(values));
  try {
    await run();
  } catch (error) {
    return [`${place}: ${String(error)}`];
  } finally {
    console.log = log;
  }
  const [wanted, got] = [promised.join("\n"), printed.join("\n")];
  return wanted === got
    ? []
    : [`${place}: promised ${JSON.stringify(wanted)}, printed ${JSON.stringify(got)}`];
}

/** Deno and Bun say that they are Node as well, and are asked first. */
function hostName(): string {
  const host = globalThis as {
    Deno?: { version: { deno: string } };
    Bun?: { version: string };
    process?: { versions: { node: string } };
  };
  if (host.Deno) return `Deno ${host.Deno.version.deno}`;
  if (host.Bun) return `Bun ${host.Bun.version}`;
  return host.process ? `Node ${host.process.versions.node}` : "browser";
}
