import {
  adjustLeniency,
  aggregateReview,
  type Rating,
  type Review,
  type ReviewResult,
  reviewObservation,
} from "steelyard/practice";
import { describe, expect, it, test } from "vitest";
import { refusals } from "./support.js";

const rate = (rater: string, group: string, value: number | string | null, item?: string): Rating => ({
  rater,
  group,
  value,
  ...(item === undefined ? {} : { item }),
});

/** Ratings of one group by raters a, b, c, …, named after it. */
const many = (group: string, values: readonly (number | string | null)[], item?: string): Rating[] =>
  values.map((value, n) => rate(`${group}-${"abcdefghij"[n]}`, group, value, item));

const review = (changes: Partial<Review> = {}): Review => ({
  id: "lin",
  scale: { low: 1, high: 5, step: 1 },
  groups: [
    { id: "manager", title: { en: "Manager", "zh-CN": "上级" }, weight: "0.4", named: true },
    { id: "peers", weight: "0.35" },
    { id: "customers", weight: "0.25" },
  ],
  ratings: [...many("manager", [4]), ...many("peers", [5, 4, 4, null]), ...many("customers", [3, 2, 5, 4])],
  ...changes,
});

/** One group, its figures for some values. */
const figuresOf = (
  values: readonly (number | string | null)[],
  changes: Partial<Review> = {},
  options = {},
) =>
  aggregateReview(
    review({ groups: [{ id: "peers", weight: 1 }], ratings: many("peers", values), ...changes }),
    options,
  ).groups[0]?.figures;

const standing = ({ groups }: Pick<ReviewResult, "groups">) =>
  groups.map(({ id, status, effectiveWeight, figures }) => [
    id,
    status,
    effectiveWeight,
    figures?.rated ?? null,
    figures?.mean ?? null,
  ]);

describe("aggregateReview", () => {
  it("gives figures, weights and contributions that can be done again", () => {
    // Peers 13 ÷ 3; s² = 1/3, σ²E = (25 − 1) ÷ 12 = 2; |5 − 13/3| + 2·|4 − 13/3| = 4/3 over 3. Customers 14 ÷ 4; s² = 5/3.
    // 4·0.4 + 4.33·0.35 + 3.5·0.25 = 1.6 + 1.5155 + 0.875 = 3.9905: 3.99 of 1.60, 1.51 and 0.87, and one hundredth
    // to the largest rest, that of 1.5155.
    expect(aggregateReview(review())).toEqual({
      id: "lin",
      scale: { low: 1, high: 5, step: 1 },
      measure: "mean",
      trim: 0.1,
      overall: 3.99,
      coverage: 1,
      trace: "4 × 0.4 + 4.33 × 0.35 + 3.5 × 0.25 = 3.99",
      groups: [
        {
          id: "manager",
          title: { en: "Manager", "zh-CN": "上级" },
          weight: 0.4,
          effectiveWeight: 0.4,
          contribution: 1.6,
          status: "shown",
          words: { en: "shown", "zh-CN": "已显示" },
          figures: {
            rated: 1,
            unable: 0,
            mean: 4,
            median: 4,
            trimmedMean: 4,
            trimmed: 0,
            agreement: null,
            averageDeviation: null,
          },
        },
        {
          id: "peers",
          title: null,
          weight: 0.35,
          effectiveWeight: 0.35,
          contribution: 1.52,
          status: "shown",
          words: { en: "shown", "zh-CN": "已显示" },
          figures: {
            rated: 3,
            unable: 1,
            mean: 4.33,
            median: 4,
            trimmedMean: 4.33,
            trimmed: 0,
            agreement: 0.83,
            averageDeviation: 0.44,
          },
        },
        {
          id: "customers",
          title: null,
          weight: 0.25,
          effectiveWeight: 0.25,
          contribution: 0.87,
          status: "shown",
          words: { en: "shown", "zh-CN": "已显示" },
          figures: {
            rated: 4,
            unable: 0,
            mean: 3.5,
            median: 3.5,
            trimmedMean: 3.5,
            trimmed: 0,
            agreement: 0.17,
            averageDeviation: 1,
          },
        },
      ],
      items: [],
      raters: [
        {
          rater: "manager-a",
          group: "manager",
          value: 4,
          ratings: [
            {
              item: null,
              given: 4,
              scale: { low: 1, high: 5, step: 1 },
              value: 4,
              trace: "",
              clamped: false,
              counted: true,
            },
          ],
        },
      ],
    });
  });

  it("trims whole ratings at each end, and the measure decides what counts", () => {
    const values = [1, 1, 2, 3, 5];
    // 5 × 0.2 = 1 at each end: (1 + 2 + 3) ÷ 3. 5 × 0.4 = 2: the 2 alone. 5 × 0.1 = 0.5: none.
    expect(figuresOf(values, {}, { trim: "0.2" })).toMatchObject({ trimmed: 1, trimmedMean: 2, mean: 2.4 });
    expect(figuresOf(values, {}, { trim: 0.4 })).toMatchObject({ trimmed: 2, trimmedMean: 2 });
    expect(figuresOf(values)).toMatchObject({ trimmed: 0, trimmedMean: 2.4 });
    expect(figuresOf([...values, ...values])).toMatchObject({ rated: 10, trimmed: 1, trimmedMean: 2.25 });
    const overall = (measure: "mean" | "median" | "trimmedMean") =>
      aggregateReview(
        review({ groups: [{ id: "peers", weight: 1 }], ratings: many("peers", [1, 4, 4, 5]) }),
        {
          measure,
          trim: "0.25",
        },
      ).overall;
    expect([overall("mean"), overall("median"), overall("trimmedMean")]).toEqual([3.5, 4, 4]);
  });

  it("takes the mean of the two in the middle", () => {
    expect(figuresOf([1, 2, 5, 4])?.median).toBe(3);
    expect(figuresOf([1, 2, 3, 4])?.median).toBe(2.5);
    expect(figuresOf([5, 1, 2])?.median).toBe(2);
  });

  it("measures agreement, which falls below 0 where two camps are", () => {
    expect(figuresOf([4, 4, 4])).toMatchObject({ agreement: 1, averageDeviation: 0 });
    // s² = 4·4 ÷ 3 = 16/3; 1 − 16/6.
    expect(figuresOf([1, 1, 5, 5])).toMatchObject({ agreement: -1.67, averageDeviation: 2 });
    // Half steps: 9 options, σ²E = 0.25·80 ÷ 12 = 5/3; s² = 0.25, so 1 − 0.15.
    const half = { scale: { low: 1, high: 5, step: "0.5" } };
    expect(figuresOf(["3.5", 4, "4.5"], half)).toMatchObject({ agreement: 0.85, averageDeviation: 0.33 });
    expect(figuresOf([3, 4, 5], { scale: { low: 1, high: 5 } })).toMatchObject({
      agreement: null,
      averageDeviation: 0.67,
    });
  });

  it("converts a rating from its own scale, and shows both", () => {
    const own = { ...rate("x", "manager", 7), scale: { low: 0, high: 10, step: 1 } };
    const ratings = [own, ...many("peers", [4, 4, 4])];
    const { raters } = aggregateReview(review({ ratings }));
    expect(raters).toEqual([
      {
        rater: "x",
        group: "manager",
        value: 3.8,
        ratings: [
          {
            item: null,
            given: 7,
            scale: { low: 0, high: 10, step: 1 },
            value: 3.8,
            trace: "1 + (7 − 0) × (5 − 1) ÷ (10 − 0) = 3.8",
            clamped: false,
            counted: true,
          },
        ],
      },
    ]);
    const thirds = { ...own, value: "1", scale: { low: 0, high: 3 } };
    expect(aggregateReview(review({ ratings: [thirds] })).raters[0]?.value).toBe(2.33);
  });

  it("rounds away from zero on both sides of it, and contributions still add up", () => {
    const below = review({
      scale: { low: -5, high: 5 },
      groups: [
        { id: "a", weight: "0.5", named: true },
        { id: "b", weight: "0.5", named: true },
      ],
      ratings: [rate("x", "a", "-1.01"), rate("y", "a", "-1.00"), rate("z", "b", "-2.00")],
    });
    // −1.005 is −1.01; −0.505 and −1 are −1.505, which is −1.51. Rests of −0.505 from −0.51: 0.5; of −1: 0.
    const { overall, groups } = aggregateReview(below);
    expect(groups.map(({ figures, contribution }) => [figures?.mean, contribution])).toEqual([
      [-1.01, -0.51],
      [-2, -1],
    ]);
    expect(overall).toBe(-1.51);
  });

  it("scales weights up where a group is left out, to sum to 1", () => {
    const thirds = review({
      groups: [
        { id: "a", weight: "0.2", named: true },
        { id: "b", weight: "0.2", named: true },
        { id: "c", weight: "0.2", named: true },
        { id: "d", weight: "0.4" },
      ],
      ratings: [rate("x", "a", 3), rate("y", "b", 4), rate("z", "c", 5), rate("w", "d", 5)],
    });
    const result = aggregateReview(thirds);
    expect(standing(result)).toEqual([
      ["a", "shown", 0.3334, 1, 3],
      ["b", "shown", 0.3333, 1, 4],
      ["c", "shown", 0.3333, 1, 5],
      ["d", "withheld", null, null, null],
    ]);
    expect(result).toMatchObject({ overall: 4, coverage: 0.6 });
    expect(result.trace).toBe("3 × 0.3334 + 4 × 0.3333 + 5 × 0.3333 = 4");
  });

  it("counts who could not judge, and a named group in which nobody could has no part", () => {
    const result = aggregateReview(
      review({ ratings: [...many("manager", [null]), ...many("peers", [4, 4, 5])] }),
    );
    expect(result.groups[0]).toMatchObject({
      status: "shown",
      effectiveWeight: null,
      contribution: null,
      figures: { rated: 0, unable: 1, mean: null, median: null, trimmedMean: null, trimmed: 0 },
    });
    expect(result).toMatchObject({ overall: 4.33, coverage: 0.35 });
  });

  it("has no overall figure where nothing of any weight is shown", () => {
    const none = aggregateReview(review({ ratings: [] }));
    expect(none).toMatchObject({ overall: null, coverage: 0, trace: "", items: [], raters: [] });
    expect(standing(none)).toEqual([
      ["manager", "shown", null, 0, null],
      ["peers", "withheld", null, null, null],
      ["customers", "withheld", null, null, null],
    ]);
    const groups = [
      { id: "self", weight: 0, named: true },
      { id: "peers", weight: 1 },
    ];
    const alone = aggregateReview(review({ groups, ratings: [rate("lin", "self", 5)] }));
    expect(standing(alone)).toEqual([
      ["self", "shown", null, 1, 5],
      ["peers", "withheld", null, null, null],
    ]);
    expect(alone.overall).toBeNull();
  });
});

describe("anonymity", () => {
  const two = (below?: "pool" | "withhold") =>
    review({
      ratings: [...many("manager", [4]), ...many("peers", [5, 4]), ...many("customers", [1, null])],
      ...(below === undefined ? {} : { below }),
    });

  it("throws groups below their minimum together where they reach the largest of their minima", () => {
    const result = aggregateReview(two());
    expect(standing(result)).toEqual([
      ["manager", "shown", 0.4, 1, 4],
      ["peers", "pooled", null, null, null],
      ["customers", "pooled", null, null, null],
      ["pooled", "shown", 0.6, 3, 3.33],
    ]);
    expect(result.groups[1]?.words["zh-CN"]).toContain("已并入");
    expect(result.groups[3]).toMatchObject({ title: null, weight: 0.6, figures: { unable: 1, median: 4 } });
    expect(result.coverage).toBe(1);
  });

  it("withholds them where they do not, or where that is asked for: no figure, no number", () => {
    const withheld = [
      ["manager", "shown", 1, 1, 4],
      ["peers", "withheld", null, null, null],
      ["customers", "withheld", null, null, null],
    ];
    expect(standing(aggregateReview(two("withhold")))).toEqual(withheld);
    const groups = review().groups.map((group) =>
      group.id === "customers" ? { ...group, minimum: 4 } : group,
    );
    expect(standing(aggregateReview({ ...two(), groups }))).toEqual(withheld);
    expect(standing(aggregateReview({ ...two(), ratings: two().ratings.slice(0, 3) }))).toEqual(withheld);
    const { groups: shown } = aggregateReview(two("withhold"));
    expect(shown[1]).toEqual({
      id: "peers",
      title: null,
      weight: 0.35,
      effectiveWeight: null,
      contribution: null,
      status: "withheld",
      words: { en: expect.stringContaining("too few"), "zh-CN": expect.stringContaining("不予显示") },
      figures: null,
    });
  });

  it("shows a group from its own minimum on", () => {
    const groups = [{ id: "peers", weight: 1, minimum: 1 }];
    expect(figuresOf([3], { groups })).toMatchObject({ rated: 1, mean: 3, agreement: null });
    expect(figuresOf([3, 4])).toBeNull();
  });

  it("does not tell a withheld value or number by anything else in the answer", () => {
    const with5 = aggregateReview(two("withhold"));
    const others = two("withhold").ratings.map((one) => (one.group === "peers" ? { ...one, value: 1 } : one));
    expect(aggregateReview({ ...two("withhold"), ratings: others })).toEqual(with5);
    expect(aggregateReview({ ...two("withhold"), ratings: others.slice(0, 2) })).toEqual(with5);
  });

  it("names raters of named groups, and others only where that is asked for", () => {
    expect(aggregateReview(two()).raters.map(({ rater }) => rater)).toEqual(["manager-a"]);
    expect(JSON.stringify(aggregateReview(two()))).not.toMatch(/peers-|customers-/);
    const unable = many("peers", [5, 4, 4, null]);
    const { raters: four } = aggregateReview(review({ ratings: unable }), { raters: true });
    expect(four.map(({ value, ratings }) => [value, ratings[0]?.counted])).toEqual([
      [5, true],
      [4, true],
      [4, true],
      [null, false],
    ]);
    const { raters } = aggregateReview(two("withhold"), { raters: true });
    expect(
      raters.map(({ rater, value, ratings }) => [rater, value, ratings[0]?.value, ratings[0]?.counted]),
    ).toEqual([
      ["manager-a", 4, 4, true],
      ["peers-a", null, 5, false],
      ["peers-b", null, 4, false],
      ["customers-a", null, 1, false],
      ["customers-b", null, null, false],
    ]);
  });
});

describe("items", () => {
  const items = (ratings: Rating[], changes: Partial<Review> = {}) =>
    aggregateReview(
      review({
        groups: [
          { id: "manager", weight: "0.5", named: true },
          { id: "peers", weight: "0.5" },
        ],
        ratings,
        ...changes,
      }),
      { raters: true },
    );
  const full = () => [
    ...many("peers", [5, 4, 4], "trust"),
    ...many("peers", [2, 3, 3], "speed"),
    ...many("manager", [4], "speed"),
  ];

  it("are summed up by themselves, and a rater counts with the mean of theirs", () => {
    const result = items(full());
    // Raters 3.5, 3.5, 3.5. Agreement 1 − (1/3)/2 of each item; average deviation 4/9 of each.
    expect(result.groups[1]?.figures).toEqual({
      rated: 3,
      unable: 0,
      mean: 3.5,
      median: 3.5,
      trimmedMean: 3.5,
      trimmed: 0,
      agreement: 0.83,
      averageDeviation: 0.44,
    });
    expect(result.items.map(({ item, overall, coverage }) => [item, overall, coverage])).toEqual([
      ["speed", 3.34, 1],
      ["trust", 4.33, 0.5],
    ]);
    expect(result.items[0]?.trace).toBe("4 × 0.5 + 2.67 × 0.5 = 3.34");
    expect(result.items.map(standing)).toEqual([
      [
        ["manager", "shown", 0.5, 1, 4],
        ["peers", "shown", 0.5, 3, 2.67],
      ],
      [
        ["manager", "shown", null, 0, null],
        ["peers", "shown", 1, 3, 4.33],
      ],
    ]);
    expect(result.overall).toBe(3.75);
  });

  it("take the mean of the agreement shown, where it differs", () => {
    const { groups } = items([...many("peers", [4, 4, 4], "a"), ...many("peers", [1, 3, 5], "b")]);
    // 1 and 1 − 4/2; 0 and 4/3.
    expect(groups[1]?.figures).toMatchObject({ agreement: 0, averageDeviation: 0.67 });
  });

  it("round a rater's mean once", () => {
    const { raters } = items([
      ...many("manager", [1], "a"),
      ...many("manager", [2], "b"),
      ...many("manager", [2], "c"),
    ]);
    expect(raters[0]).toMatchObject({ value: 1.67, ratings: [{ item: "a" }, { item: "b" }, { item: "c" }] });
  });

  it("are withheld below the minimum, with all that could tell them", () => {
    const result = items([...full(), ...many("peers", [1, 1], "calm")]);
    expect(result.items[0]).toMatchObject({ item: "calm", overall: null, coverage: 0 });
    expect(result.items[0]?.groups[1]).toMatchObject({ status: "withheld", figures: null });
    expect(result.items[0]?.groups[1]?.words.en).toContain("withheld");
    expect(result.groups).toEqual(items(full()).groups);
    expect(result.raters[1]?.ratings.map(({ item, counted }) => [item, counted])).toEqual([
      ["calm", false],
      ["speed", true],
      ["trust", true],
    ]);
  });

  it("are withheld where who did not judge them would stand out", () => {
    // Four judge trust, three of them speed: the mean of all less the three would be the fourth's alone.
    const ratings = [...many("peers", [5, 4, 4, 1], "trust"), ...many("peers", [2, 3, 3, null], "speed")];
    const result = items(ratings);
    expect(standing(result)[1]).toEqual(["peers", "shown", 1, 4, 3.5]);
    expect(result.items.map((one) => one.groups[1]?.status)).toEqual(["withheld", "shown"]);
    // Six and three: both sets are large enough.
    const more = items([...many("peers", [5, 4, 4, 1, 2, 3], "trust"), ...many("peers", [2, 3, 3], "speed")]);
    expect(more.items.map((one) => one.groups[1]?.status)).toEqual(["shown", "shown"]);
    // Two sets that have nothing in common.
    const apart = items([
      ...many("peers", [5, 4, 4], "trust"),
      ...many("peers", [null, null, null, 2, 3, 3], "speed"),
    ]);
    expect(apart.items.map((one) => one.groups[1]?.figures?.rated)).toEqual([3, 3]);
    expect(apart.items[0]?.groups[1]?.figures?.unable).toBe(3);
    expect(apart.groups[1]?.figures).toMatchObject({ rated: 6, unable: 0 });
    // Three sets in turn, of which the last would split the first in two small ones.
    const third = items([
      ...many("peers", [5, 4, 4, 3, 3, 3], "a"),
      ...many("peers", [5, 4, 4], "b"),
      ...many("peers", [null, null, 5, 4, 4], "c"),
    ]);
    expect(third.items.map((one) => one.groups[1]?.status)).toEqual(["shown", "shown", "withheld"]);
    // Nine less the four of c are five, from whom the three of b would leave two.
    const fourth = items([
      ...many("peers", [5, 4, 4, 3, 3, 3, 2, 2, 2], "a"),
      ...many("peers", [null, null, null, null, 5, 4, 4], "b"),
      ...many("peers", [5, 4, 4, 4], "c"),
    ]);
    expect(fourth.items.map((one) => one.groups[1]?.status)).toEqual(["shown", "withheld", "shown"]);
  });

  it("of equal numbers come by name, and a group without one is below its minimum", () => {
    const ratings = [...many("peers", [5, 4, 4, null], "b"), ...many("peers", [null, 4, 4, 4], "a")];
    const { items: shown } = items(ratings);
    expect(shown.map(({ item, groups }) => [item, groups[1]?.status])).toEqual([
      ["a", "shown"],
      ["b", "withheld"],
    ]);
    const apart = items(["a", "b", "c", "d"].map((item, n) => rate(`p${n}`, "peers", 3, item)));
    expect(apart.groups[1]).toMatchObject({ status: "withheld", figures: null });
  });

  it("are pooled with their group", () => {
    const groups = [
      { id: "peers", weight: "0.5" },
      { id: "team", weight: "0.5" },
    ];
    const ratings = [...many("peers", [5, 4], "a"), ...many("team", [3], "a"), ...many("team", [3], "b")];
    const result = aggregateReview(review({ groups, ratings }));
    expect(result.items.map(standing)).toEqual([
      [
        ["peers", "pooled", null, null, null],
        ["team", "pooled", null, null, null],
        ["pooled", "shown", 1, 3, 4],
      ],
      [
        ["peers", "pooled", null, null, null],
        ["team", "pooled", null, null, null],
        ["pooled", "withheld", null, null, null],
      ],
    ]);
  });
});

describe("a review", () => {
  test.each<[Partial<Record<keyof Review, unknown>>, string[]]>([
    [{ id: "" }, ["review.id empty"]],
    [{ groups: [] }, ["review.groups empty"]],
    [{ scale: { low: 5, high: 5 } }, ["review.scale.high not-in-order"]],
    [{ scale: { low: 1, high: 5, step: 3 } }, ["review.scale.high off-step"]],
    [{ scale: { low: 1, high: 5, step: 0 } }, ["review.scale.step out-of-range"]],
    [
      { scale: { low: "1.001", high: "5.001", step: "0.001" }, ratings: [] },
      ["review.scale.low too-precise", "review.scale.high too-precise", "review.scale.step too-precise"],
    ],
    [
      { scale: { low: "-1000001", high: 1000001 } },
      ["review.scale.low out-of-range", "review.scale.high out-of-range"],
    ],
    [{ below: "hide" }, ["review.below not-an-option"]],
    [{ ratings: [rate("x", "manager", 6)] }, ["review.ratings.0.value out-of-range"]],
    [{ ratings: [rate("x", "manager", 0)] }, ["review.ratings.0.value out-of-range"]],
    [{ ratings: [rate("x", "manager", "2.5")] }, ["review.ratings.0.value off-step"]],
    [{ ratings: [rate("x", "manager", "good")] }, ["review.ratings.0.value not-decimal"]],
    [{ ratings: [{ rater: "x", group: "manager" }] }, ["review.ratings.0.value missing-key"]],
    [
      { scale: { low: 1, high: 5 }, ratings: [rate("x", "manager", "2.505")] },
      ["review.ratings.0.value too-precise"],
    ],
    [
      { ratings: [{ ...rate("x", "manager", "0.33333"), scale: { low: 0, high: 1 } }] },
      ["review.ratings.0.value too-precise"],
    ],
    [
      { ratings: [{ ...rate("x", "manager", 2), scale: { low: 0, high: 1 } }] },
      ["review.ratings.0.value out-of-range"],
    ],
    [
      { ratings: [{ ...rate("x", "manager", 2), scale: { low: 1, high: 0 } }] },
      ["review.ratings.0.scale.high not-in-order"],
    ],
    [
      {
        scale: { low: 1, high: 5 },
        ratings: [rate("x", "manager", "2.505"), rate("y", "manager", "2.505"), rate("z", "manager", "2.5")],
      },
      ["review.ratings.0.value too-precise", "review.ratings.1.value too-precise"],
    ],
    [{ ratings: [rate("x", "boss", 3)] }, ["review.ratings.0.group unknown-name"]],
    [{ ratings: [rate("lin", "peers", 3)] }, ["review.ratings.0.rater self-rated"]],
    [
      { ratings: [rate("x", "manager", 3), rate("x", "manager", 3)] },
      ["review.ratings.1.rater repeated-name"],
    ],
    [
      { ratings: [rate("x", "peers", 3, "a"), rate("x", "peers", 3, "a"), rate("x", "peers", 3, "b")] },
      ["review.ratings.1.rater repeated-name"],
    ],
    [
      { ratings: [rate("x", "peers", 3, "a"), rate("x", "manager", 3, "b"), rate("x", "manager", 3, "c")] },
      ["review.ratings.1.group conflicting-entry", "review.ratings.2.group conflicting-entry"],
    ],
    [{ ratings: [rate("x", "peers", 3, "a"), rate("y", "peers", 3)] }, ["review.ratings.1.item missing-key"]],
    [
      {
        groups: [
          { id: "manager", weight: "0.5" },
          { id: "manager", weight: "0.6" },
        ],
        ratings: [],
      },
      ["review.groups.1.id repeated-name", "review.groups weights-sum"],
    ],
    [{ groups: [{ id: "pooled", weight: 1 }], ratings: [] }, ["review.groups.0.id repeated-name"]],
    [
      {
        groups: [
          { id: "a", weight: "1.5" },
          { id: "b", weight: "-0.5" },
        ],
        ratings: [],
      },
      ["review.groups.0.weight out-of-range", "review.groups.1.weight out-of-range"],
    ],
    [
      {
        groups: [
          { id: "a", weight: "0.33333" },
          { id: "b", weight: "0.66667" },
        ],
        ratings: [],
      },
      ["review.groups.0.weight too-precise", "review.groups.1.weight too-precise"],
    ],
    [{ groups: [{ id: "a", weight: 1, minimum: 0 }], ratings: [] }, ["review.groups.0.minimum out-of-range"]],
    [
      { groups: [{ id: "a", weight: 1, minimum: 2, named: true }], ratings: [] },
      ["review.groups.0.minimum out-of-range"],
    ],
    [
      {
        groups: Array.from({ length: 51 }, (_, n) => ({ id: `g${n}`, weight: n === 0 ? 1 : 0 })),
        ratings: [],
      },
      ["review.groups out-of-range"],
    ],
  ])("is refused with %j", (changes, expected) => {
    expect(refusals(() => aggregateReview(review(changes as Partial<Review>)))).toEqual(expected);
  });

  it("says which weights do not sum to 1", () => {
    const groups = [{ id: "a", weight: "0.98" }];
    expect(() => aggregateReview(review({ groups, ratings: [] }))).toThrow("sum to 0.98; 0.02 is missing");
  });

  it("takes up to 50 groups, and its named group a minimum of 1", () => {
    const groups = Array.from({ length: 50 }, (_, n) => ({
      id: `g${n}`,
      weight: "0.02",
      named: true,
      minimum: 1,
    }));
    expect(aggregateReview(review({ groups, ratings: [] })).groups).toHaveLength(50);
  });

  test.each<[object, string[]]>([
    [{ trim: "0.41" }, ["options.trim out-of-range"]],
    [{ trim: "-0.1" }, ["options.trim out-of-range"]],
    [{ measure: "mode" }, ["options.measure not-an-option"]],
    [{ raters: "yes" }, ["options.raters wrong-type"]],
    [{ minimum: 2 }, ["options.minimum unknown-key"]],
  ])("is refused with options %j", (options, expected) => {
    expect(refusals(() => aggregateReview(review(), options))).toEqual(expected);
  });

  it("may name its groups and raters as JavaScript names what every object has", () => {
    const groups = [{ id: "constructor", weight: 1 }];
    const ratings = ["toString", "valueOf", "hasOwnProperty"].map((rater) =>
      rate(rater, "constructor", 4, "__proto__"),
    );
    expect(aggregateReview(review({ groups, ratings })).items[0]).toMatchObject({
      item: "__proto__",
      overall: 4,
    });
  });
});

describe("adjustLeniency", () => {
  const led = (id: string, ratings: Rating[], changes: Partial<Review> = {}): Review =>
    review({ id, groups: [{ id: "leads", weight: 1, named: true }], ratings, ...changes });
  /** Chen, Wu and Qian rate three persons. */
  const three = () => [
    led("a", [rate("chen", "leads", 5), rate("wu", "leads", 4), rate("qian", "leads", 4)]),
    led("b", [rate("chen", "leads", 4), rate("wu", "leads", 3), rate("qian", "leads", 2)]),
    led("c", [rate("chen", "leads", 4), rate("wu", "leads", 2)]),
  ];

  it("takes off what a rater is lenient by, and shows both views", () => {
    const { reviews, raters, known, leniencies } = adjustLeniency(three(), { raters: true });
    // Chen: 5 − 4, 4 − 2.5, 4 − 2: 4.5 ÷ 3. Wu: 4 − 4.5, 3 − 3, 2 − 4: −2.5 ÷ 3 = −0.83.
    expect(leniencies).toEqual([
      {
        rater: "chen",
        persons: 3,
        leniency: 1.5,
        why: null,
        differences: [
          { review: "a", difference: 1 },
          { review: "b", difference: 1.5 },
          { review: "c", difference: 2 },
        ],
      },
      {
        rater: "qian",
        persons: 2,
        leniency: 0,
        why: {
          en: "rated 2 of the 3 persons needed together with others",
          "zh-CN": "与他人共同评价过 2 人，不足 3 人",
        },
        differences: [
          { review: "a", difference: -0.5 },
          { review: "b", difference: -1.5 },
        ],
      },
      {
        rater: "wu",
        persons: 3,
        leniency: -0.83,
        why: null,
        differences: [
          { review: "a", difference: -0.5 },
          { review: "b", difference: 0 },
          { review: "c", difference: -2 },
        ],
      },
    ]);
    expect([raters, known]).toEqual([3, 2]);
    expect(adjustLeniency(three().reverse(), { raters: true }).leniencies).toEqual(leniencies);
    const [first] = reviews;
    expect(first?.raw).toEqual(aggregateReview(three()[0] as Review, { raters: true }));
    // 3.5, 4.83, 4.
    expect(
      first?.adjusted.raters.map(({ rater, value, ratings }) => [rater, value, ratings[0]?.trace]),
    ).toEqual([
      ["chen", 3.5, "5 − 1.5 = 3.5"],
      ["qian", 4, ""],
      ["wu", 4.83, "4 − -0.83 = 4.83"],
    ]);
    expect(first).toMatchObject({ id: "a", raw: { overall: 4.33 }, adjusted: { overall: 4.11 }, clamped: 0 });
  });

  it("cuts to the scale, and says so", () => {
    const high = (id: string) => led(id, [rate("chen", "leads", 5), rate("wu", "leads", 1)]);
    const mixed = led("d", [rate("chen", "leads", 4), rate("wu", "leads", 3)]);
    // Chen: 4, 4, 4, 1: 13 ÷ 4 = 3.25. 4 − 3.25 is below 1; 3 + 3.25 above 5.
    const { reviews } = adjustLeniency([high("a"), high("b"), high("c"), mixed]);
    expect(reviews.map(({ clamped }) => clamped)).toEqual([0, 0, 0, 2]);
    expect(reviews[3]?.adjusted.raters.map(({ ratings }) => ratings[0])).toMatchObject([
      { value: 1, trace: "4 − 3.25 = 0.75; 1", clamped: true },
      { value: 5, trace: "3 − -3.25 = 6.25; 5", clamped: true },
    ]);
    expect(reviews[3]?.raw.raters[0]?.ratings[0]?.clamped).toBe(false);
  });

  it("adjusts after converting, and shows every step", () => {
    const own = { ...rate("chen", "leads", 10), scale: { low: 0, high: 10 } };
    const reviews = ["a", "b", "c"].map((id) => led(id, [own, rate("wu", "leads", 3)]));
    const { adjusted } = adjustLeniency(reviews).reviews[0] ?? {};
    expect(adjusted?.raters[0]?.ratings[0]?.trace).toBe("1 + (10 − 0) × (5 − 1) ÷ (10 − 0) = 5; 5 − 2 = 3");
  });

  it("compares item by item, with those whom others rated", () => {
    const reviews = ["a", "b", "c"].map((id) =>
      led(id, [
        rate("chen", "leads", 5, "x"),
        rate("wu", "leads", 4, "x"),
        rate("chen", "leads", 4, "y"),
        rate("wu", "leads", 2, "y"),
        rate("chen", "leads", 1, "z"),
      ]),
    );
    const { leniencies } = adjustLeniency(reviews, { raters: true });
    expect(leniencies?.map(({ rater, leniency }) => [rater, leniency])).toEqual([
      ["chen", 1.5],
      ["wu", -1.5],
    ]);
  });

  it("names nobody unless asked, but for named groups", () => {
    const reviews = ["a", "b", "c"].map((id) => review({ id, ratings: many("peers", [5, 4, 3]) }));
    const answer = adjustLeniency(reviews);
    expect(answer.leniencies).toBeNull();
    expect(JSON.stringify(answer)).not.toContain("peers-");
    expect(answer).toMatchObject({ raters: 3, known: 3 });
    // 5 − 1.5, 4, 3 + 1.5: against the mean of the others, which they have no part in, three raters overshoot.
    expect(answer.reviews[0]?.adjusted.groups[1]?.figures).toMatchObject({ mean: 4, averageDeviation: 0.33 });
  });

  it("leaves out what is withheld, and what people say of themselves", () => {
    const groups = [
      { id: "leads", weight: "0.5", named: true },
      { id: "self", weight: 0, named: true },
      { id: "peers", weight: "0.5" },
    ];
    const all = (peer: number, self: number) =>
      ["a", "b", "c"].map((id) =>
        led(
          id,
          [
            rate("chen", "leads", 4),
            rate("wu", "leads", 3),
            rate(id, "self", self),
            rate("p", "peers", peer),
          ],
          {
            groups,
          },
        ),
      );
    const { reviews, leniencies } = adjustLeniency(all(1, 5), { raters: true });
    expect(leniencies?.map(({ rater, persons, leniency }) => [rater, persons, leniency])).toEqual([
      ["a", 0, 0],
      ["b", 0, 0],
      ["c", 0, 0],
      ["chen", 3, 1],
      ["p", 0, 0],
      ["wu", 3, -1],
    ]);
    expect(reviews[0]?.adjusted.groups.map(({ figures }) => figures?.mean ?? null)).toEqual([3.5, 5, null]);
    expect(adjustLeniency(all(5, 5))).toEqual(adjustLeniency(all(1, 5)));
  });

  it("leaves a lenient rater's rating of themselves as it is", () => {
    const own = led("chen", [rate("chen", "leads", 3), rate("wu", "leads", 3)]);
    const { reviews, leniencies } = adjustLeniency([...three(), own], { raters: true });
    expect(leniencies?.[0]).toMatchObject({ rater: "chen", persons: 3, leniency: 1.5 });
    // Wu's is adjusted: 3 + 0.83.
    expect(reviews[3]?.adjusted.raters.map(({ value }) => value)).toEqual([3, 3.83]);
  });

  it("takes fewer persons where that is enough", () => {
    const two = three().slice(0, 2);
    expect(adjustLeniency(two).known).toBe(0);
    expect(adjustLeniency(two, { minimum: 2 }).known).toBe(3);
    expect(adjustLeniency(two).reviews.map(({ raw, adjusted }) => raw.overall === adjusted.overall)).toEqual([
      true,
      true,
    ]);
    expect(adjustLeniency([])).toEqual({ reviews: [], raters: 0, known: 0, leniencies: null });
  });

  it("refuses another scale, the same person twice, and whatever a review is refused for", () => {
    const [first, second] = three() as [Review, Review, Review];
    const other = { ...second, scale: { low: 1, high: 5 } };
    expect(refusals(() => adjustLeniency([first, other]))).toEqual(["reviews.1.scale not-an-option"]);
    const same = { ...second, scale: { low: "1.0", high: "5.00", step: "1" } };
    expect(refusals(() => adjustLeniency([first, same]))).toEqual([]);
    expect(refusals(() => adjustLeniency([first, first], { trim: 1 }))).toEqual([
      "reviews.1.id repeated-name",
      "options.trim out-of-range",
    ]);
    expect(refusals(() => adjustLeniency([led("a", [rate("x", "y", 9)])], { minimum: 0 }))).toEqual([
      "options.minimum out-of-range",
    ]);
    expect(refusals(() => adjustLeniency([led("a", [rate("x", "y", 9)])]))).toEqual([
      "reviews.0.ratings.0.group unknown-name",
      "reviews.0.ratings.0.value out-of-range",
    ]);
  });
});

describe("reviewObservation", () => {
  it("is the overall figure with the raters behind it", () => {
    expect(reviewObservation(aggregateReview(review()))).toEqual({ value: 3.99, sample: 8 });
    // The peers are withheld: 1 + 4.
    const ratings = [...many("manager", [4]), ...many("peers", [5]), ...many("customers", [3, 2, 5, 4])];
    expect(reviewObservation(aggregateReview(review({ ratings })))).toMatchObject({ sample: 5 });
    // What weighs nothing is not behind the figure.
    const groups = [
      { id: "self", weight: 0, named: true },
      { id: "manager", weight: 1, named: true },
    ];
    const self = review({ groups, ratings: [rate("lin", "self", 5), rate("chen", "manager", 3)] });
    expect(reviewObservation(aggregateReview(self))).toEqual({ value: 3, sample: 1 });
    expect(reviewObservation(aggregateReview(review({ ratings: [] })))).toEqual({
      missing: "no ratings that may be shown (没有可显示的评分)",
    });
  });

  test.each<[unknown, string[]]>([
    [undefined, ["overall missing-key", "groups missing-key"]],
    [null, ["overall missing-key", "groups missing-key"]],
    ["lin", ["overall missing-key", "groups missing-key"]],
    [{}, ["overall missing-key", "groups missing-key"]],
    [{ overall: 4, groups: [{}] }, ["groups.0.effectiveWeight missing-key", "groups.0.figures missing-key"]],
    [{ overall: "4", groups: [] }, ["overall wrong-type"]],
  ])("refuses %j", (result, expected) => {
    expect(refusals(() => reviewObservation(result as never))).toEqual(expected);
  });
});
