import { NAMES, type Name } from "../sql/engines/database.js";
import type { Case } from "./case.js";
import { ENGINES, runCase, runCaseIn } from "./engine.js";
import type { Engine, Verdict } from "./verdict.js";

/** An engine that is ready for cases. */
export interface OpenEngine {
  runCase(one: Case): Verdict | Promise<Verdict>;
  stop(): Promise<void>;
}

/** Every engine by name: those of the library, and the databases. */
export function engineNames(): string[] {
  return [...ENGINES.keys(), ...NAMES.map((name) => `sql:${name}`)];
}

/** Makes an engine ready: a database is started, and only then are its clients loaded. */
export async function openEngine(name: string): Promise<OpenEngine | { readonly absent: string }> {
  if (!name.startsWith("sql:")) {
    const engine = ENGINES.get(name) as Engine;
    return { runCase: (one) => runCase(engine, one), stop: () => Promise.resolve() };
  }
  const { startDatabase } = await import("../sql/engines/index.js");
  const { sqlEngine } = await import("./sql.js");
  const database = await startDatabase(name.slice(4) as Name);
  if ("absent" in database) return database;
  const engine = sqlEngine(database);
  return { runCase: (one) => runCaseIn(engine, one), stop: () => database.stop() };
}
