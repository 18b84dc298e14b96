import type { Mapping } from "../mapping/mapping.js";
import { CHECKED, ID, key, MS_CHINA, PERCENT, preset, TEXT } from "./parts.js";

/**
 * Key results of Feishu OKR v1 (飞书 OKR): what `okr/v1/users/:id/okrs` answers as `data`, with the `user_id` that was asked for beside
 * `okr_list`, one such object for each person. Weights, scores and progress come on 0..100 and become fractions; both weights are kept, and
 * `objectivesFrom` asks which of them is meant.
 *
 * Source: Feishu's own client, `larksuite/node-sdk`, and its document of the endpoint.
 *
 * @example
 * ```ts
 * import { feishuOkrV1, objectivesFrom, runMapping } from "steelyard/source";
 *
 * const answer = {
 *   okr_list: [{ id: "70", name: "2026 Q3", objective_list: [{ id: "71", content: "留存提升", weight: 100, kr_list: [
 *     { id: "72", content: "每月一场老客活动", kr_weight: 60, weight: 60, score: 80, progress_rate: { percent: 66, status: "0" } },
 *     { id: "73", content: "召回 100 位老客", kr_weight: 40, weight: 40, score: 50, progress_rate: { percent: 50, status: "0" } },
 *   ] }] }],
 * };
 * const crosswalk = { people: [{ person: "00123", ids: [{ type: "feishu.open_id", value: "ou_1" }] }] };
 * const { ledgers } = runMapping(feishuOkrV1, [{ user_id: "ou_1", ...answer }], { readAt: "2026-10-08T09:00+08:00", crosswalk });
 * const [own] = objectivesFrom(ledgers["keyResults"] ?? [], { weight: "krWeight", current: "progress" });
 * console.log(own?.person, own?.cycle, own?.objectives[0]?.keyResults?.map(({ weight }) => weight).join(" "));
 * // => 00123 2026 Q3 0.6 0.4
 * ```
 */
export const feishuOkrV1: Mapping = /* @__PURE__ */ preset(() => ({
  kind: "mapping",
  id: "feishu-okr-v1",
  version: "1",
  title: { en: "OKR v1: `okr_list`, per person", "zh-CN": "OKR v1 的 `okr_list`，每人一份" },
  provenance: {
    system: "feishu",
    confidence: "documented",
    checked: CHECKED,
    docs: "open.feishu.cn: okr-v1 (okr list, batch_get); github.com/larksuite/node-sdk code-gen/projects/okr.ts",
    notes: {
      en: "Percent numbers, 0..100. Which of `weight` and `kr_weight` a tenant fills is not documented: choose.",
      "zh-CN":
        "权重、评分、进度均为 0～100 的百分数。租户实际填写的是 `weight` 还是 `kr_weight`，文档未说明，须自行选定。",
    },
  },
  reader: { kind: "records", each: [[], ["okr_list"], ["objective_list"], ["kr_list"]] },
  columns: {
    user: key(["user_id"], ID, { level: 1 }),
    cycle: key(["name"], TEXT, { level: 2 }),
    objective: key(["id"], ID, { level: 3 }),
    objectiveTitle: key(["content"], { kind: "text", longest: 10_000 }, { level: 3 }),
    objectiveWeight: key(["weight"], PERCENT, { level: 3 }),
    id: key(["id"], ID),
    title: key(["content"], { kind: "text", longest: 10_000 }),
    weight: key(["weight"], PERCENT),
    krWeight: key(["kr_weight"], PERCENT),
    score: key(["score"], PERCENT),
    progress: key(["progress_rate", "percent"], PERCENT),
    deadline: key(["deadline"], MS_CHINA),
  },
  emit: [
    {
      to: "ledger",
      ledger: "keyResults",
      subject: { column: "user", idType: "feishu.open_id" },
      fields: {
        id: "id",
        title: "title",
        objective: "objective",
        objectiveTitle: "objectiveTitle",
        objectiveWeight: "objectiveWeight",
        weight: "weight",
        krWeight: "krWeight",
        score: "score",
        progress: "progress",
        deadline: "deadline",
        cycle: "cycle",
      },
    },
  ],
}));
