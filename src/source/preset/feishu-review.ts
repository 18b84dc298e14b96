import type { MappedColumn } from "../mapping/column.js";
import type { EmittedRecord } from "../mapping/emit.js";
import type { Mapping } from "../mapping/mapping.js";
import { CHECKED, ID, key, MS_CHINA, NUMBER, preset, TEXT } from "./parts.js";

/** What both versions say of one answer in a review. */
const answer = (coefficient: string): { readonly [name: string]: MappedColumn } => ({
  user: key(["user_id", "open_id"], ID, { level: 1 }),
  cycle: key(["semester_id"], ID, { level: 1 }),
  activity: key(["activity_id"], ID, { level: 1 }),
  stage: key(["stage_type"], TEXT, { level: 2 }),
  rater: key(["reviewer_user_id", "open_id"], ID),
  item: key(["indicator_id"], ID),
  option: key(["option_id"], ID),
  value: key(["score"], NUMBER),
  coefficient: key([coefficient], NUMBER),
  at: key(["submit_time"], MS_CHINA),
});

const ratings = (...more: readonly string[]): EmittedRecord => ({
  to: "ledger",
  ledger: "ratings",
  subject: { column: "user", idType: "feishu.open_id" },
  fields: {
    rater: { column: "rater", idType: "feishu.open_id" },
    ...Object.fromEntries(
      ["item", "value", "option", "coefficient", "stage", "cycle", "activity", "at", ...more].map((name) => [
        name,
        name,
      ]),
    ),
  },
});

/**
 * Ratings of a Feishu review, v1 (飞书绩效): what `performance/v1/review_datas/query` answers as `data`. One row for each answer; scores
 * come as text, so that they are exact. Answers without a score (texts, options) have the value `null`.
 *
 * Source: Feishu's own client, `larksuite/node-sdk`, and its document of the endpoint.
 *
 * @example
 * ```ts
 * import { feishuReviewV1, runMapping } from "steelyard/source";
 *
 * const id = (open_id: string) => ({ open_id });
 * const data = { datas: [{ user_id: id("ou_1"), semester_id: "9", activity_id: "8", stages: [{ stage_type: "leader_review", progress: 3,
 *   data: [{ reviewer_user_id: id("ou_2"), indicator_id: "i1", option_id: "o4", score: "4.50", submit_time: "1790697600000" }],
 * }] }] };
 * const crosswalk = { people: [
 *   { person: "00123", ids: [{ type: "feishu.open_id", value: "ou_1" }] },
 *   { person: "00456", ids: [{ type: "feishu.open_id", value: "ou_2" }] },
 * ] };
 * const { ledgers } = runMapping(feishuReviewV1, data, { readAt: "2026-10-08T09:00+08:00", crosswalk });
 * const [rating] = ledgers["ratings"] ?? [];
 * console.log(rating?.["person"], rating?.["rater"], rating?.["value"], rating?.["at"]);
 * // => 00123 00456 4.50 2026-09-30T00:00:00+08:00
 * ```
 */
export const feishuReviewV1: Mapping = /* @__PURE__ */ preset(() => ({
  kind: "mapping",
  id: "feishu-review-v1",
  version: "1",
  title: { en: "performance v1: `review_datas`", "zh-CN": "绩效 v1 的 `review_datas`" },
  provenance: {
    system: "feishu",
    confidence: "documented",
    checked: CHECKED,
    docs: "open.feishu.cn: performance-v1 review_data/query; github.com/larksuite/node-sdk code-gen/projects/performance.ts",
    notes: {
      en: "Scores are texts without their scale: the caller declares it.",
      "zh-CN": "评分为文本，不带量表，量表须由调用方声明。",
    },
  },
  reader: { kind: "records", each: [["datas"], ["stages"], ["data"]] },
  columns: answer("perf_coefficient_result"),
  emit: [ratings()],
}));

/**
 * Ratings of a Feishu review, v2 (飞书绩效): as v1, and who the rater is to the person: `role` (`invited_reviewer`,
 * `solid_line_leader`, …), `relationship` of those who were invited (`teammate`, `crossteam_colleague`, …), whether the rater said that they
 * could not judge, and whether a final rating comes from the review, a calibration or a reconsideration.
 *
 * Source: Feishu's own client, `larksuite/node-sdk`, and its document of the endpoint.
 *
 * @example
 * ```ts
 * import { feishuReviewV2, reviewsFrom, runMapping } from "steelyard/source";
 *
 * const id = (open_id: string) => ({ open_id });
 * const data = { datas: [{ user_id: id("ou_1"), stages: [{ stage_type: "review", review_stage_role: "invited_reviewer", records: [{
 *   units: [{ unit_id: "u", data: [{ field_id: "f", reviewer_user_id: id("ou_2"), indicator_id: "i1", score: "4" }] }],
 *   invited_review_record_info: { relationship_with_reviewee: "crossteam_colleague" },
 * }] }] }] };
 * const crosswalk = { people: [
 *   { person: "00123", ids: [{ type: "feishu.open_id", value: "ou_1" }] },
 *   { person: "00456", ids: [{ type: "feishu.open_id", value: "ou_2" }] },
 * ] };
 * const { ledgers } = runMapping(feishuReviewV2, data, { readAt: "2026-10-08T09:00+08:00", crosswalk });
 * const { reviews } = reviewsFrom(ledgers["ratings"] ?? [], {
 *   scale: { low: 1, high: 5 }, groups: [{ id: "crossTeam", weight: 1 }], groupOf: { crossteam_colleague: "crossTeam" },
 * });
 * console.log(reviews[0]?.id, reviews[0]?.ratings);
 * // => 00123 [{"rater":"00456","group":"crossTeam","value":"4","item":"i1"}]
 * ```
 */
export const feishuReviewV2: Mapping = /* @__PURE__ */ preset(() => ({
  kind: "mapping",
  id: "feishu-review-v2",
  version: "1",
  title: { en: "performance v2: `review_datas`", "zh-CN": "绩效 v2 的 `review_datas`" },
  provenance: {
    system: "feishu",
    confidence: "documented",
    checked: CHECKED,
    docs: "open.feishu.cn: performance-v2 review_data/query; github.com/larksuite/node-sdk code-gen/projects/performance.ts",
    notes: {
      en: "Scores are texts without their scale: the caller declares it. Final ratings after calibration say `calibaration`, spelt so.",
      "zh-CN":
        "评分为文本，不带量表，量表须由调用方声明。校准后的终评来源为 `calibaration`（原文拼写如此）。",
    },
  },
  reader: { kind: "records", each: [["datas"], ["stages"], ["records"], ["units"], ["data"]] },
  columns: {
    ...answer("perf_coefficient_value"),
    role: key(["review_stage_role"], TEXT, { level: 2 }),
    relationship: key(["invited_review_record_info", "relationship_with_reviewee"], TEXT, { level: 3 }),
    unknown: key(["is_unknown"], { kind: "choice", values: { true: true, false: false } }, { level: 4 }),
    source: key(["leader_review_data_source"], TEXT),
  },
  emit: [ratings("role", "relationship", "unknown", "source")],
}));
