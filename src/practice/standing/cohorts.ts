import { Sorted } from "../../number/sorted.js";

/** Where a value stands among those of its cohort. */
export interface Place {
  readonly rank: number;
  readonly size: number;
  readonly below: number;
  readonly same: number;
}

/** The values of every indicator in every cohort, in order; larger ones stand first. */
export class Cohorts {
  readonly #orders = new Map<string, Sorted>();
  readonly #values = new Map<
    string,
    { readonly cohort: string | null; readonly values: readonly number[] }
  >();

  /** Takes a person's values in, NaN where there is none, or in place of the earlier ones. */
  set(id: string, cohort: string | null, values: readonly number[]): void {
    const before = this.#values.get(id);
    this.#values.set(id, { cohort, values });
    for (const [place, value] of values.entries()) {
      const old = before?.values[place] ?? Number.NaN;
      if (before?.cohort === cohort && Object.is(old, value)) continue;
      if (before !== undefined) this.#order(before.cohort, place, old)?.remove(old);
      this.#order(cohort, place, value)?.add(value);
    }
  }

  remove(id: string): void {
    const { cohort, values = [] } = this.#values.get(id) ?? { cohort: null };
    for (const [place, value] of values.entries()) this.#order(cohort, place, value)?.remove(value);
    this.#values.delete(id);
  }

  /** Where a person's value stands; null where there is none, or no cohort. */
  place(id: string, place: number): Place | null {
    const { cohort = null, values } = this.#values.get(id) ?? {};
    const value = values?.[place] ?? Number.NaN;
    const order = this.#order(cohort, place, value);
    if (order === null) return null;
    const [above, below, { size }] = [order.above(value), order.below(value), order];
    return { rank: 1 + above, size, below, same: size - above - below };
  }

  #order(cohort: string | null, place: number, value: number): Sorted | null {
    if (cohort === null || Number.isNaN(value)) return null;
    const key = `${place}/${cohort}`;
    const order = this.#orders.get(key) ?? new Sorted();
    this.#orders.set(key, order);
    return order;
  }
}
