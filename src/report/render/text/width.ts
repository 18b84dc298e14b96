/** Characters that take two places in a terminal: Chinese, Japanese and Korean, full-width forms, and pictures. */
const WIDE =
  /[\u1100-\u115f\u231a\u231b\u2329\u232a\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{1b2ff}\u{20000}-\u{3fffd}\p{Emoji_Presentation}]/u;

/** Characters that stand on the one before them, hold two together, or keep a direction to themselves. */
const JOINED = /[\p{M}\u2068\u2069\u200c\u200d]/u;

/** How many places a text takes in a terminal. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += JOINED.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
  return width;
}

/** How many places the widest of some texts takes. */
export const widest = (texts: readonly string[]): number =>
  texts.reduce((most, text) => Math.max(most, widthOf(text)), 0);

/** A text filled up with spaces to so many places: behind it, or before it. */
export function padded(text: string, width: number, align: "start" | "end"): string {
  const space = " ".repeat(Math.max(0, width - widthOf(text)));
  return align === "end" ? space + text : text + space;
}
