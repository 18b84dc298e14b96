import { type Ledgers, type MappingRun, measureIndicators } from "steelyard/source";
import { describe, expectTypeOf, it } from "vitest";

declare const run: MappingRun;

describe("ledgers", () => {
  it("go from a mapping to the formulas without a cast", () => {
    expectTypeOf(run.ledgers).toExtend<Ledgers>();
    const { people } = measureIndicators(
      { firstResponse: { kind: "firstResponse", unit: "min", statistic: "mean" } },
      { tickets: run.ledgers.desk },
      { period: "2026-Q3" },
    );
    expectTypeOf(people).not.toBeAny();
  });

  it("are no lists of anything", () => {
    // @ts-expect-error: a number is no row.
    measureIndicators({}, { tickets: [1] }, { period: "2026-Q3" });
    const nobodys = [{ id: "1", opened: "2026-07-01T09:00+08:00" }];
    // @ts-expect-error: a ticket has a person, and what a mapping read says where it comes from.
    measureIndicators({}, { tickets: nobodys }, { period: "2026-Q3" });
  });
});
