import { type Issue, issue, join } from "../error/issue.js";
import { readDecimal } from "../number/decimal.js";
import type { Scalar } from "../number/scalar.js";
import { isFactName } from "../policy/condition.js";
import { brief, isPlainObject, kindOf } from "../shape/plain.js";
import { type Period, readPeriod } from "./period.js";

/** The facts of earlier periods of the present grain: by periods back, then by name. */
export type History = ReadonlyMap<number, ReadonlyMap<string, Scalar>>;

const NUMBERS = ["score", "base", "rank", "size", "top", "coverage"];
const TEXTS = ["tier", "role", "stage", "cohort"];
const MAPS: Readonly<Record<string, string>> = {
  values: "value",
  points: "points",
  layers: "layer",
  facts: "fact",
};

type Entry = Readonly<Record<string, unknown>>;

/** Reads a history, or tells which entry is at fault. */
export function readHistory(list: readonly unknown[], present: Period): History | Issue {
  const history = new Map<number, ReadonlyMap<string, Scalar>>();
  const seen = new Set<string>();
  for (const [index, entry] of list.entries()) {
    const path = join("history", index);
    if (!isPlainObject(entry)) return issue("wrong-type", path, { expected: "object", found: kindOf(entry) });
    const fault = checkKeys(entry, path) ?? checkPeriod(entry.period, seen, present, path);
    if (fault !== null) return fault;
    const facts = readEntry(entry, path);
    if (!(facts instanceof Map)) return facts as Issue;
    const period = readPeriod(entry.period) as Period;
    if (period.grain === present.grain) history.set(present.ordinal - period.ordinal, facts);
  }
  return history;
}

function checkKeys(entry: Entry, path: string): Issue | null {
  for (const key of Object.keys(entry).sort()) {
    if (entry[key] === undefined || entry[key] === null || key === "period") continue;
    if (NUMBERS.includes(key) || TEXTS.includes(key) || Object.hasOwn(MAPS, key)) continue;
    return issue("unknown-key", path, { key: key.slice(0, 80) });
  }
  return null;
}

function checkPeriod(text: unknown, seen: Set<string>, present: Period, path: string): Issue | null {
  const period = readPeriod(text);
  if (period === null) return issue("bad-period", path, { found: brief(text) });
  const repeated = seen.has(text as string);
  seen.add(text as string);
  const late = period.grain === present.grain && period.ordinal >= present.ordinal;
  return repeated || late ? issue("history-order", path, { period: text as string, repeated }) : null;
}

function readEntry(entry: Entry, path: string): Map<string, Scalar> | Issue {
  const facts = new Map<string, Scalar>();
  const fault =
    readEach(entry, NUMBERS, path, facts, decimal) ??
    readEach(entry, TEXTS, path, facts, text) ??
    readMaps(entry, path, facts) ??
    checkPosition(facts, path);
  return fault ?? facts;
}

type Check = (value: unknown, path: string) => Issue | null;

const decimal: Check = (value, path) =>
  readDecimal(value) === null ? issue("not-decimal", path, { found: brief(value) }) : null;

const text: Check = (value, path) =>
  typeof value === "string" ? null : issue("wrong-type", path, { expected: "text", found: kindOf(value) });

/** A fact of the host: a number, a text or a boolean. */
export const scalar: Check = (value, path) =>
  typeof value === "string" || typeof value === "boolean" || readDecimal(value) !== null
    ? null
    : issue("wrong-type", path, { expected: "plain data", found: kindOf(value) });

function readEach(
  from: Entry,
  keys: readonly string[],
  path: string,
  into: Map<string, Scalar>,
  check: Check,
  prefix = "",
): Issue | null {
  for (const key of keys) {
    const value = from[key];
    if (value === undefined || value === null) continue;
    const fault = check(value, path);
    if (fault !== null) return fault;
    into.set(prefix + key, value as Scalar);
  }
  return null;
}

function readMaps(entry: Entry, path: string, into: Map<string, Scalar>): Issue | null {
  for (const [key, kind] of Object.entries(MAPS)) {
    const map = entry[key];
    if (map === undefined || map === null) continue;
    if (!isPlainObject(map)) return issue("wrong-type", path, { expected: "object", found: kindOf(map) });
    const names = Object.keys(map).sort();
    const bad = kind === "fact" ? names.find((name) => map[name] != null && !isFactName(name)) : undefined;
    if (bad !== undefined) return issue("bad-id", path, { found: bad.slice(0, 80) });
    const fault = readEach(map, names, path, into, kind === "fact" ? scalar : decimal, `${kind}/`);
    if (fault !== null) return fault;
  }
  return null;
}

/** Rank and size are whole numbers with 1 ≤ rank ≤ size. */
function checkPosition(facts: ReadonlyMap<string, Scalar>, path: string): Issue | null {
  const [rank, size] = [readDecimal(facts.get("rank")), readDecimal(facts.get("size"))];
  const whole = [rank, size].every(
    (value) => value === null || (value.isInteger() && value.greaterThanOrEqualTo(1)),
  );
  if (whole && (rank === null || size === null || rank.lessThanOrEqualTo(size))) return null;
  return issue("history-rank", path, { rank: brief(facts.get("rank")), size: brief(facts.get("size")) });
}
