import fc from "fast-check";
import { SteelyardError } from "steelyard";
import { presetDescriptions, runMapping, sourcePresets } from "steelyard/source";
import { describe, expect, it } from "vitest";
import { invented, options } from "../../unit/source/presets/records.js";
import { fewer } from "../fewer.js";

const ids = Object.keys(invented());

/** What records must not be, but may become on their way. */
const hostile = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    undefined,
    "",
    " ",
    "—",
    "***",
    "#DIV/0!",
    "1.2E+11",
    "12,34",
    "≈95%",
    "100+",
  ),
  fc.constantFrom<unknown>({}, [], [[]], { error: "#REF!" }, { richText: [{ text: "5" }] }, [
    { id: "a" },
    { id: "b" },
  ]),
  fc.constantFrom<unknown>("__proto__", "constructor", Number.NaN, 1e308, -1, true, 1n, Symbol("s"), () => 1),
  fc.string(),
  fc.double(),
  fc.integer(),
);

/** Somewhere in the records, counted through all their parts. */
interface Mutation {
  readonly place: number;
  readonly how: "replace" | "delete" | "repeat";
  readonly by: unknown;
}

const mutation: fc.Arbitrary<Mutation> = fc.record({
  place: fc.nat(10_000),
  how: fc.constantFrom("replace", "delete", "repeat"),
  by: hostile,
});

type Holder = Record<string, unknown> | unknown[];

/** Every place in a value: who holds it, and under which key. */
function placesIn(value: unknown, found: [Holder, string][] = []): [Holder, string][] {
  if (typeof value === "object" && value !== null)
    for (const key of Object.keys(value)) {
      found.push([value as Holder, key]);
      placesIn((value as Record<string, unknown>)[key], found);
    }
  return found;
}

/** A copy that shares nothing with other records. */
const fresh = (part: unknown): unknown =>
  typeof part !== "object" || part === null
    ? part
    : Array.isArray(part)
      ? part.map(fresh)
      : Object.fromEntries(Object.entries(part).map(([key, one]) => [key, fresh(one)]));

function mutated(given: unknown, mutations: readonly Mutation[]): unknown {
  for (const { place, how, by } of mutations) {
    const places = placesIn(given);
    if (places.length === 0) break;
    const [holder, key] = places[place % places.length] as [Holder, string];
    const part = (holder as Record<string, unknown>)[key];
    if (how === "delete") delete (holder as Record<string, unknown>)[key];
    else if (how === "repeat" && Array.isArray(holder)) holder.push(fresh(part));
    else (holder as Record<string, unknown>)[key] = fresh(by);
  }
  return given;
}

describe("records of every preset", () => {
  it("are invented for all presets", () => {
    expect(ids.sort()).toEqual(presetDescriptions().map(({ id }) => id));
  });

  it.each(ids)("%s: as documented, all are used or filtered", (id) => {
    const { mapping, given, rows } = invented()[id] as ReturnType<typeof invented>[string];
    const run = runMapping(mapping, given, options);
    expect(run.rejected).toEqual([]);
    expect(run.rows.in).toBe(rows);
    expect(run.rows.used).toBeGreaterThan(0);
    expect(runMapping(mapping, given, options)).toEqual(run);
  });

  it.each(ids)("%s: mutilated, rows in = used + rejected + filtered, and nothing else is thrown", (id) => {
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 6 }), (mutations) => {
        const { mapping, given } = invented()[id] as ReturnType<typeof invented>[string];
        const broken = mutated(given, mutations);
        try {
          const { rows, rejected, filtered, observations, ledgers } = runMapping(mapping, broken, options);
          expect(rows.in).toBe(rows.used + rows.rejected + rows.filtered);
          expect([rejected.length, filtered.length]).toEqual([rows.rejected, rows.filtered]);
          const made = mapping.emit.filter(({ to }) => to === "observation").length;
          expect(observations.length).toBe(rows.used * made);
          for (const ledger of Object.values(ledgers)) expect(ledger.length).toBe(rows.used);
          for (const { issues } of rejected) expect(issues.length).toBeGreaterThan(0);
          expect(JSON.stringify([observations, ledgers])).not.toContain("NaN");
        } catch (error) {
          expect(error).toBeInstanceOf(SteelyardError);
          // The whole is not what the mapping is made for.
          expect(["wrong-type", "no-column", "repeated-column"]).toContain(
            (error as SteelyardError).issues[0].code,
          );
        }
      }),
      fewer(4),
    );
  });
});

describe("guesses", () => {
  const guesses = Object.values(sourcePresets).filter(({ provenance }) => provenance.confidence === "guess");

  it("refuse to run on anything until somebody confirms them", () => {
    expect(guesses.length).toBe(2);
    const { confirm, ...unconfirmed } = options;
    expect(confirm).toBe(true);
    fc.assert(
      fc.property(
        fc.constantFrom(...guesses),
        fc.anything(),
        fc.constantFrom(undefined, false),
        (guess, rows, no) => {
          const given = no === undefined ? unconfirmed : { ...unconfirmed, confirm: no };
          try {
            runMapping(guess, rows, given);
            expect.unreachable();
          } catch (error) {
            expect((error as SteelyardError).issues[0]).toMatchObject({
              code: "unconfirmed",
              path: "confirm",
            });
          }
        },
      ),
    );
  });

  it("run unconfirmed only once somebody has made them their own", () => {
    const { confirm: _, ...unconfirmed } = options;
    for (const guess of guesses) {
      const own = { ...guess, provenance: { ...guess.provenance, confidence: "declared" as const } };
      const { given, rows } = invented()[guess.id] as ReturnType<typeof invented>[string];
      expect(runMapping(own, given, unconfirmed).rows.used).toBe(rows);
    }
  });
});
