import { refuseLab } from "../../error/lab.js";
import { type Fixed, times, UNITS } from "../../number/fixed.js";
import { rational } from "../../number/rational.js";
import { fingerprintOf } from "../../shape/fingerprint.js";
import { readDocument } from "../document.js";
import {
  type Column,
  checkData,
  type DataOptions,
  DataSchema,
  type Sheet,
  sheetOf,
  type WeightData,
} from "./data.js";
import { type ById, type DerivedWeights, derived, derivedFixed, record } from "./derived.js";
import { entropyOf } from "./entropy.js";
import { shown } from "./figure.js";
import { correlationOf, ranked, spreadOf } from "./spread.js";

/** What a column told, rounded to 6 decimals; only what the method asks for. */
export interface ColumnFigures {
  /** Of `entropy`: the entropy e, 0..1; the weight goes by 1 − e. */
  readonly entropy?: number;
  /** Of the others: the standard deviation of the figures brought to 0..1, of the whole cohort. */
  readonly deviation?: number;
  /** Of `critic`: Σ (1 − r) over the other columns that are not constant. */
  readonly conflict?: number;
  /** What the weight is in proportion to. */
  readonly information: number;
}

/** Weights from figures, and what each column told. */
export interface DataWeights extends DerivedWeights {
  /** What each column told. */
  readonly columns: { readonly [id: string]: ColumnFigures };
  /** Columns in which all figures are alike; they weigh 0. */
  readonly constant: readonly string[];
  /** Rows that count. */
  readonly subjects: number;
  /** Rows that were left out for a missing figure. */
  readonly dropped: number;
  /** Whether the figures told nothing, and the weights are equal because that was asked for. */
  readonly degenerate: boolean;
}

/** What a column told, before it is rounded. */
interface Told {
  readonly entropy?: Fixed;
  readonly deviation?: Fixed;
  readonly conflict?: Fixed;
  readonly information: Fixed;
}

const isConstant = ({ values }: Column): boolean => values.every((one) => one === values[0]);

/** What each column told, by the method. */
const METHODS: {
  readonly [M in DataOptions["method"]]: (
    columns: readonly Column[],
    options: DataOptions,
  ) => readonly Told[];
} = {
  entropy: (columns) =>
    columns.map((column) => {
      const entropy = entropyOf(column);
      return { entropy, information: UNITS - entropy };
    }),
  standardDeviation: (columns) =>
    columns.map((column) => {
      const { deviation } = spreadOf(column);
      return { deviation, information: deviation };
    }),
  critic: (columns, { correlation = "pearson" }) => {
    const varying = columns.filter((column) => !isConstant(column));
    const basis = new Map(
      varying.map((column) => [column.id, correlation === "pearson" ? column : ranked(column)] as const),
    );
    return columns.map((column) => {
      const { deviation } = spreadOf(column);
      const own = basis.get(column.id);
      if (own === undefined) return { deviation, conflict: 0n, information: 0n };
      let conflict = 0n;
      for (const other of basis.values()) if (other !== own) conflict += UNITS - correlationOf(own, other);
      // The only column in which anybody differs has nothing to conflict with, and takes all.
      return { deviation, conflict, information: varying.length === 1 ? UNITS : times(deviation, conflict) };
    });
  },
};

/** Less than this tells nothing: 70 decimals. */
const NOTHING: Fixed = /* @__PURE__ */ (() => UNITS >> 232n)();

/**
 * Weights from the figures of a cohort (客观赋权): what tells people apart weighs more. They say how much a column
 * differs, not how much it matters, and change when somebody joins: derive them, look at them, and freeze them in the
 * policy.
 *
 * `entropy`: 1 − e with e = −Σ p·ln p ÷ ln n, p = x ÷ Σx; for raw figures on a scale with a true 0, and blind to `better`.
 * `critic`: σ · Σ (1 − r) of figures brought to 0..1, turned round where lower is better. `standardDeviation`: σ of the same.
 * A constant column weighs 0 and is no part of the others' sums.
 *
 * Source: entropy, Zeleny, *Multiple Criteria Decision Making*, 1982; CRITIC and standard deviation, Diakoulaki, Mavrotas and
 * Papayannakis, *Computers and Operations Research* 22, 1995.
 *
 * @param data - Which way each column is better, and the rows by subject; at most 6 decimals and 15 digits, for `entropy` 0
 * or more. At most 100 columns.
 * @param options - The method, the date, what to do with gaps and where the figures tell nothing.
 * @returns Weights that sum to exactly 1, what each column told, and where they come from: a fingerprint of the figures,
 * never the figures themselves.
 * @throws SteelyardError `too-few-cases` for fewer than two rows, `all-alike` where every column is constant, `no-contrast` where
 * all columns go along perfectly (CRITIC), `out-of-range` for a figure below 0 and `all-zero` for a column of zeros (entropy),
 * `missing-key`, `empty`, `too-precise`, `value-too-large`, `bad-date`, each with its path: `data.rows.li.nps`. Rows are not
 * looked at where columns are too many: `out-of-range` at `data.better`.
 *
 * @example
 * ```ts
 * import { weightsFromData } from "steelyard/lab";
 *
 * const { weights, constant } = weightsFromData({
 *   better: { orders: "higher", response: "lower", badges: "higher" },
 *   rows: {
 *     li: { orders: 40, response: 10, badges: 1 },
 *     wang: { orders: 60, response: 30, badges: 1 },
 *     zhou: { orders: 50, response: 40, badges: 1 },
 *   },
 * }, { method: "standardDeviation", on: "2026-11-29" });
 * console.log(weights.orders, weights.response, constant.join());
 * // => 0.4955 0.5045 badges
 * ```
 */
export function weightsFromData(data: WeightData, options: DataOptions): DataWeights {
  const read = readDocument({ data, options }, DataSchema, checkData);
  const { method, degenerate = "refuse" } = read.options;
  const sheet = sheetOf(read.data);
  const { columns, subjects, dropped } = sheet;
  if (method === "entropy")
    for (const { id, values } of columns)
      if (values.every((one) => one === 0n)) refuseLab("all-zero", `data.better.${id}`, { name: id });
  const told = METHODS[method](columns, read.options);
  const parts = columns.map(({ id }, place) => [id, told[place] as Told] as const);
  const flat = parts.every(([, { information }]) => information <= NOTHING);
  if (flat && degenerate === "refuse") refuseFlat(sheet, method);
  return {
    ...weigh(parts, flat, read.options, sheet),
    columns: record(parts, (one) => shownFigures(one)),
    constant: columns.filter(isConstant).map(({ id }) => id),
    subjects,
    dropped,
    degenerate: flat,
  };
}

function weigh(parts: ById<Told>, flat: boolean, options: DataOptions, sheet: Sheet): DerivedWeights {
  const { method, correlation = "pearson" } = options;
  const inputs = {
    fingerprint: fingerprintOf(sheet.text),
    subjects: sheet.subjects,
    better: Object.fromEntries(sheet.columns.map(({ id, better }) => [id, better])),
    ...(method === "critic" ? { correlation } : {}),
  };
  const name = `data, ${method}${flat ? ", equal for want of contrast" : ""}`;
  if (flat)
    return derived(
      parts.map(([id]) => [id, rational(1n)] as const),
      options,
      name,
      inputs,
    );
  return derivedFixed(
    parts.map(([id, { information }]) => [id, information] as const),
    options,
    name,
    inputs,
  );
}

/** Ends the call: nothing differs, or everything differs alike. */
function refuseFlat({ columns }: Sheet, method: string): never {
  const [first] = columns;
  if (first !== undefined && columns.every(isConstant))
    refuseLab("all-alike", `data.better.${first.id}`, {
      name: columns
        .map(({ id }) => id)
        .join(", ")
        .slice(0, 80),
    });
  refuseLab("no-contrast", "data.better", { method });
}

const shownFigures = ({ information, ...others }: Told): ColumnFigures => ({
  ...Object.fromEntries(Object.entries(others).map(([key, value]) => [key, shown(value)])),
  information: shown(information),
});
