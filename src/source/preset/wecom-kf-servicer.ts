import type { EmittedObservation } from "../mapping/emit.js";
import type { Mapping } from "../mapping/mapping.js";
import { CHECKED, COUNT, DAY_CHINA, FRACTION, ID, key, preset } from "./parts.js";

const observed = (
  indicator: string,
  value: string,
  sample: EmittedObservation["sample"],
): EmittedObservation => ({
  to: "observation",
  subject: { column: "servicer", idType: "wecom.userid" },
  indicator,
  value,
  sample,
  at: "day",
});

const fields = ["sessions", "customers", "messages", "surveys", "upgraded"];

/**
 * Daily statistics of those who serve customers in WeCom (微信客服「接待人员」统计): what `kf/get_servicer_statistic` answers, with the
 * `servicer_userid` that was asked for beside `statistic_list`, one such object for each person.
 *
 * Each daily figure has the number of cases behind it, so that days can be put together: sessions behind the share of those that
 * were answered, answered sessions behind the first response, answers to the survey behind what they say. A rate that is not there could
 * not be worked out that day; it is not measured, and never 0.
 *
 * Source: the document of the endpoint, as public clients quote it.
 *
 * @example
 * ```ts
 * import { runMapping, wecomKfServicer } from "steelyard/source";
 *
 * const statistic = { session_cnt: 12, reply_rate: 0.75, first_reply_average_sec: 18, satisfaction_investgate_cnt: 8,
 *   satisfaction_participation_rate: 0.5, satisfied_rate: 1 };
 * const crosswalk = { people: [{ person: "00123", ids: [{ type: "wecom.userid", value: "LiNa" }] }] };
 * const { observations } = runMapping(wecomKfServicer, [
 *   { servicer_userid: "LiNa", statistic_list: [{ stat_time: 1788192000, statistic }, { stat_time: 1788278400 }] },
 * ], { readAt: "2026-10-08T09:00+08:00", crosswalk });
 * for (const { indicator, observation, at } of observations.slice(0, 5)) console.log(at, indicator, observation);
 * // => 2026-09-01 replyRate {"value":"0.75","sample":12}
 * // => 2026-09-01 firstResponseSeconds {"value":"18","sample":"9"}
 * // => 2026-09-01 satisfiedRate {"value":"1","sample":"4"}
 * // => 2026-09-01 dissatisfiedRate {"missing":"notMeasured"}
 * // => 2026-09-02 replyRate {"missing":"notMeasured"}
 * ```
 */
export const wecomKfServicer: Mapping = /* @__PURE__ */ preset(() => ({
  kind: "mapping",
  id: "wecom-kf-servicer",
  version: "1",
  title: { en: "customer service: `get_servicer_statistic`", "zh-CN": "微信客服：接待人员明细统计" },
  provenance: {
    system: "wecom",
    confidence: "documented",
    checked: CHECKED,
    docs: "developer.work.weixin.qq.com document path 95490 (kf/get_servicer_statistic), as quoted in public clients",
    notes: {
      en: "Rates are fractions, times seconds. Samples that are a part of a count are rounded to whole cases.",
      "zh-CN": "比率为 0～1 的小数，时长以秒计。由占比推得的样本数取整。",
    },
  },
  reader: { kind: "records", each: [[], ["statistic_list"]] },
  columns: {
    servicer: key(["servicer_userid"], ID, { level: 1 }),
    day: key(["stat_time"], DAY_CHINA),
    sessions: key(["statistic", "session_cnt"], COUNT),
    customers: key(["statistic", "customer_cnt"], COUNT),
    messages: key(["statistic", "customer_msg_cnt"], COUNT),
    replied: key(["statistic", "reply_rate"], FRACTION),
    firstReply: key(["statistic", "first_reply_average_sec"], { kind: "duration", unit: "s", numeric: "s" }),
    surveys: key(["statistic", "satisfaction_investgate_cnt"], COUNT),
    answered: key(["statistic", "satisfaction_participation_rate"], FRACTION),
    satisfied: key(["statistic", "satisfied_rate"], FRACTION),
    dissatisfied: key(["statistic", "dissatisfied_rate"], FRACTION),
    upgraded: key(["statistic", "upgrade_service_customer_cnt"], COUNT),
  },
  emit: [
    observed("replyRate", "replied", "sessions"),
    observed("firstResponseSeconds", "firstReply", { count: "sessions", share: "replied" }),
    observed("satisfiedRate", "satisfied", { count: "surveys", share: "answered" }),
    observed("dissatisfiedRate", "dissatisfied", { count: "surveys", share: "answered" }),
    {
      to: "ledger",
      ledger: "serviceDays",
      subject: { column: "servicer", idType: "wecom.userid" },
      fields: { at: "day", ...Object.fromEntries(fields.map((name) => [name, name])) },
    },
  ],
}));
