import type { TableBlock, TableColumn } from "../../block.js";
import { escapeHtml as escaped } from "./escape.js";

/** Rows up to which a printed table stays on one page. */
const SHORT = 8;

/** A table that scrolls by itself where the page is narrow, by keyboard too. */
export function tableHtml({ caption, columns, rows, sections = [], total }: TableBlock): string {
  const bodies = bodiesOf(rows, sections).map(({ title, from, to }) => {
    const head =
      title === null
        ? ""
        : `<tr><th class="steelyard-section" scope="rowgroup" colspan="${columns.length}">${escaped(title)}</th></tr>`;
    return `<tbody>${head}${rows
      .slice(from, to)
      .map((row, index) => rowHtml(columns, row, from + index))
      .join("")}</tbody>`;
  });
  const heads = columns.map(({ title, align }) => `<th scope="col"${number(align)}>${escaped(title)}</th>`);
  const foot = total === undefined ? "" : `<tfoot>${rowHtml(columns, total, null)}</tfoot>`;
  return [
    `<div class="steelyard-table${rows.length > SHORT ? "" : " steelyard-short"}" role="region" tabindex="0" aria-label="${escaped(caption)}">`,
    `<table><caption>${escaped(caption)}</caption>`,
    `<thead><tr>${heads.join("")}</tr></thead>`,
    ...bodies,
    `${foot}</table></div>`,
  ].join("\n");
}

/** The groups of rows; those before the first section have no title. */
function bodiesOf(
  rows: TableBlock["rows"],
  sections: NonNullable<TableBlock["sections"]>,
): { readonly title: string | null; readonly from: number; readonly to: number }[] {
  const starts = sections[0]?.from === 0 ? sections : [{ title: null, from: 0 }, ...sections];
  return starts
    .map(({ title, from }, index) => ({ title, from, to: starts[index + 1]?.from ?? rows.length }))
    .filter(({ title, from, to }) => title !== null || to > from);
}

function rowHtml(columns: readonly TableColumn[], row: readonly string[], place: number | null): string {
  const cells = columns.map(({ align, bars }, index) => {
    const bar = place === null ? "" : barHtml(bars?.[place] ?? null);
    const text = escaped(row[index] ?? "");
    return index === 0
      ? `<th scope="row"${number(align)}>${text}${bar}</th>`
      : `<td${number(align)}>${text}${bar}</td>`;
  });
  return `<tr>${cells.join("")}</tr>`;
}

const number = (align: TableColumn["align"]) => (align === "end" ? ' class="steelyard-number"' : "");

/** A bar that repeats what the figure says, for eyes alone. */
function barHtml(share: number | null): string {
  if (share === null || !Number.isFinite(share)) return "";
  const length = Math.round(Math.min(1, Math.max(0, share)) * 1000) / 10;
  const part = (width: number) => `<rect width="${width}" height="4"/>`;
  return `<svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">${part(100)}${part(length)}</svg>`;
}
