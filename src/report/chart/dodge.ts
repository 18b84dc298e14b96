/** Pixels from one line of labels to the next. */
const GAP = 15;

/** Where labels stand so that none covers another: near their places, in their order, within the height where they fit. */
export function dodge(places: readonly number[], height: number): number[] {
  const order = places.map((_, index) => index).sort((a, b) => (places[a] as number) - (places[b] as number));
  const found: number[] = new Array(places.length);
  let free = Number.NEGATIVE_INFINITY;
  for (const index of order) {
    found[index] = Math.max(places[index] as number, free);
    free = (found[index] as number) + GAP;
  }
  let limit = height;
  for (const index of order.reverse()) {
    found[index] = Math.min(found[index] as number, limit);
    limit = (found[index] as number) - GAP;
  }
  return found;
}
