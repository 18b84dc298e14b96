import * as z from "zod/mini";
import { type DecimalInput, exact } from "../../number/decimal.js";
import { fraction } from "../../number/figure.js";
import { quotient, type Rational, toRational } from "../../number/rational.js";
import { DecimalSchema } from "../../shape/schema.js";

/** How many times as much one matters as another: a decimal, or a text such as `1/3`. */
export type Ratio = DecimalInput;

const QUOTIENT = /^([1-9][0-9]{0,5})\/([1-9][0-9]{0,5})$/;

/** A quotient of whole numbers of at most six digits each, or a decimal. */
export const RatioSchema: z.ZodMiniType<Ratio> = /* @__PURE__ */ z.union(
  [DecimalSchema, /* @__PURE__ */ z.string().check(/* @__PURE__ */ z.regex(QUOTIENT, "not-decimal"))],
  "not-decimal",
);

/** A checked ratio as a fraction. */
export function ratioOf(given: Ratio): Rational {
  const parts = typeof given === "string" ? QUOTIENT.exec(given) : null;
  if (parts === null) return fraction(given);
  const [, numerator = "", denominator = ""] = parts;
  return quotient(toRational(exact(numerator)), toRational(exact(denominator)));
}
