import type { Catalogue, SubjectCode } from "./code.js";

/** The words of what is wrong with periods, histories and observations, in English. */
export const enSubject: Catalogue<SubjectCode> = {
  "bad-period": ({ found }) => `${found} is no period: 2026, 2026-H2, 2026-Q3, 2026-09 or 2026-W37`,
  "history-order": ({ period, repeated }) =>
    `the period ${period} is ${repeated ? "there twice" : "not before this one"}`,
  "history-rank": ({ rank, size }) => `rank ${rank} of ${size} is no position`,
  "bad-observation": ({ found }) =>
    `${found} is no observation: a decimal, {of: [a, b]}, {value, sample}, null or {missing}`,
};
