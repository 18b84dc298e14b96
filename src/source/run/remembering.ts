/** Different cells of a column that are remembered at most. */
const REMEMBERED = 4096;
/** Longer texts are not remembered. */
const SHORT = 64;
/** So many more new cells than known ones, and it is not worth while. */
const PATIENCE = 1024;

/**
 * Reads what it has read before from memory: dates, ratings and percentages come again and again. A column where no more than half
 * does, such as one of ids, is soon read without. A matter of speed alone.
 */
export function remembering<Read>(read: (cell: unknown) => Read): (cell: unknown) => Read {
  const memory = new Map<unknown, Read>();
  let patience = PATIENCE;
  return (cell) => {
    // A map takes 0 and −0 for the same.
    const plain = typeof cell === "string" ? cell.length <= SHORT : typeof cell === "number" && cell !== 0;
    if (patience === 0 || !plain) return read(cell);
    const known = memory.get(cell);
    if (known !== undefined) {
      patience++;
      return known;
    }
    patience--;
    const one = read(cell);
    if (memory.size < REMEMBERED) memory.set(cell, one);
    return one;
  };
}
