import type { Mapping } from "../mapping/mapping.js";
import { CHECKED, COUNT, DAY_CHINA, ID, key, preset } from "./parts.js";

const counts = {
  chats: "chat_cnt",
  messages: "message_cnt",
  applied: "new_apply_cnt",
  added: "new_contact_cnt",
  lost: "negative_feedback_cnt",
} as const;

/**
 * Daily figures of contact with customers in WeCom (企业微信「联系客户统计」): what `externalcontact/get_user_behavior_data` answers, with
 * the `userid` that was asked for beside `behavior_data`; ask for one person at a time, for several come as one sum.
 *
 * All of it goes into the ledger `contactDays` (chats, messages, contacts asked for, contacts added, and lost by being deleted or
 * blocked) and nothing becomes an observation: the record does not say how many chats stand behind its share of answers and its mean
 * time to the first, so that days cannot be put together.
 *
 * Source: public code that quotes the document of the endpoint.
 *
 * @example
 * ```ts
 * import { runMapping, wecomBehavior } from "steelyard/source";
 *
 * const day = { stat_time: 1788192000, chat_cnt: 40, message_cnt: 120, reply_percentage: 60.25, avg_reply_time: 3, new_apply_cnt: 6,
 *   new_contact_cnt: 5, negative_feedback_cnt: 1 };
 * const crosswalk = { people: [{ person: "00123", ids: [{ type: "wecom.userid", value: "LiNa" }] }] };
 * const { ledgers } = runMapping(wecomBehavior, [{ userid: "LiNa", behavior_data: [day] }],
 *   { readAt: "2026-10-08T09:00+08:00", crosswalk });
 * const [row] = ledgers["contactDays"] ?? [];
 * console.log(row?.["at"], row?.["added"], row?.["lost"], row?.["replyRate"], row?.["firstReplyMinutes"]);
 * // => 2026-09-01 5 1 0.6025 3
 * ```
 */
export const wecomBehavior: Mapping = /* @__PURE__ */ preset(() => ({
  kind: "mapping",
  id: "wecom-behavior",
  version: "1",
  title: { en: "customer contact: `get_user_behavior_data`", "zh-CN": "客户联系：联系客户统计" },
  provenance: {
    system: "wecom",
    confidence: "seen",
    checked: CHECKED,
    docs: "externalcontact/get_user_behavior_data as public code reads and quotes it",
    notes: {
      en: "Minutes. That the share of answers is on 0..100 rests on a quoted sample and on memory: compare it with your own data.",
      "zh-CN": "时长以分钟计。已回复占比按 0～100 读取，依据是他人引用的样例与记忆，请用自己的数据核对。",
    },
  },
  reader: { kind: "records", each: [[], ["behavior_data"]] },
  columns: {
    user: key(["userid"], ID, { level: 1 }),
    at: key(["stat_time"], DAY_CHINA),
    ...Object.fromEntries(Object.entries(counts).map(([name, from]) => [name, key([from], COUNT)])),
    replyRate: key(["reply_percentage"], { kind: "ratio", numeric: "percent", maximum: 1 }),
    firstReplyMinutes: key(["avg_reply_time"], { kind: "duration", unit: "min", numeric: "min" }),
  },
  emit: [
    {
      to: "ledger",
      ledger: "contactDays",
      subject: { column: "user", idType: "wecom.userid" },
      fields: Object.fromEntries(
        ["at", ...Object.keys(counts), "replyRate", "firstReplyMinutes"].map((name) => [name, name]),
      ),
    },
  ],
}));
