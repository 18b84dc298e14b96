/**
 * Invisible characters, those that turn the direction of what follows among them; what joins or varies others may stay, and so
 * may both marks of an isolate, which keeps the direction of what it holds to itself.
 */
const INVISIBLE =
  /(?!\u200c|\u200d|\ufe0e|\ufe0f|[\u{e0100}-\u{e01ef}]|\u2068[^\u2066-\u2069]*\u2069|\u2069(?<=\u2068[^\u2066-\u2069]*\u2069))[\p{DI}\ufff9-\ufffb]/gu;

/**
 * A text that comes from somewhere, made fit for one line: line breaks and other controls become spaces, half a character
 * becomes the sign for one that cannot be shown, and what would be invisible or turn the direction of its neighbours goes.
 */
export function clean(text: string): string {
  return text
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd")
    .replace(INVISIBLE, "")
    .replace(/[\p{Cc}\p{Z}]+/gu, " ")
    .trim();
}

/** Letters that are written from the right: Hebrew, Arabic and their like, of rare ones the first halves. */
const FROM_RIGHT = /[\u0590-\u08ff\ud802\ud803\ud83a\ud83b\ufb1d-\ufdff\ufe70-\ufefc]/;

/**
 * A text of somebody else's, to stand among words and figures of another direction: one that is written from the right is put
 * between the marks of an isolate, so that it turns nothing beside it. Any other stays as it is.
 */
export const isolated = (text: string): string =>
  FROM_RIGHT.test(text) ? `\u2068${text.replace(/[\u2066-\u2069]/g, "")}\u2069` : text;
