import { type Appraisal, appraise } from "steelyard";
import {
  bitableRecords,
  type FeishuMetricOptions,
  feishuInformation,
  feishuMetrics,
  informatRecords,
  kissflowItems,
  type RecordOptions,
  type WorkdayPaymentOptions,
  type WorkdayRatingOptions,
  workdayPayments,
  workdayRatings,
} from "steelyard/source";
import { describe, expect, it, test } from "vitest";
import { refusals } from "../practice/support.js";
import { faults } from "./shapes.js";
import { policy, run } from "./support.js";

const people = ["=li", "wang", "chen", "zhou"].map((person, index) => ({ person, id: `ou_${index}` }));
const left = [
  { id: "zhou", reason: "insufficient" },
  { id: "wu", reason: "rejected" },
];
/** A run of many people who all have a score. */
const crowd = (size: number): Appraisal =>
  appraise(policy(), {
    period: "2026-09",
    subjects: Array.from({ length: size }, (_, n) => ({
      id: `p${n}`,
      role: "support" as const,
      observations: { nps: n % 50, csat: 4 },
    })),
  });

describe("Feishu's metrics", () => {
  const options = (changes: Partial<FeishuMetricOptions> = {}): FeishuMetricOptions => ({
    semester: "7293",
    people,
    metrics: [
      { indicator: "nps", metric: "m1", fields: [{ field: "f1", figure: "value" }] },
      {
        indicator: "csat",
        metric: "m2",
        fields: [
          { field: "f1", figure: "points" },
          { field: "f2", figure: "weight" },
        ],
      },
    ],
    ...changes,
  });
  const shape = "documented: Feishu performance/v2/metric_details/import";

  it("are the exact figures of those who have a score; what is missing is not 0", () => {
    const { requests, skipped, missing } = feishuMetrics(
      run(),
      options({ recordName: "Q3", userIdType: "open_id" }),
    );
    expect(requests.flatMap((request) => faults(shape, request))).toEqual([]);
    const metric = (id: string, metric_id: string, ...values: [string, string][]) => ({
      reviewee_user_id: id,
      metric_id,
      fields: values.map(([field_id, field_value]) => ({ field_id, field_value })),
    });
    expect(requests.map(({ body }) => body)).toEqual([
      {
        semester_id: "7293",
        import_record_name: "Q3",
        imported_metrics: [
          metric("ou_0", "m1", ["f1", "42.5"]),
          metric("ou_0", "m2", ["f1", "75"], ["f2", "0.4"]),
          metric("ou_1", "m1", ["f1", "50"]),
          metric("ou_1", "m2", ["f1", "50"], ["f2", "0.4"]),
          metric("ou_2", "m1", ["f1", "30"]),
          metric("ou_2", "m2", ["f2", "0.4"]),
        ],
      },
    ]);
    expect(requests[0]?.params.user_id_type).toBe("open_id");
    expect(skipped).toEqual(left);
    expect(missing).toEqual([{ id: "chen", indicator: "csat", field: "f1" }]);
  });

  it("leave out whom the ids do not know, and who has none of them", () => {
    const csat = [{ indicator: "csat", metric: "m", fields: [{ field: "f", figure: "value" as const }] }];
    const { requests, skipped, missing } = feishuMetrics(
      run(),
      options({ people: people.slice(1), metrics: csat }),
    );
    expect(requests[0]?.body.imported_metrics.map(({ reviewee_user_id: id }) => id)).toEqual(["ou_1"]);
    expect(skipped).toEqual([
      { id: "=li", reason: "unknownPerson" },
      { id: "chen", reason: "noFigure" },
      ...left,
    ]);
    expect(missing).toEqual([]);
  });

  it("come in requests of at most 50, each with a token of its content", () => {
    const { requests } = feishuMetrics(crowd(51), options({ people: undefined }));
    expect(requests.map(({ body }) => body.imported_metrics.length)).toEqual([50, 50, 2]);
    const tokens = requests.map(({ params }) => params.client_token);
    expect(new Set(tokens).size).toBe(3);
    expect(tokens.every((token) => /^steelyard-[0-9a-f]{16}$/.test(token))).toBe(true);
    expect(feishuMetrics(crowd(51), options({ people: undefined })).requests).toEqual(requests);
    const later = feishuMetrics(crowd(51), options({ people: undefined, semester: "7294" })).requests;
    expect(later.some(({ params }) => tokens.includes(params.client_token))).toBe(false);
  });

  test.each<[string, object, string[]]>([
    ["no metrics", { metrics: [] }, ["options.metrics empty"]],
    ["no semester", { semester: "" }, ["options.semester empty"]],
    ["another kind of id", { userIdType: "name" }, ["options.userIdType not-an-option"]],
    [
      "a metric and a field twice",
      {
        metrics: [0, 1].map(() => ({
          indicator: "nps",
          metric: "m",
          fields: [0, 1].map(() => ({ field: "f", figure: "value" })),
        })),
      },
      [
        "options.metrics.1.metric repeated-column",
        "options.metrics.0.fields.1.field repeated-column",
        "options.metrics.1.fields.1.field repeated-column",
      ],
    ],
  ])("are refused with %s", (_, changes, expected) => {
    expect(refusals(() => feishuMetrics(run(), options(changes as never)))).toEqual(expected);
  });
});

describe("Feishu's supplementary information", () => {
  const shape = "documented: Feishu performance/v2/additional_informations/import";

  it("says how the score came about, in lines that add up", () => {
    const { requests, skipped } = feishuInformation(run(), {
      semester: "7293",
      people,
      policy: policy(),
      language: "zh-CN",
    });
    expect(requests.flatMap((request) => faults(shape, request))).toEqual([]);
    const [li, , chen] = requests[0]?.body.additional_informations ?? [];
    expect(li).toMatchObject({
      external_id: "steelyard/desk/2%2Fa/2026-Q3/=li",
      reviewee_user_id: "ou_0",
      item: "客服考核 2026-Q3",
      time: "2026-Q3",
    });
    expect(li?.detailed_description.split("\n")).toEqual([
      "综合得分 79，等级 B，数据覆盖率 1",
      "净推荐值：实际值 42.5，单项得分 85，权重 0.6，加权得分 51",
      "CSAT：实际值 4.5，单项得分 75，权重 0.4，加权得分 30",
      "51 + 30 = 81",
      "81 − 2（late） = 79",
    ]);
    expect(chen?.detailed_description.split("\n").slice(1)).toEqual([
      "净推荐值：实际值 30，单项得分 60，权重 0.6，加权得分 60",
      "CSAT：无数据，权重 0.4",
    ]);
    expect(skipped).toEqual(left);
  });

  it("says in English who is ranked, what is not counted, and what a person has to look at", () => {
    const [result] = run().results;
    const changed = {
      ...run(),
      results: [
        {
          ...result,
          ...{
            rank: 1,
            size: 3,
            tier: null,
            base: 51,
            effects: [{ id: "early", effect: 3 }],
            unsettled: ["late"],
          },
          indicators: [
            result?.indicators[0],
            { id: "csat", value: 4, points: null, weight: 0, contribution: null },
          ],
        },
      ],
      rejected: [],
    } as unknown as Appraisal;
    const { requests } = feishuInformation(changed, { semester: "1", item: "Score", time: "autumn" });
    expect(requests[0]?.body.additional_informations[0]).toMatchObject({
      item: "Score",
      time: "autumn",
      detailed_description: [
        "Score 79, rank 1 of 3, coverage 1",
        "nps: value 42.5, points 85, weight 0.6, contribution 51",
        "csat: value 4, weight 0, not counted",
        "51 + 3 (early) = 79",
        "To be looked at, a fact is missing: late",
      ].join("\n"),
    });
  });

  it("is no request where nobody has a score", () => {
    expect(feishuInformation({ ...run(), results: [] }, { semester: "1" })).toEqual({
      requests: [],
      skipped: left.slice(1),
    });
  });

  it("is the same, token and ids, whenever it is made", () => {
    const once = feishuInformation(run(), { semester: "1" });
    expect(feishuInformation(run(), { semester: "1" })).toEqual(once);
    const ids = once.requests[0]?.body.additional_informations.map(({ external_id: id }) => id) ?? [];
    expect(new Set(ids).size).toBe(3);
  });
});

describe("Workday's ratings", () => {
  const options = (changes: Partial<WorkdayRatingOptions> = {}): WorkdayRatingOptions => ({
    employeeIdType: "Employee_ID",
    reviewType: { type: "Review_Type_ID", id: "Quarterly" },
    periodStart: "2026-07-01",
    periodEnd: "2026-09-30",
    ratings: [{ tier: "A", rating: { type: "Review_Rating_ID", id: "4" } }],
    people,
    ...changes,
  });
  const shape = "seen in clients generated of the WSDL: Workday Update_Employee_Review_Rating";

  it("are those of the tiers", () => {
    const { requests, skipped } = workdayRatings(run(), options());
    expect(requests).toEqual([
      {
        Update_Employee_Review_Rating_Data: {
          Employee_Reference: { type: "Employee_ID", id: "ou_1" },
          Review_Type_Reference: { type: "Review_Type_ID", id: "Quarterly" },
          Period_Start_Date: "2026-07-01",
          Period_End_Date: "2026-09-30",
          Rating_Reference: { type: "Review_Rating_ID", id: "4" },
        },
      },
    ]);
    expect(skipped).toEqual([{ id: "=li", reason: "noRating" }, { id: "chen", reason: "noRating" }, ...left]);
  });

  it("carry score and comment where asked, in the order of the schema", () => {
    const ratings = ["A", "B"].map((tier) => ({ tier, rating: { type: "WID", id: tier } }));
    const { requests } = workdayRatings(run(), options({ ratings, scoreAsOverride: true, comment: true }));
    expect(requests.flatMap((request) => faults(shape, request))).toEqual([]);
    const [li] = requests.map(({ Update_Employee_Review_Rating_Data: data }) => data);
    expect(li?.Overall_Rating_Override).toBe("79");
    expect(li?.Comment).toContain("51 + 30 = 81");
    expect(Object.keys(li ?? {})).toEqual([
      ...["Employee_Reference", "Review_Type_Reference", "Period_Start_Date", "Period_End_Date"],
      ...["Rating_Reference", "Overall_Rating_Override", "Comment"],
    ]);
  });

  test.each<[string, object, string[]]>([
    [
      "dates that are none",
      { periodStart: "2026-7-1", periodEnd: "2026-09-31" },
      ["options.periodStart bad-date", "options.periodEnd bad-date"],
    ],
    ["an end before the beginning", { periodEnd: "2026-06-30" }, ["options.periodEnd too-early"]],
    ["a bare id", { reviewType: "Quarterly" }, ["options.reviewType wrong-type"]],
    [
      "a tier twice",
      { ratings: [0, 1].map(() => ({ tier: "A", rating: { type: "WID", id: "1" } })) },
      ["options.ratings.1.tier repeated-column"],
    ],
  ])("are refused with %s", (_, changes, expected) => {
    expect(refusals(() => workdayRatings(run(), options(changes)))).toEqual(expected);
  });
});

describe("Workday's payments", () => {
  const reference = (id: string) => ({ type: "WID", id });
  const options = (changes: Partial<WorkdayPaymentOptions> = {}): WorkdayPaymentOptions => ({
    employeeIdType: "Employee_ID",
    effectiveDate: "2026-10-15",
    reason: reference("r"),
    plan: reference("p"),
    currency: { type: "Currency_ID", id: "CNY" },
    people,
    ...changes,
  });
  const shape = "seen in clients generated of the WSDL: Workday Request_One-Time_Payment";
  const one = (changes: object) =>
    ({ ...run(), results: [{ ...run().results[0], ...changes }], rejected: [] }) as unknown as Appraisal;

  it("are the payouts, to the cent", () => {
    const { requests, skipped } = workdayPayments(run(), options());
    expect(requests.flatMap((request) => faults(shape, request))).toEqual([]);
    expect(requests[0]).toEqual({
      "One-Time_Payment_Data": {
        Employee_Reference: { type: "Employee_ID", id: "ou_0" },
        Effective_Date: "2026-10-15",
        Reason_Reference: reference("r"),
        "One-Time_Payment_Sub_Data": [
          {
            One_Time_Payment_Plan_Reference: reference("p"),
            Amount: "812.35",
            Currency_Reference: { type: "Currency_ID", id: "CNY" },
          },
        ],
      },
    });
    // Chen has reached the bonus; what is 10 % of the salary, nobody knows.
    expect(skipped).toEqual([{ id: "chen", reason: "unsettled" }, ...left]);
  });

  it("carry dates, positions and a comment where given", () => {
    const dates = { visibilityDate: "2026-10-16", scheduledDate: "2026-10-31" };
    const { requests } = workdayPayments(
      run(),
      options({
        ...dates,
        ...{ coverageStart: "2026-07-01", coverageEnd: "2026-09-30", comment: "Q3" },
        ...{ positionIdType: "Position_ID", positions: [{ person: "wang", id: "P-9" }] },
      }),
    );
    expect(requests.flatMap((request) => faults(shape, request))).toEqual([]);
    const [li, wang] = requests.map((request) => request["One-Time_Payment_Data"]);
    expect(li?.Position_Reference).toBeUndefined();
    expect(wang?.Position_Reference).toEqual({ type: "Position_ID", id: "P-9" });
    expect(wang?.["One-Time_Payment_Sub_Data"][0]).toMatchObject({
      Coverage_End_Date: "2026-09-30",
      Comment: "Q3",
    });
  });

  test.each([
    [{ payout: null }, "withheld"],
    [{ payout: 0 }, "nothingDue"],
    [{ payout: undefined }, "noIncentives"],
    [{ unsettled: ["late"] }, "unsettled"],
    [{ payout: 0, unsettled: ["late"] }, "unsettled"],
    // A place in a programme that is unknown is no money.
    [{ payout: 0, awards: [{ status: "unknown", award: { kind: "badge" } }] }, "nothingDue"],
  ])("leave out %j as %s", (changes, reason) => {
    expect(workdayPayments(one(changes), options())).toEqual({
      requests: [],
      skipped: [{ id: "=li", reason }],
    });
  });

  test.each<[string, object, string[]]>([
    [
      "dates that are none",
      { effectiveDate: "soon", scheduledDate: "2026-02-30" },
      ["options.effectiveDate bad-date", "options.scheduledDate bad-date"],
    ],
    [
      "a span that ends too early",
      { coverageStart: "2026-09-30", coverageEnd: "2026-07-01" },
      ["options.coverageEnd too-early"],
    ],
    [
      "positions without their type",
      { positions: [{ person: "a", id: "" }] },
      ["options.positions.0.id empty", "options.positionIdType missing-key"],
    ],
  ])("are refused with %s", (_, changes, expected) => {
    expect(refusals(() => workdayPayments(run(), options(changes)))).toEqual(expected);
  });

  it("are refused for a payout that is no number", () => {
    expect(refusals(() => workdayPayments(one({ payout: "much" }), options()))).toEqual([
      "results.0.payout not-decimal",
    ]);
  });
});

describe("records", () => {
  const fields = [
    { field: "人员", figure: "id" },
    { field: "综合得分", figure: "score" },
    { field: "等级", figure: "tier" },
    { field: "满意度", figure: "value/csat" },
  ] as const;

  it("of Bitable are fields by column", () => {
    const { batches, skipped } = bitableRecords(run(), {
      people,
      policy: policy(),
      language: "zh-CN",
      fields: [{ ...fields[0], as: "user" }, fields[1], fields[2], { ...fields[3], as: "text" }],
    });
    expect(
      batches.flatMap((batch) => faults("documented: Bitable records, at most 500 a write", batch)),
    ).toEqual([]);
    const text = (one: string) => [{ text: one, type: "text" }];
    expect(batches[0]?.records.map((record) => record.fields)).toEqual([
      { 人员: [{ id: "ou_0" }], 综合得分: 79, 等级: text("B"), 满意度: text("4.5") },
      { 人员: [{ id: "ou_1" }], 综合得分: 80, 等级: text("优秀"), 满意度: text("4") },
      { 人员: [{ id: "ou_2" }], 综合得分: 60, 等级: text("B") },
    ]);
    expect(skipped).toEqual(left);
  });

  it("of Bitable come in writes of at most 500", () => {
    const { batches } = bitableRecords(crowd(1001), { fields: [fields[0]] });
    expect(batches.map(({ records }) => records.length)).toEqual([500, 500, 1]);
  });

  it("of Informat are values by field, digits as text where asked", () => {
    const { records } = informatRecords(run(), {
      fields: [{ field: "id", figure: "key" }, fields[1], { ...fields[3], as: "text" }],
    });
    expect(faults("documented: Informat informat.table.batchInsert", records)).toEqual([]);
    expect(records[0]).toEqual({ id: "steelyard/desk/2%2Fa/2026-Q3/=li", 综合得分: 79, 满意度: "4.5" });
    expect(records[2]).not.toHaveProperty("满意度");
  });

  it("of Kissflow are items, money with its currency", () => {
    const { items } = kissflowItems(run(), {
      fields: [
        fields[0],
        { ...fields[1], as: "text" },
        { field: "Bonus", figure: "payout", as: { currency: "CNY" } },
      ],
    });
    expect(items.flatMap((item) => faults("documented: Kissflow createItem", item))).toEqual([]);
    expect(items[0]).toEqual({ data: { 人员: "=li", 综合得分: "79", Bonus: "812.35 CNY" } });
  });

  it("without a single figure are none", () => {
    const { items, skipped } = kissflowItems(run(), { fields: [fields[3]] });
    expect(items.length).toBe(2);
    expect(skipped[0]).toEqual({ id: "chen", reason: "noFigure" });
  });

  test.each<[string, RecordOptions["fields"], string[]]>([
    ["no fields", [], ["options.fields empty"]],
    [
      "a field twice",
      [fields[0], { ...fields[1], field: "人员" }],
      ["options.fields.1.field repeated-column"],
    ],
    ["a hostile field", [{ field: "__proto__", figure: "id" }], ["options.fields.0.field forbidden-key"]],
    [
      "a figure that there is not",
      [{ field: "a", figure: "salary" as never }],
      ["options.fields.0.figure not-an-option"],
    ],
    [
      "another form",
      [{ field: "a", figure: "id", as: "bold" as never }],
      ["options.fields.0.as not-an-option"],
    ],
  ])("are refused with %s", (_, of, expected) => {
    expect(refusals(() => bitableRecords(run(), { fields: of }))).toEqual(expected);
  });
});
