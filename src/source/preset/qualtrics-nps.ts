import * as z from "zod/mini";
import type { DecimalInput } from "../../number/decimal.js";
import { DecimalSchema, TextSchema } from "../../shape/schema.js";
import { readDocument } from "../document.js";
import type { Mapping } from "../mapping/mapping.js";
import { parseMapping } from "../mapping/parse-mapping.js";
import { CHECKED, head, ID } from "./parts.js";

/** What of a survey is the tenant's own. */
export interface QualtricsSurvey {
  /** The name of the column with the id of whoever is measured: `Agent`. */
  readonly employee: string;
  /** The kind of that id, by which a crosswalk finds the person; without it the id is the person's own. */
  readonly idType?: string | undefined;
  /** The name of the column with the rating: `Q1`. */
  readonly question: string;
  /** The offset of the clock in the export: `+08:00`. The file does not say it. */
  readonly utcOffset: string;
  /** The scale of the question; 0 to 10 by default. */
  readonly scale?:
    | {
        /** The lowest rating. */
        readonly low: DecimalInput;
        /** The highest rating. */
        readonly high: DecimalInput;
      }
    | undefined;
}

const filledText = /* @__PURE__ */ z.string().check(/* @__PURE__ */ z.minLength(1));

const SurveySchema: z.ZodMiniType<QualtricsSurvey> = /* @__PURE__ */ z.strictObject({
  employee: filledText,
  idType: /* @__PURE__ */ z.optional(filledText),
  question: filledText,
  utcOffset: TextSchema,
  scale: /* @__PURE__ */ z.optional(
    /* @__PURE__ */ z.strictObject({ low: DecimalSchema, high: DecimalSchema }),
  ),
});

/** What stands in `Status`, by word and by number; anything else is rejected. */
const STATUS = {
  "IP Address": "answer",
  "0": "answer",
  Imported: "answer",
  "4": "answer",
  "Survey Preview": "preview",
  "1": "preview",
  Spam: "spam",
  "8": "spam",
} as const;

const FINISHED = {
  True: true,
  TRUE: true,
  true: true,
  "1": true,
  False: false,
  FALSE: false,
  false: false,
  "0": false,
};

export const qualtricsHead = {
  id: "qualtrics-nps",
  version: "1",
  title: { en: "NPS: an export with three rows of headers", "zh-CN": "NPS：带三行表头的导出文件" },
  provenance: {
    system: "qualtrics",
    confidence: "documented",
    checked: CHECKED,
    docs: "documentation of public R packages that read these exports",
    notes: {
      en: "Previews, spam and unfinished answers are filtered. The words and numbers of `Status` are remembered; others are rejected.",
      "zh-CN": "预览、垃圾和未完成的答卷会被筛除。`Status` 的取值凭记忆，遇到其他取值则拒绝该行。",
    },
  },
  reader: { kind: "table", skip: 2 },
} as const;

/**
 * A mapping of answers from Qualtrics: the rows of a CSV export as they are, whose first three are the names of the columns, the texts of the
 * questions and the ids for import. It becomes the ledger `answers`.
 *
 * @param survey - In which columns the employee and the rating stand, and by which clock it was exported.
 * @returns The mapping.
 * @throws SteelyardError `missing-key`, `wrong-type`; `bad-time` for the offset, with its path: `columns.at.codec.utcOffset`.
 *
 * @example
 * ```ts
 * import { qualtricsNps, runMapping } from "steelyard/source";
 *
 * const { ledgers, rows } = runMapping(qualtricsNps({ employee: "Agent", question: "Q1", utcOffset: "+08:00" }), [
 *   ["ResponseId", "Status", "Finished", "RecordedDate", "Agent", "Q1"],
 *   ["Response ID", "Response Type", "Finished", "Recorded Date", "Agent", "How likely are you to recommend us?"],
 *   ['{"ImportId":"_recordId"}', '{"ImportId":"status"}', '{"ImportId":"finished"}', '{"ImportId":"recordedDate"}', '{}', '{}'],
 *   ["R_1", "IP Address", "True", "2026-09-01 10:00:00", "00123", "9"],
 *   ["R_2", "Survey Preview", "True", "2026-09-01 10:05:00", "00123", "10"],
 * ], { readAt: "2026-10-08T09:00+08:00" });
 * console.log(ledgers["answers"]?.[0]?.["at"], ledgers["answers"]?.[0]?.["rating"], rows);
 * // => 2026-09-01T10:00:00+08:00 9 {"in":2,"used":1,"rejected":0,"filtered":1}
 * ```
 */
export function qualtricsNps(survey: QualtricsSurvey): Mapping {
  const read = readDocument(survey, SurveySchema);
  const { employee, idType, question, utcOffset, scale = { low: 0, high: 10 } } = read;
  return parseMapping({
    kind: "mapping",
    ...qualtricsHead,
    columns: {
      id: head(["ResponseId"], ID),
      employee: head([employee], ID),
      status: head(["Status"], { kind: "choice", values: STATUS }),
      finished: head(["Finished"], { kind: "choice", values: FINISHED }),
      at: head(["RecordedDate"], { kind: "instant", formats: ["y-m-d h:m"], utcOffset }),
      rating: head([question], { kind: "rating", ...scale }),
    },
    filter: [
      { column: "status", in: ["answer"] },
      { column: "finished", in: ["true"] },
    ],
    emit: [
      {
        to: "ledger",
        ledger: "answers",
        subject: { column: "employee", idType },
        fields: { id: "id", at: "at", rating: "rating" },
        constants: { scale },
      },
    ],
  });
}
