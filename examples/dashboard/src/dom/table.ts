import { type Attributes, type Child, element } from "./element.js";

/** A cell: what is in it, and its attributes. */
export interface Cell {
  /** What is in it. */
  readonly in: Child | readonly Child[];
  /** Figures stand at the end. */
  readonly figure?: boolean;
  /** It names its row. */
  readonly head?: boolean;
  readonly attributes?: Attributes;
}

/** A row of a table. */
export function row(cells: readonly Cell[], attributes: Attributes = {}): HTMLTableRowElement {
  return element(
    "tr",
    attributes,
    ...cells.map(({ in: inside, figure, head, attributes: own }) =>
      element(
        head ? "th" : "td",
        { class: figure ? "figure" : null, scope: head ? "row" : null, ...own },
        ...(Array.isArray(inside) ? inside : [inside as Child]),
      ),
    ),
  );
}

/** A title of a column. */
export interface Head {
  readonly in: Child;
  readonly figure?: boolean;
  readonly attributes?: Attributes;
}

/** A table that scrolls by itself where the page is too narrow for it. */
export function table(
  caption: string,
  heads: readonly Head[],
  body: HTMLTableSectionElement,
  foot: HTMLTableRowElement | null = null,
): HTMLElement {
  const titles = heads.map(({ in: inside, figure, attributes }) =>
    element("th", { scope: "col", class: figure ? "figure" : null, ...attributes }, inside),
  );
  return element(
    "div",
    { class: "scroll", tabindex: 0, role: "region", "aria-label": caption },
    element(
      "table",
      {},
      element("caption", { class: "unseen" }, caption),
      element("thead", {}, element("tr", {}, ...titles)),
      body,
      foot === null ? null : element("tfoot", {}, foot),
    ),
  );
}
