import type { TestProject } from "vitest/node";

declare module "vitest" {
  export interface ProvidedContext {
    /** How every property of a run is generated. */
    fastCheck: { seed: number; numRuns: number };
  }
}

/** Enough to notice a fault within minutes; where changes are checked, `FC_RUNS` asks for many more. */
const FEW = 50;

/** Settles one seed for the whole run and prints it, so that a failure can be had again. */
export default function seed(project: TestProject): void {
  const seed = whole("FC_SEED") ?? Math.floor(Math.random() * 2 ** 31);
  const numRuns = whole("FC_RUNS") ?? FEW;
  console.log(`properties: FC_SEED=${seed} FC_RUNS=${numRuns}`);
  project.provide("fastCheck", { seed, numRuns });
}

function whole(name: string): number | undefined {
  const text = process.env[name];
  if (text === undefined || text === "") return undefined;
  const value = Number(text);
  if (!Number.isInteger(value)) throw new Error(`${name} is no whole number: ${text}`);
  return value;
}
