/** A part of a report. */
export type Block = HeadingBlock | ParagraphBlock | ListBlock | FactsBlock | TableBlock;

/** The title of what follows. */
export interface HeadingBlock {
  /** A heading. */
  readonly kind: "heading";
  /** Its depth below the report's title: 2 for a section, 3 for a part of one. */
  readonly level: 2 | 3;
  /** Its words. */
  readonly text: string;
}

/** One or more sentences. */
export interface ParagraphBlock {
  /** A paragraph. */
  readonly kind: "paragraph";
  /** Its words. */
  readonly text: string;
  /** What it is beside the rest: a remark, or something that a person has to see to; plain where absent. */
  readonly tone?: "note" | "attention";
}

/** Things of one kind, one below the other. */
export interface ListBlock {
  /** A list. */
  readonly kind: "list";
  /** Their order means something, and they are numbered. */
  readonly ordered: boolean;
  /** Their words. */
  readonly items: readonly string[];
}

/** Names with what they stand for: the head of a scorecard. */
export interface FactsBlock {
  /** Facts. */
  readonly kind: "facts";
  /** Name and value of each. */
  readonly facts: readonly (readonly [name: string, value: string])[];
  /** They are what a reader looks for first: the score, the tier, the rank. Where a page can, it shows them large. */
  readonly prominent?: boolean;
}

/** A table; every row has a cell for every column. */
export interface TableBlock {
  /** A table. */
  readonly kind: "table";
  /** What it shows, in one line above it. */
  readonly caption: string;
  /** Its columns, the first of which names the row. */
  readonly columns: readonly TableColumn[];
  /** The words of its cells. */
  readonly rows: readonly (readonly string[])[];
  /** Titles of groups of rows, each with the position of its first row, rising; a layer above its indicators. */
  readonly sections?: readonly TableSection[];
  /** The sum of what stands above, cell by cell, where there is one. */
  readonly total?: readonly string[];
}

/** A column of a table. */
export interface TableColumn {
  /** Its title. */
  readonly title: string;
  /** `end` for figures, which are read from the right. */
  readonly align: "start" | "end";
  /**
   * How much of a bar is filled beside the figure of each row, 0..1; null where there is no bar. It only repeats what the figure
   * says: a page may draw it, text leaves it out.
   */
  readonly bars?: readonly (number | null)[];
}

/** Rows of a table that belong together. */
export interface TableSection {
  /** Its title. */
  readonly title: string;
  /** The position of its first row, from 0; it ends where the next one begins. */
  readonly from: number;
}
