import fc from "fast-check";
import { compilePlan, parsePolicy, resolveWeights } from "steelyard";
import { expect, it } from "vitest";
import { FORMS, write, writeMixed } from "./arbitrary/figure.js";
import { LITTLE, policies } from "./arbitrary/policy.js";
import { same } from "./same.js";

it("a parsed policy is the document as it was written, Decimals as numbers, and frozen", () => {
  fc.assert(
    fc.property(policies(LITTLE), fc.constantFrom(...FORMS), ({ template }, form) => {
      const policy = parsePolicy(write(template, form));
      const plain = form === "decimal" || form === "foreign" ? "number" : form;
      expect(JSON.stringify(policy)).toBe(JSON.stringify(write(template, plain)));
      expect(Object.isFrozen(policy) && Object.isFrozen(policy.indicators[0]?.scoring)).toBe(true);
    }),
  );
});

it("a policy that is printed and parsed again is the same policy, with the same weights and the same plan", () => {
  fc.assert(
    fc.property(policies(LITTLE), fc.nat(), ({ template }, seed) => {
      const policy = parsePolicy(writeMixed(template, seed));
      const again = parsePolicy(JSON.parse(JSON.stringify(policy)));
      same(again, policy);
      expect(JSON.stringify(again)).toBe(JSON.stringify(policy));
      for (const role of Object.keys(policy.roles)) {
        for (const stage of [null, ...Object.keys(policy.stages ?? {})]) {
          same(resolveWeights(again, { role, stage }), resolveWeights(policy, { role, stage }));
        }
      }
      same(compilePlan(again), compilePlan(policy));
    }),
  );
});
