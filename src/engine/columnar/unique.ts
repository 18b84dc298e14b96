/** The sum of the codes of a text, each weighed by its place (Fowler–Noll–Vo, 32 bits). */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 7;
}

/** Texts that hash alike are looked through one by one up to here, so that texts made to collide cost no more. */
const PATIENCE = 64;

/**
 * Says of texts whether they come again. A table of row numbers over hashes of our own: a `Set` of as many texts takes several
 * times as long, which is most of what reading a subject costs.
 */
export class Unique {
  readonly #texts: string[] = [];
  readonly #table: Int32Array;
  readonly #mask: number;
  /** For what collides too often. */
  readonly #others = new Set<string>();

  /** For so many texts at most. */
  constructor(most: number) {
    const size = 2 ** Math.ceil(Math.log2(2 * most + 2));
    this.#table = new Int32Array(size);
    this.#mask = size - 1;
  }

  /** Takes a text; false where it was taken before. */
  add(text: string): boolean {
    const texts = this.#texts;
    let slot = hashOf(text) & this.#mask;
    for (let tries = 0; tries < PATIENCE; tries++) {
      const place = this.#table[slot] as number;
      if (place === 0) {
        this.#table[slot] = texts.push(text);
        return true;
      }
      if (texts[place - 1] === text) return false;
      slot = (slot + 1) & this.#mask;
    }
    const before = this.#others.size;
    return this.#others.add(text).size > before;
  }
}
