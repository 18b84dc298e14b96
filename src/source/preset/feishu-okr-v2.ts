import type { Mapping } from "../mapping/mapping.js";
import { CHECKED, FRACTION, ID, key, MS_CHINA, NUMBER, preset, TEXT } from "./parts.js";

/**
 * Key results of Feishu OKR v2 (飞书 OKR), measured by their indicator. v2 answers objectives, their key results and the indicator of each
 * in calls of their own: put the key results into their objective as `key_results`, and the indicator into its key result as
 * `indicator`. Weights and scores come on 0..1. Contents are rich text, and stay unread. Objectives that a department owns are filtered.
 *
 * Source: Feishu's own command line, `larksuite/cli`, which lists the entities with their ranges.
 *
 * @example
 * ```ts
 * import { feishuOkrV2, objectivesFrom, runMapping } from "steelyard/source";
 *
 * const objective = {
 *   id: "81", cycle_id: "80", owner: { owner_type: "user", user_id: "ou_1" }, weight: 1, key_results: [{
 *     id: "82", weight: 1, score: 0.7, deadline: "1790697600000",
 *     indicator: { start_value: 62, target_value: 67, current_value: 65, unit: { unit_type: 0, unit_value: "PERCENT" } },
 *   }],
 * };
 * const crosswalk = { people: [{ person: "00123", ids: [{ type: "feishu.open_id", value: "ou_1" }] }] };
 * const { ledgers } = runMapping(feishuOkrV2, [objective], { readAt: "2026-10-08T09:00+08:00", crosswalk });
 * const [own] = objectivesFrom(ledgers["keyResults"] ?? [], { weight: "weight", current: "indicator" });
 * console.log(own?.objectives[0]?.keyResults?.[0]);
 * // => {"kind":"metric","id":"82","owner":"00123","weight":"1","start":62,"target":67,"current":65,"unit":"PERCENT"}
 * ```
 */
export const feishuOkrV2: Mapping = /* @__PURE__ */ preset(() => ({
  kind: "mapping",
  id: "feishu-okr-v2",
  version: "1",
  title: { en: "OKR v2: objectives with `key_results`", "zh-CN": "OKR v2 的目标及其 `key_results`" },
  provenance: {
    system: "feishu",
    confidence: "documented",
    checked: CHECKED,
    docs: "github.com/larksuite/cli skills/lark-okr/references/lark-okr-entities.md",
    notes: {
      en: "Fractions, 0..1. The nesting is ours; each entity is as documented.",
      "zh-CN": "权重、评分为 0～1 的小数。嵌套方式由我们规定，各实体字段与文档一致。",
    },
  },
  reader: { kind: "records", each: [[], ["key_results"]] },
  columns: {
    ownerType: key(["owner", "owner_type"], TEXT, { level: 1 }),
    user: key(["owner", "user_id"], ID, { level: 1 }),
    cycle: key(["cycle_id"], ID, { level: 1 }),
    objective: key(["id"], ID, { level: 1 }),
    objectiveWeight: key(["weight"], FRACTION, { level: 1 }),
    id: key(["id"], ID),
    weight: key(["weight"], FRACTION),
    score: key(["score"], FRACTION),
    start: key(["indicator", "start_value"], NUMBER),
    target: key(["indicator", "target_value"], NUMBER),
    current: key(["indicator", "current_value"], NUMBER),
    unit: key(["indicator", "unit", "unit_value"], TEXT),
    deadline: key(["deadline"], MS_CHINA),
  },
  filter: [{ column: "ownerType", in: ["user"] }],
  emit: [
    {
      to: "ledger",
      ledger: "keyResults",
      subject: { column: "user", idType: "feishu.open_id" },
      fields: {
        id: "id",
        objective: "objective",
        objectiveWeight: "objectiveWeight",
        weight: "weight",
        score: "score",
        start: "start",
        target: "target",
        current: "current",
        unit: "unit",
        deadline: "deadline",
        cycle: "cycle",
      },
    },
  ],
}));
