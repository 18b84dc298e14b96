import type { Absent, Cluster, Database, Engine, Name } from "./database.js";
import { duckdb } from "./duckdb.js";
import { mariadb } from "./mariadb.js";
import { postgres } from "./postgres.js";
import { spark } from "./spark.js";

export type * from "./database.js";

const ENGINES = { duckdb, postgres, mariadb, spark } satisfies Record<Name, Engine>;

/** Starts an engine, or says why it is not there on this machine. Where `CI` is set it has to be there. */
export async function startDatabase(name: "spark"): Promise<Cluster | Absent>;
export async function startDatabase(name: Name): Promise<Database | Absent>;
export async function startDatabase(name: Name): Promise<Database | Absent> {
  const absent = await ENGINES[name].missing();
  if (absent === undefined) return ENGINES[name].start();
  if (process.env.CI) throw new Error(`${name}: ${absent}`);
  return { absent };
}

/** The engines that the tests run on, and why not on the others. */
export interface Chosen {
  readonly run: readonly Name[];
  readonly out: readonly (readonly [Name, string])[];
}

/**
 * What `STEELYARD_SQL` names, or else what is installed; Spark only where it is named, since it takes minutes. Where `CI` is
 * set nothing is left out for being absent, and nothing for not being named.
 */
export async function chosen(): Promise<Chosen> {
  const named = process.env.STEELYARD_SQL?.split(",").filter((name) => name !== "");
  const unknown = named?.find((name) => !(name in ENGINES));
  if (unknown !== undefined) throw new Error(`STEELYARD_SQL: there is no engine ${unknown}`);
  const wanted = named ?? Object.keys(ENGINES).filter((name) => process.env.CI || name !== "spark");
  const run: Name[] = [];
  const out: [Name, string][] = [];
  for (const name of Object.keys(ENGINES) as Name[]) {
    const why = wanted.includes(name) ? await ENGINES[name].missing() : "not named in STEELYARD_SQL";
    if (why === undefined || (process.env.CI && wanted.includes(name))) run.push(name);
    else out.push([name, why]);
  }
  return { run, out };
}
