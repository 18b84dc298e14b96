import type { Title } from "../../shape/schema.js";
import type { Codec } from "../codec/index.js";

/** One column that a Workday report has to have. */
export interface ContractColumn {
  /** Its XML alias, exactly so. */
  readonly alias: string;
  /** The group that it stands in; null for the entry itself. */
  readonly within: "Goal_Lines" | null;
  /** Whether every report needs it. */
  readonly required: boolean;
  /** What it holds. */
  readonly type: Codec;
  /** One value that would do. */
  readonly example: string;
  /** What it is, for whoever builds the report. */
  readonly title: Title;
}

const date: Codec = { kind: "date", formats: ["y-m-d"] };
const id: Codec = { kind: "id" };
const text: Codec = { kind: "text" };
const number: Codec = { kind: "number" };
const percent: Codec = { kind: "ratio", numeric: "percent" };

const column = (
  alias: string,
  required: boolean,
  type: Codec,
  example: string,
  en: string,
  zh: string,
  within: "Goal_Lines" | null = null,
): ContractColumn => ({ alias, within, required, type, example, title: { en, "zh-CN": zh } });

/**
 * The columns that the administrator of a Workday tenant gives to a custom report, so that it can be read: a contract, since such reports
 * have no columns of their own. `docs/source/workday.md` is the same as a page to hand over.
 *
 * @example
 * ```ts
 * import { workdayContract } from "steelyard/source";
 *
 * console.log(workdayContract.filter(({ required }) => required).map(({ alias }) => alias).join(" "));
 * // => Employee_ID Review_Type Period_Start_Date Period_End_Date Manager_Rating_Value Rating_Scale_Max
 * ```
 */
export const workdayContract: readonly ContractColumn[] = /* @__PURE__ */ Object.freeze([
  /* @__PURE__ */ column(
    "Employee_ID",
    true,
    id,
    "E10086",
    "the employee's id, not the WID",
    "员工编号，不是 WID",
  ),
  /* @__PURE__ */ column(
    "Work_Email",
    false,
    text,
    "li.na@example.com",
    "the work address, for people who compare",
    "工作邮箱，仅供人工核对",
  ),
  /* @__PURE__ */ column("Review_Type", true, text, "Annual", "the type of the review", "评估类型"),
  /* @__PURE__ */ column(
    "Period_Start_Date",
    true,
    date,
    "2026-07-01",
    "the first day of the period",
    "周期首日",
  ),
  /* @__PURE__ */ column(
    "Period_End_Date",
    true,
    date,
    "2026-09-30",
    "the last day of the period",
    "周期末日",
  ),
  /* @__PURE__ */ column(
    "Manager_Rating_Value",
    true,
    number,
    "4",
    "the manager's rating, as a number",
    "经理评分（数值）",
  ),
  /* @__PURE__ */ column(
    "Rating_Scale_Max",
    true,
    number,
    "5",
    "the highest rating of that scale",
    "该量表的最高分",
  ),
  /* @__PURE__ */ column(
    "Calibrated_Rating_Value",
    false,
    number,
    "4.5",
    "the rating after calibration",
    "校准后的评分",
  ),
  /* @__PURE__ */ column("Goal_ID", false, id, "G-71", "the goal's id", "目标编号", "Goal_Lines"),
  /* @__PURE__ */ column(
    "Goal_Weight_Percent",
    false,
    percent,
    "60",
    "the goal's weight, 0 to 100",
    "目标权重，0～100",
    "Goal_Lines",
  ),
  /* @__PURE__ */ column(
    "Goal_Progress_Percent",
    false,
    percent,
    "85",
    "the goal's progress, 0 to 100",
    "目标进度，0～100",
    "Goal_Lines",
  ),
]);
