/** What no picture can hold: controls, marks that turn the direction of writing, and halves of characters. The joiners stay. */
const UNSHOWN = /[\p{Cc}\p{Zl}\p{Zp}\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufffe\uffff\p{Cs}]+/gu;

/** A text in one line, of characters that every format of a picture can hold. */
export const clean = (text: string): string => text.replace(UNSHOWN, " ").replace(/ {2,}/g, " ").trim();

/** Characters that are as wide as high: Chinese, Japanese, Korean, their punctuation, and emoji. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

const widthOf = (character: string): number => (WIDE.test(character) ? 1 : 0.58);

/** How wide a text is, in heights of its font: an estimate that is the same everywhere. */
export const measure = (text: string): number =>
  Array.from(text).reduce((sum, character) => sum + widthOf(character), 0);

/** A text that is at most so wide; what is cut off stands for itself with `…`. */
export function shorten(text: string, width: number): string {
  if (measure(text) <= width) return text;
  let left = width - 1;
  const kept: string[] = [];
  for (const character of text) {
    left -= widthOf(character);
    if (left < 0) break;
    kept.push(character);
  }
  return `${kept.join("").trimEnd()}…`;
}

/** A text in lines that are at most so wide, broken at blanks and between Chinese characters. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of text.match(/[^\s\u2e80-\u9fff\uff00-\uff60]+[，。；：、）]?|\s+|./gu) ?? []) {
    if (line !== "" && measure(line + piece) > width) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line += piece;
  }
  return line.trim() === "" ? lines : [...lines, line.trimEnd()];
}

/** Texts of which each is there once: of equal ones, every further one carries its number. */
export function distinct(texts: readonly string[]): string[] {
  const taken = new Set<string>();
  return texts.map((text) => {
    let own = text;
    for (let turn = 2; taken.has(own); turn++) own = `${text} (${turn})`;
    taken.add(own);
    return own;
  });
}
