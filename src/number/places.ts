import type { Exact } from "./decimal.js";

/** Where a value stands among others. */
export interface Place {
  /** How many are below. */
  readonly below: number;
  /** How many are the same, itself included. */
  readonly same: number;
}

/** The place of each value among all of them; `below` is a place in the order that equal values share. */
export function placesOf(values: readonly Exact[]): readonly Place[] {
  const at = (index: number) => values[index] as Exact;
  const order = values.map((_, index) => index).sort((x, y) => at(x).comparedTo(at(y)));
  const places: Place[] = new Array(values.length);
  for (let from = 0, to = 0; from < order.length; from = to) {
    const first = at(order[from] as number);
    while (to < order.length && at(order[to] as number).equals(first)) to++;
    const place = { below: from, same: to - from };
    for (const index of order.slice(from, to)) places[index] = place;
  }
  return places;
}
