import type { Block, TableColumn } from "./block.js";

/** The title of a section, or of a part of one. */
export const heading = (text: string, level: 2 | 3 = 2): Block => ({ kind: "heading", level, text });

/** Things one below the other, with what stands above them; nothing where there are none. */
export const listed = (items: readonly string[], ...above: readonly Block[]): Block[] =>
  items.length === 0 ? [] : [...above, { kind: "list", ordered: false, items }];

/** A remark. */
export const note = (text: string): Block => ({ kind: "paragraph", text, tone: "note" });

/** A column of words, or with `end` one of figures. */
export const columnHead = (title: string, align: TableColumn["align"] = "start"): TableColumn => ({
  title,
  align,
});

/** Columns of figures. */
export const figures = (titles: readonly string[]): TableColumn[] =>
  titles.map((title) => columnHead(title, "end"));
