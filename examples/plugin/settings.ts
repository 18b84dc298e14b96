import { readFileSync } from "node:fs";
import { type Policy, parsePolicy, type Subject } from "steelyard";
import { type Crosswalk, type Mapping, type PersonId, parseMapping } from "steelyard/source";

/** What somebody sets up once: all of it data. */
export interface Settings {
  readonly policy: Policy;
  /** How the records of the system that calls are read. */
  readonly mapping: Mapping;
  /** Somebody has compared the columns of a mapping that is a guess with real records. */
  readonly confirm: boolean;
  /** Whom to appraise, with role, stage, targets and facts. */
  readonly people: readonly Subject[];
  /** Who is who in the system that calls; where the mapping names a kind of id. */
  readonly crosswalk: Crosswalk;
  /** The ids of the system that is written to. */
  readonly receivers: readonly PersonId[];
  /** The review cycle there. */
  readonly semester: string;
  readonly language: "en" | "zh-CN";
}

/** Reads settings; policy and mapping are checked whole, and throw every problem at once. */
export function readSettings(path: string | URL): Settings {
  const given = JSON.parse(readFileSync(path, "utf8")) as Settings;
  return { ...given, policy: parsePolicy(given.policy), mapping: parseMapping(given.mapping) };
}
