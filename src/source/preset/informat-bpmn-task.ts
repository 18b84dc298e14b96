import type { Mapping } from "../mapping/mapping.js";
import { CHECKED, ID, key, MS_CHINA, preset, TEXT } from "./parts.js";

/**
 * Tasks of workflows in Informat (织信工作流任务), which are collaboration nodes: what `informat.bpmn.queryTaskList` answers, a bare
 * list. A task that was deleted and not done is filtered; one that nobody has taken has no person yet, and is no node of anybody.
 *
 * Source: Informat's own description of `BpmnTask`; times are milliseconds.
 *
 * @example
 * ```ts
 * import { informatBpmnTask, nodesFrom, runMapping } from "steelyard/source";
 *
 * const task = { id: "t1", name: "运营回复", taskDefKey: "reply", procInstId: "p1", assignee: "lina", startUserId: "wangwei",
 *   startTime: 1788224400000, endTime: 1788246000000 };
 * const { ledgers } = runMapping(informatBpmnTask, [task], {
 *   readAt: "2026-10-08T09:00+08:00",
 *   crosswalk: { people: ["lina", "wangwei"].map((person) => ({ person, ids: [{ type: "informat.user", value: person }] })) },
 * });
 * const { nodes } = nodesFrom(ledgers["nodes"] ?? [], { from: { field: "startedBy" }, to: "operations", within: { hours: 24, clock: "wall" } });
 * console.log(nodes[0]?.owner, nodes[0]?.opened, nodes[0]?.answered);
 * // => lina 2026-09-01T09:00:00+08:00 2026-09-01T15:00:00+08:00
 * ```
 */
export const informatBpmnTask: Mapping = /* @__PURE__ */ preset(() => ({
  kind: "mapping",
  id: "informat-bpmn-task",
  version: "1",
  title: { en: "tasks of workflows: `queryTaskList`", "zh-CN": "工作流任务（`queryTaskList`）" },
  provenance: {
    system: "informat",
    confidence: "documented",
    checked: CHECKED,
    docs: "github.com/informat365/informat-next-ai-skills: script/bpmn.md, script/model.md (BpmnTask)",
    notes: {
      en: "That `deleteReason` stays empty or says `completed` where a task was done is remembered, not documented.",
      "zh-CN": "任务正常完成时 `deleteReason` 为空或为 `completed`，此点凭记忆，文档未写明。",
    },
  },
  reader: { kind: "records", each: [[]] },
  columns: {
    id: key(["id"], ID),
    step: key(["taskDefKey"], ID),
    title: key(["name"], TEXT),
    item: key(["procInstId"], ID),
    assignee: key(["assignee"], ID),
    startedBy: key(["startUserId"], ID),
    opened: key(["startTime"], MS_CHINA),
    claimed: key(["claimTime"], MS_CHINA),
    due: key(["dueDate"], MS_CHINA),
    answered: key(["endTime"], MS_CHINA),
    delegation: key(["delegation"], TEXT),
    deleteReason: key(["deleteReason"], TEXT),
  },
  filter: [{ column: "deleteReason", in: ["", "completed"] }],
  emit: [
    {
      to: "ledger",
      ledger: "nodes",
      fields: {
        id: "id",
        step: "step",
        title: "title",
        item: "item",
        person: { column: "assignee", idType: "informat.user" },
        startedBy: { column: "startedBy", idType: "informat.user" },
        opened: "opened",
        claimed: "claimed",
        due: "due",
        answered: "answered",
        delegation: "delegation",
      },
    },
  ],
}));
