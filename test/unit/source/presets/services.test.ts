import type { SteelyardError } from "steelyard";
import {
  delightedNps,
  feishuBitable,
  feishuOkrV1,
  feishuOkrV2,
  feishuReviewV2,
  informatBpmnTask,
  informatTable,
  kissflowProcess,
  kissflowWebhook,
  runMapping,
  wecomBehavior,
  wecomKfServicer,
  zendeskTicketMetrics,
} from "steelyard/source";
import { describe, expect, it } from "vitest";
import { invented, options } from "./records.js";

/** The records of a preset, changed by hand. */
function given<T>(id: string, change: (records: T) => void = () => {}): T {
  const records = invented()[id]?.given as T;
  change(records);
  return records;
}

// biome-ignore lint/suspicious/noExplicitAny: invented records are taken apart by hand.
type Any = any;

const issuesOf = ({ rejected }: ReturnType<typeof runMapping>) =>
  rejected.map(({ row, issues }) => [row, `${issues[0].code} ${issues[0].path}`]);

describe("feishu-okr", () => {
  it("reads percent numbers of v1, and keeps both weights", () => {
    const { ledgers } = runMapping(feishuOkrV1, given("feishu-okr-v1"), options);
    expect(ledgers.keyResults).toMatchObject([
      {
        person: "00123",
        cycle: "2026 Q3",
        objective: "71",
        objectiveTitle: "留存提升",
        objectiveWeight: "1",
        id: "72",
        weight: "0.6",
        krWeight: "0.625",
        score: "0.8",
        progress: "0.66",
        deadline: "2026-09-30T00:00:00+08:00",
      },
      { id: "73", progress: null, score: "0.5" },
    ]);
    expect(ledgers.keyResults?.[1]?.lineage.record).toBe("0.okr_list.0.objective_list.0.kr_list.1");
  });

  it("reads fractions of v2, so that a percent number is refused", () => {
    const run = runMapping(feishuOkrV2, given("feishu-okr-v2"), options);
    expect(run.filtered).toEqual([3]);
    expect(run.ledgers.keyResults).toMatchObject([
      { weight: "0.625", score: "0.7", start: 62, target: 67, current: 65, unit: "PERCENT" },
      { weight: "0.375", start: null, target: null, current: null },
    ]);
    const percent = given<Any>("feishu-okr-v2", (records) => {
      records[0].key_results[0].weight = 62.5;
    });
    expect(issuesOf(runMapping(feishuOkrV2, percent, options))).toEqual([[1, "unreadable-cell weight"]]);
  });

  it("rejects those whom the crosswalk does not know", () => {
    const stranger = given<Any>("feishu-okr-v1", (records) => {
      records[0].user_id = "ou_9";
    });
    expect(issuesOf(runMapping(feishuOkrV1, stranger, options))).toEqual([
      [1, "unknown-person user_id"],
      [2, "unknown-person user_id"],
    ]);
  });
});

describe("feishu-review", () => {
  it("reads who the rater is to the person, and that somebody could not judge", () => {
    const { ledgers } = runMapping(feishuReviewV2, given("feishu-review-v2"), options);
    const head = {
      person: "00123",
      rater: "00456",
      role: "invited_reviewer",
      relationship: "crossteam_colleague",
    };
    expect(ledgers.ratings).toMatchObject([
      { ...head, item: "i1", value: "4", unknown: false },
      { ...head, item: "i2", value: null, unknown: true },
    ]);
  });
});

describe("feishu-bitable", () => {
  it("reads each form of cell, and refuses two persons or a text in pieces", () => {
    const { mapping } = invented()["feishu-bitable"] as never as { mapping: never };
    const run = runMapping(mapping, given("feishu-bitable"), options);
    expect(run.observations).toMatchObject([
      { subject: "00123", observation: { value: "0.32", sample: 240 }, at: "2026-09-30" },
    ]);
    expect(run.ledgers.notes?.[0]?.note).toBe("首单");
    for (const [field, value] of [
      ["负责人", [{ id: "ou_1" }, { id: "ou_2" }]],
      ["备注", [{ text: "a" }, { text: "b" }]],
      ["订单数", { type: 2, value: [1, 2] }],
      ["复购率", "32%多"],
      ["复购率", 32],
    ] as const) {
      const broken = given<Any>("feishu-bitable", ({ items }) => {
        items[0].fields[field] = value;
      });
      expect(runMapping(mapping, broken, options).rows).toMatchObject({ used: 0, rejected: 1 });
    }
  });

  it("refuses a declaration that is none, each fault with its path", () => {
    const column = { field: "工号", form: "text", codec: { kind: "id" } } as const;
    const emit = [{ to: "ledger", ledger: "l", fields: { a: "a" } }] as const;
    for (const [declared, code, path] of [
      [null, "wrong-type", ""],
      [{ columns: { a: { ...column, form: "rich" } }, emit }, "not-an-option", "columns.a.form"],
      [{ columns: { a: { ...column, field: "" } }, emit }, "empty", "columns.a.field"],
      [{ columns: { a: { ...column, headers: ["x"] } }, emit }, "unknown-key", "columns.a.headers"],
      [{ columns: { a: column }, emit: [] }, "empty", "emit"],
      [
        { columns: { a: column }, emit: [{ ...emit[0], fields: { a: "b" } }] },
        "not-an-option",
        "emit.0.fields.a",
      ],
    ] as const)
      try {
        feishuBitable(declared as never);
        expect.unreachable();
      } catch (error) {
        expect((error as SteelyardError).issues[0]).toMatchObject({ code, path });
      }
  });
});

describe("wecom", () => {
  it("takes a rate that is left out as not measured, and keeps every figure's cases", () => {
    const run = runMapping(wecomKfServicer, given("wecom-kf-servicer"), options);
    const days = run.observations.map(({ at, observation }) => [at, observation]);
    // 12 sessions × 0.75 = 9 answered; 8 surveys × 0.5 = 4 answers.
    expect(days).toEqual([
      ["2026-09-01", { value: "0.75", sample: 12 }],
      ["2026-09-01", { value: "18", sample: "9" }],
      ["2026-09-01", { value: "1", sample: "4" }],
      ["2026-09-01", { value: "0", sample: "4" }],
      ...Array.from({ length: 4 }, () => ["2026-09-02", { missing: "notMeasured" }]),
    ]);
    expect(run.ledgers.serviceDays).toMatchObject([
      { person: "00123", at: "2026-09-01", sessions: 12, surveys: 8 },
      { at: "2026-09-02", sessions: null, surveys: null },
    ]);
  });

  it("rejects a rate whose cases are not there, and one that is a percent number", () => {
    for (const [key, value, fault] of [
      ["session_cnt", undefined, "empty-cell statistic.session_cnt"],
      ["reply_rate", 75, "unreadable-cell statistic.reply_rate"],
      ["first_reply_average_sec", -1, "unreadable-cell statistic.first_reply_average_sec"],
    ] as const) {
      const broken = given<Any>("wecom-kf-servicer", (records) => {
        records[0].statistic_list[0].statistic[key] = value;
      });
      expect(issuesOf(runMapping(wecomKfServicer, broken, options))).toEqual([[1, fault]]);
    }
  });

  it("makes no observation of daily figures without their cases", () => {
    const run = runMapping(wecomBehavior, given("wecom-behavior"), options);
    expect(run.observations).toEqual([]);
    expect(run.ledgers.contactDays).toMatchObject([
      { at: "2026-09-01", chats: 40, added: 5, lost: 1, replyRate: "0.6025", firstReplyMinutes: "3" },
    ]);
  });
});

describe("informat", () => {
  it("reads persons by their id", () => {
    const { mapping } = invented()["informat-table"] as never as { mapping: never };
    expect(runMapping(mapping, given("informat-table"), options).observations).toMatchObject([
      { subject: "00123", observation: 4.8 },
    ]);
    expect(() => informatTable({ columns: {}, emit: [] })).toThrow();
  });

  it("filters tasks that were withdrawn; one that nobody has taken has no person", () => {
    const records = given<Any>("informat-bpmn-task", (tasks) => {
      delete tasks[1].assignee;
    });
    const run = runMapping(informatBpmnTask, records, options);
    expect(run.filtered).toEqual([3]);
    expect(run.ledgers.nodes).toMatchObject([
      {
        id: "t1",
        step: "reply",
        person: "00123",
        startedBy: "00456",
        opened: "2026-09-01T09:00:00+08:00",
        answered: "2026-09-01T15:00:00+08:00",
      },
      { id: "t2", person: null, answered: null, claimed: "2026-09-01T09:01:40+08:00" },
    ]);
  });
});

describe("kissflow", () => {
  it("reads an item, and refuses one that lies with two people", () => {
    const { ledgers } = runMapping(kissflowProcess, given("kissflow-process"), options);
    expect(ledgers.items).toMatchObject([
      { id: "PkX1", assignee: "00123", progress: "0.5", submitted: "2026-09-01T02:00:00Z", modified: null },
    ]);
    const two = given<Any>("kissflow-process", ({ Data }) => {
      Data[0]._current_assigned_to.push({ _id: "Us8" });
    });
    expect(issuesOf(runMapping(kissflowProcess, two, options))).toEqual([
      [1, "unreadable-cell _current_assigned_to.one._id"],
    ]);
  });

  it("reads events, the last of which lies with nobody", () => {
    const { ledgers } = runMapping(kissflowWebhook, given("kissflow-webhook"), options);
    expect(ledgers.stepEvents?.map(({ step, previous, person }) => [step, previous, person])).toEqual([
      ["运营回复", "提交", "00123"],
      ["发布", "运营回复", "00456"],
      [null, "发布", null],
    ]);
  });
});

describe("zendesk-ticket-metrics", () => {
  it("takes times that are not reached as not measured", () => {
    const run = runMapping(zendeskTicketMetrics, given("zendesk-ticket-metrics"), options);
    expect(run.observations.map(({ indicator, observation }) => [indicator, observation])).toEqual([
      ["firstReplyCalendarMinutes", { value: "90", sample: 1 }],
      ["firstReplyBusinessMinutes", { value: "30", sample: 1 }],
      ["firstResolutionCalendarMinutes", { missing: "notMeasured" }],
      ["firstResolutionBusinessMinutes", { missing: "notMeasured" }],
      ["fullResolutionCalendarMinutes", { missing: "notMeasured" }],
      ["fullResolutionBusinessMinutes", { missing: "notMeasured" }],
    ]);
    expect(run.ledgers.tickets).toMatchObject([
      { id: "35", person: "00123", opened: "2026-09-01T01:00:00Z", resolved: null, reopened: 1 },
    ]);
  });
});

describe("delighted-nps", () => {
  it("filters other surveys, and finds people by the kind of id that is declared", () => {
    const mapping = delightedNps({ employee: "Agent", idType: "wecom.userid" });
    const records = given<Any>("delighted-nps", (answers) => {
      answers[0].person_properties.Agent = "LiNa";
    });
    const run = runMapping(mapping, records, options);
    expect(run.filtered).toEqual([2]);
    expect(run.ledgers.answers).toMatchObject([
      { id: "47", person: "00123", at: "2026-08-31T16:00:00Z", rating: 9, scale: { low: 0, high: 10 } },
    ]);
    expect(() => delightedNps({} as never)).toThrow();
  });
});
