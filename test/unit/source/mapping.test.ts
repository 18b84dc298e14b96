import { SteelyardError } from "steelyard";
import {
  idsOf,
  lineageText,
  type Mapping,
  type MappingRun,
  overrideMapping,
  parseMapping,
  type RunOptions,
  runMapping,
} from "steelyard/source";
import { describe, expect, it, test } from "vitest";

const provenance = { system: "excel", confidence: "declared", checked: "2026-11", docs: "an invented sheet" };

const base = (): Record<string, unknown> => ({
  kind: "mapping",
  id: "desk",
  version: "1",
  provenance,
  reader: { kind: "table" },
  columns: {
    employee: { headers: ["工号"], codec: { kind: "id" } },
    nps: { headers: ["NPS"], codec: { kind: "number" } },
  },
  emit: [{ to: "observation", subject: { column: "employee" }, indicator: "nps", value: "nps" }],
});

const mappingWith = (change: Record<string, unknown>): Mapping => parseMapping({ ...base(), ...change });

const run = (mapping: Mapping, rows: unknown, options: Partial<RunOptions> = {}): MappingRun =>
  runMapping(mapping, rows, { readAt: "2026-10-08T09:00+08:00", ...options });

/** Path and code of everything that is wrong. */
function faults(call: () => unknown): string[] {
  try {
    call();
  } catch (error) {
    if (error instanceof SteelyardError) return error.issues.map(({ path, code }) => `${path} ${code}`);
    throw error;
  }
  return [];
}

const rejections = ({ rejected }: MappingRun) =>
  rejected.map(
    ({ row, issues }) => `${row}: ${issues.map(({ path, code }) => `${path} ${code}`).join(", ")}`,
  );

const values = ({ observations }: MappingRun) =>
  observations.map(({ subject, indicator, observation }) => [subject, indicator, observation]);

describe("a mapping", () => {
  test.each<[string, Record<string, unknown>, string[]]>([
    ["that is none", { kind: "policy" }, ["kind not-an-option"]],
    [
      "without columns",
      { columns: {} },
      ["emit.0.subject.column not-an-option", "emit.0.value not-an-option"],
    ],
    [
      "of an unknown codec",
      { columns: { employee: { headers: ["a"], codec: { kind: "magic" } } } },
      ["columns.employee.codec.kind not-an-option"],
    ],
    [
      "with a path in a table",
      {
        columns: {
          employee: { path: ["a"], codec: { kind: "id" } },
          nps: { headers: ["b"], codec: { kind: "number" } },
        },
      },
      ["columns.employee.headers missing-key", "columns.employee.path unknown-key"],
    ],
    [
      "with headers in records",
      { reader: { kind: "records", each: [[]] } },
      [
        "columns.employee.path missing-key",
        "columns.employee.headers unknown-key",
        "columns.nps.path missing-key",
        "columns.nps.headers unknown-key",
      ],
    ],
    [
      "with a level that is not there",
      {
        reader: { kind: "records", each: [[]] },
        columns: {
          employee: { path: ["a"], level: 2, codec: { kind: "id" } },
          nps: { path: ["b"], codec: { kind: "number" } },
        },
      },
      ["columns.employee.level out-of-range"],
    ],
    [
      "that was never checked",
      { provenance: { ...provenance, checked: "lately" } },
      ["provenance.checked bad-date"],
    ],
    [
      "of an unknown confidence",
      { provenance: { ...provenance, confidence: "certain" } },
      ["provenance.confidence not-an-option"],
    ],
    [
      "with a value that is a text",
      { emit: [{ to: "observation", subject: { column: "employee" }, indicator: "nps", value: "employee" }] },
      ["emit.0.value not-an-option"],
    ],
    [
      "with an indicator that is no id",
      { emit: [{ to: "observation", subject: { column: "employee" }, indicator: "a b", value: "nps" }] },
      ["emit.0.indicator bad-id"],
    ],
    ["with nothing that becomes of a row", { emit: [] }, ["emit empty"]],
    [
      "with a filter on nothing",
      { filter: [{ column: "state", in: ["done"] }] },
      ["filter.0.column not-an-option"],
    ],
  ])("%s is refused", (_name, change, expected) => {
    expect(faults(() => mappingWith(change))).toEqual(expected);
  });

  test.each<[string, Record<string, unknown>, string]>([
    [
      "a clock on the wall without an offset",
      { kind: "instant", formats: ["y-m-d h:m"] },
      "utcOffset missing-key",
    ],
    ["an offset that is none", { kind: "date", formats: ["unix-s"], utcOffset: "8" }, "utcOffset bad-time"],
    ["two orders of day and month", { kind: "date", formats: ["d/m/y", "m/d/y"] }, "formats not-an-option"],
    [
      "two meanings of the same digits",
      { kind: "instant", formats: ["unix-s", "unix-ms"], utcOffset: "Z" },
      "formats not-an-option",
    ],
    ["a scale upside down", { kind: "rating", low: 5, high: 1 }, "high out-of-range"],
    ["bounds upside down", { kind: "number", minimum: 2, maximum: "1" }, "maximum out-of-range"],
    ["a currency that is none", { kind: "money", currency: "yuan" }, "currency wrong-type"],
    [
      "a day of 30 hours",
      { kind: "duration", unit: "h", numeric: "d", dayHours: 30 },
      "dayHours out-of-range",
    ],
  ])("with %s is refused", (_name, codec, expected) => {
    const columns = { ...(base().columns as object), extra: { headers: ["x"], codec } };
    expect(faults(() => mappingWith({ columns }))).toEqual([`columns.extra.codec.${expected}`]);
  });

  it("is frozen, and survives hostile keys", () => {
    expect(Object.isFrozen(mappingWith({}).columns)).toBe(true);
    const hostile = JSON.parse('{"__proto__":{"headers":["x"],"codec":{"kind":"id"}}}');
    expect(faults(() => mappingWith({ columns: hostile }))).toContain("columns.__proto__ forbidden-key");
  });

  it("that is a guess runs when confirmed, or when its columns are declared", () => {
    const guess = mappingWith({ provenance: { ...provenance, confidence: "guess" } });
    const rows = [
      ["工号", "NPS"],
      ["1", 40],
    ];
    expect(faults(() => run(guess, rows))).toEqual(["confirm unconfirmed"]);
    expect(run(guess, rows, { confirm: true }).rows.used).toBe(1);
    const ours = overrideMapping(guess, {
      version: "2",
      checked: "2026-11-20",
      docs: "our export",
      columns: { nps: { headers: ["净推荐值"] } },
    });
    expect(ours).toMatchObject({
      version: "2",
      provenance: { system: "excel", confidence: "declared", docs: "our export" },
    });
    expect(ours.columns.nps).toEqual({ headers: ["净推荐值"], codec: { kind: "number" } });
    expect(
      run(ours, [
        ["工号", "净推荐值"],
        ["1", 40],
      ]).rows.used,
    ).toBe(1);
  });

  it("cannot be overridden into one that is wrong", () => {
    const patch = {
      version: "2",
      checked: "2026-11",
      docs: "x",
      columns: { nps: { codec: { kind: "id" } } },
    } as never;
    expect(faults(() => overrideMapping(mappingWith({}), patch))).toEqual(["emit.0.value not-an-option"]);
    expect(faults(() => overrideMapping(mappingWith({}), { version: "2" } as never))).toEqual([
      "checked missing-key",
      "docs missing-key",
    ]);
  });
});

describe("a table", () => {
  const rows = [
    ["工号", "NPS"],
    ["007", 40],
    ["008", "-"],
  ];

  it("says of every figure where it stands", () => {
    const { observations, fingerprint } = run(mappingWith({}), rows, {
      file: "desk.xlsx",
      sheet: "9月",
      firstRow: 3,
    });
    const [first] = observations;
    expect(first?.lineage).toEqual({
      origin: {
        system: "excel",
        mapping: "desk@1",
        file: "desk.xlsx",
        sheet: "9月",
        readAt: "2026-10-08T09:00+08:00",
      },
      row: 4,
      column: "NPS",
      cell: "B4",
      record: null,
    });
    expect(first && lineageText(first.lineage)).toEqual({
      en: "desk.xlsx, sheet 9月, row 4, NPS",
      "zh-CN": "desk.xlsx 工作表 9月 第 4 行 NPS",
    });
    expect(fingerprint).toMatch(/^[0-9a-f]{16}$/);
  });

  it("has another fingerprint with another cell, row or mapping, and the same with the same", () => {
    const sums = [
      run(mappingWith({}), rows),
      run(mappingWith({}), [
        ["工号", "NPS"],
        ["007", 41],
        ["008", "-"],
      ]),
      run(mappingWith({}), [
        ["工号", "NPS"],
        ["007", "40"],
        ["008", "-"],
      ]),
      run(mappingWith({}), rows.slice(0, 2)),
      run(mappingWith({ version: "2" }), rows),
    ].map(({ fingerprint }) => fingerprint);
    expect(new Set(sums).size).toBe(5);
    expect(run(mappingWith({}), rows).fingerprint).toBe(sums[0]);
  });

  it("tells absent, withheld and invalid apart", () => {
    const columns = {
      employee: { headers: ["工号"], codec: { kind: "id" } },
      nps: { headers: ["NPS"], codec: { kind: "number" }, withheld: ["***"], invalid: "missing" },
    };
    const result = run(mappingWith({ columns }), [
      ["工号", "NPS"],
      ["1", 0],
      ["2", ""],
      ["3", "***"],
      ["4", "#N/A"],
      ["5", "x"],
    ]);
    expect(values(result).map(([, , value]) => value)).toEqual([
      0,
      { missing: "notMeasured" },
      { missing: "withheld" },
      { missing: "invalid" },
      { missing: "invalid" },
    ]);
    expect(result.invalid.map(({ row, issue }) => [row, issue.path, issue.code])).toEqual([
      [5, "NPS", "error-cell"],
      [6, "NPS", "unreadable-cell"],
    ]);
    expect(result.rows).toEqual({ in: 5, used: 5, rejected: 0, filtered: 0 });
    const security = { ...columns, nps: { ...columns.nps, absent: "withheld" } };
    expect(
      values(
        run(mappingWith({ columns: security }), [
          ["工号", "NPS"],
          ["1", null],
        ]),
      ),
    ).toEqual([["1", "nps", { missing: "withheld" }]]);
  });

  it("a cell at fault says how it was declared, and a row that is none what it is", () => {
    const columns = {
      ...(base().columns as object),
      nps: { headers: ["NPS"], codec: { kind: "rating", low: 0, high: "10", suffixes: ["分", "星"] } },
    };
    const result = run(mappingWith({ columns }), [
      ["工号", "NPS"],
      ["1", "11"],
      "x",
      ["2", "9分"],
      ["3", "——"],
    ]);
    expect(
      result.rejected.map(({ row, issues }) => [row, issues[0].message.en, issues[0].message["zh-CN"]]),
    ).toEqual([
      [
        2,
        '"11" is no rating as the mapping declares it (low:0,high:10,suffixes:[分,星])',
        '"11" 不是映射所声明的评分（low:0,high:10,suffixes:[分,星]）',
      ],
      [3, "text is no id as the mapping declares it", "文本 不是映射所声明的编号"],
    ]);
    expect(values(result).map(([, , value]) => value)).toEqual(["9", { missing: "notMeasured" }]);
  });

  it("holds rows back by their cells, before anything of them is read", () => {
    const columns = { ...(base().columns as object), state: { headers: ["状态"], codec: { kind: "text" } } };
    const filter = [{ column: "state", notIn: ["作废", ""] }];
    const result = run(mappingWith({ columns, filter }), [
      ["工号", "NPS", "状态"],
      ["1", "x", "作废"],
      ["2", 5, "有效"],
      ["3", 5, null],
      ["4", 5, "#REF!"],
      ["5", "x", "有效"],
    ]);
    expect(result.filtered).toEqual([2, 4]);
    expect(rejections(result)).toEqual(["5: 状态 error-cell", "6: NPS unreadable-cell"]);
    expect(values(result)).toEqual([["2", "nps", 5]]);
    const only = mappingWith({ columns, filter: [{ column: "state", in: ["有效"] }] });
    expect(
      run(only, [
        ["工号", "NPS", "状态"],
        ["1", 5, "有效"],
        ["2", 5, ""],
      ]).filtered,
    ).toEqual([3]);
  });

  it("fills merged cells where that is declared", () => {
    const columns = {
      employee: { headers: ["工号"], codec: { kind: "id" }, fill: "down" },
      nps: { headers: ["NPS"], codec: { kind: "number" } },
    };
    const rowsOfTwo = [
      ["工号", "NPS"],
      ["1", 5],
      [null, 6],
      ["2", 7],
      ["", 8],
    ];
    expect(values(run(mappingWith({ columns }), rowsOfTwo)).map(([subject]) => subject)).toEqual([
      "1",
      "1",
      "2",
      "2",
    ]);
    expect(rejections(run(mappingWith({}), rowsOfTwo))).toEqual(["3: 工号 empty-cell", "5: 工号 empty-cell"]);
  });

  it("may have two rows of headers with merged cells", () => {
    const mapping = mappingWith({
      reader: { kind: "table", headerRows: 2 },
      columns: {
        employee: { headers: ["工号"], codec: { kind: "id" } },
        nps: { headers: ["满意/NPS"], codec: { kind: "number" } },
      },
    });
    const result = run(mapping, [
      ["工号", "满意", null, "其他"],
      ["", "CSAT", "NPS", "NPS"],
      ["1", 5, 40, 50],
    ]);
    expect(values(result)).toEqual([["1", "nps", 40]]);
    expect(result.observations[0]?.lineage.cell).toBe("C3");
    expect(result.unusedColumns).toEqual(["满意/CSAT", "其他/NPS"]);
  });

  it("may lack a column that is optional", () => {
    const columns = {
      ...(base().columns as object),
      extra: { headers: ["x"], optional: true, codec: { kind: "number" } },
    };
    const emit = [
      ...(base().emit as object[]),
      { to: "observation", subject: { column: "employee" }, indicator: "extra", value: "extra" },
    ];
    expect(values(run(mappingWith({ columns, emit }), rows))).toContainEqual([
      "007",
      "extra",
      { missing: "notMeasured" },
    ]);
  });

  it("may be long: one row for each indicator", () => {
    const mapping = mappingWith({
      columns: {
        employee: { headers: ["工号"], codec: { kind: "id" } },
        name: {
          headers: ["指标"],
          codec: { kind: "choice", values: { 净推荐值: "nps", 复购率: "repurchaseRate" } },
        },
        value: { headers: ["实际值"], codec: { kind: "number" } },
        count: { headers: ["样本数"], codec: { kind: "number" } },
      },
      emit: [
        {
          to: "observation",
          subject: { column: "employee" },
          indicator: { column: "name" },
          value: "value",
          sample: "count",
        },
      ],
    });
    const result = run(mapping, [
      ["工号", "指标", "实际值", "样本数"],
      ["1", "净推荐值", 40, 30],
      ["1", "复购率", "0.3", ""],
      ["1", "其他", 1, 1],
      ["1", "净推荐值", 41, -1],
    ]);
    expect(values(result)).toEqual([["1", "nps", { value: 40, sample: 30 }]]);
    expect(rejections(result)).toEqual([
      "3: 样本数 empty-cell",
      "4: 指标 unreadable-cell",
      "5: 样本数 out-of-range",
    ]);
  });

  it("gives quotients", () => {
    const mapping = mappingWith({
      columns: {
        employee: { headers: ["工号"], codec: { kind: "id" } },
        done: { headers: ["闭环"], codec: { kind: "number" } },
        all: { headers: ["工单"], codec: { kind: "number" } },
      },
      emit: [
        {
          to: "observation",
          subject: { column: "employee" },
          indicator: "closureRate",
          value: { numerator: "done", denominator: "all" },
        },
      ],
    });
    const result = run(mapping, [
      ["工号", "闭环", "工单"],
      ["1", 191, 196],
      ["2", null, 5],
      ["3", 1, "无"],
      ["4", 1, -1],
    ]);
    expect(values(result).map(([, , value]) => value)).toEqual([
      { of: [191, 196] },
      { missing: "notMeasured" },
      { missing: "notMeasured" },
    ]);
    expect(rejections(result)).toEqual(["5: 工单 out-of-range"]);
  });
});

describe("records", () => {
  const mapping = (): Mapping =>
    mappingWith({
      reader: { kind: "records", each: [["list"], ["days"]] },
      columns: {
        employee: { path: ["owner", { one: true }, "id"], level: 1, codec: { kind: "id" } },
        nps: { path: ["stat", "nps"], codec: { kind: "number" } },
      },
    });

  it("are found inside records", () => {
    const result = run(mapping(), {
      list: [
        { owner: [{ id: "a" }], days: [{ stat: { nps: 5 } }, { stat: {} }, {}] },
        { owner: [{ id: "b" }, { id: "c" }], days: [{ stat: { nps: 6 } }] },
        { owner: [], days: [{ stat: { nps: 7 } }] },
        { owner: "d", days: [{ stat: { nps: 8 } }] },
        { owner: [{ id: "e" }] },
      ],
    });
    expect(values(result)).toEqual([
      ["a", "nps", 5],
      ["a", "nps", { missing: "notMeasured" }],
      ["a", "nps", { missing: "notMeasured" }],
    ]);
    expect(rejections(result)).toEqual([
      "4: owner.one.id unreadable-cell",
      "5: owner.one.id empty-cell",
      "6: owner.one.id unreadable-cell",
    ]);
    expect(result.observations[1]?.lineage).toMatchObject({
      row: 2,
      column: "stat.nps",
      cell: null,
      record: "list.0.days.1",
    });
    expect(result.observations[1] && lineageText(result.observations[1].lineage).en).toBe(
      "excel, list.0.days.1, stat.nps",
    );
  });

  it("need their list", () => {
    expect(faults(() => run(mapping(), { data: [] }))).toEqual(["rows.list wrong-type"]);
    expect(faults(() => run(mapping(), null))).toEqual(["rows.list wrong-type"]);
  });

  it("are rejected where their list is something else", () => {
    const result = run(mapping(), {
      list: [{ owner: [{ id: "a" }], days: 5 }, { owner: [{ id: "b" }], days: [{}] }, {}],
    });
    expect(result.rejected.map(({ record }) => record)).toEqual(["list.0.days"]);
    expect(result.rows).toEqual({ in: 2, used: 1, rejected: 1, filtered: 0 });
  });
});

describe("a labelled table", () => {
  const reader = {
    kind: "labelled",
    headers: ["data", "headers"],
    rows: ["data", "rows"],
    key: "dataIndex",
    label: "title",
    children: "children",
  };

  it("has its headers apart", () => {
    const result = run(mappingWith({ reader }), {
      data: {
        headers: [
          { dataIndex: "c1", title: "工号" },
          { title: "满意", children: [{ dataIndex: "c2", title: "NPS" }] },
          { dataIndex: "c3", title: "NPS" },
        ],
        rows: [{ c1: "00123", c2: 1, c3: "40" }, { c1: "00124" }],
      },
    });
    expect(values(result)).toEqual([
      ["00123", "nps", "40"],
      ["00124", "nps", { missing: "notMeasured" }],
    ]);
    expect(result.unusedColumns).toEqual(["满意/NPS"]);
    expect(result.observations[0]?.lineage).toMatchObject({ row: 1, column: "NPS", record: "data.rows.0" });
  });

  it("needs both lists, and headers that end somewhere", () => {
    expect(faults(() => run(mappingWith({ reader }), { data: { headers: [], rows: [] } }))).toEqual([
      "columns.employee no-column",
    ]);
    expect(faults(() => run(mappingWith({ reader }), {}))).toEqual(["rows.data.headers wrong-type"]);
    const endless: Record<string, unknown> = { title: "x" };
    endless.children = [endless];
    expect(faults(() => run(mappingWith({ reader }), { data: { headers: [endless], rows: [] } }))).toEqual([
      "rows too-deep",
    ]);
  });
});

describe("a crosswalk", () => {
  const mapping = () =>
    mappingWith({
      emit: [
        {
          to: "observation",
          subject: { column: "employee", idType: "工号" },
          indicator: "nps",
          value: "nps",
        },
      ],
    });
  const crosswalk = {
    people: [
      {
        person: "zhou",
        ids: [
          { type: "工号", value: "007" },
          { type: "工号", value: "107" },
        ],
      },
      {
        person: "li",
        ids: [
          { type: "工号", value: "008" },
          { type: "feishu", value: "009" },
        ],
      },
      { person: "wang", ids: [{ type: "工号", value: "008" }] },
    ],
  };

  it("finds people by their ids, and rejects those unknown or known twice", () => {
    const result = run(
      mapping(),
      [
        ["工号", "NPS"],
        ["007", 1],
        ["107", 2],
        ["008", 3],
        ["009", 4],
        ["zhou", 5],
      ],
      { crosswalk },
    );
    expect(values(result)).toEqual([
      ["zhou", "nps", 1],
      ["zhou", "nps", 2],
    ]);
    expect(rejections(result)).toEqual([
      "4: 工号 ambiguous-person",
      "5: 工号 unknown-person",
      "6: 工号 unknown-person",
    ]);
  });

  it("gives ids to write under, but none that is not the one", () => {
    // zhou has two, li and wang share one; of feishu li alone has one.
    expect(idsOf(crosswalk, "工号")).toEqual([]);
    expect(idsOf(crosswalk, "feishu")).toEqual([{ person: "li", id: "009" }]);
    expect(faults(() => idsOf({ people: [{ person: "", ids: [] }] }, "feishu"))).toEqual([
      "people.0.person empty",
    ]);
  });

  it("is needed where ids are of a kind", () => {
    expect(
      rejections(
        run(mapping(), [
          ["工号", "NPS"],
          ["007", 1],
        ]),
      ),
    ).toEqual(["2: 工号 unknown-person"]);
  });
});

describe("a ledger", () => {
  it("has a row for each row, with what is absent as null", () => {
    const mapping = mappingWith({
      columns: {
        employee: { headers: ["工号"], codec: { kind: "id" } },
        order: { headers: ["订单号"], codec: { kind: "id" } },
        amount: { headers: ["金额"], codec: { kind: "money", currency: "CNY" }, withheld: ["保密"] },
        paid: { headers: ["支付"], codec: { kind: "choice", values: { 是: true, 否: false } } },
      },
      emit: [
        {
          to: "ledger",
          ledger: "orders",
          subject: { column: "employee" },
          fields: { id: "order", amount: "amount", paid: "paid" },
          constants: { channel: "shop" },
        },
      ],
    });
    const { ledgers } = run(mapping, [
      ["工号", "订单号", "金额", "支付"],
      ["1", "o-1", "¥5", "是"],
      ["1", "o-2", "", "否"],
      ["1", "o-3", "保密", null],
    ]);
    expect(ledgers.orders?.map(({ lineage, ...row }) => ({ ...row, row: lineage.row }))).toEqual([
      { channel: "shop", id: "o-1", amount: "5", paid: true, person: "1", absent: {}, row: 2 },
      { channel: "shop", id: "o-2", amount: null, paid: false, person: "1", absent: {}, row: 3 },
      {
        channel: "shop",
        id: "o-3",
        amount: null,
        paid: null,
        person: "1",
        absent: { amount: "withheld" },
        row: 4,
      },
    ]);
  });

  it("is there without rows", () => {
    const emit = [{ to: "ledger", ledger: "orders", fields: { id: "employee" } }];
    expect(run(mappingWith({ emit }), [["工号", "NPS"]]).ledgers).toEqual({ orders: [] });
  });
});

describe("a run", () => {
  it("refuses options that are none", () => {
    const call = (options: unknown) => () =>
      runMapping(mappingWith({}), [["工号", "NPS"]], options as RunOptions);
    expect(faults(call({ readAt: "2026-10-08" }))).toEqual(["readAt bad-instant"]);
    expect(faults(call({}))).toEqual(["readAt missing-key"]);
    expect(faults(call({ readAt: "2026-10-08T09:00Z", sheets: "x" }))).toEqual(["sheets unknown-key"]);
    expect(
      faults(call({ readAt: "2026-10-08T09:00Z", crosswalk: { people: [{ person: "", ids: [] }] } })),
    ).toEqual(["crosswalk.people.0.person empty"]);
  });

  it("says each fault of a cell once, however many things need it", () => {
    const observation = (indicator: string) => ({
      to: "observation",
      subject: { column: "employee" },
      indicator,
      value: "nps",
    });
    const result = run(mappingWith({ emit: ["a", "b", "c"].map(observation) }), [
      ["工号", "NPS"],
      ["", 1],
    ]);
    expect(rejections(result)).toEqual(["2: 工号 empty-cell"]);
  });
});
