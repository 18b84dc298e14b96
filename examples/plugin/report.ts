import { Problem } from "../shared/problem.js";

/** A report as the other system sends it: its records are read by the mapping, and by nothing else. */
export interface Report {
  readonly period: string;
  /** Grows from one report of a period to the next: webhooks do not always come in order. */
  readonly sequence: number;
}

const NO_REPORT = {
  en: "the body is no report: a JSON object with `period` (text) and `sequence` (a whole number from 0)",
  "zh-CN": "请求内容不是报表：应为 JSON 对象，含 period（文本）与 sequence（非负整数）",
};

/** The largest whole number of the column that keeps it. */
const MOST = 2 ** 31 - 1;

/** Reads the body of a delivery. */
export function readReport(body: Buffer): Report {
  const report = parse(body) as Partial<Report> | null;
  const { period, sequence } = Object(report) as Partial<Report>;
  const inOrder = Number.isInteger(sequence) && Number(sequence) >= 0 && Number(sequence) <= MOST;
  if (typeof period !== "string" || !inOrder) throw new Problem(400, "no-report", NO_REPORT);
  return report as Report;
}

function parse(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString("utf8"));
  } catch {
    return null;
  }
}
