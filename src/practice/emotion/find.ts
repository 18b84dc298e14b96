import type { EmpathyLexicon } from "./lexicon.js";
import { insideWord, isSpelled, isWord, normal, withoutQuotes } from "./text.js";
import { Trie } from "./trie.js";

/** An expression of the lexicon. */
export interface Expression {
  readonly phrase: string;
  readonly language: string;
}

interface Match<T> {
  readonly start: number;
  readonly end: number;
  readonly value: T;
}

/** How far a negator reaches: four words at 3, or six letters at 2 that each are a word. */
const REACH = 12;

/** Finds what a lexicon holds in one text after the other. */
export class Finder {
  readonly #phrases = new Trie<Expression>();
  readonly #turns = new Trie<"negator" | "break">();

  constructor(lexicon: EmpathyLexicon) {
    // Of languages that share an expression the first by name has it.
    for (const [language, words] of Object.entries(lexicon).sort(([a], [b]) => (a < b ? -1 : 1))) {
      for (const phrase of words.phrases) this.#phrases.add(normal(phrase).trim(), { phrase, language });
      for (const one of words.breaks ?? []) this.#turns.add(normal(one).trim(), "break");
      for (const one of words.negators ?? []) this.#turns.add(normal(one).trim(), "negator");
    }
  }

  /** The expressions that a text makes its own, in its order. */
  find(given: string): Expression[] {
    const text = normal(withoutQuotes(given));
    const turns = this.#turnsOf(text);
    return this.#expressionsIn(text)
      .filter(({ start }) => !isNegated(text, start, turns))
      .map(({ value }) => value);
  }

  /** The longest expressions first, then what they leave of the text; of equally long ones the earlier. */
  #expressionsIn(text: string): Match<Expression>[] {
    const taken = new Uint8Array(text.length);
    return matches(text, this.#phrases)
      .sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)
      .filter(({ start, end }) => {
        // What is taken is at least as long, so that it covers an end of whatever it meets.
        if (taken[start] || taken[end - 1]) return false;
        taken.fill(1, start, end);
        return true;
      })
      .sort((a, b) => a.start - b.start);
  }

  /** Negators and breaks from left to right, at each place the longest. */
  #turnsOf(text: string): Match<"negator" | "break">[] {
    const found: Match<"negator" | "break">[] = [];
    for (const match of matches(text, this.#turns)) {
      const last = found.at(-1);
      if (last?.start === match.start) found[found.length - 1] = match;
      else if (last === undefined || match.start >= last.end) found.push(match);
    }
    return found;
  }
}

/** What begins and ends at the edge of a word, by place and length. */
function matches<T>(text: string, words: Trie<T>): Match<T>[] {
  const found: Match<T>[] = [];
  for (let start = 0; start < text.length; start++) {
    const here = words.at(text, start);
    if (here.length === 0 || insideWord(text, start)) continue;
    for (const { end, value } of here) {
      if (!insideWord(text, end)) found.push({ start, end, value });
    }
  }
  return found;
}

/** Whether an odd number of negators reaches an expression; two take each other back. */
function isNegated(text: string, start: number, turns: readonly Match<"negator" | "break">[]): boolean {
  const from = reachOf(text, start);
  let negators = 0;
  for (let at = countBefore(turns, start) - 1; at >= 0; at--) {
    const turn = turns[at] as (typeof turns)[number];
    if (turn.start < from || turn.value === "break") break;
    negators++;
  }
  return negators % 2 === 1;
}

/** How many end at a place or before it. */
function countBefore(turns: readonly Match<unknown>[], place: number): number {
  let [low, high] = [0, turns.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((turns[middle] as Match<unknown>).end <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where the reach to an expression begins: some words before it, in the same clause. */
function reachOf(text: string, start: number): number {
  let left = REACH;
  let at = start;
  while (at > 0) {
    const letter = text[at - 1];
    if (isWord(letter)) left -= 2;
    else if (isSpelled(letter)) {
      if (!isSpelled(text[at]) && text[at] !== "'" && text[at] !== "-") left -= 3;
    } else if (letter === " ") {
      // Chinese sets a blank where others set a comma.
      if (isWord(text[at - 2])) break;
    } else if (letter !== "'" && letter !== "-") break;
    if (left < 0) break;
    at--;
  }
  return at;
}
