import * as z from "zod/mini";
import { refuseSource, type SourceReport } from "../../error/source.js";
import { type DecimalInput, exact } from "../../number/decimal.js";
import { decimal } from "../../number/figure.js";
import { brief, clip, isPlainObject } from "../../shape/plain.js";
import { checkRange } from "../../shape/range.js";
import { DecimalSchema, TextSchema } from "../../shape/schema.js";
import { readDocument } from "../document.js";
import { FormulaSchema, type IndicatorFormula } from "./formula.js";
import { type IndicatorObservation, quotient } from "./observation.js";

/** A figure that somebody has worked out already, with what it rests on. */
export type QuotientPart =
  /** A quotient. */
  | {
      /** Numerator and denominator; the denominator is not negative. */
      readonly of: readonly [a: DecimalInput, b: DecimalInput];
    }
  /** A mean, or a rate, with the cases behind it. */
  | {
      /** The mean. */
      readonly value: DecimalInput;
      /** How many cases it rests on, not negative. */
      readonly sample: DecimalInput;
    }
  /** Nothing: it takes no part. */
  | {
      /** Why there is nothing. */
      readonly missing: string;
    };

interface Document {
  readonly name: string;
  readonly parts: readonly QuotientPart[];
  readonly formula?: IndicatorFormula | undefined;
}
