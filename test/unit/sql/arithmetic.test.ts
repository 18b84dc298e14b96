import { describe, expect, it, test } from "vitest";
import { sql as algebra, constant } from "../../../src/engine/sql/algebra.js";
import { quotient } from "../../../src/engine/sql/quotient.js";
import {
  always,
  bracketed,
  joined,
  leading,
  negated,
  type Truth,
  under,
  type Whole,
} from "../../../src/engine/sql/term.js";
import {
  choice,
  compared,
  extreme,
  finer,
  isMissing,
  plus,
  product,
  scaled,
} from "../../../src/engine/sql/whole.js";
import { scaled as decimal, divide } from "../../../src/number/scaled.js";
import { columnOf, type DIALECTS, queryFor, truthOf } from "./support.js";

const EDGE = 2n ** 63n - 1n;
const setting = () => {
  const query = queryFor("duckdb");
  const [a, b] = [columnOf(query, "a", -100n, 50n), columnOf(query, "b", 0n, 7n)];
  return { query, a, b, none: query.constant(null, 0), of: (units: bigint) => query.constant(units, 0) };
};

/** What is known of a number besides its text. */
const known = ({ low, high, scale, wide, times }: Whole) => ({ low, high, scale, wide, times });

describe("constants", () => {
  it("are read from decimals", () => {
    const { query } = setting();
    expect(constant(query, "12.50")).toMatchObject({ fixed: 1250n, scale: 2, low: 1250n, high: 1250n });
    expect(constant(query, "1e3")).toMatchObject({ fixed: 1000n, scale: 0 });
    expect(constant(query, null)).toMatchObject({ fixed: null, sql: "NULL" });
  });

  it("are written where they are used, in the narrow type unless it is too narrow", () => {
    const { query, of } = setting();
    expect(query.written(of(5n))).toMatchObject({ sql: "5::BIGINT", wide: false });
    expect(query.written(of(-5n))).toMatchObject({ sql: "(-5)::BIGINT", wide: false });
    expect(query.written(of(5n), true)).toMatchObject({ sql: "5::HUGEINT", wide: true });
    expect(query.written(of(EDGE)).wide).toBe(false);
    expect(query.written(of(EDGE + 1n)).wide).toBe(true);
    expect(query.written(of(-EDGE)).wide).toBe(false);
    expect(query.written(of(-EDGE - 1n)).wide).toBe(true);
    expect(query.written(query.constant(null, 3)).sql).toBe("NULL");
  });

  it("are worked out where both sides are known", () => {
    const { query, of } = setting();
    expect(plus(query, of(5n), query.constant(25n, 1))).toMatchObject({ fixed: 75n, scale: 1 });
    expect(plus(query, of(5n), of(7n), -1n).fixed).toBe(-2n);
    expect(product(query, of(5n), query.constant(-25n, 1))).toMatchObject({ fixed: -125n, scale: 1 });
    expect(extreme(query, "min", of(5n), query.constant(49n, 1))).toMatchObject({ fixed: 49n, scale: 1 });
    expect(extreme(query, "max", of(5n), query.constant(49n, 1)).fixed).toBe(50n);
    expect(scaled(query, of(5n), -3n).fixed).toBe(-15n);
    expect(finer(query, of(5n), 3)).toMatchObject({ fixed: 5000n, scale: 3 });
    expect(compared(query, "above", of(5n), query.constant(49n, 1)).fixed).toBe(true);
    expect(compared(query, "equals", of(5n), query.constant(50n, 1)).fixed).toBe(true);
    expect(compared(query, "below", of(5n), query.constant(50n, 1)).fixed).toBe(false);
    expect(compared(query, "atMost", of(5n), query.constant(50n, 1)).fixed).toBe(true);
    expect(compared(query, "atLeast", of(-5n), of(0n)).fixed).toBe(false);
  });

  test.each(["halfExpand", "halfEven", "floor"] as const)("are divided: %s", (rounding) => {
    const { query } = setting();
    for (const a of [-35n, -25n, -5n, 0n, 5n, 15n, 25n, 34n, 35n]) {
      for (const b of [-10n, -3n, 1n, 2n, 10n, 10n ** 20n]) {
        const { units } = divide({ units: a, scale: 1 }, { units: b, scale: 0 }, 0, rounding);
        expect(quotient(query, query.constant(a, 1), query.constant(b, 0), 0, rounding).fixed).toBe(units);
      }
    }
  });

  it("make nothing of nothing", () => {
    const { query, a, none, of } = setting();
    for (const [x, y] of [
      [a, none],
      [none, a],
      [none, none],
      [none, of(5n)],
    ] as const) {
      expect(plus(query, x, y).fixed).toBe(null);
      expect(product(query, x, y).fixed).toBe(null);
      expect(extreme(query, "min", x, y).fixed).toBe(null);
      expect(compared(query, "equals", x, y).fixed).toBe(null);
      expect(quotient(query, x, y, 2, "halfExpand")).toMatchObject({ fixed: null, scale: 2 });
    }
    expect(quotient(query, a, of(0n), 2, "halfExpand").fixed).toBe(null);
    expect(scaled(query, none, 5n)).toBe(none);
    expect(isMissing(query, none).fixed).toBe(true);
    expect(isMissing(query, of(0n)).fixed).toBe(false);
  });

  it("change nothing where they cannot", () => {
    const { query, a, b, of } = setting();
    expect(plus(query, a, of(0n))).toBe(a);
    expect(plus(query, of(0n), a)).toBe(a);
    expect(plus(query, a, of(0n), -1n)).toBe(a);
    expect(plus(query, of(0n), b, -1n).sql).toBe("0::BIGINT - c2");
    expect(finer(query, a, 0)).toBe(a);
    expect(quotient(query, a, of(1n), 0, "halfEven")).toMatchObject({ sql: "c1", low: -100n, high: 50n });
  });
});

describe("bounds", () => {
  it("are those of sums, differences and products", () => {
    const { query, a, b, of } = setting();
    expect(known(plus(query, a, b))).toMatchObject({ low: -100n, high: 57n });
    expect(known(plus(query, a, b, -1n))).toMatchObject({ low: -107n, high: 50n });
    expect(known(plus(query, a, of(-5n), -1n))).toMatchObject({ low: -95n, high: 55n });
    expect(known(product(query, a, b))).toMatchObject({ low: -700n, high: 350n });
    expect(known(product(query, a, a))).toMatchObject({ low: -5000n, high: 10_000n });
    expect(known(product(query, a, of(-3n)))).toMatchObject({ low: -150n, high: 300n, times: -3n });
    expect(known(product(query, query.constant(2n, 1), a))).toMatchObject({
      low: -200n,
      high: 100n,
      scale: 1,
    });
    expect(known(extreme(query, "min", a, b))).toMatchObject({ low: -100n, high: 7n });
    expect(known(extreme(query, "max", a, b))).toMatchObject({ low: 0n, high: 50n });
    expect(known(choice(query, truthOf(query, "t"), a, b))).toMatchObject({ low: -100n, high: 50n });
    expect(known(choice(query, truthOf(query, "t"), query.constant(null, 0), b))).toMatchObject({
      low: 0n,
      high: 7n,
    });
  });

  it("are those of quotients", () => {
    const { query, a, b, of } = setting();
    const by = (d: Whole, n = a) => known(quotient(query, n, d, 0, "halfExpand"));
    expect(by(of(7n))).toMatchObject({ low: -15n, high: 15n });
    expect(by(b)).toMatchObject({ low: -101n, high: 101n });
    expect(by(of(7n), b)).toMatchObject({ low: 0n, high: 2n });
    expect(by(of(-7n), b)).toMatchObject({ low: -2n, high: 0n });
    expect(known(quotient(query, b, columnOf(query, "d", 3n, 9n), 2, "floor"))).toMatchObject({
      high: 234n,
      scale: 2,
    });
    expect(known(quotient(query, b, columnOf(query, "d", 3n, 9n), 2, "floor", 10n)).high).toBe(10n);
  });

  it("choose the type", () => {
    const { query } = setting();
    const big = columnOf(query, "big", 0n, 2n ** 62n);
    expect(plus(query, big, big).wide).toBe(true);
    expect(plus(query, big, columnOf(query, "x", 0n, 2n ** 62n - 1n)).wide).toBe(false);
    expect(product(query, big, columnOf(query, "y", 0n, 2n)).wide).toBe(true);
    expect(query.written(scaled(query, big, 2n))).toMatchObject({
      wide: true,
      sql: "CAST(c3 AS HUGEINT) * 2::HUGEINT",
    });
    expect(query.written(scaled(query, big, 1n))).toMatchObject({ wide: false, sql: "c3" });
    const sum = plus(query, big, big);
    // What has grown small again is narrow as a column.
    const less = { ...sum, low: 0n, high: 5n };
    expect(query.hold(less)).toMatchObject({ wide: false, depth: 0, low: 0n, high: 5n });
    expect(query.steps.flat().some((column) => column.startsWith("CAST(CAST(c3 AS HUGEINT) + "))).toBe(true);
  });

  test.each([
    ["duckdb", 2n ** 127n - 1n],
    ["postgres", 10n ** 1000n],
    ["mariadb", 10n ** 65n - 1n],
    ["mysql", 10n ** 65n - 1n],
    ["spark", 10n ** 38n - 1n],
  ] as const)("end the compilation in %s where they pass its integers", (dialect, most) => {
    const query = queryFor(dialect);
    query.about = "points_nps";
    const big = columnOf(query, "big", 0n, most);
    const low = columnOf(query, "low", -most, 0n);
    const digits = (of: bigint) => `points_nps ${String(of).length}`;
    expect(() => plus(query, big, query.constant(1n, 0))).toThrow(digits(most + 1n));
    expect(() => plus(query, low, query.constant(1n, 0), -1n)).toThrow(digits(most + 1n));
    expect(() => scaled(query, low, 10n)).toThrow(digits(most * 10n));
    expect(() => product(query, big, low)).toThrow(digits(most * most));
    expect(() => query.constant(most + 1n, 0)).toThrow(digits(most + 1n));
    expect(plus(query, big, low)).toMatchObject({ low: -most, high: most });
  });
});

describe("texts", () => {
  it("have no two signs that meet", () => {
    const { query, a, b, of } = setting();
    const sum = plus(query, a, b);
    expect(plus(query, a, of(-5n)).sql).toBe("c1 - 5::BIGINT");
    expect(plus(query, a, of(-5n), -1n).sql).toBe("c1 + 5::BIGINT");
    expect(plus(query, sum, b, -1n).sql).toBe("c1 + c2 - c2");
    expect(plus(query, b, sum, -1n).sql).toBe("c2 - (c1 + c2)");
    expect(product(query, sum, sum).sql).toBe("(c1 + c2) * (c1 + c2)");
    expect(plus(query, a, scaled(query, sum, -2n), -1n).sql).toBe("c1 - ((c1 + c2) * (-2)::BIGINT)");
    expect(quotient(query, a, of(7n), 0, "halfExpand").sql).not.toContain("--");
  });

  it("are put into brackets where they would fall apart", () => {
    const term = (binds: "tightly" | "as a sum" | "loosely") => ({ sql: "x", level: 0, depth: 0, binds });
    expect(["tightly", "as a sum", "loosely"].map((binds) => bracketed(term(binds as "loosely")))).toEqual([
      "x",
      "(x)",
      "(x)",
    ]);
    expect(["tightly", "as a sum", "loosely"].map((binds) => leading(term(binds as "loosely")))).toEqual([
      "x",
      "x",
      "(x)",
    ]);
    expect(under()).toEqual({ level: 0, depth: 1 });
    expect(under({ ...term("loosely"), level: 3, depth: 2 }, term("tightly"))).toEqual({
      level: 3,
      depth: 3,
    });
  });

  it("become columns before they are too deep", () => {
    const { query, a, b } = setting();
    const deep = Array.from({ length: 100 }).reduce<Whole>((sum) => plus(query, sum, b), a);
    expect(deep.depth).toBeLessThan(42);
    expect(deep.level).toBe(2);
    expect(query.steps).toHaveLength(3);
  });

  it("become a column once each, and no column where there is nothing to gain", () => {
    const { query, a, b, of } = setting();
    const sum = plus(query, a, b);
    const held = query.hold(sum);
    expect(query.hold(sum)).toEqual(held);
    expect(query.hold(held)).toBe(held);
    expect(query.hold(of(5n)).fixed).toBe(5n);
    expect(query.hold(always(null))).toEqual(always(null));
    expect(query.hold(scaled(query, a, 3n))).toMatchObject({ times: 1n, depth: 0, level: 1 });
    expect(query.steps.map((columns) => columns.length)).toEqual([2, 2]);
    expect(query.hold(compared(query, "above", a, b))).toMatchObject({ depth: 0, level: 1 });
  });
});

describe("choices", () => {
  it("are made where the truth is known", () => {
    const { query, a, b, none } = setting();
    expect(choice(query, always(true), a, b)).toBe(a);
    expect(choice(query, always(false), a, b)).toBe(b);
    expect(choice(query, always(null), a, b)).toBe(b);
    const open = truthOf(query, "t");
    expect(choice(query, open, none, none)).toBe(none);
    expect(choice(query, open, query.constant(5n, 0), query.constant(50n, 1))).toMatchObject({
      fixed: 50n,
      scale: 1,
    });
    expect(choice(query, open, a, none).sql).toBe("CASE WHEN c3 THEN c1 END");
    expect(choice(query, open, none, a).sql).toBe("CASE WHEN c3 THEN NULL ELSE c1 END");
    expect(choice(query, open, a, query.constant(10n ** 20n, 0))).toMatchObject({
      wide: true,
      high: 10n ** 20n,
    });
  });
});

describe("truths", () => {
  const [yes, no, unknown] = [always(true), always(false), always(null)];

  it("are joined where they are known", () => {
    const { query } = setting();
    const [x, y] = [truthOf(query, "x"), truthOf(query, "y")];
    const fixed = (kind: "and" | "or", ...parts: Truth[]) => joined(kind, parts).fixed;
    expect(fixed("and", yes, yes)).toBe(true);
    expect(fixed("and")).toBe(true);
    expect(fixed("or")).toBe(false);
    expect(fixed("or", no, no)).toBe(false);
    expect(fixed("and", x, no, unknown)).toBe(false);
    expect(fixed("or", x, yes, unknown)).toBe(true);
    expect(fixed("and", yes, unknown, unknown)).toBe(null);
    expect(fixed("or", no, unknown)).toBe(null);
    expect(fixed("or", unknown, unknown)).toBe(null);
    expect(joined("and", [yes, x])).toBe(x);
    expect(joined("or", [no, x, no])).toBe(x);
    expect(joined("and", [x, y, unknown])).not.toHaveProperty("fixed");
    expect(joined("and", [x, negated(y)]).sql).toBe("c3 AND (NOT c4)");
    expect(joined("or", [joined("and", [x, y]), y]).sql).toBe("(c3 AND c4) OR c4");
  });

  it("are turned", () => {
    const { query, a, of } = setting();
    expect(negated(yes).fixed).toBe(false);
    expect(negated(no).fixed).toBe(true);
    expect(negated(unknown).fixed).toBe(null);
    expect(negated(compared(query, "above", a, of(5n))).sql).toBe("NOT (c1 > 5::BIGINT)");
  });
});

describe("the node kinds", () => {
  const given = () => {
    const { query, a, b } = setting();
    const t = truthOf(query, "t");
    const frame = [a, b, t, query.constant(null, 0)];
    const context = { query, input: () => a, is: () => t, profile: () => b };
    const at = (id: number) => frame[id] as never;
    return { query, a, b, t, context, at };
  };
  const grid = { scale: 2, low: null, high: null };

  it("mean what the operations do", () => {
    const { query, a, b, t, context, at } = given();
    const of = <K extends keyof typeof algebra>(kind: K, node: object) =>
      (algebra[kind] as (node: object, at: unknown, context: object) => Whole | Truth)(
        { kind, ...grid, ...node },
        at,
        context,
      );
    expect(of("input", { fact: "value/nps", back: 0 })).toBe(a);
    expect(of("is", { fact: "role", back: 0, values: [] })).toBe(t);
    expect(of("profile", { values: ["1", "2"] })).toBe(b);
    expect(of("constant", { value: "1.5" })).toMatchObject({ fixed: decimal("1.5").units });
    expect(of("add", { args: [0, 1] })).toEqual(plus(query, a, b));
    expect(of("subtract", { args: [0, 1] })).toEqual(plus(query, a, b, -1n));
    expect(of("multiply", { args: [0, 1] })).toEqual(product(query, a, b));
    expect(of("min", { args: [0, 1] })).toEqual(extreme(query, "min", a, b));
    expect(of("max", { args: [0, 1] })).toEqual(extreme(query, "max", a, b));
    expect(of("divide", { args: [0, 1], rounding: "floor" })).toEqual(quotient(query, a, b, 2, "floor"));
    expect(of("select", { args: [2, 0, 1] })).toEqual(choice(query, t, a, b));
    expect(of("compare", { by: "above", args: [0, 1] })).toEqual(compared(query, "above", a, b));
    expect(of("missing", { args: [3] })).toMatchObject({ fixed: true });
    expect(of("and", { args: [2, 2] })).toEqual(joined("and", [t, t]));
    expect(of("or", { args: [2, 2] })).toEqual(joined("or", [t, t]));
    expect(of("not", { args: [2] })).toEqual(negated(t));
  });
});

describe("quotients in two parts", () => {
  const big = (dialect: (typeof DIALECTS)[number]) => {
    const query = queryFor(dialect);
    const n = columnOf(query, "n", 0n, 10n ** 30n);
    const text = quotient(query, n, columnOf(query, "d", 1n, 9n), 0, "floor").sql;
    return { text, steps: query.steps.flat().join("\n") };
  };

  test.each(["mariadb", "mysql", "spark"] as const)(
    "are made in %s, whose division answers 64 bits",
    (dialect) => {
      const { text } = big(dialect);
      const word = dialect === "spark" ? "div" : "DIV";
      expect(text.split(` ${word} `)).toHaveLength(3);
      expect(text).toContain(" % ");
      expect(text).toContain("1000000000000000000");
    },
  );

  test.each(["duckdb", "postgres"] as const)("are not needed in %s", (dialect) => {
    const { text } = big(dialect);
    expect(text).not.toContain("1000000000000000000");
    expect(text).toBe(dialect === "duckdb" ? "c1 // CAST(c2 AS HUGEINT)" : "div(c1, CAST(c2 AS numeric))");
  });

  it("are not needed where the quotient is small, whatever the numbers are", () => {
    const query = queryFor("mariadb");
    const n = columnOf(query, "n", 0n, 10n ** 30n);
    const text = quotient(query, n, columnOf(query, "d", 10n ** 15n, 10n ** 20n), 0, "floor").sql;
    expect(text.match(/DIV/g)).toHaveLength(1);
    expect(text).not.toContain("%");
  });

  it("are refused where both parts would be too long", () => {
    for (const dialect of ["mariadb", "spark"] as const) {
      const query = queryFor(dialect);
      query.about = "points_nps";
      const n = columnOf(query, "n", 0n, 10n ** 37n);
      expect(() => quotient(query, n, columnOf(query, "d", 1n, 9n), 0, "floor")).toThrow("points_nps 38");
    }
  });
});

describe("divisors", () => {
  it("are turned where they are negative in every row", () => {
    const { query, b } = setting();
    const text = quotient(query, b, columnOf(query, "d", -9n, -2n), 0, "floor");
    expect(text).toMatchObject({ low: -4n, high: 0n });
    expect(quotient(query, b, query.constant(-2n, 0), 0, "halfExpand").low).toBe(-4n);
  });

  it("lose what the numerator has in common with them", () => {
    const { query, a, of } = setting();
    expect(quotient(query, scaled(query, a, 6n), of(3n), 0, "halfEven")).toMatchObject({
      times: 2n,
      low: -200n,
    });
    expect(quotient(query, scaled(query, a, 6n), of(-4n), 0, "floor").sql).toContain("// 2::BIGINT");
    expect(quotient(query, a, of(100n), 2, "halfEven")).toMatchObject({ sql: "c1", times: 1n, scale: 2 });
  });

  it("make nothing where they are 0", () => {
    const { query, a, b } = setting();
    quotient(query, a, b, 0, "floor");
    expect(query.steps.flat().join("\n")).toContain("NULLIF(c2, 0::BIGINT)");
    const mixed = columnOf(query, "d", -3n, 5n);
    quotient(query, a, mixed, 0, "halfExpand");
    expect(query.steps.flat().join("\n")).toContain(
      "NULLIF(CASE WHEN c4 < 0 THEN -c4 ELSE c4 END, 0::BIGINT)",
    );
  });
});
