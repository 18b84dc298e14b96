import * as z from "zod/mini";
import type { LabReport } from "../../error/lab.js";
import type { DecimalInput } from "../../number/decimal.js";
import { FIFTEEN_DIGITS } from "../../number/grammar.js";
import { power, readScaled, type Scaled, unitsAt } from "../../number/scaled.js";
import { DecimalSchema, IdSchema } from "../../shape/schema.js";
import { byId, checkOptions, DERIVE_OPTIONS, type DeriveOptions } from "./derived.js";
import { checkFigure } from "./figure.js";

/** Figures of a cohort, and which way each column is better. */
export interface WeightData {
  /** The columns, and whether higher or lower is better. */
  readonly better: { readonly [id: string]: "higher" | "lower" };
  /** The rows by subject: a figure for each column, null where there is none; further columns are not looked at. */
  readonly rows: { readonly [subject: string]: { readonly [id: string]: DecimalInput | null } };
}

/** How figures become weights. */
export interface DataOptions extends DeriveOptions {
  /** `entropy`, `critic` or `standardDeviation`. */
  readonly method: "entropy" | "critic" | "standardDeviation";
  /** By what CRITIC correlates: `pearson` (the default) or `spearman`, which looks at ranks alone. */
  readonly correlation?: "pearson" | "spearman" | undefined;
  /** A row without one of the figures: an error (`refuse`, the default), or left out (`drop`). */
  readonly missing?: "refuse" | "drop" | undefined;
  /** Where the figures tell nothing: an error (`refuse`, the default), or equal weights (`equal`). */
  readonly degenerate?: "refuse" | "equal" | undefined;
}

export interface GivenData {
  readonly data: WeightData;
  readonly options: DataOptions;
}

export const DataSchema: z.ZodMiniType<GivenData> = /* @__PURE__ */ z.strictObject({
  data: /* @__PURE__ */ z.strictObject({
    better: /* @__PURE__ */ z.record(IdSchema, /* @__PURE__ */ z.enum(["higher", "lower"])),
    rows: /* @__PURE__ */ z.record(
      /* @__PURE__ */ z.string(),
      /* @__PURE__ */ z.record(IdSchema, /* @__PURE__ */ z.nullable(DecimalSchema)),
    ),
  }),
  options: /* @__PURE__ */ z.strictObject({
    ...DERIVE_OPTIONS,
    method: /* @__PURE__ */ z.enum(["entropy", "critic", "standardDeviation"]),
    correlation: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.enum(["pearson", "spearman"])),
    missing: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.enum(["refuse", "drop"])),
    degenerate: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.enum(["refuse", "equal"])),
  }),
});

/** The most columns; each is correlated with each. */
const MOST_COLUMNS = 100;

/** Decimals of figures, at most. */
const GRID = 6;

const LARGEST = { minimum: "-999999999999999", maximum: "999999999999999" };

/** A row in rising order of its columns; null where a figure is missing. */
const figuresOf = (row: WeightData["rows"][string], columns: readonly string[]) =>
  columns.map((id) => (Object.hasOwn(row, id) ? (row[id] ?? null) : null));

export function checkData({ data: { better, rows }, options }: GivenData, report: LabReport): void {
  checkOptions(options, report);
  const columns = byId(better).map(([id]) => id);
  if (columns.length === 0) report("empty", "data.better", {});
  if (columns.length > MOST_COLUMNS) {
    report("out-of-range", "data.better", { found: `${columns.length}`, maximum: `${MOST_COLUMNS}` });
    // What is missing in each row of each column would be too much to report.
    return;
  }
  let count = 0;
  for (const [subject, row] of byId(rows)) {
    const figures = figuresOf(row, columns);
    for (const [place, figure] of figures.entries()) {
      const at = `data.rows.${subject}.${columns[place]}`;
      if (figure !== null && !isPlain(figure, options.method === "entropy"))
        checkFigure(
          figure,
          options.method === "entropy" ? { ...LARGEST, minimum: "0" } : LARGEST,
          at,
          report,
        );
      else if (figure === null && options.missing !== "drop") report("missing-key", at, {});
    }
    if (!figures.includes(null)) count++;
  }
  if (count < 2 && (options.missing === "drop" || count === Object.keys(rows).length))
    report("too-few-cases", "data.rows", { of: "subjects", count, minimum: 2 });
}

/** Whether a figure is beyond doubt within its limits: what most are, and need no second look. */
function isPlain(figure: DecimalInput, isAmount: boolean): boolean {
  const { units, scale } = readScaled(figure) as Scaled;
  return scale <= GRID && units <= FIFTEEN_DIGITS && units >= (isAmount ? 0 : -FIFTEEN_DIGITS);
}

/** A checked figure in units of 10^−6; further decimals are zeros. */
function unitsOf(figure: DecimalInput): bigint {
  const read = readScaled(figure) as Scaled;
  return read.scale <= GRID ? unitsAt(read, GRID) : read.units / power(read.scale - GRID);
}

/** One column of whole numbers: the figures on their common grid, in the order of the subjects' ids. */
export interface Column {
  readonly id: string;
  readonly better: "higher" | "lower";
  readonly values: readonly bigint[];
}

/** What is left of the figures: columns by id, and the figures as texts for the fingerprint. */
export interface Sheet {
  readonly columns: readonly Column[];
  readonly subjects: number;
  readonly dropped: number;
  readonly text: string;
}

/** The rows that are whole, turned into columns. */
export function sheetOf({ better, rows }: WeightData): Sheet {
  const columns = byId(better);
  const ids = columns.map(([id]) => id);
  const all = byId(rows).map(([subject, row]) => [subject, figuresOf(row, ids)] as const);
  const used = all.flatMap(([subject, figures]) =>
    figures.includes(null) ? [] : [[subject, figures.map((one) => unitsOf(one ?? 0))] as const],
  );
  return {
    columns: columns.map(([id, way], place) => ({
      id,
      better: way,
      values: used.map(([, figures]) => figures[place] ?? 0n),
    })),
    subjects: used.length,
    dropped: all.length - used.length,
    text: JSON.stringify([columns, used.map(([subject, figures]) => [subject, figures.map(String)])]),
  };
}
