import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** What stands in a file; null where there is none. */
export function read(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

/** Writes files, and takes away those that are there no more. */
export function write(files: ReadonlyMap<string, string | null>): void {
  for (const [path, text] of files) {
    if (text === null) {
      rmSync(path);
      continue;
    }
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}

/** The files of a folder whose names begin and end so; none where there is no folder. */
export function listed(folder: string, begin: string, end: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.startsWith(begin) && name.endsWith(end))
      .map((name) => join(folder, name));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}

/** The first line in which two texts differ, in words. */
export function difference(kept: string | null, made: string | null): string {
  if (kept === null) return "is missing";
  if (made === null) return "is made no more";
  const [old, now] = [kept.split("\n"), made.split("\n")];
  const at = now.findIndex((line, place) => line !== old[place]);
  const place = at < 0 ? now.length : at;
  const clip = (line = "") => (line.length > 200 ? `${line.slice(0, 200)}…` : line).trim();
  return `differs in line ${place + 1}: ${clip(old[place])} | ${clip(now[place])}`;
}
