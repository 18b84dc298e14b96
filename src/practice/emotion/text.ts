/**
 * A text or an expression as they are compared: composed, in lower case, with one kind of apostrophe and single blanks. Of marks
 * in a row 30 count, as in the Stream-Safe Text Format of Unicode: to put more in order takes the square of their number.
 */
export const normal = (text: string): string =>
  text
    .replaceAll(/(\p{M}{30})\p{M}+/gu, "$1")
    .normalize("NFC")
    .toLowerCase()
    .replaceAll(/[‘’`´]/g, "'")
    .replaceAll(/[^\S\n]+/g, " ");

const QUOTES: ReadonlyMap<string, string> = /* @__PURE__ */ new Map([
  ["“", "”"],
  ["‘", "’"],
  ["「", "」"],
  ["『", "』"],
  ["«", "»"],
  ['"', '"'],
]);

/**
 * A text without what it quotes: lines that begin with `>` or `》`, and what stands within quotation marks. A quotation ends at
 * the first mark that closes it; a mark that is never closed quotes nothing. Within a word ’ is an apostrophe, and ‘ where a
 * keyboard gives that.
 */
export function withoutQuotes(text: string): string {
  const lines = text.split(/\r\n?|\n/).map((line) => (/^\s*[>》]/.test(line) ? "" : line));
  const whole = lines.join("\n");
  const marks = whole.replaceAll(/[‘’]/g, (mark, at: number) => (insideWord(whole, at, 1) ? "'" : mark));
  const lastOf = new Map([...QUOTES.values()].map((closing) => [closing, marks.lastIndexOf(closing)]));
  const kept: string[] = [];
  let from = 0;
  for (let at = 0; at < whole.length; at++) {
    const closing = QUOTES.get(marks.charAt(at));
    if (closing === undefined || at >= (lastOf.get(closing) as number)) continue;
    const end = marks.indexOf(closing, at + 1);
    kept.push(whole.slice(from, at));
    from = end + 1;
    at = end;
  }
  kept.push(whole.slice(from));
  // What stood on both sides of a quotation does not grow together.
  return kept.join("\n");
}

/** Whether the place between two letters is inside of a word, in scripts that set blanks between words; so many letters apart. */
export const insideWord = (text: string, place: number, apart = 0): boolean =>
  isSpelled(text[place - 1]) && isSpelled(text[place + apart]);

/** Whether a letter is one of a word that several spell. */
export const isSpelled = (letter = " "): boolean => /[\p{L}\p{M}\p{N}]/u.test(letter) && !isWord(letter);

/** Whether a letter stands for itself, as in Chinese and Japanese. */
export const isWord = (letter = " "): boolean =>
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(letter);
