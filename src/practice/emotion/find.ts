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
      add(this.#phrases, words.phrases, (phrase) => ({ phrase, language }));
      add(this.#turns, words.breaks, () => "break");
      add(this.#turns, words.negators, () => "negator");
    }
  }

  /** The expressions that a text makes its own, in its order. */
  find(given: string): Expression[] {
    const text = normal(withoutQuotes(given));
    const turns = this.#turnsOf(text);
    // What reaches an expression stands from `from` on, its negators are the turns from `first` up to `next`: as expressions
    // come from left to right, all of these only move on, so that a text is walked once whatever its number of expressions.
    let [from, to, left, first, next] = [0, 0, REACH, 0, 0];
    return this.#expressionsIn(text)
      .filter(({ start }) => {
        while (to < start) left -= costOf(text, to++);
        while (left < 0) left += costOf(text, from++);
        for (let turn = turns[next]; turn && turn.end <= start; turn = turns[next]) {
          next++;
          if (turn.value === "break") first = next;
        }
        while (first < next && (turns[first] as Match<unknown>).start < from) first++;
        // Two negators take each other back.
        return (next - first) % 2 === 0;
      })
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

/** Takes expressions in as they are written, and without the apostrophes within words as in haste: dont. */
function add<T>(to: Trie<T>, texts: readonly string[] = [], told: (text: string) => T): void {
  for (const one of texts) {
    const text = normal(one).trim();
    to.add(text, told(one));
    to.add(text.replaceAll(/(?<=\p{L})'(?=\p{L})/gu, ""), told(one));
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

/** How much a letter takes of the reach of a negator that stands before it; more than there is where a clause ends. */
function costOf(text: string, at: number): number {
  const [letter, next] = [text[at], text[at + 1]];
  if (isWord(letter)) return 2;
  if (isSpelled(letter)) return isSpelled(next) || next === "'" || next === "-" ? 0 : 3;
  // Chinese sets a blank where others set a comma.
  const ends = letter === " " ? isWord(text[at - 1]) : letter !== "'" && letter !== "-";
  return ends ? REACH + 1 : 0;
}
