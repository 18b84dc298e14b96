import * as z from "zod/mini";
import { compileCondition, type Reader, type Verdict } from "../../condition/condition.js";
import { conditionCheck } from "../../condition/document.js";
import type { PracticeReport } from "../../error/practice.js";
import type { Policy } from "../../policy/policy.js";
import { checkRange } from "../../shape/range.js";
import { checkIds, checkNames, readDocument } from "../document.js";
import { type Programme, ProgrammeSchema } from "./programme.js";
import { readAll } from "./read-all.js";

/** What a programme may be held against. */
export interface ProgrammeOptions {
  /** The policy whose results are recognised: indicators, layers, roles, stages and tiers in conditions have to be its own. */
  readonly policy?: Policy | undefined;
}

/** What each badge asks, in the programme's order. */
export type Judges = readonly ((read: Reader) => Verdict)[];

/** The conditions of programmes that went through here; the key is frozen, so that they stay true. */
const parsed = /* @__PURE__ */ new WeakMap<Programme, Judges>();

/** The policy is looked at for its names alone, as far as it has any. */
const OptionsSchema: z.ZodMiniType<{ readonly options: ProgrammeOptions }> = /* @__PURE__ */ z.strictObject({
  options: /* @__PURE__ */ z.strictObject({
    policy: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.custom<Policy>()),
  }),
});

/**
 * Reads a programme of recognition from unknown data.
 *
 * Source: the points and badges of this package's practice guide; conditions in the language of policies, in three-valued logic.
 *
 * @param document - What `JSON.parse` gave, or a literal.
 * @param options - The policy that the names in conditions are held against; without one they only have to be names.
 * @returns The programme, frozen, equal to the document.
 * @throws SteelyardError with every problem in `issues`: `repeated-name` for an id that comes twice, `not-in-order` for levels,
 * `out-of-range`, `unknown-fact`, `unknown-id`, `missing-key` and the like, each with its path: `badges.2.when.all.0.fact`.
 *
 * @example
 * ```ts
 * import { parseProgramme } from "steelyard/practice";
 *
 * const programme = parseProgramme({
 *   id: "growth", version: "2026",
 *   badges: [{ id: "problemSolvingMaster", when: { fact: "value/resolutionRate", atLeast: 95 }, points: 50 }],
 *   levels: [{ id: "novice", atLeast: 0 }, { id: "expert", atLeast: 200 }],
 *   resources: [{ id: "negotiationCourse", cost: 80, stock: 10 }],
 * });
 * console.log(programme.badges.length, Object.isFrozen(programme));
 * // => 1 true
 * ```
 */
export function parseProgramme(document: unknown, options: ProgrammeOptions = {}): Programme {
  let policy: Policy | undefined;
  const [, programme] = readAll(
    () => {
      policy = readDocument({ options }, OptionsSchema).options.policy;
    },
    () => readDocument(document, ProgrammeSchema, (read, report) => checkProgramme(read, policy, report)),
  );
  const judges = programme.badges.map(({ when }) => compileCondition(when));
  parsed.set(programme, judges);
  return programme;
}

/** A programme that has been through the checks: itself where it has, else its parsed copy. */
export function ensureProgramme(programme: Programme): Programme {
  return parsed.has(programme) ? programme : parseProgramme(programme);
}

/** What the badges of a programme from `ensureProgramme` ask. */
export function judgesOf(programme: Programme): Judges {
  return parsed.get(programme) as Judges;
}

/** What the shape of a programme cannot say. */
function checkProgramme(programme: Programme, policy: Policy | undefined, report: PracticeReport): void {
  const { badges, earn = [], levels, resources } = programme;
  const check = conditionCheck(report, policy);
  for (const [index, { when }] of badges.entries()) check(when, `badges.${index}.when`);
  checkIds(badges, "badge", "badges", report);
  const events = earn.map(({ event }) => event);
  checkNames(events, "event", (index) => `earn.${index}.event`, report);
  checkIds(levels, "level", "levels", report);
  let before = -1;
  for (const [index, { atLeast }] of levels.entries()) {
    const path = `levels.${index}.atLeast`;
    // Everybody has a level, those without points too.
    if (index === 0) checkRange(atLeast, { minimum: "0", maximum: "0" }, path, report);
    else if (atLeast <= before) report("not-in-order", path, { order: "rising" });
    before = atLeast;
  }
  checkIds(resources, "resource", "resources", report);
}
