import { textOf } from "./plain.js";

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
 * Says of texts whether they come again. As long as each comes after the last one, by length and then by code units, none can.
 * From then on a table of row numbers over hashes of our own: a `Set` of as many texts takes several times as long, which is most
 * of what reading a subject costs.
 */
export class Unique {
  readonly #texts: string[] = [];
  /** Empty as long as they come in order. */
  #table = new Int32Array(0);
  readonly #size: number;
  /** Rows whose text stands in an earlier row. */
  readonly repeated = new Set<number>();
  /** For what collides too often. */
  readonly #others = new Set<string>();

  /** For so many texts at most. */
  constructor(most: number) {
    this.#size = 2 ** Math.ceil(Math.log2(2 * most + 2));
  }

  /** Takes what a row gives; false where it is no text, or was taken before. */
  take(given: unknown, row: number): boolean {
    const text = textOf(given);
    if (text === null) return false;
    const fresh = this.add(text);
    if (!fresh) this.repeated.add(row);
    return fresh;
  }

  /** Takes a text; false where it was taken before. */
  add(text: string): boolean {
    const texts = this.#texts;
    if (this.#table.length === 0) {
      const last = texts[texts.length - 1] ?? "";
      const longer = text.length - last.length;
      if (longer > 0 || (longer === 0 && text > last)) return texts.push(text) > 0;
      this.#table = new Int32Array(this.#size);
      for (const one of texts.splice(0)) this.#find(one);
    }
    return this.#find(text);
  }

  #find(text: string): boolean {
    const texts = this.#texts;
    let slot = hashOf(text) & (this.#size - 1);
    for (let tries = 0; tries < PATIENCE; tries++) {
      const place = this.#table[slot] as number;
      if (place === 0) {
        this.#table[slot] = texts.push(text);
        return true;
      }
      if (texts[place - 1] === text) return false;
      slot = (slot + 1) & (this.#size - 1);
    }
    const before = this.#others.size;
    return this.#others.add(text).size > before;
  }
}
