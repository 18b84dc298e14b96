import fc from "fast-check";
import {
  type CollaborationNode,
  collaborationObservations,
  mapContributions,
  measureMutualRatings,
  measureNodes,
} from "steelyard/practice";
import { describe, expect, it } from "vitest";
import { workCalendar } from "../../unit/practice/work-calendar.js";

const calendar = workCalendar("2026-01-01", "2026-12-31");

const START = Date.parse("2026-02-01T00:00Z") / 1000;
const text = (seconds: number) => new Date(seconds * 1000).toISOString().replace(".000Z", "Z");
const seconds = (instant: string) => Date.parse(instant) / 1000;

const people = ["an", "bo", "chen", "__proto__"];
const person = fc.constantFrom(...people);

/** A node that is answered so many minutes after it was opened, or never. */
const node = fc.record({
  owner: person,
  opened: fc.nat(40 * 86_400),
  took: fc.option(fc.nat(6 * 86_400), { nil: undefined }),
  hundredths: fc.integer({ min: 1, max: 7200 }),
  clock: fc.constantFrom("wall" as const, "working" as const),
});

const nodes = fc.array(node, { maxLength: 5 }).map((list) =>
  list.map(
    ({ owner, opened, took, hundredths, clock }, index): CollaborationNode => ({
      id: `n${index}`,
      from: "product",
      to: "operations",
      owner,
      opened: text(START + opened),
      answered: took === undefined ? undefined : text(START + opened + took),
      within: { hours: `${hundredths}e-2`, clock },
    }),
  ),
);

/** From when on everything has happened. */
const END = START + 50 * 86_400;
const now = fc.integer({ min: END, max: END + 20 * 86_400 });

describe("collaboration nodes", () => {
  it("are on time up to their limit, which on the wall is hours after the opening", () => {
    fc.assert(
      fc.property(nodes, now, (list, present) => {
        const measured = measureNodes(list, text(present), calendar).nodes;
        const checked = measured.map(({ id, limit, hoursUsed }, index) => {
          const { opened, answered, within } = list[index] as CollaborationNode;
          const hours = Number(within.hours);
          const earliest = seconds(opened) + Math.round(hours * 3600);
          const inTime = (answered === undefined ? present : seconds(answered)) <= seconds(limit);
          return {
            id,
            // On a working clock time may stand still, never run.
            limit: within.clock === "wall" ? seconds(limit) === earliest : seconds(limit) >= earliest,
            status: inTime ? (answered === undefined ? "pending" : "onTime") : "late",
            // The hours shown agree with the standing shown.
            hours: inTime ? hoursUsed <= hours : hoursUsed >= hours,
          };
        });
        expect(checked).toEqual(measured.map(({ id, status }) => ({ id, limit: true, status, hours: true })));
      }),
    );
  });

  it("are all counted, whatever their order", () => {
    fc.assert(
      fc.property(nodes, now, (list, present) => {
        const measured = measureNodes(list, text(present), calendar, { people: ["an"] });
        const turned = measureNodes([...list].reverse(), text(present), calendar, { people: ["an"] });
        expect(turned.people).toEqual(measured.people);
        expect([...turned.nodes].reverse()).toEqual(measured.nodes);
        expect(measured.people.reduce((sum, one) => sum + one.onTime + one.late + one.pending, 0)).toBe(
          list.length,
        );
        for (const { person: owner, onTime, late, observation } of measured.people) {
          const mine = measured.nodes.filter((one) => one.owner === owner);
          expect(onTime).toBe(mine.filter(({ status }) => status === "onTime").length);
          expect(late).toBe(mine.filter(({ status }) => status === "late").length);
          expect("of" in observation ? observation.of : [0, 0]).toEqual([onTime, onTime + late]);
        }
      }),
    );
  });

  it("only ever go from pending to late while nobody answers, and never back", () => {
    fc.assert(
      fc.property(nodes, now, fc.nat(10 * 86_400), (list, present, more) => {
        const [before, after] = [present, present + more].map(
          (when) => measureNodes(list, text(when), calendar).nodes,
        );
        for (const [index, one] of (before ?? []).entries()) {
          const later = after?.[index];
          expect(later?.limit).toBe(one.limit);
          expect(later?.hoursUsed).toBeGreaterThanOrEqual(one.hoursUsed);
          if (one.status !== "pending") expect(later?.status).toBe(one.status);
        }
      }),
    );
  });

  it("are not later with more hours", () => {
    fc.assert(
      fc.property(node, fc.nat(3000), now, (one, more, present) => {
        const at = (hundredths: number) =>
          measureNodes(
            [
              {
                id: "n",
                from: "a",
                to: "b",
                owner: one.owner,
                opened: text(START + one.opened),
                answered: one.took === undefined ? undefined : text(START + one.opened + one.took),
                within: { hours: `${hundredths}e-2`, clock: one.clock },
              },
            ],
            text(present),
            calendar,
          ).nodes[0];
        const [less, greater] = [at(one.hundredths), at(one.hundredths + more)];
        expect(seconds(greater?.limit ?? "")).toBeGreaterThanOrEqual(seconds(less?.limit ?? ""));
        if (less?.status === "onTime") expect(greater?.status).toBe("onTime");
      }),
    );
  });
});

const ratings = fc
  .uniqueArray(fc.record({ rater: person, rated: person, value: fc.integer({ min: 10, max: 50 }) }), {
    selector: ({ rater, rated }) => `${rater}>${rated}`,
    maxLength: 12,
  })
  .map((list) => list.filter(({ rater, rated }) => rater !== rated));
const tenths = (
  list: readonly { readonly rater: string; readonly rated: string; readonly value: number }[],
) => list.map((one) => ({ ...one, value: `${one.value}e-1` }));

describe("mutual ratings", () => {
  it("have a mean of those given, whatever their order, and none of too few", () => {
    fc.assert(
      fc.property(ratings, fc.integer({ min: 1, max: 3 }), (list, minimum) => {
        const options = { minimum, step: "0.1", people: ["an"] };
        const measured = measureMutualRatings(tenths(list), options).people;
        expect(measureMutualRatings(tenths([...list].reverse()), options).people).toEqual(measured);
        const total = (key: "given" | "received") => measured.reduce((sum, one) => sum + one[key], 0);
        expect([total("given"), total("received")]).toEqual([list.length, list.length]);
        for (const { person: rated, received, mean, observation } of measured) {
          const values = list.filter((one) => one.rated === rated).map(({ value }) => value);
          expect(received).toBe(values.length);
          if (received < minimum) {
            expect(mean).toBe(null);
            expect(observation).toHaveProperty("missing");
            continue;
          }
          const sum = BigInt(values.reduce((all, value) => all + value, 0));
          // Σ tenths ÷ n in hundredths: 10 · Σ ÷ n, half away from zero.
          const n = BigInt(values.length);
          const hundredths = (20n * sum + n) / (2n * n);
          expect(mean).toBe(Number(hundredths) / 100);
          expect(observation).toEqual({ value: mean, sample: received });
        }
      }),
    );
  });

  it("never mean less where one of them is higher", () => {
    fc.assert(
      fc.property(ratings, fc.nat(20), (list, which) => {
        const options = { minimum: 1, step: "0.1" };
        const higher = list.map((one, index) => (index === which ? { ...one, value: 50 } : one));
        const [before, after] = [list, higher].map(
          (one) => measureMutualRatings(tenths(one), options).people,
        );
        for (const [index, { mean }] of (before ?? []).entries())
          expect(after?.[index]?.mean ?? 0).toBeGreaterThanOrEqual(mean ?? 0);
      }),
    );
  });
});

const department = fc.constantFrom("product", "operations", "design", "constructor");

/** Shares of a million, of some people each, by cutting the million. */
const shares = fc
  .tuple(
    fc.subarray(people, { minLength: 1 }),
    fc.array(fc.integer({ min: 1, max: 999_999 }), { minLength: 3, maxLength: 3 }),
  )
  .map(([who, cuts]) => {
    const edges = [0, ...[...new Set(cuts)].slice(0, who.length - 1).sort((a, b) => a - b), 1_000_000];
    return edges
      .slice(1)
      .map((edge, index) => ({ person: who[index] as string, units: edge - (edges[index] as number) }));
  });

const projects = fc
  .array(fc.record({ department, shares }), { maxLength: 6 })
  .map((list) => list.map((one, index) => ({ id: `p${index}`, ...one })));
const homes = fc.tuple(department, department, department, department);
const micro = (value: number) => Math.round(value * 1e6);

describe("the contribution map", () => {
  it("accounts for every share: what all give is what all receive", () => {
    fc.assert(
      fc.property(projects, homes, (list, departments) => {
        const persons = people.map((id, index) => ({ id, department: departments[index] as string }));
        const given = list.map((one) => ({
          ...one,
          shares: one.shares.map(({ person: who, units }) => ({ person: who, share: `${units}e-6` })),
        }));
        const map = mapContributions(given, persons);
        expect(mapContributions([...given].reverse(), [...persons].reverse())).toEqual(map);
        const sum = (values: readonly number[]) => values.reduce((all, value) => all + micro(value), 0);
        expect(sum(map.people.map(({ total }) => total))).toBe(list.length * 1_000_000);
        expect(map.total.given).toBe(map.total.received);
        expect(micro(map.total.own) + micro(map.total.given)).toBe(list.length * 1_000_000);
        expect(map.total.projects).toBe(list.length);
        expect(sum(map.departments.map(({ balance }) => balance))).toBe(0);
        expect(sum(map.flows.map(({ share }) => share))).toBe(micro(map.total.given));
        for (const one of map.departments) {
          const flows = (side: "from" | "to") =>
            sum(map.flows.filter((flow) => flow[side] === one.department).map(({ share }) => share));
          expect([
            micro(one.own) + micro(one.received),
            micro(one.balance),
            flows("from"),
            flows("to"),
          ]).toEqual([
            one.projects * 1_000_000,
            micro(one.given) - micro(one.received),
            micro(one.given),
            micro(one.received),
          ]);
        }
        // By its definition, over again.
        const flows = new Map<string, number>();
        for (const one of list) {
          for (const { person: who, units } of one.shares) {
            const key = `${departments[people.indexOf(who)]}>${one.department}`;
            flows.set(key, (flows.get(key) ?? 0) + units);
          }
        }
        expect(map.flows.map(({ from, to, share }) => [`${from}>${to}`, micro(share)])).toEqual(
          [...flows]
            .filter(([key]) => key.split(">")[0] !== key.split(">")[1])
            .sort(([a], [b]) => (a < b ? -1 : 1)),
        );
        for (const one of map.people) {
          const total = micro(one.total);
          expect([sum(one.projects.map(({ share }) => share)), micro(one.own) + micro(one.given)]).toEqual([
            total,
            total,
          ]);
        }
      }),
    );
  });
});

describe("the observations of the collaboration layer", () => {
  it("say something of everybody under every indicator", () => {
    fc.assert(
      fc.property(nodes, ratings, now, (list, given, present) => {
        const parts = {
          nodes: measureNodes(list, text(present), calendar),
          ratings: measureMutualRatings(tenths(given), { step: "0.1" }),
        };
        const observations = collaborationObservations(parts);
        const everybody = new Set([...parts.nodes.people, ...parts.ratings.people].map((one) => one.person));
        expect(observations.map(({ id }) => id)).toEqual([...everybody].sort());
        for (const { id, observations: of } of observations) {
          expect(Object.keys(of)).toEqual(["nodesOnTimeRate", "collaborationRating"]);
          for (const [key, kind] of [
            ["nodesOnTimeRate", "nodes"],
            ["collaborationRating", "ratings"],
          ] as const) {
            const measured = parts[kind].people.find((one) => one.person === id);
            if (measured) expect(of[key]).toEqual(measured.observation);
            else expect(of[key]).toHaveProperty("missing");
          }
        }
      }),
    );
  });
});
