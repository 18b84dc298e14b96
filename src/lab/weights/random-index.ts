/**
 * A table of random indices: the mean consistency index of random reciprocal matrices, by their size from 3.
 * `saaty1980`: Saaty, *The Analytic Hierarchy Process*, 1980. `saaty2005`: Saaty, *Theory and Applications of the Analytic
 * Network Process*, 2005. `doneganDodd1991`: Donegan and Dodd, *Mathematical and Computer Modelling* 15(10), 1991.
 * `alonsoLamata2006`: Alonso and Lamata, *International Journal of Uncertainty, Fuzziness and Knowledge-Based Systems*
 * 14(4), 2006, 100,000 matrices of each size.
 */
export type RandomIndex = "saaty1980" | "saaty2005" | "doneganDodd1991" | "alonsoLamata2006";

/** The tables as texts, from three criteria on. */
export const RANDOM_INDEX: { readonly [R in RandomIndex]: string } = {
  saaty1980: "0.58 0.90 1.12 1.24 1.32 1.41 1.45 1.49 1.51 1.48 1.56 1.57 1.59",
  saaty2005: "0.52 0.89 1.11 1.25 1.35 1.40 1.45 1.49 1.52 1.54 1.56 1.58 1.59",
  doneganDodd1991:
    "0.4914 0.8286 1.0591 1.1797 1.2519 1.3171 1.3733 1.4055 1.4213 1.4497 1.4643 1.4822 1.4969 1.5078 1.5153 1.5262 1.5313 1.5371",
  alonsoLamata2006:
    "0.5245 0.8815 1.1086 1.2479 1.3417 1.4056 1.4499 1.4854 1.5141 1.5365 1.5551 1.5713 1.5838",
};

/** The random index of so many criteria, 3 or more, as text; null beyond the table. */
export const randomIndexOf = (table: RandomIndex, size: number): string | null =>
  RANDOM_INDEX[table].split(" ")[size - 3] ?? null;
