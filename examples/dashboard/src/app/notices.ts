import type { Message } from "steelyard";
import { button, element } from "../dom/element.js";
import type { Words } from "../words/index.js";

/** Something that went wrong with a file, or that has to be known about one. */
export interface Notice {
  readonly tone: "error" | "note";
  readonly title: (words: Words) => string;
  /** What is at fault, line by line. */
  readonly lines: readonly { readonly path: string | null; readonly message: Message }[];
}

/** More lines than this hide the page. */
const MOST = 12;

/** Notices above the views; each can be sent away. */
export function noticesOf(
  notices: readonly Notice[],
  words: Words,
  dismiss: (notice: Notice) => void,
): HTMLElement {
  return element(
    "div",
    { class: "notices" },
    ...notices.map((one) => noticeOf(one, words, () => dismiss(one))),
  );
}

function noticeOf(notice: Notice, words: Words, dismiss: () => void): HTMLElement {
  const { tone, title, lines } = notice;
  const shown = lines
    .slice(0, MOST)
    .map(({ path, message }) =>
      element(
        "li",
        {},
        path === null ? null : element("code", {}, path === "" ? words.data.wholeDocument : path),
        element("span", {}, message[words.language]),
      ),
    );
  const rest = lines.length - shown.length;
  return element(
    "section",
    { class: `notice ${tone}`, role: tone === "error" ? "alert" : "status" },
    element("h2", {}, title(words)),
    lines.length === 0 ? null : element("ul", {}, ...shown),
    rest > 0 ? element("p", {}, words.data.moreIssues(rest)) : null,
    tone === "error" ? element("p", { class: "quiet" }, words.data.kept) : null,
    button(words.data.dismiss, { class: "plain" }, dismiss),
  );
}
