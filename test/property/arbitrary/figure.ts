import { Decimal } from "decimal.js";
import fc from "fast-check";
import type { DecimalInput } from "../../../src/number/decimal.js";

/** What a decimal is handed in as: the three forms, text in its three spellings, and another copy's `Decimal`. */
export type Form = "number" | "text" | "padded" | "exponent" | "decimal" | "foreign";

/** Every form. */
export const FORMS: readonly Form[] = ["number", "text", "padded", "exponent", "decimal", "foreign"];

/** A `Decimal` constructor such as another library brings along, with few digits and early exponents. */
export const Foreign = Decimal.clone({
  defaults: true,
  precision: 3,
  toExpNeg: -2,
  toExpPos: 2,
  rounding: 0,
});

/** A decimal of a template: a document in which it is not settled yet how its decimals are written. */
class Figure {
  readonly text: string;
  /** Whether it stands where text would mean text: then every form of it is a number or a `Decimal`. */
  readonly scalar: boolean;

  constructor(text: string, scalar: boolean) {
    this.text = text;
    this.scalar = scalar;
  }

  toJSON(): string {
    return this.text;
  }

  as(form: Form): DecimalInput {
    const { text } = this;
    if (form === "decimal") return new Decimal(text);
    if (form === "foreign") return new Foreign(text);
    if (form === "number" || this.scalar) return Number(text);
    if (form === "padded") return text.includes(".") ? `${text}0` : `${text}.00`;
    return form === "exponent" ? scientific(text) : text;
  }
}

function scientific(text: string): string {
  const [whole = "", decimals = ""] = text.split(".");
  return `${BigInt(whole + decimals)}e-${decimals.length}`;
}

/** A figure of a whole number of units of 10^−decimals. For the types it is the decimal that it becomes. */
export function figureOf(units: number | bigint, decimals: number, scalar = false): DecimalInput {
  return new Figure(textOf(units, decimals), scalar) as unknown as DecimalInput;
}

/** Figures between two numbers, on a grid. */
export function figures(
  from: number,
  to: number,
  decimals: number,
  scalar = false,
): fc.Arbitrary<DecimalInput> {
  const unit = 10 ** decimals;
  return fc
    .integer({ min: Math.ceil(from * unit), max: Math.floor(to * unit) })
    .map((units) => figureOf(units, decimals, scalar));
}

/** The plain text of a figure. */
export function textIn(figure: unknown): string {
  return (figure as Figure).text;
}

/** Units of 10^−decimals as plain text without idle zeros. */
function textOf(units: number | bigint, decimals: number): string {
  const digits = (units < 0 ? -BigInt(units) : BigInt(units)).toString().padStart(decimals + 1, "0");
  const split = digits.length - decimals;
  const rest = digits.slice(split).replace(/0+$/, "");
  const text = rest === "" ? digits.slice(0, split) : `${digits.slice(0, split)}.${rest}`;
  return units < 0 && text !== "0" ? `-${text}` : text;
}

/** Writes a template out, all decimals in one form. */
export function write<T>(template: T, form: Form): T {
  return replace(template, (figure) => figure.as(form)) as T;
}

/** Writes a template out, each decimal in a form of its own, drawn from a seed. */
export function writeMixed<T>(template: T, seed: number): T {
  let state = seed;
  return replace(template, (figure) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return figure.as(FORMS[(state >>> 16) % FORMS.length] as Form);
  }) as T;
}

function replace(value: unknown, by: (figure: Figure) => unknown): unknown {
  if (value instanceof Figure) return by(value);
  if (Array.isArray(value)) return value.map((part) => replace(part, by));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, replace(part, by)]));
}
