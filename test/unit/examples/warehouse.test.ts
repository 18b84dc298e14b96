import { describe, expect, it } from "vitest";
import { difference, standingsOf } from "../../../examples/warehouse/compare.js";
import { peopleColumns } from "../../../examples/warehouse/people.js";
import { subjectOf } from "../../../examples/warehouse/subjects.js";

/** The database's binaries are not there for every platform. */
const duckdb = await import("@duckdb/node-api").then(
  () => true,
  () => false,
);

describe("the warehouse", () => {
  it.runIf(duckdb)(
    "scores people as the library does, the faulty ones included",
    async () => {
      const { runWarehouse } = await import("../../../examples/warehouse/warehouse.js");
      const { statuses, compared, difference } = await runWarehouse(10_000, 100);
      expect(statuses.reduce((sum, { people }) => sum + Number(people), 0)).toBe(10_000);
      expect(statuses.map(({ status, path }) => path ?? status).sort()).toEqual([
        "insufficient",
        "observations.csat",
        "observations.firstResponseMinutes",
        "role",
        "scored",
        "targets.averageOrderValue",
      ]);
      expect(compared).toBeGreaterThan(100);
      expect(difference).toEqual({ figures: 14 * compared, digits: expect.any(Number), differing: 0 });
    },
    60_000,
  );

  it("counts what differs", () => {
    const answer = [{ id: "a", status: "scored", score: "79.95", tier: null }];
    expect(difference(answer, () => ({ status: "scored", score: "79.96", tier: "B" }))).toEqual({
      figures: 3,
      digits: 12,
      differing: 2,
    });
  });

  it("recounts ranks, those of equal scores too", () => {
    const of = standingsOf(
      new Map([
        ["90.00", 2],
        ["100.00", 1],
        ["59.99", 9],
      ]),
    );
    expect(of("90.00")).toEqual({ rank: "2", size: "12", top: "0.166667", tier: "S" });
    expect(of("100.00")).toEqual({ rank: "1", size: "12", top: "0.083333", tier: "S" });
    expect(of("59.99")).toEqual({ rank: "4", size: "12", top: "0.333333", tier: "C" });
    expect(of(null)).toEqual({ rank: null, size: null, top: null, tier: null });
  });

  it("makes a subject of a row", () => {
    const row = { employee: "e-1", role: "campaign", stage: null, nps: "41", stars: "4.8", ratings: "35" };
    const other = { solved: "7", cases: null, closed: null, new_users: "1", all_users: "4", breach: "true" };
    expect(subjectOf({ ...row, ...other }, peopleColumns)).toMatchObject({
      id: "e-1",
      role: "campaign",
      stage: null,
      observations: {
        nps: "41",
        csat: { value: "4.8", sample: "35" },
        newUserShare: { of: ["1", "4"] },
        resolutionRate: null,
      },
      facts: { complianceBreach: true },
    });
  });
});
