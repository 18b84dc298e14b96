/** Expressions by their first letters, so that a text is read once whatever their number. */
export class Trie<T> {
  readonly #top: Node<T> = { next: new Map() };

  /** Takes an expression in; one that is there stays as it is. */
  add(text: string, value: T): void {
    let node = this.#top;
    for (let at = 0; at < text.length; at++) {
      const letter = text.charCodeAt(at);
      let next = node.next.get(letter);
      if (next === undefined) {
        next = { next: new Map() };
        node.next.set(letter, next);
      }
      node = next;
    }
    node.found ??= { value };
  }

  /** The expressions that begin at a place of a text, shortest first, with where each one ends. */
  at(text: string, place: number): readonly { readonly end: number; readonly value: T }[] {
    const found: { readonly end: number; readonly value: T }[] = [];
    let node: Node<T> | undefined = this.#top;
    for (let at = place; at < text.length; at++) {
      node = node.next.get(text.charCodeAt(at));
      if (node === undefined) break;
      if (node.found) found.push({ end: at + 1, value: node.found.value });
    }
    return found;
  }
}

interface Node<T> {
  readonly next: Map<number, Node<T>>;
  found?: { readonly value: T };
}
