import * as z from "zod/mini";
import { readDocument } from "../document.js";
import type { Mapping } from "../mapping/mapping.js";
import { parseMapping } from "../mapping/parse-mapping.js";
import { CHECKED, ID, key, TEXT } from "./parts.js";

/** What of a survey is the tenant's own. */
export interface DelightedSurvey {
  /** The key of `person_properties` that holds the id of whoever is measured: `Agent`. */
  readonly employee: string;
  /** The kind of that id, by which a crosswalk finds the person; without it the id is the person's own. */
  readonly idType?: string | undefined;
}

const filledText = /* @__PURE__ */ z.string().check(/* @__PURE__ */ z.minLength(1));

const SurveySchema: z.ZodMiniType<DelightedSurvey> = /* @__PURE__ */ z.strictObject({
  employee: filledText,
  idType: /* @__PURE__ */ z.optional(filledText),
});

export const delightedHead = {
  id: "delighted-nps",
  version: "1",
  title: { en: "NPS: survey responses", "zh-CN": "NPS：问卷回答列表" },
  provenance: {
    system: "delighted",
    confidence: "recalled",
    checked: CHECKED,
    docs: "a schema of survey responses in a public catalogue, which agrees with memory",
    notes: {
      en: "Answers of other surveys than NPS are filtered. Days are those of UTC.",
      "zh-CN": "非 NPS 的问卷会被筛除。日期按 UTC 计。",
    },
  },
  reader: { kind: "records", each: [[]] },
} as const;

/**
 * A mapping of NPS answers from Delighted: a bare list of survey responses. It becomes the ledger `answers`, with ratings on 0..10 and their
 * scale; a mean or a share is no NPS, and the score itself is worked out from the answers. Which employee an answer is about stands in a
 * property of your own.
 *
 * @param survey - In which property the employee stands.
 * @returns The mapping.
 * @throws SteelyardError `missing-key`, `wrong-type`, with its path: `employee`.
 *
 * @example
 * ```ts
 * import { delightedNps, runMapping } from "steelyard/source";
 *
 * const { ledgers, rejected } = runMapping(delightedNps({ employee: "Agent" }), [
 *   { id: "47", person: "99", survey_type: "nps", score: 9, created_at: 1788192000, person_properties: { Agent: "00123" } },
 *   { id: "48", person: "98", survey_type: "nps", score: 11, created_at: 1788192000, person_properties: { Agent: "00123" } },
 * ], { readAt: "2026-10-08T09:00+08:00" });
 * const [answer] = ledgers["answers"] ?? [];
 * console.log(answer?.["person"], answer?.["rating"], answer?.["scale"], rejected[0]?.issues[0].path);
 * // => 00123 9 {"low":0,"high":10} score
 * ```
 */
export function delightedNps(survey: DelightedSurvey): Mapping {
  const { employee, idType } = readDocument(survey, SurveySchema);
  return parseMapping({
    kind: "mapping",
    ...delightedHead,
    columns: {
      id: key(["id"], ID),
      employee: key(["person_properties", employee], ID),
      type: key(["survey_type"], TEXT),
      rating: key(["score"], { kind: "rating", low: 0, high: 10 }),
      at: key(["created_at"], { kind: "instant", formats: ["unix-s"], utcOffset: "Z" }),
    },
    filter: [{ column: "type", in: ["nps"] }],
    emit: [
      {
        to: "ledger",
        ledger: "answers",
        subject: { column: "employee", idType },
        fields: { id: "id", at: "at", rating: "rating" },
        constants: { scale: { low: 0, high: 10 } },
      },
    ],
  });
}
