import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import { dialects } from "../../src/engine/sql/dialect/index.js";
import { quotient } from "../../src/engine/sql/quotient.js";
import { joined, negated, type Truth, type Whole } from "../../src/engine/sql/term.js";
import {
  choice,
  compared,
  extreme,
  finer,
  isMissing,
  plus,
  product,
  scaled,
} from "../../src/engine/sql/whole.js";
import { divide } from "../../src/number/scaled.js";
import { chosen, type Database, startDatabase } from "./engines/index.js";
import { type Found, load, Sheet, TooWide } from "./sheet.js";

const EDGE = 2n ** 63n - 1n;
const ROUNDINGS = ["halfExpand", "halfEven", "floor"] as const;

const signs = (...values: readonly bigint[]) => [...values.map((value) => -value).reverse(), ...values];

/** Numerators: around 0, ties of many divisors, the edge of 64 bits, and beyond. */
const SMALL = [
  0n,
  ...signs(1n, 2n, 3n, 4n, 5n, 6n, 7n, 9n, 10n, 12n, 15n, 25n, 35n, 49n, 50n, 51n, 149n, 150n),
];
const MIDDLE = signs(10n ** 15n - 1n, 5n * 10n ** 14n, 10n ** 15n / 3n, 123_456_789_012_345n);
const LARGE = signs(
  EDGE,
  EDGE - 1n,
  2n ** 62n,
  10n ** 18n,
  10n ** 18n - 1n,
  5n * 10n ** 17n,
  4n * 10n ** 18n + 5n,
);
const BEYOND = signs(2n ** 63n, 2n ** 64n, 10n ** 19n, 10n ** 20n + 5n, 15n * 10n ** 19n, 10n ** 24n + 1n);
const HUGE = signs(10n ** 30n, 10n ** 30n + 1n, 5n * 10n ** 29n, 7n ** 35n);

const bounds = (values: readonly (bigint | null)[]) => {
  const known = values.filter((value) => value !== null);
  const least = known.reduce((a, b) => (a < b ? a : b));
  return [least, known.reduce((a, b) => (a > b ? a : b))] as const;
};

type Pair = readonly [a: bigint | null, b: bigint | null];

/** Every number with every other, and with none. */
const pairs = (left: readonly bigint[], right: readonly bigint[]): Pair[] =>
  [null, ...left].flatMap((a) => [null, ...right].map((b) => [a, b] as const));

/** A table of two columns, with what it is made of. */
interface Table {
  readonly left: readonly bigint[];
  readonly right: readonly bigint[];
}

const TABLES: Readonly<Record<string, Table>> = {
  small: { left: SMALL, right: [0n, ...signs(1n, 2n, 3n, 4n, 6n, 7n, 10n, 100n)] },
  "small over positive": { left: SMALL, right: [1n, 2n, 3n, 4n, 10n, 100n] },
  "positive over positive or 0": { left: SMALL.filter((a) => a >= 0n), right: [0n, 1n, 2n, 3n, 8n] },
  "negative over negative": { left: SMALL.filter((a) => a <= 0n), right: [-1n, -2n, -3n, -10n] },
  "small over negative or 0": { left: SMALL, right: [0n, -1n, -2n, -3n, -10n] },
  middle: { left: MIDDLE, right: [0n, ...signs(1n, 3n, 10n ** 15n - 1n, 10n ** 14n, 7n)] },
  large: { left: LARGE, right: [0n, ...signs(1n, 2n, 3n, EDGE, 10n ** 18n, 2n ** 62n)] },
  "large over positive": { left: LARGE, right: [1n, 2n, 3n, 7n, EDGE, 10n ** 18n] },
  beyond: { left: [...BEYOND, ...SMALL], right: [0n, ...signs(1n, 2n, 3n, 10n ** 5n, 10n ** 19n)] },
  "beyond over positive": { left: [...BEYOND, 0n], right: [1n, 2n, 7n, 10n ** 6n, 10n ** 18n + 1n] },
  huge: { left: HUGE, right: [1n, 2n, 3n, 10n ** 12n, 10n ** 13n + 1n] },
};

const SCALES = [
  [0, 0, 0],
  [2, 0, 2],
  [0, 2, 2],
  [6, 3, 1],
  [3, 6, 4],
] as const;

describe.each((await chosen()).run)("%s", (name) => {
  let database: Database;
  beforeAll(async () => {
    const started = await startDatabase(name);
    if ("absent" in started) throw new Error(started.absent);
    database = started;
  });
  afterAll(() => database?.stop());

  const rows = new Map<string, readonly Pair[]>();
  async function tableOf(which: string): Promise<readonly Pair[]> {
    const known = rows.get(which);
    if (known !== undefined) return known;
    const { left, right } = TABLES[which] as Table;
    const made = pairs(left, right);
    const columns = ["a", "b"].map((column) => ({ name: column, type: "decimal(38,0)" }) as const);
    await load(
      database,
      which,
      columns,
      made.map((pair) => pair.map((cell) => (cell === null ? null : String(cell)))),
    );
    rows.set(which, made);
    return made;
  }

  type Expect = (a: bigint | null, b: bigint | null) => Found;
  type Case = readonly [
    what: string,
    make: (a: Whole, b: Whole, sheet: Sheet) => Whole | Truth,
    expects: Expect,
  ];

  /** Works out cases over a table; those that are too wide for the engine are left out, and their names come back. */
  async function check(which: string, cases: readonly Case[], scales: readonly [number, number] = [0, 0]) {
    const made = await tableOf(which);
    const [a, b] = [bounds(made.map(([one]) => one)), bounds(made.map(([, one]) => one))];
    const sheet = new Sheet(database, which);
    const out: string[] = [];
    const kept = cases.filter(([what, make]) => {
      try {
        const columns = [sheet.column("a", ...a, scales[0]), sheet.column("b", ...b, scales[1])] as const;
        sheet.show(what, make(...columns, sheet));
        return true;
      } catch (error) {
        if (!(error instanceof TooWide)) throw error;
        out.push(what);
        return false;
      }
    });
    // Nothing is too wide for numeric.
    if (name === "postgres") expect(out).toEqual([]);
    if (kept.length === 0) return out;
    const wrong = (await sheet.found()).flatMap((row, place) => {
      const [x, y] = made[place] as Pair;
      return kept.flatMap(([what, , expects]) => {
        const expected = expects(x, y);
        return row[what] === expected ? [] : [`${what} of ${x}, ${y}: ${row[what]} instead of ${expected}`];
      });
    });
    expect(wrong.slice(0, 10), which).toEqual([]);
    return out;
  }

  const known =
    (of: (a: bigint, b: bigint) => Found): Expect =>
    (a, b) =>
      a === null || b === null ? null : of(a, b);

  describe("a quotient", () => {
    const over = (which: string, [scaleA, scaleB, decimals]: (typeof SCALES)[number]) => {
      it(`${which}, of scales ${scaleA} and ${scaleB} to ${decimals}`, async () => {
        const cases = ROUNDINGS.map(
          (rounding): Case => [
            rounding,
            (a, b, { query }) => quotient(query, a, b, decimals, rounding),
            known((a, b) =>
              b === 0n
                ? null
                : divide({ units: a, scale: scaleA }, { units: b, scale: scaleB }, decimals, rounding).units,
            ),
          ],
        );
        const out = await check(which, cases, [scaleA, scaleB]);
        if (!/beyond|huge|large/.test(which)) expect(out).toEqual([]);
      });
    };
    describe("varying", () => {
      for (const which of Object.keys(TABLES)) for (const scales of SCALES) over(which, scales);
    });

    const DIVISORS = signs(1n, 2n, 3n, 4n, 7n, 10n, 16n, 100n, 1_000_000n, 999_983n);
    const LONG = [10n ** 18n, 10n ** 18n - 1n, EDGE, 2n ** 63n, 10n ** 19n + 2n];

    test.each(Object.keys(TABLES))("by a constant: %s", async (which) => {
      const wide = /beyond|huge|large/.test(which);
      for (const divisor of [0n, ...DIVISORS, ...(wide ? LONG : [])]) {
        const cases = ROUNDINGS.flatMap((rounding) =>
          [0, 2].map(
            (decimals): Case => [
              `${rounding} by ${divisor} to ${decimals}`,
              (a, _, { query }) => quotient(query, a, query.constant(divisor, 1), decimals, rounding),
              (a) =>
                a === null || divisor === 0n
                  ? null
                  : divide({ units: a, scale: 0 }, { units: divisor, scale: 1 }, decimals, rounding).units,
            ],
          ),
        );
        const out = await check(which, cases);
        if (!wide) expect(out).toEqual([]);
      }
    });

    test.each(Object.keys(TABLES))(
      "of a multiple, by a constant that has something in common: %s",
      async (which) => {
        const cases = [6n, 100n, -15n].flatMap((factor) =>
          ROUNDINGS.map(
            (rounding): Case => [
              `${rounding} of ${factor}`,
              (a, _, { query }) =>
                quotient(query, scaled(query, a, factor), query.constant(40n, 0), 1, rounding),
              (a) =>
                a === null
                  ? null
                  : divide({ units: a * factor, scale: 0 }, { units: 40n, scale: 0 }, 1, rounding).units,
            ],
          ),
        );
        await check(which, cases);
      },
    );

    const constant = (which: string, dividends: readonly bigint[]) =>
      check(
        which,
        dividends.flatMap((dividend) =>
          ROUNDINGS.map(
            (rounding): Case => [
              `${rounding} of ${dividend}`,
              (_, b, { query }) => quotient(query, query.constant(dividend, 0), b, 1, rounding),
              (_, b) =>
                b === null || b === 0n
                  ? null
                  : divide({ units: dividend, scale: 0 }, { units: b, scale: 0 }, 1, rounding).units,
            ],
          ),
        ),
      );

    const DIVIDENDS = [0n, ...signs(1n, 5n, 7n, 100n, 10n ** 15n)];

    test.each(Object.keys(TABLES))("of a constant: %s", async (which) => {
      expect(await constant(which, DIVIDENDS)).toEqual([]);
    });

    it("of two constants", async () => {
      const cases = [7n, -7n, 10n, -10n, 0n].flatMap((a) =>
        [2n, -2n, 4n, -3n, 1n].flatMap((b) =>
          ROUNDINGS.map(
            (rounding): Case => [
              `${rounding} of ${a} by ${b}`,
              (_, __, { query }) => quotient(query, query.constant(a, 1), query.constant(b, 0), 0, rounding),
              () => divide({ units: a, scale: 1 }, { units: b, scale: 0 }, 0, rounding).units,
            ],
          ),
        ),
      );
      await check("small", cases);
    });
  });

  describe("of any size", () => {
    const WHICH = Object.keys(TABLES).filter((which) => !which.includes("over"));

    test.each(WHICH)("sums and differences: %s", async (which) => {
      const c =
        (n: bigint) =>
        (_: Whole, __: Whole, { query }: Sheet) =>
          query.constant(n, 0);
      const sum = (sign: 1n | -1n, left: "a" | "b" | bigint, right: "a" | "b" | bigint): Case => [
        `${left} ${sign} ${right}`,
        (a, b, sheet) => {
          const side = (of: "a" | "b" | bigint) => (of === "a" ? a : of === "b" ? b : c(of)(a, b, sheet));
          return plus(sheet.query, side(left), side(right), sign);
        },
        (a, b) => {
          const side = (of: "a" | "b" | bigint) => (of === "a" ? a : of === "b" ? b : of);
          const [l, r] = [side(left), side(right)];
          return l === null || r === null ? null : l + sign * r;
        },
      ];
      const sides = ["a", "b", 0n, 5n, -5n] as const;
      const cases = ([1n, -1n] as const).flatMap((sign) =>
        sides.flatMap((left) => sides.map((right) => sum(sign, left, right))),
      );
      await check(which, cases);
    });

    test.each(WHICH)("sums of sums, whose signs meet: %s", async (which) => {
      const cases: Case[] = [
        [
          "a - (b + a)",
          (a, b, { query }) => plus(query, a, plus(query, b, a), -1n),
          known((a, b) => a - (b + a)),
        ],
        [
          "a - (b - a)",
          (a, b, { query }) => plus(query, a, plus(query, b, a, -1n), -1n),
          known((a, b) => a - (b - a)),
        ],
        [
          "(a - b) - a",
          (a, b, { query }) => plus(query, plus(query, a, b, -1n), a, -1n),
          known((_, b) => -b),
        ],
        ["a - -b", (a, b, { query }) => plus(query, a, scaled(query, b, -1n), -1n), known((a, b) => a + b)],
        [
          "-a - -5",
          (a, _, { query }) => plus(query, scaled(query, a, -1n), query.constant(-5n, 0), -1n),
          (a) => (a === null ? null : 5n - a),
        ],
        [
          "(a + b) * -3",
          (a, b, { query }) => scaled(query, plus(query, a, b), -3n),
          known((a, b) => (a + b) * -3n),
        ],
        [
          "a * 3 - b * 7",
          (a, b, { query }) => plus(query, scaled(query, a, 3n), scaled(query, b, 7n), -1n),
          known((a, b) => a * 3n - b * 7n),
        ],
        ["a * 0 + b", (a, b, { query }) => plus(query, scaled(query, a, 0n), b), known((_, b) => b)],
      ];
      await check(which, cases);
    });

    test.each(WHICH)("sums on the finer grid: %s", async (which) => {
      const cases: Case[] = [
        ["a + b", (a, b, { query }) => plus(query, a, b), known((a, b) => a * 10n + b)],
        ["a - b", (a, b, { query }) => plus(query, a, b, -1n), known((a, b) => a * 10n - b)],
        ["b - a", (a, b, { query }) => plus(query, b, a, -1n), known((a, b) => b - a * 10n)],
        ["a finer", (a, _, { query }) => finer(query, a, 4), (a) => (a === null ? null : a * 1000n)],
        [
          "least",
          (a, b, { query }) => extreme(query, "min", a, b),
          known((a, b) => (a * 10n < b ? a * 10n : b)),
        ],
        ["a > b", (a, b, { query }) => compared(query, "above", a, b), known((a, b) => a * 10n > b)],
        ["a = b", (a, b, { query }) => compared(query, "equals", a, b), known((a, b) => a * 10n === b)],
      ];
      await check(which, cases, [1, 2]);
    });

    test.each(WHICH)("products: %s", async (which) => {
      const times = (factor: bigint): Case => [
        `a * ${factor}`,
        (a, _, { query }) => product(query, a, query.constant(factor, 0)),
        (a) => (a === null ? null : a * factor),
      ];
      const cases: Case[] = [
        ["a * b", (a, b, { query }) => product(query, a, b), known((a, b) => a * b)],
        [
          "(a + b) * (a - b)",
          (a, b, { query }) => product(query, plus(query, a, b), plus(query, a, b, -1n)),
          known((a, b) => a * a - b * b),
        ],
        [
          "5 * b",
          (_, b, { query }) => product(query, query.constant(5n, 0), b),
          (_, b) => (b === null ? null : 5n * b),
        ],
        ...[0n, 1n, -1n, 3n, -7n, 1_000_000n].map(times),
      ];
      await check(which, cases);
    });

    test.each(WHICH)("the lesser and the greater: %s", async (which) => {
      const pick = (kind: "min" | "max", a: bigint, b: bigint) => (a < b === (kind === "min") ? a : b);
      const cases = (["min", "max"] as const).flatMap((kind): Case[] => [
        [
          `${kind} of both`,
          (a, b, { query }) => extreme(query, kind, a, b),
          known((a, b) => pick(kind, a, b)),
        ],
        [`${kind} of one and itself`, (a, _, { query }) => extreme(query, kind, a, a), (a) => a],
        ...[0n, 7n, -7n, EDGE, -EDGE, 10n ** 20n].flatMap((end): Case[] => [
          [
            `${kind} of a and ${end}`,
            (a, _, { query }) => extreme(query, kind, a, query.constant(end, 0)),
            (a) => (a === null ? null : pick(kind, a, end)),
          ],
          [
            `${kind} of ${end} and b`,
            (_, b, { query }) => extreme(query, kind, query.constant(end, 0), b),
            (_, b) => (b === null ? null : pick(kind, b, end)),
          ],
        ]),
      ]);
      await check(which, cases);
    });

    test.each(WHICH)("comparisons: %s", async (which) => {
      const HOLDS = {
        atLeast: (a: bigint, b: bigint) => a >= b,
        atMost: (a: bigint, b: bigint) => a <= b,
        above: (a: bigint, b: bigint) => a > b,
        below: (a: bigint, b: bigint) => a < b,
        equals: (a: bigint, b: bigint) => a === b,
      };
      const cases = (Object.keys(HOLDS) as (keyof typeof HOLDS)[]).flatMap((by): Case[] => [
        [by, (a, b, { query }) => compared(query, by, a, b), known(HOLDS[by])],
        [
          `${by} not`,
          (a, b, { query }) => negated(compared(query, by, a, b)),
          known((a, b) => !HOLDS[by](a, b)),
        ],
        ...[0n, -7n, EDGE, 10n ** 20n].map(
          (end): Case => [
            `${by} ${end}`,
            (a, _, { query }) => compared(query, by, a, query.constant(end, 0)),
            (a) => (a === null ? null : HOLDS[by](a, end)),
          ],
        ),
      ]);
      cases.push([
        "missing",
        (a, b, { query }) => isMissing(query, plus(query, a, b)),
        (a, b) => a === null || b === null,
      ]);
      await check(which, cases);
    });

    test.each(WHICH)("choices, where unknown is not true: %s", async (which) => {
      const above = (a: Whole, b: Whole, { query }: Sheet) => compared(query, "above", a, b);
      const is = (a: bigint | null, b: bigint | null) => a !== null && b !== null && a > b;
      const cases: Case[] = [
        [
          "a or b",
          (a, b, sheet) => choice(sheet.query, above(a, b, sheet), a, b),
          (a, b) => (is(a, b) ? a : b),
        ],
        [
          "a or nothing",
          (a, b, sheet) => choice(sheet.query, above(a, b, sheet), a, sheet.query.constant(null, 0)),
          (a, b) => (is(a, b) ? a : null),
        ],
        [
          "nothing or b",
          (a, b, sheet) => choice(sheet.query, above(a, b, sheet), sheet.query.constant(null, 0), b),
          (a, b) => (is(a, b) ? null : b),
        ],
        [
          "a or -3",
          (a, b, sheet) => choice(sheet.query, above(a, b, sheet), a, sheet.query.constant(-3n, 0)),
          (a, b) => (is(a, b) ? a : -3n),
        ],
        [
          "twice a, or 10^20",
          (a, b, sheet) =>
            choice(
              sheet.query,
              above(a, b, sheet),
              scaled(sheet.query, a, 2n),
              sheet.query.constant(10n ** 20n, 0),
            ),
          (a, b) => (is(a, b) ? 2n * (a as bigint) : 10n ** 20n),
        ],
        [
          "1 or 2, and 1",
          (a, b, sheet) =>
            plus(
              sheet.query,
              choice(
                sheet.query,
                above(a, b, sheet),
                sheet.query.constant(1n, 0),
                sheet.query.constant(2n, 0),
              ),
              sheet.query.constant(1n, 0),
            ),
          (a, b) => (is(a, b) ? 2n : 3n),
        ],
      ];
      await check(which, cases);
    });
  });

  /** So many operations one in the other, of which every third makes the one before deeper by a step. */
  async function nested(length: number): Promise<void> {
    const turns = Array.from({ length }, (_, n) => n);
    const deep = (a: Whole, b: Whole, { query }: Sheet) =>
      turns.reduce<Whole>(
        (sum, n) =>
          n % 3 === 0
            ? plus(query, sum, b, n % 2 === 0 ? 1n : -1n)
            : extreme(query, n % 3 === 1 ? "min" : "max", sum, plus(query, a, query.constant(BigInt(n), 0))),
        a,
      );
    const expected = known((a, b) =>
      turns.reduce<bigint>((sum, n) => {
        if (n % 3 === 0) return n % 2 === 0 ? sum + b : sum - b;
        const other = a + BigInt(n);
        return sum < other === (n % 3 === 1) ? sum : other;
      }, a),
    );
    expect(await check("small", [["deep", deep, expected]])).toEqual([]);
    expect(await check("middle", [["deep", deep, expected]])).toEqual([]);
  }

  it("nests as deep as the engine's levels go", () => nested(dialects[name].deepest > 180 ? 180 : 80));

  it("joins truths as logic of three values has it", async () => {
    const VALUES = [true, false, null] as const;
    const table = VALUES.flatMap((x) => VALUES.flatMap((y) => VALUES.map((z) => [x, y, z] as const)));
    const columns = ["x", "y", "z"].map((column) => ({ name: column, type: "boolean" }) as const);
    await load(database, "truths", columns, table);
    const sheet = new Sheet(database, "truths");
    const [x, y, z] = [sheet.truth("x"), sheet.truth("y"), sheet.truth("z")] as const;
    const all = (list: readonly (boolean | null)[]) =>
      list.includes(false) ? false : list.includes(null) ? null : true;
    const any = (list: readonly (boolean | null)[]) =>
      list.includes(true) ? true : list.includes(null) ? null : false;
    const not = (one: boolean | null) => (one === null ? null : !one);
    sheet.show("and", joined("and", [x, y, z]));
    sheet.show("or", joined("or", [x, y, z]));
    sheet.show("not", negated(x));
    sheet.show("mixed", joined("and", [joined("or", [x, negated(y)]), negated(joined("and", [y, z]))]));
    sheet.show(
      "held",
      joined("or", [sheet.query.hold(joined("and", [x, y])), negated(sheet.query.hold(negated(z)))]),
    );
    const found = await sheet.found();
    expect(found).toEqual(
      table.map(([a, b, c]) => ({
        and: all([a, b, c]),
        or: any([a, b, c]),
        not: not(a),
        mixed: all([any([a, not(b)]), not(all([b, c]))]),
        held: any([all([a, b]), c]),
      })),
    );
  });
});
