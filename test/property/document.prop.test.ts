import fc from "fast-check";
import { compilePlan, parsePolicy, resolveWeights } from "steelyard";
import { expect, it } from "vitest";
import { writeMixed } from "./arbitrary/figure.js";
import { LITTLE, policies } from "./arbitrary/policy.js";
import { same } from "./same.js";

it("a policy that is printed and parsed again is the same policy, with the same weights and the same plan", () => {
  fc.assert(
    fc.property(policies(LITTLE), fc.nat(), ({ template }, seed) => {
      const policy = parsePolicy(writeMixed(template, seed));
      const again = parsePolicy(JSON.parse(JSON.stringify(policy)));
      same(again, policy);
      expect(JSON.stringify(again)).toBe(JSON.stringify(policy));
      same(parsePolicy(policy), policy);
      for (const role of Object.keys(policy.roles)) {
        for (const stage of [null, ...Object.keys(policy.stages ?? {})]) {
          same(resolveWeights(again, { role, stage }), resolveWeights(policy, { role, stage }));
        }
      }
      same(compilePlan(again), compilePlan(policy));
    }),
  );
});
