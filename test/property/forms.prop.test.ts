import { Decimal } from "decimal.js";
import fc from "fast-check";
import { appraise, type Policy, parsePolicy, resolveWeights } from "steelyard";
import { it } from "vitest";
import type { Subject } from "../../src/appraisal/subject.js";
import { FORMS } from "./arbitrary/figure.js";
import { LITTLE } from "./arbitrary/policy.js";
import { cases } from "./arbitrary/run.js";
import { same } from "./same.js";

/** Everything that a document and a run give, but for what hands on the document's own words. */
function digits(
  document: Policy,
  run: { readonly period: string; readonly subjects: readonly Subject[] },
): object {
  const policy = parsePolicy(document);
  const { results, rejected } = appraise(policy, run);
  return {
    weights: Object.keys(policy.roles).map((role) => resolveWeights(policy, { role })),
    results: results.map(({ awards, ...rest }) => ({
      ...rest,
      awards: awards?.map(({ award, ...own }) => own),
    })),
    rejected: rejected.map(({ id, index, path, code }) => ({ id, index, path, code })),
  };
}

it("numbers, texts and Decimals, also those of another Decimal constructor, give the same digits", () => {
  fc.assert(
    fc.property(cases(LITTLE, { most: 2 }), fc.constantFrom(...FORMS), (one, form) => {
      const { document, run } = one.in(form);
      same(digits(one.document, one.run), digits(document, run));
    }),
  );
});

/** Settings under which a Decimal keeps one digit, prints exponents at once and overflows at a thousand. */
const HOSTILE: Decimal.Config = {
  precision: 1,
  rounding: 0,
  toExpNeg: -1,
  toExpPos: 1,
  modulo: 9,
  maxE: 2,
  minE: -2,
};

it("a host's hostile settings of the shared Decimal change no digit", () => {
  fc.assert(
    fc.property(cases(LITTLE, { most: 2 }), ({ document, run }) => {
      const expected = digits(document, run);
      try {
        Decimal.set(HOSTILE);
        same(digits(document, run), expected);
      } finally {
        Decimal.set({ defaults: true });
      }
    }),
  );
});
