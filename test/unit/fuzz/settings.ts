import fc from "fast-check";
import { SteelyardError } from "steelyard";

/** Time enough for a property that is tried often on a slow machine. */
export const PATIENCE = { timeout: 600_000 };

const RUNS = Number(process.env.FC_RUNS ?? 50);

/** How often a property is tried: seldom by `npm test`, often where `FC_RUNS` says so. */
export const runs = (): fc.Parameters<unknown> => ({ numRuns: RUNS });

/** How many parts of a kind a large policy has: more where properties are tried often. */
export const MANY = RUNS < 1_000 ? 1_000 : 5_000;

/** What a call gives, or the library's own error; whatever else it throws goes on. */
export function attempt<T>(call: () => T): T | SteelyardError {
  try {
    return call();
  } catch (error) {
    if (error instanceof SteelyardError) return error;
    throw error;
  }
}

/** Names that every object inherits, and others that look like mistakes. */
export const NAMES = [
  "constructor",
  "toString",
  "toLocaleString",
  "hasOwnProperty",
  "isPrototypeOf",
  "propertyIsEnumerable",
  "valueOf",
  "then",
  "length",
  "prototype",
  "undefined",
  "null",
  "NaN",
] as const;

/** Values that documents should not hold, and a few that they may. */
export const hostile: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    false,
    "",
    " ",
    "__proto__",
    "constructor",
    "1e999",
    "-1e999",
    "1e-999",
    "-0",
    "NaN",
    "Infinity",
    "0x10",
    "\uD800",
    "\uDC00x",
    "\u0000",
    "\u202E",
    0,
    -0,
    1,
    -1,
    0.1,
    1e-7,
    1e21,
    5e-324,
    1e308,
    Number.MAX_SAFE_INTEGER,
    2 ** 53,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ),
  fc
    .constantFrom<() => unknown>(
      () => [],
      () => ({}),
      () => [[]],
      () => JSON.parse('{"__proto__": {"polluted": true}}'),
      () => ({ constructor: { prototype: { polluted: true } } }),
      () => ({ toStringTag: "[object Decimal]", toString: 1 }),
      () => ({ toString: null, valueOf: null }),
      () => "9".repeat(5000),
      () => `0.${"3".repeat(1000)}`,
      () => `1e${"9".repeat(100)}`,
      () => "x".repeat(100_000),
      () => deep(70, "list"),
      () => deep(2000, "object"),
      () => new Array(300).fill(null),
      () => new Map([["a", 1]]),
      () => Symbol("s"),
      () => 10n,
      () => () => 1,
    )
    .map((make) => make()),
  fc.json().map((text) => JSON.parse(text) as unknown),
  fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withNullPrototype: true,
    withSparseArray: true,
  }),
);

function deep(levels: number, kind: "list" | "object"): unknown {
  let value: unknown = 1;
  for (let level = 0; level < levels; level++) value = kind === "list" ? [value] : { not: value };
  return value;
}

/** The places of a document, not too deep: the path of every value inside. */
function placesOf(document: unknown, path: readonly string[] = []): (readonly string[])[] {
  const leaf = typeof document !== "object" || document === null || path.length > 12;
  if (leaf) return path.length === 0 ? [] : [path];
  const inner = Object.entries(document).flatMap(([key, part]) => placesOf(part, [...path, key]));
  return path.length === 0 ? inner : [path, ...inner];
}

type Container = Record<string, unknown>;

/** One change of a document at one place. */
type Mutation = (container: Container, key: string) => void;

const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  {
    weight: 4,
    arbitrary: hostile.map(
      (value): Mutation =>
        (container, key) => {
          container[key] = value;
        },
    ),
  },
  fc.constant<Mutation>((container, key) => {
    if (Array.isArray(container)) container.splice(Number(key), 1);
    else delete container[key];
  }),
  fc.constant<Mutation>((container, key) => {
    if (Array.isArray(container)) container.push(container[Number(key)]);
    else container[`${key}2`] = container[key];
  }),
  fc.constantFrom(...NAMES, "__proto__", "").map(
    (name): Mutation =>
      (container, key) => {
        if (Array.isArray(container)) return;
        const value = container[key];
        delete container[key];
        Object.defineProperty(container, name, {
          value,
          enumerable: true,
          configurable: true,
          writable: true,
        });
      },
  ),
);

/** Documents made from a sound one by a few changes at random places. */
export function mutated(sound: () => unknown): fc.Arbitrary<unknown> {
  const step = fc.tuple(fc.nat(), mutation);
  return fc.array(step, { minLength: 1, maxLength: 3 }).map((steps) => {
    const document = sound();
    for (const [choice, mutate] of steps) {
      const places = placesOf(document);
      const path = places[choice % Math.max(1, places.length)];
      if (path === undefined) continue;
      const key = path.at(-1) as string;
      mutate(
        path.slice(0, -1).reduce<Container>((part, one) => part[one] as Container, document as Container),
        key,
      );
    }
    return document;
  });
}
