import { widthOf } from "./table.js";

/** Marks that no line may begin with. */
const CLOSING = /^[，。；：、？！”）》,.;:?!)%]/;

/** A text cut into lines of at most so many places: between words, and in Chinese between characters. */
export function wrapped(text: string, width: number, indent = ""): string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of text.match(/[\u2e80-\u9fff\uff00-\uffef“”]|[^\s\u2e80-\u9fff\uff00-\uffef“”]+|\s+/g) ??
    []) {
    const full = widthOf(indent + line + piece.trimEnd()) > width - (CLOSING.test(piece) ? 0 : 2);
    if (full && line !== "" && !CLOSING.test(piece)) {
      lines.push(indent + line.trimEnd());
      line = piece.trimStart();
    } else line += piece;
  }
  return line.trim() === "" ? lines : [...lines, indent + line.trimEnd()];
}
