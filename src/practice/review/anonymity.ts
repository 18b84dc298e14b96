import { groupedBy } from "../grouped.js";
import type { Vote } from "./vote.js";

/**
 * The items whose figures can be shown so that nobody stands out in them.
 *
 * What is shown are sums over raters, of items and of the raters' own means; differences of such sums speak of the raters who
 * judged the same items. So every set of such raters has to be as large as the minimum, not only every item's own.
 * Items come from the one that most raters judged to the one that fewest did, ties by name; one that would split off too
 * small a set is left out, with all of its ratings. Which ones are left out depends on who judged what, never on a value.
 */
export function shownItems(votes: readonly Vote[], minimum: number): ReadonlySet<string> {
  const judged = votes.filter(({ value }) => value !== null);
  const order = [...groupedBy(judged, ({ item }) => item)].sort(
    ([a, m], [b, n]) => n.length - m.length || (a < b ? -1 : 1),
  );
  // Raters who judged the same of the items shown so far; those who judged none of them have no set yet.
  const setOf = new Map<string, { size: number }>();
  const shown = new Set<string>();
  for (const [item, ratings] of order) {
    const parts = [...groupedBy(ratings, ({ rater }) => setOf.get(rater))];
    const large = ([set, { length }]: (typeof parts)[number]) =>
      set?.size === length || (length >= minimum && (set === undefined || set.size - length >= minimum));
    if (!parts.every(large)) continue;
    shown.add(item);
    for (const [set, members] of parts) {
      if (set) set.size -= members.length;
      const split = { size: members.length };
      for (const { rater } of members) setOf.set(rater, split);
    }
  }
  return shown;
}
