import type { Report } from "steelyard/report";

/** A report with one block of each kind, in which every word is the same text. */
export function everyBlock(text: string, language = "en"): Report {
  return {
    language,
    title: text,
    blocks: [
      { kind: "heading", level: 2, text },
      { kind: "heading", level: 3, text },
      { kind: "paragraph", text },
      { kind: "paragraph", text, tone: "note" },
      { kind: "paragraph", text, tone: "attention" },
      { kind: "list", ordered: false, items: [text, text] },
      { kind: "list", ordered: true, items: [text, text] },
      {
        kind: "facts",
        facts: [
          [text, text],
          [text, text],
        ],
      },
      { kind: "facts", facts: [[text, text]], prominent: true },
      {
        kind: "table",
        caption: text,
        columns: [
          { title: text, align: "start" },
          { title: text, align: "start" },
          { title: text, align: "end", bars: [0.5, null] },
        ],
        rows: [
          [text, text, "1.00"],
          [text, text, "22.50"],
        ],
        sections: [{ title: text, from: 1 }],
        total: [text, "", "23.50"],
      },
    ],
  };
}
