import type { SteelyardError } from "steelyard";
import { aggregateReview, rollUp } from "steelyard/practice";
import {
  feishuOkrV1,
  feishuOkrV2,
  feishuReviewV2,
  objectivesFrom,
  reviewsFrom,
  runMapping,
} from "steelyard/source";
import { describe, expect, it } from "vitest";
import { invented, options } from "../presets/records.js";

describe("objectivesFrom", () => {
  const v1 = () =>
    runMapping(feishuOkrV1, invented()["feishu-okr-v1"]?.given, options).ledgers.keyResults ?? [];

  it("takes the weight and the measure that the caller names", () => {
    for (const [weight, current, progress] of [
      // 0.625 × 0.8 + 0.375 × 0.5 = 0.6875, and 0.6 × 0.8 + 0.4 × 0.5 = 0.68.
      ["krWeight", "score", 0.6875],
      ["weight", "score", 0.68],
      // Only the first has a progress, of 0.66: the other is not measured.
      ["weight", "progress", 0.66],
    ] as const) {
      const [own] = objectivesFrom(v1(), { weight, current });
      expect(own).toMatchObject({ person: "00123", cycle: "2026 Q3" });
      expect(rollUp(own?.objectives ?? []).objectives[0]).toMatchObject({ id: "71", progress });
    }
  });

  it("measures by an indicator, and leaves a key result without one unmeasured", () => {
    const { ledgers } = runMapping(feishuOkrV2, invented()["feishu-okr-v2"]?.given, options);
    const [own] = objectivesFrom(ledgers.keyResults ?? [], { weight: "weight", current: "indicator" });
    expect(own?.objectives[0]).toMatchObject({ id: "81", owner: "00123", weight: "1" });
    // (65 − 62) ÷ (67 − 62) = 0.6.
    const [objective] = rollUp(own?.objectives ?? []).objectives;
    expect(objective?.keyResults.map(({ progress }) => progress)).toEqual([0.6, null]);
  });

  it("keeps people and cycles apart, objectives in the order of their rows", () => {
    const row = (person: string, cycle: string | null, objective: string, id: string) => ({
      person,
      cycle,
      objective,
      id,
      weight: 1,
    });
    const all = objectivesFrom(
      [
        row("li", "a", "o1", "1"),
        row("wu", "a", "o1", "2"),
        row("li", "a", "o0", "3"),
        row("li", null, "o1", "4"),
      ],
      { weight: "weight", current: "progress" },
    );
    expect(
      all.map(({ person, cycle, objectives }) => [person, cycle, objectives.map(({ id }) => id).join()]),
    ).toEqual([
      ["li", "a", "o1,o0"],
      ["wu", "a", "o1"],
      ["li", null, "o1"],
    ]);
  });

  it("ends with everything that is wrong with the rows", () => {
    try {
      objectivesFrom(
        [
          { person: "li", objective: "o", id: "1" },
          { weight: "much", progress: true },
        ],
        {
          weight: "weight",
          current: "progress",
        },
      );
      expect.unreachable();
    } catch (error) {
      expect((error as SteelyardError).issues.map(({ code, path }) => `${code} ${path}`)).toEqual([
        "empty-cell 0.weight",
        "empty-cell 1.person",
        "not-decimal 1.weight",
        "empty-cell 1.weight",
        "empty-cell 1.objective",
        "empty-cell 1.id",
        "not-decimal 1.progress",
      ]);
    }
    expect(() => objectivesFrom([], { weight: "weight" } as never)).toThrow();
  });
});

describe("reviewsFrom", () => {
  const group = {
    scale: { low: 1, high: 5 },
    groups: [{ id: "crossTeam", weight: 1, minimum: 1 }],
    groupOf: { crossteam_colleague: "crossTeam" },
  };

  it("makes a review of Feishu's ratings", () => {
    const { ledgers } = runMapping(feishuReviewV2, invented()["feishu-review-v2"]?.given, options);
    const { reviews, rejected, left } = reviewsFrom(ledgers.ratings ?? [], group);
    expect([rejected, left]).toEqual([[], 0]);
    expect(reviews).toEqual([
      {
        id: "00123",
        scale: group.scale,
        groups: group.groups,
        ratings: [
          { rater: "00456", group: "crossTeam", value: "4", item: "i1" },
          { rater: "00456", group: "crossTeam", value: null, item: "i2" },
        ],
      },
    ]);
    expect(reviews.map((review) => aggregateReview(review).overall)).toEqual([4]);
  });

  const row = (more: object) => ({ person: "li", rater: "wu", value: 4, ...more });

  it("goes by relationship, then role, then stage; leaves out what is mapped to null, and texts without a score", () => {
    const { reviews, rejected, left } = reviewsFrom(
      [
        row({ relationship: "crossteam_colleague", role: "invited_reviewer", rater: "a" }),
        row({ relationship: "teammate", role: "invited_reviewer", rater: "b" }),
        row({ role: null, stage: "leader_review", rater: "c" }),
        row({ role: "reviewee" }),
        row({ role: "constructor" }),
        row({ role: "invited_reviewer", value: null }),
        row({ role: "invited_reviewer", value: "good" }),
        row({ role: "invited_reviewer", rater: null }),
        row({}),
      ],
      {
        ...group,
        below: "withhold",
        groupOf: { ...group.groupOf, invited_reviewer: "peers", leader_review: "manager", reviewee: null },
      },
    );
    expect(reviews[0]?.ratings.map((one) => `${one.rater} ${one.group}`)).toEqual([
      "a crossTeam",
      "b peers",
      "c manager",
    ]);
    expect(reviews[0]?.below).toBe("withhold");
    expect(left).toBe(2);
    expect(rejected.map(({ index, issues }) => [index, issues[0].code, issues[0].path])).toEqual([
      [4, "not-an-option", "4.role"],
      [6, "not-decimal", "6.value"],
      [7, "empty-cell", "7.rater"],
      [8, "not-an-option", "8.role"],
    ]);
  });

  it("refuses options that are none", () => {
    for (const given of [null, {}, { ...group, groupOf: { a: 5 } }, { ...group, below: "show" }])
      expect(() => reviewsFrom([], given as never)).toThrow();
  });
});
