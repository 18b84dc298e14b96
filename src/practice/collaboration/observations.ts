import * as z from "zod/mini";
import type { PracticeReport } from "../../error/practice.js";
import { checkObservation, ObservationSchema, type StatedObservation } from "../../shape/observation.js";
import { clip, isPlainObject } from "../../shape/plain.js";
import { IdSchema } from "../../shape/schema.js";
import { checkNames, readDocument } from "../document.js";
import { NameSchema, sortedNames } from "../name.js";
import type { SubjectObservations } from "../observation.js";
import { NO_NODES } from "./owners.js";
import { NO_RATINGS } from "./rating.js";

/** A measurement that has an observation for each person. */
export interface MeasuredPeople {
  /** Everybody measured, each once. */
  readonly people: readonly {
    /** Who it is. */
    readonly person: string;
    /** What was observed. */
    readonly observation: StatedObservation;
  }[];
}

/** What was measured of the collaboration of one period; a part that is absent gives no observations. */
export interface CollaborationMeasurements {
  /** Of `measureNodes`. */
  readonly nodes?: MeasuredPeople | undefined;
  /** Of `measureMutualRatings`. */
  readonly ratings?: MeasuredPeople | undefined;
  /** Of `mapContributions`; its observation is each person's total. */
  readonly contributions?: MeasuredPeople | undefined;
}

/** The indicators that the measurements are observations of. */
export interface CollaborationIds {
  /** Nodes on time; `nodesOnTimeRate` by default. */
  readonly nodes?: string | undefined;
  /** Mutual ratings; `collaborationRating` by default. */
  readonly ratings?: string | undefined;
  /** Contributions; needed where there are any, for the preset has no such indicator. */
  readonly contributions?: string | undefined;
}

const MEASUREMENTS = ["nodes", "ratings", "contributions"] as const;
type Measurement = (typeof MEASUREMENTS)[number];

interface Document {
  readonly measured: CollaborationMeasurements;
  readonly ids: CollaborationIds;
}

const part: z.ZodMiniType<MeasuredPeople | undefined> = /* @__PURE__ */ z.optional(
  /* @__PURE__ */ z.strictObject({
    people: /* @__PURE__ */ z.array(
      /* @__PURE__ */ z.looseObject({ person: NameSchema, observation: ObservationSchema }),
    ),
  }),
);
const id = /* @__PURE__ */ z.optional(IdSchema);

const Schema: z.ZodMiniType<Document> = /* @__PURE__ */ z.strictObject({
  measured: /* @__PURE__ */ z.strictObject({ nodes: part, ratings: part, contributions: part }),
  ids: /* @__PURE__ */ z.strictObject({ nodes: id, ratings: id, contributions: id }),
});

const MISSING = {
  nodes: NO_NODES,
  ratings: NO_RATINGS,
  contributions: "not on the contribution map (不在贡献度映射中)",
} as const;

const named = (ids: CollaborationIds): { readonly [M in Measurement]: string | undefined } => ({
  nodes: ids.nodes ?? "nodesOnTimeRate",
  ratings: ids.ratings ?? "collaborationRating",
  contributions: ids.contributions,
});

/**
 * The observations of the collaboration layer (团队协作与创新), for everybody in any of the measurements. Somebody who is missing
 * in one of them gets an observation that says so, never none.
 *
 * Source: each measurement's own formula; nothing is calculated here.
 *
 * @param measured - What `measureNodes`, `measureMutualRatings` and `mapContributions` answered, of one and the same period.
 * @param ids - The indicators; those of the preset `operationsAssistant` by default.
 * @returns One entry for each person, by id, to be spread into a subject of the appraisal.
 * @throws SteelyardError `missing-key` for contributions without an id; `repeated-name` for an indicator that is named twice;
 * `repeated-name` for a person who is measured twice; `bad-id`, `unknown-key` and the like; all at once, each with its path.
 *
 * @example
 * ```ts
 * import { collaborationObservations, measureMutualRatings } from "steelyard/practice";
 *
 * const ratings = measureMutualRatings([
 *   { rater: "li", rated: "zhou", value: 4 }, { rater: "wang", rated: "zhou", value: 5 },
 * ], { minimum: 2 });
 * console.log(collaborationObservations({ ratings }).find(({ id }) => id === "zhou"));
 * // => {"id":"zhou","observations":{"collaborationRating":{"value":4.5,"sample":2}}}
 * ```
 */
export function collaborationObservations(
  measured: CollaborationMeasurements,
  ids: CollaborationIds = {},
): readonly SubjectObservations[] {
  const read = readDocument({ measured: slim(measured), ids }, Schema, check);
  const given = MEASUREMENTS.flatMap((kind) => {
    const people = read.measured[kind]?.people;
    if (people === undefined) return [];
    const indicator = named(read.ids)[kind] as string;
    const of = new Map(people.map(({ person, observation }) => [person, observation]));
    return [{ indicator, of, missing: MISSING[kind] }];
  });
  return sortedNames(given.flatMap(({ of }) => [...of.keys()])).map((person) => ({
    id: person,
    observations: Object.fromEntries(
      given.map(({ indicator, of, missing }) => [indicator, of.get(person) ?? { missing }]),
    ),
  }));
}

/** The people of each measurement alone: the rest may be more than a document may hold. */
function slim(measured: unknown): unknown {
  try {
    if (!isPlainObject(measured)) return measured;
    return Object.fromEntries(
      Object.entries(measured).map(([key, one]) => [key, isPlainObject(one) ? { people: one.people } : one]),
    );
  } catch {
    // What cannot be read is said of the whole.
    return measured;
  }
}

/** What the shape of the measurements cannot say. */
function check({ measured, ids }: Document, report: PracticeReport): void {
  const seen = new Set<string>();
  for (const kind of MEASUREMENTS) {
    const indicator = named(ids)[kind];
    if (measured[kind] === undefined) continue;
    if (indicator === undefined) report("missing-key", `ids.${kind}`, {});
    else if (seen.has(indicator))
      report("repeated-name", `ids.${kind}`, { thing: "indicator", name: clip(indicator) });
    else seen.add(indicator);
    const [people, path] = [measured[kind].people, `measured.${kind}.people`];
    const names = people.map(({ person }) => person);
    checkNames(names, "person", (index) => `${path}.${index}.person`, report);
    for (const [index, { observation }] of people.entries())
      checkObservation(observation, `${path}.${index}.observation`, report);
  }
}
