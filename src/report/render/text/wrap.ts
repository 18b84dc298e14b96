import { widthOf } from "./width.js";

/** Pieces that a line may end behind: a Chinese or Japanese character, a word, a space. */
const PIECES =
  /[\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uffef]|[^\s\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uffef]+|\s+/gu;

/** Marks that no line begins with. */
const CLOSING = /^[，。；：、？！”’）》」』,.;:?!)%…]/u;

/** Marks that no line ends with. */
const OPENING = /[“‘（《「『(]$/u;

/**
 * A text cut into lines of at most so many places: between words, and in Chinese between characters; a word that is too
 * long for a line of its own is cut. At least one line; every line but the first follows an indent.
 */
export function wrapped(text: string, width: number, indent = ""): string[] {
  const lines: string[] = [];
  let line = "";
  const room = () => width - (lines.length === 0 ? 0 : widthOf(indent));
  const end = () => {
    lines.push((lines.length === 0 ? "" : indent) + line.trimEnd());
    line = "";
  };
  for (const piece of unbreakable(text)) {
    if (widthOf(line + piece.trimEnd()) <= room()) {
      if (line !== "" || piece.trim() !== "") line += piece;
      continue;
    }
    if (line.trim() !== "") end();
    line = "";
    for (const character of piece.trim()) {
      if (line !== "" && widthOf(line + character) > room()) end();
      line += character;
    }
  }
  if (line.trim() !== "" || lines.length === 0) end();
  return lines;
}

/** The pieces of a text, marks kept with what they belong to. */
function unbreakable(text: string): string[] {
  const pieces: string[] = [];
  for (const piece of text.match(PIECES) ?? []) {
    // A percent sign stays with its figure, also where a space stands between them.
    if (/^%/.test(piece) && pieces.at(-1) === " " && pieces.length > 1) {
      pieces.pop();
      pieces[pieces.length - 1] += ` ${piece}`;
      continue;
    }
    const last = pieces.at(-1);
    if (last !== undefined && /\S$/.test(last) && (CLOSING.test(piece) || OPENING.test(last)))
      pieces[pieces.length - 1] = last + piece;
    else pieces.push(piece);
  }
  return pieces;
}
