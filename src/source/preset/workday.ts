import type { MappedColumn } from "../mapping/column.js";
import type { Mapping } from "../mapping/mapping.js";
import { CHECKED, key, preset } from "./parts.js";
import { type ContractColumn, workdayContract } from "./workday-contract.js";

const place = ({ alias, type }: ContractColumn, level: number): MappedColumn =>
  key([alias], type, { level, absent: "withheld" });

/** The columns of the contract that a mapping reads, by names of its own. */
const columns = (deepest: number, names: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries(names).map(([name, alias]) => {
      const column = workdayContract.find((one) => one.alias === alias) as ContractColumn;
      return [name, place(column, column.within === null ? 1 : deepest)];
    }),
  );

const provenance = {
  system: "workday",
  confidence: "documented",
  checked: CHECKED,
  docs: "the envelope and the emptiness of RaaS as public connectors describe them; the aliases are of our own contract",
  notes: {
    en: "A custom report has no columns of its own: its author has to give it the aliases of the contract. Empty means kept back.",
    "zh-CN": "自定义报表没有固定列，报表作者须按约定设置别名。空值按“不予提供”处理。",
  },
} as const;

const head = {
  employee: "Employee_ID",
  reviewType: "Review_Type",
  periodStart: "Period_Start_Date",
  periodEnd: "Period_End_Date",
};

const ratings = {
  ...head,
  rating: "Manager_Rating_Value",
  calibrated: "Calibrated_Rating_Value",
  high: "Rating_Scale_Max",
};

const goals = { ...head, id: "Goal_ID", weight: "Goal_Weight_Percent", progress: "Goal_Progress_Percent" };

const fieldsOf = (names: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.keys(names).flatMap((name) => (name === "employee" ? [] : [[name, name]])));

/**
 * Ratings of a Workday report that keeps to `workdayContract`: the whole answer of the report as JSON. One row of the ledger `ratings`
 * for each entry, with the highest rating of its scale. An empty field is `withheld`: Workday answers so where security forbids it.
 *
 * @example
 * ```ts
 * import { runMapping, workdayRaas } from "steelyard/source";
 *
 * const report = { Report_Entry: [{ Employee_ID: "E10086", Review_Type: "Annual", Period_Start_Date: "2026-07-01",
 *   Period_End_Date: "2026-09-30", Manager_Rating_Value: "4", Rating_Scale_Max: "5", Calibrated_Rating_Value: "" }] };
 * const crosswalk = { people: [{ person: "00123", ids: [{ type: "workday.Employee_ID", value: "E10086" }] }] };
 * const { ledgers } = runMapping(workdayRaas, report, { readAt: "2026-10-08T09:00+08:00", crosswalk });
 * const [row] = ledgers["ratings"] ?? [];
 * console.log(row?.["person"], row?.["rating"], row?.["high"], row?.["calibrated"], row?.absent);
 * // => 00123 4 5 null {"calibrated":"withheld"}
 * ```
 */
export const workdayRaas: Mapping = /* @__PURE__ */ preset(() => ({
  kind: "mapping",
  id: "workday-raas",
  version: "1",
  title: { en: "a report by our contract: ratings", "zh-CN": "按约定提供的报表：评分" },
  provenance,
  reader: { kind: "records", each: [["Report_Entry"]] },
  columns: columns(1, ratings),
  emit: [
    {
      to: "ledger",
      ledger: "ratings",
      subject: { column: "employee", idType: "workday.Employee_ID" },
      fields: fieldsOf(ratings),
    },
  ],
}));

/**
 * Goals of a Workday report that keeps to `workdayContract`: one row of the ledger `goals` for each of its `Goal_Lines`.
 *
 * @example
 * ```ts
 * import { runMapping, workdayRaasGoals } from "steelyard/source";
 *
 * const report = { Report_Entry: [{ Employee_ID: "E10086", Review_Type: "Annual", Goal_Lines: [
 *   { Goal_ID: "G-71", Goal_Weight_Percent: "60", Goal_Progress_Percent: "85" },
 * ] }] };
 * const crosswalk = { people: [{ person: "00123", ids: [{ type: "workday.Employee_ID", value: "E10086" }] }] };
 * const { ledgers } = runMapping(workdayRaasGoals, report, { readAt: "2026-10-08T09:00+08:00", crosswalk });
 * console.log(ledgers["goals"]?.[0]?.["id"], ledgers["goals"]?.[0]?.["weight"], ledgers["goals"]?.[0]?.["progress"]);
 * // => G-71 0.6 0.85
 * ```
 */
export const workdayRaasGoals: Mapping = /* @__PURE__ */ preset(() => ({
  kind: "mapping",
  id: "workday-raas-goals",
  version: "1",
  title: { en: "a report by our contract: goals", "zh-CN": "按约定提供的报表：目标" },
  provenance,
  reader: { kind: "records", each: [["Report_Entry"], ["Goal_Lines"]] },
  columns: columns(2, goals),
  emit: [
    {
      to: "ledger",
      ledger: "goals",
      subject: { column: "employee", idType: "workday.Employee_ID" },
      fields: fieldsOf(goals),
    },
  ],
}));
