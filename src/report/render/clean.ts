/** Invisible characters, those that turn the direction of what follows among them; what joins or varies others may stay. */
const INVISIBLE = /(?!\u200c|\u200d|\ufe0e|\ufe0f|[\u{e0100}-\u{e01ef}])[\p{DI}\ufff9-\ufffb]/gu;

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
