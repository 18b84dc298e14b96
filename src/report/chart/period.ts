import type { SubjectCode } from "../../error/code.js";
import { enSubject } from "../../error/en-subject.js";
import { refuseIn } from "../../error/raise.js";
import { zhCNSubject } from "../../error/zh-CN-subject.js";
import { type Period, readPeriod } from "../../time/period.js";

const WORDS = { en: enSubject, "zh-CN": zhCNSubject };

/** A period with its position in time; a text that is none ends the call. */
export function periodOf(text: string, path: string): Period {
  const found = typeof text === "string" ? JSON.stringify(text.slice(0, 80)) : typeof text;
  return readPeriod(text) ?? refuseIn<SubjectCode, "bad-period">(WORDS, "bad-period", path, { found });
}

/** What happens in periods, in their order. */
export function inOrder<T extends { readonly period: string }>(
  list: readonly T[],
  path: string,
): (T & { readonly ordinal: number })[] {
  return list
    .map((one, index) => ({ ...one, ordinal: periodOf(one.period, `${path}.${index}.period`).ordinal }))
    .sort((a, b) => a.ordinal - b.ordinal);
}
