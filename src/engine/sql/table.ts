import type { Plan } from "../../plan/plan.js";
import type { Given } from "./algebra.js";
import type { SqlColumns, SqlFact } from "./columns.js";
import { type Profile, readProfile } from "./profile.js";
import type { Query } from "./query.js";
import { digitsIn, type Fact, firstGiven, readFact, readWords } from "./read/facts.js";
import { type Observed, readObserved, readTarget } from "./read/observation.js";
import type { Reading } from "./read/reading.js";
import { always } from "./term.js";

type DigitsFor = ReturnType<typeof digitsIn>;

/** The columns of the user's table, read and checked. */
export interface Table {
  readonly profile: Profile;
  /** In the order of the indicators. */
  readonly observed: readonly Observed[];
  /** The subjects' own targets, by indicator, in the same order. */
  readonly targets: ReadonlyMap<string, Reading>;
  /** By name, in code-point order. */
  readonly facts: ReadonlyMap<string, Fact>;
  /** What the nodes of the plan take from it. */
  readonly given: Given;
}

/** Reads every column that was declared. */
export function readTable(query: Query, plan: Plan, columns: SqlColumns): Table {
  const profile = readProfile(query, plan, columns);
  const digitsFor = digitsIn(plan);
  const observed = plan.indicators.map(({ id, decimals }) => {
    query.about = `observations.${id}`;
    const sample = digitsFor(`sample/${id}`);
    return readObserved(query, own(columns.observations, id), { decimals, rounding: plan.rounding, sample });
  });
  const targets = new Map<string, Reading>();
  for (const indicator of plan.indicators) {
    const target = own(columns.targets ?? {}, indicator.id);
    query.about = `targets.${indicator.id}`;
    if (target !== undefined) targets.set(indicator.id, readTarget(query, target, indicator));
  }
  const facts = readFacts(query, columns, digitsFor);
  const table = { profile, observed, targets, facts };
  return { ...table, given: givenOf(query, plan, columns, digitsFor, table) };
}

/** What an object itself has by a name that it might also inherit. */
function own<T>(of: { readonly [name: string]: T }, name: string): T | undefined {
  return Object.hasOwn(of, name) ? of[name] : undefined;
}

function readFacts(query: Query, { facts = {} }: SqlColumns, digitsFor: DigitsFor): Map<string, Fact> {
  // Names are of ASCII, so that their units are in code-point order.
  const names = Object.keys(facts)
    .filter((name) => facts[name] !== undefined)
    .sort();
  return new Map(
    names.map((name) => {
      query.about = `facts.${name}`;
      const given = [facts[name] as SqlFact | readonly SqlFact[]].flat();
      return [name, readFact(query, given, digitsFor(`fact/${name}`))];
    }),
  );
}

function givenOf(
  query: Query,
  plan: Plan,
  columns: SqlColumns,
  digitsFor: DigitsFor,
  table: Omit<Table, "given">,
): Given {
  const places = new Map(plan.indicators.map(({ id }, place) => [id, place]));
  const none = query.constant(null, 0);
  const observedOf = (id: string) => table.observed[places.get(id) as number] as Observed;
  return {
    query,
    profile: (values) => table.profile.constant(values),
    input: ({ fact }) => {
      const [kind, name] = fact.split("/") as [string, string];
      if (kind === "value") return observedOf(name).value;
      if (kind === "sample") return observedOf(name).sample;
      if (kind === "target") return table.targets.get(name)?.value ?? none;
      // Ids of roles and stages are no decimals, but a cohort may be one.
      const { cohort } = columns;
      if (fact === "cohort" && cohort !== undefined) return readWords(query, cohort, digitsFor(fact)).number;
      return table.facts.get(name)?.number ?? none;
    },
    is: ({ fact, values }) => {
      if (fact.startsWith("fact/")) return table.facts.get(fact.slice(5))?.is(values) ?? always(null);
      const words = columns[fact as "role" | "stage" | "cohort"];
      if (words === undefined) return always(null);
      const read = readWords(query, words, digitsFor(fact));
      return firstGiven([{ given: read.given, truth: read.is(values) }]);
    },
  };
}
