/** A kind of document that can be as large as one likes. */
export interface Shape {
  readonly name: string;
  /** Whether it is a policy, so that it can be compiled and judged. */
  readonly valid: boolean;
  /** The document with `n` of whatever the shape has many of, as JSON text. */
  readonly text: (n: number) => string;
}

type Part = Readonly<Record<string, unknown>>;

const list = <T>(n: number, make: (index: number) => T): T[] => Array.from({ length: n }, (_, i) => make(i));
const keyed = (n: number, name: string, make: (index: number) => unknown) =>
  Object.fromEntries(list(n, (i) => [`${name}${i}`, make(i)]));

const linear = { kind: "linear", floor: 0, target: 60 };
const indicator = (id: string, more: Part = {}) => ({ id, layer: "a", scoring: linear, ...more });

/** A small policy, with some of its parts replaced. */
function policy(more: Part): Part {
  return {
    steelyard: 1,
    id: "grown",
    version: "1",
    layers: [{ id: "a" }, { id: "b" }],
    indicators: [
      indicator("x"),
      indicator("y"),
      { id: "z", layer: "b", scoring: { kind: "ratio", target: 10 } },
    ],
    roles: { r: { indicators: { x: "0.5", y: "0.3", z: "0.2" } } },
    ...more,
  };
}

const valid = (name: string, parts: (n: number) => Part): Shape => ({
  name,
  valid: true,
  text: (n) => JSON.stringify(policy(parts(n))),
});
const invalid = (name: string, parts: (n: number) => Part): Shape => ({
  ...valid(name, parts),
  valid: false,
});

/** Distinct thresholds, as text. */
const threshold = (i: number) => `${i % 100}.${String(i).padStart(6, "0")}`;
/** Thresholds from 100 down. */
const falling = (i: number, n: number) => ((100 * (n - i)) / n).toFixed(6);
const comparison = (i: number) => ({ fact: "value/x", atLeast: threshold(i) });
const when = (i: number) => ({ any: [comparison(i), { fact: "base", below: i % 100 }] });
const scored = (scoring: Part) => ({
  indicators: [{ id: "x", layer: "a", scoring }],
  roles: { r: { indicators: { x: 1 } } },
});
const modifiers = (n: number, make: (index: number) => unknown) =>
  list(n, (i) => ({ id: `m${i}`, when: make(i), add: 1 }));

const incentives = (n: number, make: (index: number) => unknown) => ({
  currency: "CNY",
  rules: list(n, (i) => ({
    id: `i${i}`,
    horizon: "short",
    when: make(i),
    award: { kind: "amount", amount: i },
  })),
});

/** `all` and `any` in turn, two parts each, 14 levels deep. */
function tree(i: number, depth = 14, leaf: (i: number) => unknown = comparison): unknown {
  return depth === 0
    ? leaf(i)
    : { [depth % 2 === 0 ? "all" : "any"]: [leaf(i + depth), tree(i, depth - 1, leaf)] };
}

export const SHAPES: readonly Shape[] = [
  valid("indicators", (n) => ({
    indicators: [...list(n, (i) => indicator(`x${i}`)), { id: "z", layer: "b", scoring: linear }],
    roles: { r: { layers: { a: "0.5", b: "0.5" } } },
    scale: { weightDecimals: 8 },
  })),
  valid("layers", (n) => ({
    layers: list(n, (i) => ({ id: `l${i}` })),
    indicators: list(n, (i) => indicator(`x${i}`, { layer: `l${i}` })),
    roles: { r: { layers: { l0: 1 } } },
  })),
  valid("shares within a layer", (n) => ({
    indicators: list(n, (i) => indicator(`x${i}`)),
    roles: { r: { layers: { a: 1 }, within: { a: keyed(n, "x", (i) => (i === 0 ? 1 : 0)) } } },
  })),
  valid("bands", (n) =>
    scored({ kind: "bands", bands: list(n, (i) => ({ atLeast: n - i, points: (n - i) % 100 })) }),
  ),
  valid("knots", (n) =>
    scored({ kind: "piecewise", knots: list(n + 2, (i) => ({ at: i, points: i % 100 })) }),
  ),
  valid("roles", (n) => ({ roles: keyed(n + 1, "r", () => ({ indicators: { x: "0.25", y: "0.75" } })) })),
  valid("roles with targets", (n) => ({
    roles: keyed(n + 1, "r", (i) => ({ indicators: { x: 1 }, targets: { x: 1 + i, z: 2 + i } })),
  })),
  valid("stages", (n) => ({
    stages: keyed(n, "s", (i) => ({ adjust: [{ multiply: "x", by: 1 + (i % 9) }] })),
  })),
  valid("adjustments of a stage", (n) => ({
    stages: { s: { adjust: list(n, (i) => ({ shift: "0.01", from: "xz"[i % 2], to: "zx"[i % 2] })) } },
  })),
  valid("tiers", (n) => ({
    tiers: [
      ...list(n, (i) => ({ id: `t${i}`, when: { fact: "score", atLeast: falling(i, n) } })),
      { id: "last" },
    ],
  })),
  valid("modifiers", (n) => ({ modifiers: modifiers(n, when) })),
  valid("modifiers and indicators", (n) => ({
    indicators: list(n + 1, (i) => indicator(`x${i}`)),
    roles: { r: { indicators: { x0: 1 } } },
    modifiers: modifiers(n, (i) => ({ fact: `value/x${i}`, atLeast: threshold(i) })),
  })),
  valid("one wide condition", (n) => ({ modifiers: modifiers(1, () => ({ any: list(n + 1, comparison) })) })),
  valid("conditions of 100 comparisons", (n) => ({
    modifiers: modifiers(Math.ceil(n / 100), () => ({ all: list(100, (i) => comparison(i)) })),
  })),
  valid("conditions of 20 comparisons, and indicators", (n) => ({
    indicators: list(n + 1, (i) => indicator(`x${i}`)),
    roles: { r: { indicators: { x0: 1 } } },
    modifiers: modifiers(Math.ceil(n / 20), (i) => ({
      all: list(20, (j) => ({ fact: `value/x${(20 * i + j) % (n + 1)}`, atLeast: threshold(j) })),
    })),
  })),
  valid("deep conditions", (n) => ({ modifiers: modifiers(n, (i) => tree(i)) })),
  valid("a long `in`", (n) => ({
    modifiers: modifiers(1, () => ({ fact: "fact/grade", in: list(n + 1, (i) => `grade ${i}`) })),
  })),
  valid("a long `in` of numbers", (n) => ({
    modifiers: modifiers(1, () => ({ fact: "value/x", in: list(n + 1, (i) => i) })),
  })),
  valid("facts", (n) => ({ modifiers: modifiers(n, (i) => ({ fact: `fact/f${i}`, atLeast: 1 })) })),
  valid("incentives", (n) => ({
    incentives: incentives(n, (i) => ({ fact: "score", atLeast: falling(i, n) })),
  })),
  valid("incentives by tier, and tiers", (n) => ({
    tiers: [
      ...list(n, (i) => ({ id: `t${i}`, when: { fact: "score", atLeast: falling(i, n) } })),
      { id: "last" },
    ],
    incentives: incentives(n, (i) => ({ fact: "tier", in: list(4, (j) => `t${(i + j) % n}`) })),
  })),
  valid("streaks of 24", (n) => ({
    lowPerformance: {
      when: { fact: "score", below: 60 },
      types: list(n, (i) => ({
        id: `c${i}`,
        when: { streak: 24, of: comparison(i) },
        interventions: [HELP],
      })),
      otherwise: { id: "other", interventions: [HELP] },
    },
  })),
  valid("long digits", (n) => ({
    modifiers: modifiers(n, (i) => ({ fact: "value/x", atLeast: `${i + 1}${"7".repeat(1000)}` })),
  })),
  valid("exponents", (n) => ({
    modifiers: modifiers(n, (i) => ({ fact: "value/x", atLeast: `${i + 1}e-999` })),
  })),
  valid("one long title", (n) => ({ title: "题".repeat(n) })),
  invalid("one long id", (n) => ({ id: "-".repeat(n) })),
  invalid("one long number", (n) => ({ coverage: { minimum: "7".repeat(n) } })),
  invalid("one long key over many issues", (n) => ({
    roles: { ["k".repeat(10 * n)]: { indicators: keyed(n, "v", () => null) } },
  })),
  invalid("unknown keys", (n) => keyed(n, "unknown", () => 0)),
  invalid("unknown keys in indicators", (n) => ({
    indicators: list(n + 1, (i) => indicator(`x${i}`, { [`u${i}`]: 0, weigth: 1 })),
  })),
  invalid("unknown names", (n) => ({ roles: { r: { indicators: keyed(n + 1, "q", () => 0) } } })),
  invalid("wrong types", (n) => ({ tiers: list(n + 1, () => 1) })),
  invalid("wrong types in conditions", (n) => ({
    modifiers: modifiers(n, (i) =>
      tree(i, 14, (at) => ({ fact: "base", atLeast: at % 2 === 0 ? true : at })),
    ),
  })),
  invalid("ids twice", (n) => ({ indicators: list(n + 1, () => indicator("x")) })),
  invalid("facts that differ by case", (n) => ({
    modifiers: modifiers(n, (i) => ({ fact: i % 2 === 0 ? "fact/salary" : "fact/Salary", atLeast: 1 })),
  })),
  invalid("shifts between layers", (n) => ({
    indicators: list(n + 1, (i) => indicator(`x${i}`, i === n ? { layer: "b" } : {})),
    roles: { r: { indicators: { x0: 1 } } },
    stages: { s: { adjust: list(n, () => ({ shift: "0.1", from: { layer: "b" }, to: { layer: "a" } })) } },
  })),
  { name: "deep nests", valid: false, text: (n) => `${"[".repeat(n + 1)}${"]".repeat(n + 1)}` },
  { name: "deep objects", valid: false, text: (n) => `${'{"a":'.repeat(n)}1${"}".repeat(n)}` },
];

const HELP = { kind: "coaching", days: 30 };
