/** Different cells of a column that are remembered at most. */
const REMEMBERED = 4096;
/** Longer texts are not remembered. */
const SHORT = 64;
/** So many cells tell whether it is worth while. */
const TRIED = 1024;

/**
 * Reads what it has read before from memory: dates, ratings and percentages come again and again. A column where no more than half
 * does, such as one of ids, is read without. A matter of speed alone.
 */
export function remembering<Read>(read: (cell: unknown) => Read): (cell: unknown) => Read {
  const memory = new Map<unknown, Read>();
  let [asked, met, worth] = [0, 0, true];
  return (cell) => {
    // A map takes 0 and −0 for the same.
    const plain =
      (typeof cell === "number" && !Object.is(cell, -0)) ||
      (typeof cell === "string" && cell.length <= SHORT);
    if (!worth || !plain) return read(cell);
    asked++;
    const known = memory.get(cell);
    if (known !== undefined) {
      met++;
      return known;
    }
    const one = read(cell);
    if (memory.size < REMEMBERED) memory.set(cell, one);
    if (asked >= TRIED && 2 * met < asked) {
      worth = false;
      memory.clear();
    }
    return one;
  };
}
