/** What the codes that only the reading of sources says tell besides their place. */
export interface SourceFacts {
  /** A table without a column that is needed. */
  "no-column": {
    /** The headers under which it is looked for. */
    headers: readonly string[];
    /** The headers that there are, at most 20 of them. */
    found: readonly string[];
  };
  /** A header, or several that mean the same, that more than one column bears. */
  "repeated-column": {
    /** The header, at most 80 characters of it. */
    header: string;
    /** The columns that bear it, counted from 1. */
    columns: readonly number[];
  };
  /** A cell that does not hold what was declared. */
  "unreadable-cell": {
    /** What was declared: `ratio`. */
    expected: string;
    /** What is there, at most 80 characters of it. */
    found: string;
    /** How it was declared, as the codec says it, at most 80 characters: `low:1,high:5`. Absent where nothing more is. */
    declared?: string;
  };
  /** A cell in which a spreadsheet could not work out its formula. */
  "error-cell": {
    /** The error: `#DIV/0!`. */
    found: string;
  };
  /** A cell that says nothing where something is needed. */
  "empty-cell": {
    /** The column, by its name in the mapping. */
    column: string;
  };
  /** Somebody whom the crosswalk of ids does not know. */
  "unknown-person": {
    /** The kind of id. */
    idType: string;
    /** The id, at most 80 characters of it. */
    id: string;
  };
  /** An id that the crosswalk gives to more than one person. */
  "ambiguous-person": {
    /** The kind of id. */
    idType: string;
    /** The id, at most 80 characters of it. */
    id: string;
  };
  /** Somebody who comes twice where everybody comes once. */
  "repeated-person": {
    /** Who it is, at most 80 characters. */
    person: string;
  };
  /** A mapping that rests on guesses, and that nobody has confirmed. */
  unconfirmed: {
    /** The mapping's id. */
    mapping: string;
  };
  /** Two observations of one indicator of one subject that nothing says how to put together. */
  "repeated-observation": {
    /** The subject. */
    subject: string;
    /** The indicator. */
    indicator: string;
  };
  /** Averages or rates to be averaged once more, without what they rest on. */
  "average-of-averages": {
    /** What they are of. */
    name: string;
  };
  /** A row of a ledger whose id another row has already. */
  "repeated-row": {
    /** The id, at most 80 characters of it. */
    id: string;
    /** The row that had it first, counted from 0. */
    first: number;
  };
}
