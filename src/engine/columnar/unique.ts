import { textOf } from "./plain.js";

/**
 * Says of texts whether they come again. As long as each comes after the last one, by length and then by code units, none can; from
 * then on a set tells.
 */
export class Unique {
  /** Rows whose text stands in an earlier row. */
  readonly repeated = new Set<number>();
  readonly #inOrder: string[] = [];
  #all: Set<string> | null = null;

  /** Takes what a row gives; false where it is no text, or was taken before. */
  take(given: unknown, row: number): boolean {
    const text = textOf(given);
    if (text === null) return false;
    const fresh = this.#add(text);
    if (!fresh) this.repeated.add(row);
    return fresh;
  }

  #add(text: string): boolean {
    if (this.#all === null) {
      const last = this.#inOrder.at(-1) ?? "";
      const longer = text.length - last.length;
      if (longer > 0 || (longer === 0 && text > last)) return this.#inOrder.push(text) > 0;
      this.#all = new Set(this.#inOrder);
    }
    return this.#all.size < this.#all.add(text).size;
  }
}
