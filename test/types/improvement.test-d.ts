import type { Intervention } from "steelyard";
import { type ImprovementPlan, improvementPlan, type PlanAction, planFor } from "steelyard/practice";
import { describe, expectTypeOf, test } from "vitest";

type Help = "training" | "okrReview" | "transfer" | "coaching" | "processChange";

describe("nothing can propose dismissal", () => {
  test("of the kinds there is exactly one list", () => {
    expectTypeOf<PlanAction["kind"]>().toEqualTypeOf<Help>();
    expectTypeOf<Intervention["kind"]>().toEqualTypeOf<Help>();
    expectTypeOf<ReturnType<typeof planFor>["actions"][number]["kind"]>().toEqualTypeOf<Help>();
    expectTypeOf<ImprovementPlan["actions"][number]["kind"]>().toEqualTypeOf<Help>();
  });

  test("and nobody writes another one", () => {
    // @ts-expect-error a dismissal is no intervention
    const low = () => planFor({ interventions: [{ kind: "dismissal", days: 1 }] });
    const plan = () =>
      improvementPlan({
        person: "zhou",
        start: "2026-10-09",
        indicators: [],
        // @ts-expect-error nor is it an action
        actions: [{ kind: "dismissal", days: 1 }],
      });
    expectTypeOf(low).returns.toHaveProperty("actions");
    expectTypeOf(plan).returns.toEqualTypeOf<ImprovementPlan>();
  });
});
