import {
  delightedNps,
  feishuBitable,
  informatTable,
  type Mapping,
  mokaReport,
  qualtricsNps,
  type RunOptions,
  sourcePresets,
  tableZhWide,
} from "steelyard/source";

/** The people of all invented records, under every kind of id. */
const people = [
  ["00123", ["ou_1", "LiNa", "lina", "Us7", "9001", "E10086"]],
  ["00456", ["ou_2", "WangWei", "wangwei", "Us8", "9002", "E10087"]],
] as const;

const types = [
  "feishu.open_id",
  "wecom.userid",
  "informat.user",
  "kissflow.user",
  "zendesk.user",
  "workday.Employee_ID",
  "tita.owner",
];

/** What every run of these tests knows; guesses are confirmed. */
export const options: RunOptions = {
  readAt: "2026-10-08T09:00+08:00",
  confirm: true,
  crosswalk: {
    people: people.map(([person, ids]) => ({
      person,
      ids: types.flatMap((type) => ids.map((value) => ({ type, value }))),
    })),
  },
};

/** A preset with invented records in the documented shape, of which `rows` are found. */
export interface Invented {
  readonly mapping: Mapping;
  readonly given: unknown;
  readonly rows: number;
}

const user = (open_id: string) => ({ open_id, user_id: `u-${open_id}` });

const taskOf = (id: string, more: object = {}) => ({
  id,
  name: "运营回复",
  taskDefKey: "reply",
  procInstId: "p1",
  procInstName: "需求",
  assignee: "lina",
  assigneeName: "李娜",
  startUserId: "wangwei",
  startTime: 1788224400000,
  endTime: 1788246000000,
  duration: 21600000,
  ...more,
});

/** Every preset with its records; fresh at every call. */
export const invented = (): { readonly [id: string]: Invented } => ({
  "table-zh": {
    mapping: sourcePresets["table-zh"],
    rows: 2,
    given: [
      ["工号", "姓名", "指标", "实际值", "单位", "样本数", "日期", "周期"],
      ["00123", "李娜", "复购率", "12.5%", "", 240, "2026-09-30", "2026Q3"],
      ["00456", "王伟", "首次响应时长", "4.2", "分钟", "", "", "2026Q3"],
    ],
  },
  "table-zh-wide": {
    mapping: tableZhWide({
      indicators: [
        {
          indicator: "repurchaseRate",
          headers: ["复购率"],
          codec: { kind: "ratio", numeric: "suffix", maximum: 1 },
          sample: ["客户数"],
        },
        {
          indicator: "csat",
          headers: ["满意度"],
          codec: { kind: "rating", low: 1, high: 5, suffixes: ["星"] },
        },
      ],
    }),
    rows: 2,
    given: [
      ["员工编号", "姓名", "复购率", "客户数", "满意度"],
      ["00123", "李娜", "12.5%", 240, "4.8星"],
      ["00456", "王伟", "无", "", 4.5],
    ],
  },
  "feishu-okr-v1": {
    mapping: sourcePresets["feishu-okr-v1"],
    rows: 2,
    given: [
      {
        user_id: "ou_1",
        okr_list: [
          {
            id: "70",
            period_id: "p",
            name: "2026 Q3",
            objective_list: [
              {
                id: "71",
                content: "留存提升",
                weight: 100,
                score: 0,
                progress_rate: { percent: 60, status: "0" },
                kr_list: [
                  {
                    id: "72",
                    content: "每月一场老客活动",
                    kr_weight: 62.5,
                    weight: 60,
                    score: 80,
                    progress_rate: { percent: 66, status: "0" },
                    deadline: "1790697600000",
                  },
                  { id: "73", content: "召回老客", kr_weight: 37.5, weight: 40, score: 50 },
                ],
              },
            ],
          },
        ],
      },
    ],
  },
  "feishu-okr-v2": {
    mapping: sourcePresets["feishu-okr-v2"],
    rows: 3,
    given: [
      {
        id: "81",
        cycle_id: "80",
        owner: { owner_type: "user", user_id: "ou_1" },
        weight: 1,
        key_results: [
          {
            id: "82",
            weight: 0.625,
            score: 0.7,
            deadline: "1790697600000",
            indicator: {
              start_value: 62,
              target_value: 67,
              current_value: 65,
              unit: { unit_type: 0, unit_value: "PERCENT" },
            },
          },
          { id: "83", weight: 0.375, score: 0.5 },
        ],
      },
      {
        id: "91",
        cycle_id: "90",
        owner: { owner_type: "department" },
        weight: 1,
        key_results: [{ id: "92", weight: 1, score: 1 }],
      },
    ],
  },
  "feishu-review-v1": {
    mapping: sourcePresets["feishu-review-v1"],
    rows: 2,
    given: {
      datas: [
        {
          user_id: user("ou_1"),
          semester_id: "9",
          activity_id: "8",
          stages: [
            {
              stage_type: "leader_review",
              progress: 3,
              data: [
                {
                  reviewer_user_id: user("ou_2"),
                  indicator_id: "i1",
                  option_id: "o4",
                  score: "4.50",
                  perf_coefficient_result: "1.2",
                  submit_time: "1790697600000",
                },
                { reviewer_user_id: user("ou_2"), field_id: "f2", text: "踏实" },
              ],
            },
          ],
        },
      ],
    },
  },
  "feishu-review-v2": {
    mapping: sourcePresets["feishu-review-v2"],
    rows: 2,
    given: {
      datas: [
        {
          user_id: user("ou_1"),
          semester_id: "9",
          stages: [
            {
              stage_type: "review",
              review_stage_role: "invited_reviewer",
              records: [
                {
                  progress: 3,
                  record_id: "r1",
                  invited_review_record_info: {
                    reviewer_id: user("ou_2"),
                    relationship_with_reviewee: "crossteam_colleague",
                    avg_diff: "0.5",
                  },
                  units: [
                    {
                      unit_id: "u1",
                      is_unknown: false,
                      data: [
                        { field_id: "f1", reviewer_user_id: user("ou_2"), indicator_id: "i1", score: "4" },
                      ],
                    },
                    {
                      unit_id: "u2",
                      is_unknown: true,
                      data: [{ field_id: "f2", reviewer_user_id: user("ou_2"), indicator_id: "i2" }],
                    },
                  ],
                },
              ],
            },
          ],
        },
      ],
    },
  },
  "feishu-bitable": {
    mapping: feishuBitable({
      columns: {
        employee: { field: "负责人", form: "person", codec: { kind: "id" } },
        rate: { field: "复购率", form: "plain", codec: { kind: "ratio", numeric: "fraction", maximum: 1 } },
        orders: { field: "订单数", form: "formula", codec: { kind: "number" } },
        at: {
          field: "日期",
          form: "plain",
          codec: { kind: "date", formats: ["unix-ms"], utcOffset: "+08:00" },
        },
        note: { field: "备注", form: "text", codec: { kind: "text" } },
      },
      emit: [
        {
          to: "observation",
          subject: { column: "employee", idType: "feishu.open_id" },
          indicator: "repurchaseRate",
          value: "rate",
          sample: "orders",
          at: "at",
        },
        { to: "ledger", ledger: "notes", fields: { note: "note" } },
      ],
    }),
    rows: 1,
    given: {
      has_more: false,
      total: 1,
      items: [
        {
          record_id: "rec1",
          fields: {
            负责人: [{ id: "ou_1", name: "李娜", email: "", en_name: "" }],
            复购率: 0.32,
            订单数: { type: 2, value: [240] },
            日期: 1790697600000,
            备注: [{ type: "text", text: "首单" }],
          },
        },
      ],
    },
  },
  "wecom-kf-servicer": {
    mapping: sourcePresets["wecom-kf-servicer"],
    rows: 2,
    given: [
      {
        servicer_userid: "LiNa",
        errcode: 0,
        statistic_list: [
          {
            stat_time: 1788192000,
            statistic: {
              session_cnt: 12,
              customer_cnt: 10,
              customer_msg_cnt: 80,
              reply_rate: 0.75,
              first_reply_average_sec: 18,
              satisfaction_investgate_cnt: 8,
              satisfaction_participation_rate: 0.5,
              satisfied_rate: 1,
              middling_rate: 0,
              dissatisfied_rate: 0,
              upgrade_service_customer_cnt: 1,
            },
          },
          { stat_time: 1788278400 },
        ],
      },
    ],
  },
  "wecom-behavior": {
    mapping: sourcePresets["wecom-behavior"],
    rows: 1,
    given: [
      {
        userid: "LiNa",
        behavior_data: [
          {
            stat_time: 1788192000,
            chat_cnt: 40,
            message_cnt: 120,
            reply_percentage: 60.25,
            avg_reply_time: 3,
            new_apply_cnt: 6,
            new_contact_cnt: 5,
            negative_feedback_cnt: 1,
          },
        ],
      },
    ],
  },
  "informat-table": {
    mapping: informatTable({
      columns: {
        owner: { field: "owner", form: "person", codec: { kind: "id" } },
        dept: { field: "dept", form: "department", codec: { kind: "id" } },
        rating: { field: "rating", form: "plain", codec: { kind: "rating", low: 1, high: 5 } },
      },
      emit: [
        {
          to: "observation",
          subject: { column: "owner", idType: "informat.user" },
          indicator: "csat",
          value: "rating",
        },
      ],
    }),
    rows: 1,
    given: {
      code: 0,
      message: "success",
      data: {
        count: 1,
        recordList: [
          {
            id: "v4ln",
            seq: 7,
            employeeNo: "00123",
            rating: 4.8,
            owner: { id: "lina", name: "李娜" },
            dept: { id: "d1", name: "运营部" },
          },
        ],
      },
    },
  },
  "informat-bpmn-task": {
    mapping: sourcePresets["informat-bpmn-task"],
    rows: 3,
    given: [
      taskOf("t1"),
      taskOf("t2", { endTime: null, claimTime: 1788224500000, dueDate: 1788310800000 }),
      taskOf("t3", { deleteReason: "流程撤销" }),
    ],
  },
  "kissflow-process": {
    mapping: sourcePresets["kissflow-process"],
    rows: 1,
    given: {
      count: 1,
      Columns: [],
      Data: [
        {
          _id: "PkX1",
          _request_number: "PRD-0042",
          _status: "InProgress",
          _current_step: "运营回复",
          _submitted_at: "2026-09-01T02:00:00Z",
          _current_assigned_to: [{ _id: "Us7", Name: "李娜" }],
          _progress: 50,
          Budget: "1200 CNY",
        },
      ],
    },
  },
  "kissflow-webhook": {
    mapping: sourcePresets["kissflow-webhook"],
    rows: 3,
    given: [
      {
        _id: "PkX1",
        _current_step: "运营回复",
        _current_context: [{ Name: "提交" }],
        _current_assigned_to: [{ _id: "Us7", Name: "李娜" }],
        _last_action_performed_at: "2026-09-01T01:00:00Z",
        _status: "InProgress",
      },
      {
        _id: "PkX1",
        _current_step: "发布",
        _current_context: [{ Name: "运营回复" }],
        _current_assigned_to: [{ _id: "Us8", Name: "王伟" }],
        _last_action_performed_at: "2026-09-01T07:00:00Z",
        _status: "InProgress",
      },
      {
        _id: "PkX1",
        _current_step: null,
        _current_context: [{ Name: "发布" }],
        _current_assigned_to: [],
        _last_action_performed_at: "2026-09-03T01:00:00Z",
        _status: "Completed",
      },
    ],
  },
  "workday-raas": {
    mapping: sourcePresets["workday-raas"],
    rows: 1,
    given: report(),
  },
  "workday-raas-goals": {
    mapping: sourcePresets["workday-raas-goals"],
    rows: 2,
    given: report(),
  },
  "zendesk-ticket-metrics": {
    mapping: sourcePresets["zendesk-ticket-metrics"],
    rows: 1,
    given: [
      {
        ticket: { id: 35, assignee_id: 9001 },
        ticket_metric: {
          ticket_id: 35,
          created_at: "2026-09-01T01:00:00Z",
          solved_at: null,
          reopens: 1,
          reply_time_in_minutes: { calendar: 90, business: 30 },
          first_resolution_time_in_minutes: { calendar: null, business: null },
          full_resolution_time_in_minutes: { calendar: null, business: null },
        },
      },
    ],
  },
  "moka-report": {
    mapping: mokaReport({
      columns: {
        employee: { headers: ["工号"], codec: { kind: "id" } },
        closed: { headers: ["工单/闭环率"], codec: { kind: "ratio", numeric: "suffix", maximum: 1 } },
      },
      emit: [
        { to: "observation", subject: { column: "employee" }, indicator: "closureRate", value: "closed" },
      ],
    }),
    rows: 1,
    given: {
      code: 200,
      data: {
        headers: [
          { dataIndex: "c1", title: "工号", type: "string" },
          { title: "工单", children: [{ dataIndex: "c2", title: "闭环率", type: "string" }] },
        ],
        rows: [{ c1: "00123", c2: "97.5%" }],
        size: 1,
      },
    },
  },
  "moka-performance": {
    mapping: sourcePresets["moka-performance"],
    rows: 1,
    given: {
      code: 200,
      data: {
        headers: [
          { dataIndex: "c1", title: "工号", type: "string" },
          { dataIndex: "c2", title: "绩效得分", type: "number" },
        ],
        rows: [{ c1: "00123", c2: "87.5" }],
        size: 1,
      },
    },
  },
  "tita-export": {
    mapping: sourcePresets["tita-export"],
    rows: 2,
    given: [
      ["目标", "关键结果", "权重", "完成度", "目标值", "实际值", "负责人"],
      ["留存提升", "召回老客", "60%", "40%", 100, 40, "lina"],
      ["", "老客活动", "40%", "100%", 3, 3, "lina"],
    ],
  },
  "delighted-nps": {
    mapping: delightedNps({ employee: "Agent" }),
    rows: 2,
    given: [
      {
        id: "47",
        person: "99",
        survey_type: "nps",
        score: 9,
        created_at: 1788192000,
        person_properties: { Agent: "00123" },
        tags: [],
      },
      {
        id: "48",
        person: "98",
        survey_type: "csat",
        score: 5,
        created_at: 1788192000,
        person_properties: { Agent: "00123" },
      },
    ],
  },
  "qualtrics-nps": {
    mapping: qualtricsNps({ employee: "Agent", question: "Q1", utcOffset: "+08:00" }),
    rows: 3,
    given: [
      ["ResponseId", "Status", "Finished", "RecordedDate", "Agent", "Q1"],
      [
        "Response ID",
        "Response Type",
        "Finished",
        "Recorded Date",
        "Agent",
        "How likely are you to recommend us?",
      ],
      ['{"ImportId":"_recordId"}', '{"ImportId":"status"}', '{"ImportId":"finished"}', "{}", "{}", "{}"],
      ["R_1", "IP Address", "True", "2026-09-01 10:00:00", "00123", "9"],
      ["R_2", "Survey Preview", "True", "2026-09-01 10:05:00", "00123", "10"],
      ["R_3", 0, 1, "2026-09-01 10:06:00", "00123", 3],
    ],
  },
});

function report() {
  return {
    Report_Entry: [
      {
        Employee_ID: "E10086",
        Work_Email: "li.na@example.com",
        Review_Type: "Annual",
        Period_Start_Date: "2026-07-01",
        Period_End_Date: "2026-09-30",
        Manager_Rating_Value: "4",
        Rating_Scale_Max: "5",
        Calibrated_Rating_Value: "",
        Goal_Lines: [
          { Goal_ID: "G-71", Goal_Weight_Percent: "60", Goal_Progress_Percent: "85" },
          { Goal_ID: "G-72", Goal_Weight_Percent: "40", Goal_Progress_Percent: "" },
        ],
      },
    ],
  };
}
