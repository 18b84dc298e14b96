import type { Language } from "./data.js";
import type { en } from "./words-en.js";

/** Functions of words may be called with any figures; texts may be any. */
type Widened<T> = T extends string
  ? string
  : T extends (...given: infer G) => infer R
    ? (...given: G) => R
    : { readonly [K in keyof T]: Widened<T[K]> };

/** Everything that the example says, in one language. English gives the shape. */
export type Words = Omit<Widened<typeof en>, "language"> & {
  /** The language's tag in titles. */
  readonly language: Language;
};
