import { fileURLToPath } from "node:url";
import { type Case, readCases } from "../../test/conformance/case.js";
import type { Given } from "../../test/runtimes/trial.js";

const own = fileURLToPath(new URL("../../test/conformance/cases/", import.meta.url));

/** The cases of the repository and of other files or folders, and one of them with a wrong digit. */
export function givenFrom(paths: readonly string[]): Given {
  const files = [own, ...paths].flatMap(readCases);
  return { files, planted: planted(files.flatMap(({ cases }) => cases)) };
}

/** The first case that expects a score, with another hundredth in it. */
function planted(cases: readonly Case[]): Case {
  for (const one of cases) {
    const copy = structuredClone(one);
    const results = (copy.expected.results ?? []) as { score?: unknown }[];
    const hit = results.find(({ score }) => typeof score === "number");
    if (hit === undefined) continue;
    hit.score = Number(((hit.score as number) + 0.01).toFixed(2));
    return copy;
  }
  throw new Error("no case expects a score, so that no fault can be planted");
}
