import { join, refuse } from "../error/issue.js";
import { readDecimal } from "../number/decimal.js";
import type { Scalar } from "../number/scalar.js";
import { filledKeys } from "../plan/subject.js";
import { brief, clip, isPlainObject } from "../shape/plain.js";
import { textAt, wrongType } from "../shape/text-at.js";
import { type Period, readPeriod } from "../time/period.js";
import { decimalAt, type Given, readMap } from "./given.js";

/** The facts of earlier periods of the present grain: by periods back, then by name. */
export type History = ReadonlyMap<number, ReadonlyMap<string, Scalar>>;

/** What an entry may hold: decimals, texts, and maps of facts of a kind. */
const FIELDS: Readonly<Record<string, "decimal" | "text" | "value" | "points" | "layer" | "fact">> = {
  score: "decimal",
  base: "decimal",
  rank: "decimal",
  size: "decimal",
  top: "decimal",
  coverage: "decimal",
  tier: "text",
  role: "text",
  stage: "text",
  cohort: "text",
  values: "value",
  points: "points",
  layers: "layer",
  facts: "fact",
};

/** Reads a subject's history; its first fault is refused, at the entry. */
export function readHistory(list: readonly unknown[], present: Period): History {
  const history = new Map<number, ReadonlyMap<string, Scalar>>();
  const seen = new Set<unknown>();
  for (const [index, entry] of list.entries()) {
    const path = join("history", index);
    if (!isPlainObject(entry)) wrongType(entry, path, "object");
    const [unknown] = filledKeys(entry, (key) => key !== "period" && !Object.hasOwn(FIELDS, key));
    if (unknown !== undefined) refuse("unknown-key", path, { key: clip(unknown) });
    const text = entry.period;
    const period = readPeriod(text);
    if (period === null) refuse("bad-period", path, { found: brief(text) });
    const comparable = period.grain === present.grain;
    const repeated = seen.has(text);
    if (repeated || (comparable && period.ordinal >= present.ordinal))
      refuse("history-order", path, { period: text as string, repeated });
    seen.add(text);
    const facts = readEntry(entry, path);
    if (comparable) history.set(present.ordinal - period.ordinal, facts);
  }
  return history;
}

function readEntry(entry: Given, path: string): ReadonlyMap<string, Scalar> {
  const facts = new Map<string, Scalar>();
  for (const [key, kind] of Object.entries(FIELDS)) {
    const value = entry[key] ?? null;
    if (value === null) continue;
    if (kind === "decimal") decimalAt(value, path);
    if (kind === "text") textAt(value, path);
    if (kind === "decimal" || kind === "text") facts.set(key, value as Scalar);
    else readMap(value, kind, facts, path);
  }
  // Rank and size are whole numbers with 1 ≤ rank ≤ size.
  const [rank, size] = [facts.get("rank"), facts.get("size")];
  const [place, most] = [readDecimal(rank), readDecimal(size)];
  const whole = [place, most].every((one) => one === null || (one.isInteger() && one.greaterThan(0)));
  if (!whole || (place !== null && most !== null && place.greaterThan(most)))
    refuse("history-rank", path, { rank: brief(rank), size: brief(size) });
  return facts;
}
