import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** One case of a conformance file. */
export interface Case {
  readonly name: string;
  readonly policy: unknown;
  readonly period?: string;
  readonly subjects?: readonly unknown[];
  readonly expected: {
    readonly weights?: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>>;
    readonly results?: readonly unknown[];
    readonly rejected?: readonly unknown[];
    readonly invalid?: string;
  };
}

/** The cases of a file, or of every JSON file of a folder. */
export function readCases(path: string): { readonly file: string; readonly cases: readonly Case[] }[] {
  const files = statSync(path).isDirectory()
    ? readdirSync(path)
        .filter((name) => name.endsWith(".json"))
        .sort()
        .map((name) => join(path, name))
    : [path];
  return files.map((file) => {
    const cases: unknown = JSON.parse(readFileSync(file, "utf8"));
    if (!Array.isArray(cases)) throw new TypeError(`${file} is no list of cases`);
    return { file, cases };
  });
}
