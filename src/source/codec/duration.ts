import * as z from "zod/mini";
import { fraction } from "../../number/figure.js";
import { add, fromPlain, type Rational, rational, rationalText } from "../../number/rational.js";
import { variant, whole } from "../../shape/schema.js";
import type { CellValue, ReadCell } from "./codec.js";
import { readFigure } from "./figure.js";
import { figureIn } from "./number.js";
import { narrowed } from "./width.js";

/** A unit of time. */
export type TimeUnit = "ms" | "s" | "min" | "h" | "d";

/** A length of time. It is handed on in one unit, exactly; where no decimal can carry it, as a quotient. */
export interface DurationCodec {
  /** Which codec. */
  readonly kind: "duration";
  /** The unit in which it is handed on. */
  readonly unit: TimeUnit;
  /** The unit of a bare number; `suffix` refuses one. */
  readonly numeric: TimeUnit | "suffix";
  /** Hours of a day, 1..24, needed where days meet other units: 24 of the calendar's, 8 of a working day's. */
  readonly dayHours?: number | undefined;
  /** What two figures with a colon mean; three are hours, minutes and seconds. Without it two are refused. */
  readonly clock?: "h:m" | "m:s" | undefined;
}

const UNITS = ["ms", "s", "min", "h", "d"] as const;

export const DurationSchema: z.ZodMiniType<DurationCodec> = /* @__PURE__ */ variant("duration", {
  unit: /* @__PURE__ */ z.enum(UNITS),
  numeric: /* @__PURE__ */ z.enum([...UNITS, "suffix"]),
  dayHours: /* @__PURE__ */ z.optional(/* @__PURE__ */ whole(1, 24)),
  clock: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.enum(["h:m", "m:s"])),
});

const MILLISECONDS = { ms: 1n, s: 1000n, min: 60_000n, h: 3_600_000n } as const;

/** How people write the units; of those that begin alike the longer first. */
const WORDS = /^(?:(毫秒|ms)|(秒|sec|s)|(分钟|分|min|m)|(小时|时|hours|hour|h)|(天|日|days|day|d))/;

const PART = /^\s*([\d.,]+)\s*/;
const CLOCK = /^(\d{1,4}):([0-5]\d)(?::([0-5]\d))?$/;

export function durationReader({ unit, numeric, dayHours, clock }: DurationCodec): ReadCell {
  const milliseconds = (one: TimeUnit): bigint | null =>
    one !== "d" ? MILLISECONDS[one] : dayHours === undefined ? null : BigInt(dayHours) * MILLISECONDS.h;

  /** So much of one unit in the unit of the answer; null where nothing says how long a day is. */
  const inUnit = (amount: Rational, from: TimeUnit): Rational | null => {
    if (from === unit) return amount;
    const [length, step] = [milliseconds(from), milliseconds(unit)];
    return length === null || step === null
      ? null
      : rational(amount.numerator * length, amount.denominator * step);
  };

  const words = (text: string): Rational | null => {
    let [rest, total]: [string, Rational | null] = [text, null];
    let last: number = UNITS.length;
    while (rest !== "") {
      const match = PART.exec(rest);
      const figure = match === null ? null : readFigure(match[1] ?? "");
      if (match === null || figure === null) return null;
      rest = rest.slice(match[0].length);
      const [word = "", ...units] = WORDS.exec(rest) ?? [];
      const place = units.findIndex((own) => own !== undefined);
      const found = UNITS[place];
      // Each unit once, the longer before the shorter.
      if (found === undefined || place >= last) return null;
      last = place;
      rest = rest.slice(word.length).trimStart();
      const part = inUnit(fromPlain(figure), found);
      if (part === null) return null;
      total = total === null ? part : add(total, part);
    }
    return total;
  };

  const clocked = (text: string): Rational | null => {
    const match = CLOCK.exec(text);
    if (match === null || (match[3] === undefined && clock === undefined)) return null;
    const [, a = "0", b = "0", c] = match;
    const [h, m, s] = c === undefined ? (clock === "m:s" ? ["0", a, b] : [a, b, "0"]) : [a, b, c];
    const seconds = BigInt(h) * 3600n + BigInt(m) * 60n + BigInt(s);
    return inUnit(rational(seconds), "s");
  };

  return (cell) => {
    const text = typeof cell === "string" ? narrowed(cell) : "";
    const figure = figureIn(cell);
    if (figure !== null) {
      const value = numeric === "suffix" ? null : inUnit(fraction(figure), numeric);
      return value === null || value.numerator < 0n ? null : decimalOrQuotient(value);
    }
    const value = text.includes(":") ? clocked(text) : words(text);
    return value === null ? null : decimalOrQuotient(value);
  };
}

/** A fraction as a decimal where there is one, else as the quotient that it is. */
export function decimalOrQuotient(value: Rational): CellValue {
  const { numerator, denominator } = value;
  const text = denominator === 1n ? String(numerator) : rationalText(value);
  return text.includes("/") ? { of: [String(numerator), String(denominator)] } : text;
}
