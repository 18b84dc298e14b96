/** Characters of full width that stand for themselves in a figure; nothing else is translated. */
const WIDE = /[０-９．，％＋－−￥（）：／＄]/g;

/** A character of full width in its narrow form. */
const narrow = (one: string): string =>
  one === "−" ? "-" : one === "￥" ? "¥" : String.fromCharCode(one.charCodeAt(0) - 0xfee0);

/** Whether a text has only plain characters: most cells have, and need no translation. */
const PLAIN = /^[!-~]*$/;

/** A figure in narrow characters: digits and the signs of figures alone, so that `①` or `10²` never become figures. */
export function narrowed(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.trim().replace(WIDE, narrow);
}

/** A header as headers are compared: without blanks around it, and with characters of full width in narrow ones. */
export const foldedHeader = (text: string): string =>
  text
    .trim()
    .replace(/[！-～]/g, narrow)
    .replace(/\s+/g, " ");
