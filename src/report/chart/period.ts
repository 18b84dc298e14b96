import type { SubjectCode } from "../../error/code.js";
import { enSubject } from "../../error/en-subject.js";
import { refuseIn } from "../../error/raise.js";
import { zhCNSubject } from "../../error/zh-CN-subject.js";
import { brief } from "../../shape/plain.js";
import { type Period, readPeriod } from "../../time/period.js";

const WORDS = { en: enSubject, "zh-CN": zhCNSubject };

/** A period with its position in time; a text that is none ends the call. */
function periodOf(text: string, path: string): Period {
  return (
    readPeriod(text) ?? refuseIn<SubjectCode, "bad-period">(WORDS, "bad-period", path, { found: brief(text) })
  );
}

/** What happens in periods, in their order. */
export function inOrder<T extends { readonly period: string }>(
  list: readonly T[],
  path: string,
): (T & { readonly ordinal: number })[] {
  return list
    .map((one, index) => ({ ...one, ordinal: periodOf(one?.period, `${path}.${index}.period`).ordinal }))
    .sort((a, b) => a.ordinal - b.ordinal);
}
