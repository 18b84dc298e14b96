import fc from "fast-check";
import {
  adjustLeniency,
  aggregateReview,
  type GroupResult,
  type Rating,
  type Review,
  type ReviewResult,
  reviewObservation,
} from "steelyard/practice";
import { describe, expect, it } from "vitest";

const scale = { low: 1, high: 5, step: 1 };
const five = { low: 0, high: 10 };

/** Weights in hundredths that sum to 1. */
const weights = (count: number) =>
  fc.array(fc.nat(20), { minLength: count, maxLength: count }).map((parts) => {
    const whole = parts.reduce((total, part) => total + part, 0);
    return parts.map((part, n) => `${n === 0 ? 100 - whole + part : part}e-2`);
  });

const value = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 1, max: 5 }) },
  { weight: 1, arbitrary: fc.constant(null) },
);

/** Some raters, each in one group, who rate some of the items, now and then on a scale of their own. */
const ratings = (groups: number, items: number) =>
  fc
    .array(
      fc.tuple(
        fc.nat(groups - 1),
        fc.array(fc.tuple(value, fc.nat(9)), { minLength: items, maxLength: items }),
      ),
      { maxLength: 10 },
    )
    .map((raters) =>
      raters.flatMap(([group, row], n) =>
        row.flatMap(([given, luck], item): Rating[] => {
          const head = { rater: `r${n}`, group: `g${group}`, ...(items === 1 ? {} : { item: `i${item}` }) };
          if (luck === 0) return items === 1 ? [{ ...head, value: given }] : [];
          return luck === 1 && given !== null
            ? [{ ...head, value: given, scale: five }]
            : [{ ...head, value: given }];
        }),
      ),
    );

const review: fc.Arbitrary<Review> = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 3 }))
  .chain(([groups, items]) =>
    fc.record({
      id: fc.constant("lin"),
      scale: fc.constant(scale),
      groups: fc
        .tuple(weights(groups), fc.array(fc.nat(4), { minLength: groups, maxLength: groups }))
        .map(([parts, minima]) =>
          parts.map((weight, n) => {
            const minimum = minima[n] as number;
            return { id: `g${n}`, weight, ...(minimum === 0 ? { named: true } : { minimum }) };
          }),
        ),
      ratings: ratings(groups, items),
      below: fc.constantFrom("pool" as const, "withhold" as const),
    }),
  );

const measure = fc.constantFrom("mean" as const, "median" as const, "trimmedMean" as const);
const text = (answer: unknown) => JSON.stringify(answer);
const hundred = (figure: number) => Math.round(figure * 100);

/** The figures of a group that count raters. */
const minimumOf = ({ groups }: Review, { id }: GroupResult, result: ReviewResult) => {
  const pooled = result.groups.filter(({ status }) => status === "pooled").map((group) => group.id);
  const members = groups.filter((group) => (id === "pooled" ? pooled.includes(group.id) : group.id === id));
  return Math.max(...members.map(({ named, minimum }) => (named ? 0 : (minimum ?? 3))));
};

describe("a review", () => {
  it("adds up: contributions to the overall figure, effective weights to 1, in all and for each item", () => {
    fc.assert(
      fc.property(review, measure, (one, by) => {
        const result = aggregateReview(one, { measure: by, trim: "0.2" });
        for (const { overall, coverage, groups } of [result, ...result.items]) {
          const counting = groups.filter(({ contribution }) => contribution !== null);
          if (overall === null) {
            expect([coverage, counting.length]).toEqual([0, 0]);
            continue;
          }
          const total = (of: (group: GroupResult) => number) =>
            counting.reduce((sum, group) => sum + of(group), 0);
          expect(total(({ contribution }) => hundred(contribution ?? 0))).toBe(hundred(overall));
          expect(total(({ effectiveWeight }) => Math.round((effectiveWeight ?? 0) * 1e4))).toBe(10_000);
          expect(total(({ weight }) => hundred(weight))).toBe(hundred(coverage));
          const figures = counting.map(({ figures }) => figures?.[by] ?? Number.NaN);
          expect(overall).toBeGreaterThanOrEqual(Math.min(...figures));
          expect(overall).toBeLessThanOrEqual(Math.max(...figures));
          const byHand = counting.reduce(
            (sum, { effectiveWeight, figures }) => sum + (effectiveWeight ?? 0) * (figures?.[by] ?? 0),
            0,
          );
          expect(Math.abs(overall - byHand)).toBeLessThanOrEqual(0.005 + 1e-9);
        }
      }),
    );
  });

  it("does not depend on the order of ratings, and that of groups moves its figures by no more than ties", () => {
    fc.assert(
      fc.property(review, fc.array(fc.nat(), { minLength: 30, maxLength: 30 }), (one, keys) => {
        const shuffled = one.ratings
          .map((rating, n) => [keys[n] as number, rating] as const)
          .sort(([a], [b]) => a - b)
          .map(([, rating]) => rating);
        const all = { raters: true };
        const answer = aggregateReview(one, all);
        expect(text(aggregateReview({ ...one, ratings: shuffled }, all))).toBe(text(answer));
        const figures = ({ groups }: ReviewResult) =>
          text(groups.map(({ id, status, figures }) => [id, status, figures]).sort());
        const turned = { ...one, groups: [...one.groups].reverse() };
        expect(figures(aggregateReview(turned))).toBe(figures(answer));
      }),
    );
  });

  it("loses no group, rater or rating", () => {
    fc.assert(
      fc.property(review, (one) => {
        const { groups, raters, items } = aggregateReview(one, { raters: true });
        const own = groups.filter(({ id }) => id !== "pooled");
        expect(own.map(({ id }) => id)).toEqual(one.groups.map(({ id }) => id));
        expect(raters.map(({ rater }) => rater).sort()).toEqual(
          [...new Set(one.ratings.map(({ rater }) => rater))].sort(),
        );
        expect(raters.flatMap((rater) => rater.ratings)).toHaveLength(one.ratings.length);
        expect(items.map(({ item }) => item)).toEqual(
          [...new Set(one.ratings.flatMap(({ item }) => item ?? []))].sort(),
        );
        const members = groups.some(({ id }) => id === "pooled");
        expect(groups.some(({ status }) => status === "pooled")).toBe(members);
        for (const { figures, status } of groups) expect(figures !== null).toBe(status === "shown");
      }),
    );
  });

  it("never shows fewer raters than the minimum, nor by what separates those who judged the same", () => {
    fc.assert(
      fc.property(review, (one) => {
        const result = aggregateReview(one, { raters: true });
        const pooled = new Set(result.groups.filter(({ status }) => status === "pooled").map(({ id }) => id));
        for (const group of result.groups) {
          if (group.figures === null) continue;
          const minimum = minimumOf(one, group, result);
          expect(group.figures.rated).toBeGreaterThanOrEqual(minimum);
          const sets = new Map<string, number>();
          for (const { group: id, ratings } of result.raters) {
            if (id !== group.id && !(group.id === "pooled" && pooled.has(id))) continue;
            const judged = ratings.flatMap(({ item, counted }) => (counted ? [item] : [])).join();
            if (ratings.some(({ counted }) => counted)) sets.set(judged, (sets.get(judged) ?? 0) + 1);
          }
          for (const size of sets.values()) expect(size).toBeGreaterThanOrEqual(minimum);
          for (const { groups } of result.items) {
            const figures = groups.find(({ id }) => id === group.id)?.figures;
            if (figures) expect(figures.rated).toBeGreaterThanOrEqual(minimum);
          }
        }
      }),
    );
  });

  it("says nothing that depends on a withheld value", () => {
    fc.assert(
      fc.property(review, fc.integer({ min: 1, max: 5 }), (one, other) => {
        const counted = new Set(
          aggregateReview(one, { raters: true }).raters.flatMap(({ rater, ratings }) =>
            ratings.flatMap((rating) => (rating.counted ? [`${rater}/${rating.item}`] : [])),
          ),
        );
        const named = new Set(one.groups.flatMap(({ id, named }) => (named ? [id] : [])));
        const changed = one.ratings.map((rating) =>
          rating.value === null ||
          named.has(rating.group) ||
          counted.has(`${rating.rater}/${rating.item ?? null}`)
            ? rating
            : { ...rating, value: other },
        );
        // Both views, so that the raw one is what is compared too.
        const answer = (each: Review) => text(adjustLeniency([each], { minimum: 1 }));
        expect(answer({ ...one, ratings: changed })).toBe(answer(one));
      }),
    );
  });

  it("never falls where somebody rates higher", () => {
    fc.assert(
      fc.property(review, measure, fc.nat(), (one, by, which) => {
        const place = one.ratings.length === 0 ? 0 : which % one.ratings.length;
        const ratings = one.ratings.map((rating, n) =>
          n === place && rating.value !== null
            ? { ...rating, value: Math.min(Number(rating.value) + 1, 5) }
            : rating,
        );
        const [before, after] = [one, { ...one, ratings }].map((each) =>
          aggregateReview(each, { measure: by }),
        );
        expect(after?.overall ?? 0).toBeGreaterThanOrEqual(before?.overall ?? 0);
      }),
    );
  });

  it("keeps its figures in their places", () => {
    fc.assert(
      fc.property(review, (one) => {
        const result = aggregateReview(one, { trim: "0.3" });
        for (const { figures } of [result, ...result.items].flatMap(({ groups }) => groups)) {
          if (!figures) continue;
          for (const figure of [figures.mean, figures.median, figures.trimmedMean]) {
            expect(figure === null).toBe(figures.rated === 0);
            if (figure !== null) expect(figure >= 1 && figure <= 5).toBe(true);
          }
          expect(2 * figures.trimmed).toBeLessThanOrEqual(figures.rated);
          if (figures.agreement !== null) expect(figures.agreement).toBeLessThanOrEqual(1);
          // Two camps at both ends are as far apart as raters can be.
          if (figures.agreement !== null) expect(figures.agreement).toBeGreaterThanOrEqual(-3);
          if (figures.averageDeviation !== null)
            expect(figures.averageDeviation >= 0 && figures.averageDeviation <= 2).toBe(true);
        }
        const observation = reviewObservation(result);
        if ("value" in observation) expect(observation.value).toBe(result.overall);
        else expect(result.overall).toBeNull();
      }),
    );
  });
});

describe("leniency", () => {
  /** Persons whom the same raters rate, some of them missing. */
  const panel = fc
    .array(fc.array(fc.option(fc.integer({ min: 1, max: 5 }), { freq: 4 }), { minLength: 4, maxLength: 4 }), {
      maxLength: 5,
    })
    .map((rows) =>
      rows.map(
        (row, n): Review => ({
          id: `p${n}`,
          scale,
          groups: [{ id: "leads", weight: 1, named: true }],
          ratings: row.flatMap((given, r) =>
            given === null ? [] : [{ rater: `r${r}`, group: "leads", value: given }],
          ),
        }),
      ),
    );

  it("does not depend on the order of the reviews, and both views hold the same raters", () => {
    fc.assert(
      fc.property(panel, (reviews) => {
        const answer = adjustLeniency(reviews, { raters: true });
        const turned = adjustLeniency([...reviews].reverse(), { raters: true });
        expect(text(turned.leniencies)).toBe(text(answer.leniencies));
        expect(text([...turned.reviews].reverse())).toBe(text(answer.reviews));
        const [first] = reviews;
        if (first) expect(answer.reviews[0]?.raw).toEqual(aggregateReview(first, { raters: true }));
        for (const { raw, adjusted, clamped } of answer.reviews) {
          expect(adjusted.raters.map(({ rater }) => rater)).toEqual(raw.raters.map(({ rater }) => rater));
          const views = adjusted.raters.flatMap(({ ratings }) => ratings);
          expect(views.filter((view) => view.clamped)).toHaveLength(clamped);
          for (const view of views) expect((view.value ?? 1) >= 1 && (view.value ?? 5) <= 5).toBe(true);
        }
      }),
    );
  });

  it("is taken off in full where the scale allows it, and nothing where it is unknown", () => {
    fc.assert(
      fc.property(panel, (reviews) => {
        const { reviews: views, leniencies, known } = adjustLeniency(reviews, { raters: true });
        const of = new Map(leniencies?.map(({ rater, leniency }) => [rater, leniency]));
        expect(leniencies?.filter(({ persons }) => persons >= 3)).toHaveLength(known);
        for (const { why, leniency, persons } of leniencies ?? []) {
          expect(why === null).toBe(persons >= 3);
          if (why !== null) expect(leniency).toBe(0);
        }
        for (const { raw, adjusted } of views) {
          for (const [place, { rater, value }] of adjusted.raters.entries()) {
            const free = hundred(raw.raters[place]?.value ?? 0) - hundred(of.get(rater) ?? 0);
            expect(hundred(value ?? 0)).toBe(Math.min(500, Math.max(100, free)));
          }
        }
      }),
    );
  });
});
