import { clean } from "../clean.js";

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** A text as HTML shows it, between tags and between quotes alike. */
export function escapeHtml(text: string): string {
  return clean(text).replace(/[&<>"']/g, (mark) => ENTITIES[mark] as string);
}
