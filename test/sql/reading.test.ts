import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import { type Digits, readNumber } from "../../src/engine/sql/read/number.js";
import type { Reading } from "../../src/engine/sql/read/reading.js";
import { readTextExactly, readTextForOrder, readTextOnGrid } from "../../src/engine/sql/read/text.js";
import type { Truth } from "../../src/engine/sql/term.js";
import { compare, divide, readScaled, type Scaled } from "../../src/number/scaled.js";
import { type Cell, type ColumnType, chosen, type Database, startDatabase } from "./engines/index.js";
import { load, Sheet } from "./sheet.js";

const ROUNDINGS = ["halfExpand", "halfEven"] as const;

/** Texts that are no decimals, each next to one that is. */
const NO_DECIMALS = [
  ...["", " ", " 1", "1 ", "\t1", "1\n", "\n1", "1\r", "1\u00a0", "\u30001", "1\u2028", "\ufeff1", "1\u200b"],
  ...[
    "+1",
    "--1",
    "-",
    "+",
    "- 1",
    "−1",
    "－1",
    "1-",
    ".",
    "1.",
    ".5",
    "-.5",
    "1..5",
    "1.5.",
    "1.2.3",
    "1,5",
    "1,000",
  ],
  ...[
    "00",
    "01",
    "-01",
    "007",
    "1_000",
    "0x1",
    "0b1",
    "1n",
    "1L",
    "1f",
    "$1",
    "1%",
    "(1)",
    "'1'",
    "1;",
    "1--",
  ],
  ...["NaN", "nan", "Infinity", "-Infinity", "inf", "null", "NULL", "true", "abc", "e", "E5", "e5", ".e1"],
  ...[
    "1e",
    "1e+",
    "1e-",
    "1E",
    "1e+-1",
    "1ee5",
    "1e5e5",
    "1e1.5",
    "1e 5",
    "1 e5",
    "1e0000",
    "1e1000",
    "1e+1000",
  ],
  ...["１", "1２", "１.5", "1．5", "٣", "१", "①", "½", "一", "²", "1ｅ5", "1é5", "1ē5", "éa", "ｅ1"],
  ...["😀", "1😀", "e\u0301", "1e\u03015", "%", "_", "\\", "\\d", "1\\n"],
  "1".repeat(1_101),
  `0.${"0".repeat(1_099)}`,
  "x".repeat(5_000),
];

const around = (text: string) => [text, `-${text}`];

/** Decimals of every form: signs, exponents, zeros, halves and near-halves of many grids, and of every length. */
const DECIMALS = [
  ...["0", "0.0", "0.000000", "0e0", "0e999", "0E-999", "0.00e+5", "0e000"].flatMap(around),
  ...["1", "9", "10", "100", "1.0", "1.50", "12.345", "0.1", "0.01", "123456789", "100.000"].flatMap(around),
  ...[
    "1e0",
    "1e1",
    "1E1",
    "1e+1",
    "1e-1",
    "1e01",
    "1e001",
    "1E-001",
    "1.5e3",
    "12345e-3",
    "12345e-10",
  ].flatMap(around),
  ...["0.00012345e9", "0.1e1", "1.20e1", "120e-1", "1e8", "1e9", "1e14", "1e15", "1e16", "9.99e14"].flatMap(
    around,
  ),
  ...["1e999", "1e-999", "9.9e999", "9e-999", "0.001e999", "1000e-999", "1e35", "1e-35"].flatMap(around),
  ...["0.5", "1.5", "2.5", "0.05", "0.15", "0.25", "0.005", "0.015", "0.025", "0.0005", "0.0015"].flatMap(
    around,
  ),
  ...["0.0000005", "0.0000015", "0.0000025", "5e-7", "15e-7", "25e-7", "5.000e-7", "0.00000050"].flatMap(
    around,
  ),
  ...[
    "0.00000049",
    "0.000000499999999999999999",
    "0.00000050000000000000000001",
    "4.9e-7",
    "0.0000009",
  ].flatMap(around),
  ...["0.49", "0.4999999999999999999999999", "0.50000000000000000000000001", "0.51", "1.49", "1.51"].flatMap(
    around,
  ),
  ...[
    "999999999.9999994",
    "999999999.9999995",
    "999999999.9999996",
    "999999999.999999",
    "1000000000",
  ].flatMap(around),
  ...[
    "999999999999999",
    "999999999999999.4",
    "999999999999999.5",
    "1000000000000000",
    "9999999999999999",
  ].flatMap(around),
  ...[
    "99999999999999.95",
    "9999999999999.995",
    "123456789012345",
    "1234567890123456",
    "9007199254740993",
  ].flatMap(around),
  ...[
    "9223372036854775807",
    "9223372036854775808",
    "18446744073709551616",
    "1e18",
    "999999999999999999",
  ].flatMap(around),
  ...[
    "1".repeat(24),
    "1".repeat(25),
    "9".repeat(35),
    "9".repeat(36),
    `${"9".repeat(24)}.${"9".repeat(9)}`,
  ].flatMap(around),
  ...[
    `0.${"0".repeat(500)}1`,
    `0.${"9".repeat(500)}`,
    `1${"0".repeat(500)}`,
    `0.5${"0".repeat(500)}`,
  ].flatMap(around),
  ...[`0.5${"0".repeat(1_000)}1`, `1${"0".repeat(999)}e-999`, `12${"0".repeat(998)}e-999`].flatMap(around),
  // As long as a decimal may be.
  "1".repeat(1_100),
  `-${"9".repeat(1_099)}`,
  `0.${"1".repeat(1_098)}`,
  `0.${"0".repeat(1_097)}5`,
  `25${"0".repeat(990)}e-992`,
];

const CELLS = [null, ...NO_DECIMALS, ...DECIMALS];

const DIGITS: readonly Digits[] = [
  { precision: 15, scale: 0 },
  { precision: 15, scale: 1 },
  { precision: 15, scale: 2 },
  { precision: 15, scale: 6 },
  { precision: 24, scale: 9 },
  { precision: 1, scale: 0 },
  { precision: 1, scale: 3 },
  { precision: 3, scale: 3 },
  { precision: 18, scale: 0 },
  { precision: 19, scale: 1 },
  { precision: 17, scale: 17 },
  { precision: 35, scale: 0 },
];

const ten = (exponent: number) => 10n ** BigInt(exponent);

/** A decimal cut to whole units towards 0, and whether anything is left. */
function cut({ units, scale }: Scaled, to: number): { whole: bigint; rest: boolean } {
  if (scale <= to) return { whole: units * ten(to - scale), rest: false };
  return { whole: units / ten(scale - to), rest: units % ten(scale - to) !== 0n };
}

const magnitude = (value: bigint) => (value < 0n ? -value : value);

/** What every reading has to find of a cell. */
interface Wanted {
  readonly given: boolean;
  readonly bad: boolean;
  readonly value?: bigint | null;
  readonly tooLarge?: boolean;
}

function wanted(cell: string | null, of: (value: Scaled) => Omit<Wanted, "given">): Wanted {
  const value = cell === null ? null : readScaled(cell);
  return { given: cell !== null, ...(value === null ? { bad: cell !== null, value: null } : of(value)) };
}

const onGrid =
  ({ precision, scale }: Digits, rounding: (typeof ROUNDINGS)[number]) =>
  (value: Scaled) => {
    const tooLarge = magnitude(cut(value, scale).whole) >= ten(precision);
    const { units } = divide(value, { units: 1n, scale: 0 }, scale, rounding);
    return { bad: false, tooLarge, value: tooLarge ? null : units };
  };

const exactly =
  ({ precision, scale }: Digits) =>
  (value: Scaled) => {
    const { whole, rest } = cut(value, scale);
    const bad = rest || magnitude(whole) >= ten(precision);
    // Of a cell at fault the value counts for nothing.
    return bad ? { bad } : { bad, value: whole };
  };

/** The middle between two units for whatever lies there, and one number for all that are too large. */
const forOrder =
  ({ precision, scale }: Digits) =>
  (value: Scaled) => {
    const { whole, rest } = cut(value, scale);
    const sign = value.units < 0n ? -1n : 1n;
    if (magnitude(whole) >= ten(precision)) return { bad: false, value: sign * ten(precision + 1) };
    return { bad: false, value: whole * 10n + (rest ? 5n * sign : 0n) };
  };

describe.each((await chosen()).run)("%s", (name) => {
  let database: Database;
  beforeAll(async () => {
    const started = await startDatabase(name);
    if ("absent" in started) throw new Error(started.absent);
    database = started;
    await load(
      database,
      "texts",
      [{ name: "t", type: "text" }],
      CELLS.map((cell) => [cell]),
    );
  });
  afterAll(() => database?.stop());

  /** Reads the cells of a column in one way, and compares each with what it has to be. */
  async function check(
    sheet: Sheet,
    read: Reading & { readonly tooLarge?: Truth },
    cells: readonly Cell[],
    wants: readonly Wanted[],
  ): Promise<void> {
    sheet.show("given", read.given);
    sheet.show("bad", read.bad);
    sheet.show("value", read.value);
    if (read.tooLarge !== undefined) sheet.show("tooLarge", read.tooLarge);
    const found = await sheet.found();
    const wrong = wants.flatMap((want, place) => {
      const row = found[place] as Record<string, unknown>;
      return (Object.keys(want) as (keyof Wanted)[]).flatMap((part) => {
        // Unknown is not at fault.
        const got = part === "value" ? row[part] : row[part] === true;
        if (got === want[part]) return [];
        return [
          `${part} of ${JSON.stringify(String(cells[place]).slice(0, 60))}: ${got} instead of ${want[part]}`,
        ];
      });
    });
    expect(found).toHaveLength(cells.length);
    expect(wrong.slice(0, 20)).toEqual([]);
  }

  const size = ({ precision, scale }: Digits) => `${precision},${scale}`;
  const wide = name === "duckdb" || name === "spark" ? 38 : 65;
  const fitting = DIGITS.filter(({ precision }) => precision + 2 <= wide);

  describe.each(ROUNDINGS)("a text on a grid, %s", (rounding) => {
    test.each(fitting.map((digits) => [size(digits), digits] as const))("of %s digits", async (_, digits) => {
      const sheet = new Sheet(database, "texts");
      const read = readTextOnGrid(sheet.query, "t", digits, rounding);
      await check(
        sheet,
        read,
        CELLS,
        CELLS.map((cell) => wanted(cell, onGrid(digits, rounding))),
      );
    });
  });

  test.each(fitting.map((digits) => [size(digits), digits] as const))(
    "a text as it stands, of %s digits",
    async (_, digits) => {
      const sheet = new Sheet(database, "texts");
      const read = readTextExactly(sheet.query, "t", digits);
      await check(
        sheet,
        read,
        CELLS,
        CELLS.map((cell) => wanted(cell, exactly(digits))),
      );
    },
  );

  test.each(fitting.map((digits) => [size(digits), digits] as const))(
    "a text for its order, of %s digits",
    async (_, digits) => {
      const sheet = new Sheet(database, "texts");
      const read = readTextForOrder(sheet.query, "t", digits);
      await check(
        sheet,
        read,
        CELLS,
        CELLS.map((cell) => wanted(cell, forOrder(digits))),
      );
    },
  );

  describe("numbers", () => {
    const sized = (precision: number, scale: number): ColumnType => `decimal(${precision},${scale})`;
    const TYPES: readonly (readonly [type: ColumnType, precision: number, scale: number])[] = [
      ["integer", 19, 0],
      ...(
        [
          [1, 0],
          [4, 1],
          [9, 9],
          [12, 2],
          [18, 0],
          [18, 6],
          [19, 2],
          [35, 0],
          [38, 0],
          [38, 9],
          [38, 20],
          [38, 38],
        ] as const
      ).map(([precision, scale]) => [sized(precision, scale), precision, scale] as const),
    ];

    /** Cells at the ends of a type, at the ends of what is declared, and with every number of decimals. */
    function cellsOf(precision: number, scale: number, declared: Digits): string[] {
      const ends = [ten(precision) - 1n, ten(precision) / 2n, 15n, 10n, 5n, 1n, 0n].map((units) => ({
        units,
        scale,
      }));
      const limit = [-1n, 0n, 1n].flatMap((more) => [
        { units: ten(declared.precision) + more, scale: declared.scale },
        { units: 5n * ten(declared.precision) + more, scale: declared.scale + 1 },
        { units: ten(declared.precision + 3) + more, scale: declared.scale + 3 },
        { units: 100n + more, scale: declared.scale },
        { units: 100n + more, scale: declared.scale + 2 },
      ]);
      const most = precision === 19 && scale === 0 ? 2n ** 63n : ten(precision);
      const texts = [...ends, ...limit].flatMap((one) => {
        const { whole, rest } = cut(one, scale);
        return rest || whole >= most ? [] : [whole, -whole].map((units) => decimal(units, scale));
      });
      return [...new Set(texts)];
    }

    function decimal(units: bigint, scale: number): string {
      const digits = String(magnitude(units)).padStart(scale + 1, "0");
      const at = digits.length - scale;
      return `${units < 0n ? "-" : ""}${digits.slice(0, at)}${scale > 0 ? `.${digits.slice(at)}` : ""}`;
    }

    const DECLARED: readonly Digits[] = [
      { precision: 18, scale: 0 },
      { precision: 1, scale: 0 },
      { precision: 12, scale: 2 },
      { precision: 9, scale: 9 },
      { precision: 17, scale: 17 },
      { precision: 19, scale: 0 },
      { precision: 20, scale: 15 },
      { precision: 25, scale: 5 },
      { precision: 33, scale: 1 },
      { precision: 35, scale: 0 },
    ];

    const both = TYPES.flatMap((type) => DECLARED.map((declared) => [type, declared] as const));

    describe.each(both.map((pair) => [pair[0][0], size(pair[1]), pair] as const))(
      "of type %s, told to have %s digits",
      (_, __, [[type, precision, scale], declared]) => {
        it("are at fault or whole units", async () => {
          const cells = [null, ...cellsOf(precision, scale, declared)];
          await load(
            database,
            "numbers",
            [{ name: "n", type }],
            cells.map((cell) => [cell]),
          );
          const sheet = new Sheet(database, "numbers");
          const read = readNumber(sheet.query, "n", declared);
          await check(
            sheet,
            read,
            cells,
            cells.map((cell) => wanted(cell, exactly(declared))),
          );
        });
      },
    );
  });

  it("orders texts among the constants that may be asked for", () => {
    for (const digits of DIGITS) {
      const most = ten(digits.precision) - 1n;
      const constants = [0n, 1n, -1n, 5n, -5n, most, -most].filter((units) => magnitude(units) <= most);
      for (const cell of DECIMALS) {
        const value = readScaled(cell) as Scaled;
        const read = { units: forOrder(digits)(value).value, scale: digits.scale + 1 };
        for (const units of constants) {
          const constant = { units, scale: digits.scale };
          expect(Math.sign(compare(read, constant)), `${cell} ${units}`).toBe(
            Math.sign(compare(value, constant)),
          );
        }
      }
    }
  });
});
