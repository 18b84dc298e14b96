import type { Mapping } from "../mapping/mapping.js";
import { CHECKED, ID, ISO, key, PERCENT, preset, TEXT } from "./parts.js";

/** The only one to whom a step is assigned. */
const ASSIGNED = ["_current_assigned_to", { one: true }, "_id"] as const;

/**
 * Items of a Kissflow process, by the fields that every process has: what a list of items answers, `{ Data, count, Columns }`. Fields of your
 * own forms are keys of each item: add them with a mapping of your own. An item that lies with several people at once is rejected.
 *
 * Source: Kissflow's own SDK (`lcnc-sdk-js`); `_created_at` and `_modified_at` from its README, and not in every list.
 *
 * @example
 * ```ts
 * import { kissflowProcess, runMapping } from "steelyard/source";
 *
 * const item = { _id: "PkX1", _request_number: "PRD-0042", _status: "InProgress", _current_step: "运营回复",
 *   _submitted_at: "2026-09-01T02:00:00Z", _current_assigned_to: [{ _id: "Us7", Name: "李娜" }], _progress: 50 };
 * const crosswalk = { people: [{ person: "00123", ids: [{ type: "kissflow.user", value: "Us7" }] }] };
 * const { ledgers } = runMapping(kissflowProcess, { Data: [item], count: 1, Columns: [] }, { readAt: "2026-10-08T09:00+08:00", crosswalk });
 * const [row] = ledgers["items"] ?? [];
 * console.log(row?.["id"], row?.["assignee"], row?.["progress"], row?.["submitted"]);
 * // => PkX1 00123 0.5 2026-09-01T02:00:00Z
 * ```
 */
export const kissflowProcess: Mapping = /* @__PURE__ */ preset(() => ({
  kind: "mapping",
  id: "kissflow-process",
  version: "1",
  title: { en: "items of a process: `{ Data, count, Columns }`", "zh-CN": "流程条目（`Data` 列表）" },
  provenance: {
    system: "kissflow",
    confidence: "documented",
    checked: CHECKED,
    docs: "github.com/kissflow/lcnc-sdk-js (agents/kissflow-sdk.md, kissflow-client.js, README)",
    notes: {
      en: "Instants in UTC, and their dates with them. Words of `_status` other than `Completed` are not documented.",
      "zh-CN": "时刻为 UTC，日期随之。除 `Completed` 外，`_status` 的取值没有文档。",
    },
  },
  reader: { kind: "records", each: [["Data"]] },
  columns: {
    id: key(["_id"], ID),
    number: key(["_request_number"], ID),
    status: key(["_status"], TEXT),
    step: key(["_current_step"], TEXT),
    assignee: key(ASSIGNED, ID),
    progress: key(["_progress"], PERCENT),
    submitted: key(["_submitted_at"], ISO),
    created: key(["_created_at"], ISO),
    modified: key(["_modified_at"], ISO),
  },
  emit: [
    {
      to: "ledger",
      ledger: "items",
      fields: {
        id: "id",
        number: "number",
        status: "status",
        step: "step",
        assignee: { column: "assignee", idType: "kissflow.user" },
        progress: "progress",
        submitted: "submitted",
        created: "created",
        modified: "modified",
      },
    },
  ],
}));

/**
 * Events that a Kissflow process sends to a webhook, as a bare list in any order: each says at which step an item has arrived, whose it is now,
 * and when the action before was done. `pairSteps` makes nodes of them: a step is open from its arrival to the next event of its item.
 *
 * Source: a public application that stores these events and works out how old steps are.
 *
 * @example
 * ```ts
 * import { kissflowWebhook, nodesFrom, pairSteps, runMapping } from "steelyard/source";
 *
 * const event = (at: string, step: string | null, user: string[], status: string) => ({ _id: "PkX1", _current_step: step, _status: status,
 *   _last_action_performed_at: at, _current_assigned_to: user.map((_id) => ({ _id })), _current_context: [{ Name: "提交" }] });
 * const { ledgers } = runMapping(kissflowWebhook, [
 *   event("2026-09-01T01:00:00Z", "运营回复", ["Us7"], "InProgress"), event("2026-09-01T07:00:00Z", null, [], "Completed"),
 * ], { readAt: "2026-10-08T09:00+08:00", crosswalk: { people: [{ person: "00123", ids: [{ type: "kissflow.user", value: "Us7" }] }] } });
 * const { steps } = pairSteps(ledgers["stepEvents"] ?? []);
 * const { nodes } = nodesFrom(steps, { from: "product", to: "operations", within: { hours: 24, clock: "wall" } });
 * console.log(nodes[0]?.id, nodes[0]?.owner, nodes[0]?.opened, nodes[0]?.answered);
 * // => PkX1/1 00123 2026-09-01T01:00:00Z 2026-09-01T07:00:00Z
 * ```
 */
export const kissflowWebhook: Mapping = /* @__PURE__ */ preset(() => ({
  kind: "mapping",
  id: "kissflow-webhook",
  version: "1",
  title: { en: "events of steps, from a webhook", "zh-CN": "Webhook 推送的步骤事件" },
  provenance: {
    system: "kissflow",
    confidence: "seen",
    checked: CHECKED,
    docs: "a public application that stores the events of its Kissflow processes",
    notes: {
      en: "The step before is the first of `_current_context`. Steps of items themselves are not documented, hence the events.",
      "zh-CN": "上一步取 `_current_context` 的第一项。条目自身的步骤内容没有文档，因此用事件推算。",
    },
  },
  reader: { kind: "records", each: [[]] },
  columns: {
    item: key(["_id"], ID),
    step: key(["_current_step"], TEXT),
    previous: key(["_current_context", 0, "Name"], TEXT),
    assignee: key(ASSIGNED, ID),
    at: key(["_last_action_performed_at"], ISO),
    submitted: key(["_submitted_at"], ISO),
    status: key(["_status"], TEXT),
  },
  emit: [
    {
      to: "ledger",
      ledger: "stepEvents",
      fields: {
        item: "item",
        step: "step",
        previous: "previous",
        person: { column: "assignee", idType: "kissflow.user" },
        at: "at",
        submitted: "submitted",
        status: "status",
      },
    },
  ],
}));
