import { unitsAt } from "../../number/scaled.js";
import { isScaled, type Value } from "./exact.js";
import { BLOCK } from "./kernel.js";
import type { Rows } from "./rows.js";

/** The values of a numeric node in one block: whole units of 10^−scale between `low` and `high`, NaN where missing. */
export interface Numbers {
  readonly data: Float64Array;
  readonly scale: number;
  readonly low: number;
  readonly high: number;
  /** Whether every row of the present block has the value of the first. */
  uniform: boolean;
  /** Whether no row of the present block lacks its value; where false, some may. */
  full: boolean;
  /** Whether every row of every block has it. */
  readonly constant: boolean;
}

/** The values of a truth node in one block: 0 false, 1 true, 2 unknown. */
export interface Truths {
  readonly data: Uint8Array;
  /** Whether every row of the present block has the value of the first. */
  uniform: boolean;
}

export type Register = Numbers | Truths;

/** Some rows in a row, and where what they need lies. */
export interface Block {
  from: number;
  count: number;
  rows: Rows;
}

/** Work on one block. */
export type Step = (block: Block) => void;

export function numbers(scale: number, low: number, high: number): Numbers {
  return { data: new Float64Array(BLOCK), scale, low, high, uniform: false, full: false, constant: false };
}

/** A number that is the same everywhere. */
export function constant(value: number, scale: number): Numbers {
  const [low, high] = Number.isNaN(value) ? [Infinity, -Infinity] : [value, value];
  const full = !Number.isNaN(value);
  return { data: new Float64Array(BLOCK).fill(value), scale, low, high, uniform: true, full, constant: true };
}

export function truths(): Truths {
  return { data: new Uint8Array(BLOCK), uniform: false };
}

/** The truth of three values as a byte. */
export const truthByte = (value: Value) => (value === null ? 2 : value === true ? 1 : 0);

/** A register that holds the same in every row of every block, or what the row's profile has. */
export function fixed(
  values: readonly Value[],
  isTruth: boolean,
): { readonly register: Register; readonly step: Step | null } {
  if (isTruth) {
    const same = values.every((value) => value === values[0]);
    const register = truths();
    const table = Uint8Array.from(values, truthByte);
    register.data.fill(table[0] as number);
    register.uniform = same;
    return { register, step: same ? null : spread(register.data, table) };
  }
  const scale = Math.max(0, ...values.map((value) => (isScaled(value) ? value.scale : 0)));
  const table = Float64Array.from(values, (value) =>
    isScaled(value) ? Number(unitsAt(value, scale)) : Number.NaN,
  );
  if (table.every((value) => Object.is(value, table[0]))) {
    return { register: constant(table[0] as number, scale), step: null };
  }
  const present = table.filter((value) => !Number.isNaN(value));
  const register = numbers(scale, Math.min(...present), Math.max(...present));
  return { register, step: spread(register.data, table) };
}

function spread(out: Float64Array | Uint8Array, table: ArrayLike<number>): Step {
  return ({ from, count, rows: { profiles } }) => {
    for (let i = 0; i < count; i++) out[i] = table[profiles[from + i] as number] as number;
  };
}

/** Whether every value of a constant is a whole number that a double holds. */
export function isHeld(values: readonly Value[]): boolean {
  return values.every((value) => !isScaled(value) || Number.isSafeInteger(Number(value.units)));
}
