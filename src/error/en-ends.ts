import type { Catalogue, EndCode } from "./code.js";
import { rangeIn } from "./range.js";

const ends = { above: "above", minimum: "at least", maximum: "at most", both: "" };

/** The words of ends that are passed, in English. */
export const enEnds: Catalogue<EndCode> = {
  "too-deep": ({ limit }) => `nested deeper than ${limit} levels`,
  "out-of-range": (facts) => `${facts.found} must be ${rangeIn(facts, ends, " and ")}`,
};
