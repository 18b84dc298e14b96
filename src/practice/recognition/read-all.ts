import { SteelyardError } from "../../error/steelyard-error.js";
import type { Issue } from "../../error/worded.js";
import { join } from "../../error/worded.js";

/** Reads several things that were handed in; ends the call with the problems of all of them. */
export function readAll<T extends readonly unknown[]>(...reads: { readonly [K in keyof T]: () => T[K] }): T {
  return readEach(reads) as readonly unknown[] as T;
}

/** The same of however many. */
export function readEach<T>(reads: readonly (() => T)[]): readonly T[] {
  const issues: Issue[][] = [];
  const found = reads.flatMap((read) => {
    try {
      return [read()];
    } catch (error) {
      if (!(error instanceof SteelyardError)) throw error;
      issues.push([...error.issues]);
      return [];
    }
  });
  const [first, ...others] = issues.flat();
  if (first !== undefined) throw new SteelyardError([first, ...others]);
  return found;
}

/** Reads something that stands at a path of its own; its problems say so. */
export function readAt<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof SteelyardError)) throw error;
    const [first, ...others] = error.issues;
    const moved = (issue: Issue): Issue => ({
      ...issue,
      path: issue.path === "" ? path : join(path, issue.path),
    });
    throw new SteelyardError([moved(first), ...others.map(moved)]);
  }
}
