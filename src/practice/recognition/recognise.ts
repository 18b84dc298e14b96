import * as z from "zod/mini";
import type { MissingFact, SeenFact } from "../../appraisal/trace.js";
import { plainScalar } from "../../number/scalar.js";
import { readDocument } from "../document.js";
import { openBook, type PointsLedger } from "./book.js";
import type { BadgeEntry, PointsGain } from "./entry.js";
import { ensureProgramme, judgesOf } from "./parse-programme.js";
import { pointsOf, unitsOf } from "./points.js";
import type { Programme } from "./programme.js";
import { readAll, readAt } from "./read-all.js";
import { checkRecord, type ReadRecord, type RecognitionRecord, RecordSchema, readerOf } from "./record.js";
import { bared } from "./result.js";

/** What became of a badge. */
export interface BadgeVerdict {
  /** The badge's id. */
  readonly badge: string;
  /** Whether its condition holds; it is earned on `fired` alone. */
  readonly outcome: "fired" | "notFired" | "unknown";
  /** Whether the ledger has it already: once for all, or for this period. */
  readonly held: boolean;
  /** Every fact that the condition looked at. */
  readonly facts: readonly SeenFact[];
  /** The facts for want of which it is unknown; empty otherwise. */
  readonly missing: readonly MissingFact[];
}

/** What `recognise` answers. */
export interface Recognition {
  /** Who it is. */
  readonly person: string;
  /** The period. */
  readonly period: string;
  /** One verdict for each badge, in the programme's order. */
  readonly badges: readonly BadgeVerdict[];
  /** Badges and points to be entered: those of the programme, then those that rules of the policy award. */
  readonly events: readonly PointsGain[];
}

const Schema: z.ZodMiniType<{ readonly record: ReadRecord }> = /* @__PURE__ */ z.strictObject({
  record: RecordSchema,
});

/**
 * Which badges a person has earned, and what became of each. A condition that is unknown awards nothing. Badges and points that
 * rules of the policy awarded in the result become events too.
 *
 * Hand the ledger in. It is by the ledger alone that a badge of yesterday is known: without it the same badge is an event again,
 * at today's instant, and `enter` refuses the whole batch with `conflicting-entry`.
 *
 * The id of an event is the same whenever the same thing is recognised: `badge/PROGRAMME/BADGE/PERSON`, with `/PERIOD` for a
 * badge that is not once for all, and `award/RULE/PERSON/PERIOD`; `~` and `/` in a person's id are written `~0` and `~1`.
 *
 * Source: conditions of policies in three-valued logic; criteria and evidence as Open Badges 3.0 has them; escapes of JSON
 * Pointer (RFC 6901).
 *
 * @param programme - The programme, best from `parseProgramme`.
 * @param record - The person, and what is known of them in the period.
 * @param ledger - The ledger so far: what is in it is not awarded again; empty by default, which is right the first time alone.
 * @returns A verdict for each badge, and the events for `enter`.
 * @throws SteelyardError `not-an-option` for a result of somebody else, `history-order`, `history-rank`, `bad-period`,
 * `bad-instant`, `too-precise` for awarded points with more than 2 decimals, and the like; all at once with the faults of
 * programme and ledger, each with its path: `record.history.1.period`.
 *
 * @example
 * ```ts
 * import { enter, parseProgramme, recognise } from "steelyard/practice";
 *
 * const programme = parseProgramme({
 *   id: "growth", version: "2026",
 *   badges: [{
 *     id: "problemSolvingMaster", title: { en: "Problem-solving master", "zh-CN": "问题解决大师" }, points: 50,
 *     when: { streak: 2, of: { fact: "fact/resolutionRate", atLeast: 95 } },
 *   }],
 *   levels: [{ id: "novice", atLeast: 0 }], resources: [],
 * });
 * const record = {
 *   person: "zhou", period: "2026-Q3", at: "2026-10-08T10:00+08:00",
 *   history: [{ period: "2026-Q2", facts: { resolutionRate: 96 } }],
 * };
 * const [verdict] = recognise(programme, record, []).badges;
 * console.log(verdict?.outcome, verdict?.missing);
 * // => unknown [{"fact":"fact/resolutionRate","back":0}]
 * const known = { ...record, facts: { resolutionRate: 97 } };
 * const { events } = recognise(programme, known, []);
 * console.log(events[0]?.id, events[0]?.points);
 * // => badge/growth/problemSolvingMaster/zhou 50
 * const { ledger } = enter([], events);
 * const nextDay = { ...known, at: "2026-10-09T10:00+08:00" };
 * console.log(recognise(programme, nextDay, ledger).events.length);
 * // => 0
 * ```
 */
export function recognise(
  programme: Programme,
  record: RecognitionRecord,
  ledger: PointsLedger = [],
): Recognition {
  const [checked, given, book] = readAll(
    () => readAt("programme", () => ensureProgramme(programme)),
    () =>
      readDocument({ record: bared(record) }, Schema, (document, report) =>
        checkRecord(document.record, "record", report),
      ).record,
    () => openBook(ledger),
  );
  const { person, period } = given;
  const judged = judgeBadges(checked, given);
  const badges = judged.map(({ entry, verdict }) => ({ ...verdict, held: book.byId.has(entry.id) }));
  const events = [
    ...judged.flatMap(({ entry, verdict }) => (verdict.outcome === "fired" ? [entry] : [])),
    ...awarded(given),
  ].filter(({ id }) => !book.byId.has(id));
  return { person, period, badges, events };
}

/** Each badge with its verdict, and the entry that it makes where it fired. */
function judgeBadges(
  programme: Programme,
  record: ReadRecord,
): { readonly entry: BadgeEntry; readonly verdict: Omit<BadgeVerdict, "held"> }[] {
  const { id: programmeId, version, badges } = programme;
  const { person, period, at } = record;
  const [reader, judges] = [readerOf(record), judgesOf(programme)];
  return badges.map(({ id: badge, when, points = 0, once = true }, index) => {
    const seen = new Map<string, SeenFact>();
    const judge = judges[index] as (typeof judges)[number];
    const { outcome, missing } = judge((fact, back) => {
      const value = reader(fact, back);
      seen.set(`${back}/${fact}`, { fact, back, value: plainScalar(value) });
      return value;
    });
    const facts = [...seen.values()];
    const parts = ["badge", programmeId, badge, escaped(person), ...(once ? [] : [period])];
    const criteria = { programme: programmeId, version, condition: when };
    const head = { id: parts.join("/"), person, at, period, points };
    return {
      entry: { kind: "badge", ...head, badge, criteria, evidence: facts },
      verdict: { badge, outcome, facts, missing },
    };
  });
}

/** What rules of the policy awarded in badges and points. */
function awarded({ person, period, at, result }: ReadRecord): PointsGain[] {
  return (result?.awards ?? []).flatMap(({ id: rule, status, award, facts }): PointsGain[] => {
    if (status !== "fired") return [];
    const head = { id: ["award", rule, escaped(person), period].join("/"), person, at, period };
    if (award.kind === "points")
      return [{ kind: "earned", ...head, points: pointsOf(unitsOf(award.points)), source: { rule } }];
    return award.kind === "badge"
      ? [{ kind: "badge", ...head, points: 0, badge: award.badge, criteria: { rule }, evidence: facts }]
      : [];
  });
}

/** A person's id as a part of an entry's: without a slash. */
const escaped = (person: string) => person.replaceAll("~", "~0").replaceAll("/", "~1");
