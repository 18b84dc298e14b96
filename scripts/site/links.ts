import { existsSync } from "node:fs";
import { join, posix } from "node:path";
import type { Place } from "./places.js";

/** A link or a picture: what is shown, and where it leads. */
const LINK = /(!?)\[((?:[^\][]|\[[^\]]*\])*)\]\(([^)#\s]*)(#[^)\s]*)?\)/g;

/**
 * A page's text with its links as the site has them. In the repository a link leads from file to file; on the site a page may stand
 * elsewhere, a report is handed out as it is, and a file that the site does not have becomes its name. A link to nothing throws.
 */
export function relinked(text: string, from: Place, places: readonly Place[], root: string): string {
  return outsideOfCode(text, (part) =>
    part.replaceAll(LINK, (whole, picture: string, shown: string, path: string, anchor = "") => {
      if (path === "" || /^[a-z]+:/.test(path)) return whole;
      const file = posix.join(posix.dirname(from.file), path);
      const target = places.find(
        (place) => place.file === file || place.file === posix.join(file, "README.md"),
      );
      if (target) return `${picture}[${shown}](${relative(from.page, target.page)}${anchor})`;
      if (!existsSync(join(root, file)))
        throw new Error(`${from.file}: a link to ${path}, which is not there`);
      if (!file.startsWith("docs/")) return shown;
      const asset = file.slice("docs/".length);
      // Pictures are part of the page; anything else is no page, and the browser goes there by itself.
      return picture === "!"
        ? `![${shown}](${relative(from.page, asset)})`
        : `[${shown}](/${asset}){target="_self"}`;
    }),
  );
}

function relative(from: string, to: string): string {
  const path = posix.relative(posix.dirname(from), to);
  return path.startsWith(".") ? path : `./${path}`;
}

/** Changes what stands outside of fenced blocks and of `code`. */
function outsideOfCode(text: string, change: (part: string) => string): string {
  return text
    .split(/(^[ \t]*(`{3,})[^\n]*\n[\s\S]*?^[ \t]*\2[ \t]*$)/m)
    .filter((_, index) => index % 3 !== 2)
    .map((part, index) => (index % 2 === 1 ? part : change(part)))
    .join("");
}
