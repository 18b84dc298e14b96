import fc from "fast-check";
import { SteelyardError } from "steelyard";
import { measureNodes } from "steelyard/practice";
import { nodesFrom, objectivesFrom, pairSteps, reviewsFrom } from "steelyard/source";
import { expect, it } from "vitest";

const hour = fc.integer({ min: 0, max: 2000 }).map((hours) => {
  const at = new Date(Date.UTC(2026, 8, 1) + hours * 3_600_000);
  return at.toISOString().replace(".000Z", "Z");
});

const word = fc.constantFrom<unknown>(
  "li",
  "wu",
  "reply",
  "__proto__",
  "constructor",
  "",
  null,
  5,
  "teammate",
);

/** Rows of ledgers, sound and unsound. */
const row = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.dictionary(fc.constantFrom("person", "rater", "role", "value", "id", "weight"), word),
  },
  {
    weight: 9,
    arbitrary: fc.record(
      {
        id: fc.uuid(),
        item: word,
        step: word,
        person: word,
        opened: hour,
        answered: fc.option(hour),
        at: hour,
      },
      { requiredKeys: ["opened", "at"] },
    ),
  },
  { weight: 1, arbitrary: fc.anything() },
);
const rows = fc.array(row, { maxLength: 30 }) as fc.Arbitrary<Record<string, unknown>[]>;

const within = { hours: 24, clock: "wall" } as const;

it("rows in = nodes + rejected + left, and the practice takes every node", () => {
  fc.assert(
    fc.property(rows, fc.boolean(), (given, some) => {
      const { nodes, rejected, left } = nodesFrom(given, {
        from: "product",
        to: "operations",
        within: some ? { steps: { reply: within } } : within,
      });
      expect(nodes.length + rejected.length + left).toBe(given.length);
      if (!some) expect(left).toBe(0);
      measureNodes(nodes, "2027-01-01T00:00Z");
    }),
  );
});

it("rows in = ratings + rejected + left", () => {
  fc.assert(
    fc.property(rows, (given) => {
      const { reviews, rejected, left } = reviewsFrom(given, {
        scale: { low: 1, high: 5 },
        groups: [{ id: "g", weight: 1 }],
        groupOf: { reply: "g", teammate: null },
      });
      const ratings = reviews.reduce((sum, review) => sum + review.ratings.length, 0);
      expect(ratings + rejected.length + left).toBe(given.length);
    }),
  );
});

it("objectives are built of all rows, or of none with words for each fault", () => {
  fc.assert(
    fc.property(rows, (given) => {
      try {
        const all = objectivesFrom(given, { weight: "weight", current: "value" });
        const built = all.flatMap(({ objectives }) =>
          objectives.flatMap(({ keyResults = [] }) => keyResults),
        );
        expect(built.length).toBe(given.length);
      } catch (error) {
        expect(error).toBeInstanceOf(SteelyardError);
      }
    }),
  );
});

it("the order of events does not matter, and the steps of an item follow one another", () => {
  const event = fc.record({
    item: fc.constantFrom("a", "b", "__proto__"),
    step: fc.constantFrom("s", "t", null),
    person: fc.constantFrom("li", "wu", null),
    at: hour,
  });
  // Two events of one item at the same instant follow one another as they came.
  const events = fc.uniqueArray(event, { maxLength: 20, selector: ({ item, at }) => `${item} ${at}` });
  fc.assert(
    fc.property(events, fc.nat(), (given, seed) => {
      const sorted = (list: typeof given) =>
        [...pairSteps(list).steps].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
      const turned = [
        ...given.slice(seed % (given.length + 1)),
        ...given.slice(0, seed % (given.length + 1)),
      ];
      expect(sorted(turned)).toEqual(sorted(given));
      const { steps, rejected, repeated } = pairSteps([...given, ...given]);
      expect([steps, rejected, repeated]).toEqual([pairSteps(given).steps, [], given.length]);
      for (const { opened, answered } of steps) if (answered !== null) expect(opened < answered).toBe(true);
      expect(nodesFrom(steps, { from: "x", to: "y", within }).nodes.length).toBe(
        steps.filter(({ person }) => person !== null).length,
      );
    }),
  );
});
