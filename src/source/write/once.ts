import type { SourceReport } from "../../error/source.js";
import { clip } from "../../shape/plain.js";

/** Reports what is to be filled twice. */
export function checkOnce(
  names: readonly string[],
  pathOf: (index: number) => string,
  report: SourceReport,
): void {
  const seen = new Map<string, number>();
  for (const [index, name] of names.entries()) {
    const first = seen.get(name);
    if (first === undefined) seen.set(name, index);
    else report("repeated-column", pathOf(index), { header: clip(name), columns: [first + 1, index + 1] });
  }
}
