import type { Result } from "../../appraisal/result.js";
import type { SourceReport } from "../../error/source.js";
import { join } from "../../error/worded.js";
import { readDecimal } from "../../number/decimal.js";
import { plainScalar } from "../../number/scalar.js";
import { clip, kindOf, own } from "../../shape/plain.js";
import type { Cell } from "./escape-cell.js";
import { externalId, type Run } from "./external-id.js";
import type { Titles } from "./titles.js";

/** What is known of everybody, and of each person. */
const PLAIN: readonly string[] = [
  ...["id", "title", "role", "stage", "tier", "score", "base", "coverage", "rank", "size", "top", "payout"],
  ...["lowPerformance", "period", "policy", "version", "key"],
];
/** What is known of each indicator and each layer. */
const NAMED: readonly string[] = ["value", "points", "weight", "contribution", "layer"];

/**
 * A figure of a result, or a text: what stands on the scorecard under that name, `policy`, `version` and `period` of the run, and
 * `key`, which is the same in every run for the same person, policy and period. `value/nps`, `points/nps`, `weight/nps` and
 * `contribution/nps` are an indicator's, `layer/user` is a layer's score.
 */
export type ResultFigure =
  | "id"
  | "title"
  | "role"
  | "stage"
  | "tier"
  | "score"
  | "base"
  | "coverage"
  | "rank"
  | "size"
  | "top"
  | "payout"
  | "lowPerformance"
  | "period"
  | "policy"
  | "version"
  | "key"
  | `${"value" | "points" | "weight" | "contribution" | "layer"}/${string}`;

/** A figure's kind, and the indicator or layer that it is of. */
export function splitFigure(figure: string): [kind: string, name: string | null] {
  const slash = figure.indexOf("/");
  return slash < 0 ? [figure, null] : [figure.slice(0, slash), figure.slice(slash + 1)];
}

/** Reports a figure that there is not. */
export function checkFigure(figure: string, path: string, report: SourceReport): void {
  const [kind, name] = splitFigure(figure);
  const known = name === null ? PLAIN : name === "" ? [] : NAMED;
  if (!known.includes(kind)) {
    const options = [...PLAIN, ...NAMED.map((one) => `${one}/…`)];
    report("not-an-option", path, { options, found: clip(figure) });
  }
}

/**
 * The figures of a result as cells: the number on the scorecard where 15 digits carry it, else its exact text. Null where there is
 * none, which is never written as 0.
 */
export function figuresOf(
  result: Result,
  run: Run,
  titles: Titles,
  path: string,
  report: SourceReport,
): (figure: string) => Cell {
  const parts: Record<string, ReadonlyMap<unknown, unknown>> = {};
  const ofPart = (kind: string, name: string): unknown => {
    const list = kind === "layer" ? "layers" : "indicators";
    parts[list] ??= byId(own(result, list));
    return own(parts[list].get(name), kind === "layer" ? "score" : kind);
  };
  return (figure) => {
    const [kind, name] = splitFigure(figure);
    if (kind === "period") return run.period;
    if (kind === "policy") return run.policy.id;
    if (kind === "version") return run.policy.version;
    if (kind === "key") return externalId(run, result.id);
    const found = name === null ? own(result, kind) : ofPart(kind, name);
    if (kind === "title") return typeof found === "string" ? found : null;
    if (typeof found === "string" && (kind === "role" || kind === "stage" || kind === "tier"))
      return titles(kind, found);
    if (typeof found === "string" && name === null) return found;
    const number = readDecimal(found);
    if (number === null && found !== undefined && found !== null)
      report("wrong-type", join(path, figure), { expected: "number", found: kindOf(found) });
    return plainScalar(number);
  };
}

/** The indicators or layers of a result; of two with one id the first. */
const byId = (parts: unknown): ReadonlyMap<unknown, unknown> =>
  new Map(Array.isArray(parts) ? [...parts].reverse().map((one) => [own(one, "id"), one]) : []);
