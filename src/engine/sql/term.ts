/** What every expression knows: its text, and the step whose columns it may use. */
interface Expression {
  readonly sql: string;
  /** The last step whose columns it reads. */
  readonly level: number;
  /** How loosely it binds: a name or a literal, a sum, anything else. */
  readonly binds: "tightly" | "as a sum" | "loosely";
  /** How deep it is nested. */
  readonly depth: number;
}

/** A number: whole units of 10^−scale between proven bounds, or NULL. */
export interface Whole extends Expression {
  /** The units of every row, null where it is NULL in every row; absent where rows differ. */
  readonly fixed?: bigint | null;
  readonly scale: number;
  readonly low: bigint;
  readonly high: bigint;
  /** A factor not yet written: the units are the value of `sql` times this. */
  readonly times: bigint;
  /** Whether the text is of the wider type. */
  readonly wide: boolean;
}

/** A truth of three values; NULL is unknown. */
export interface Truth extends Expression {
  /** The truth of every row; absent where rows differ. */
  readonly fixed?: boolean | null;
}

/** What a node is in SQL. */
export type Term = Whole | Truth;

/** Puts brackets around what would fall apart. */
export const bracketed = ({ sql, binds }: Expression) => (binds === "tightly" ? sql : `(${sql})`);

/** A sum needs none on its left. */
export const leading = (term: Expression) => (term.binds === "as a sum" ? term.sql : bracketed(term));

/** Where an expression made of others stands. */
export function under(...parts: readonly Expression[]): { readonly level: number; readonly depth: number } {
  return {
    level: parts.reduce((most, { level }) => Math.max(most, level), 0),
    depth: 1 + parts.reduce((most, { depth }) => Math.max(most, depth), 0),
  };
}

/** A truth that rows decide. */
export function truth(sql: string, ...parts: readonly Expression[]): Truth {
  return { sql, binds: "loosely", ...under(...parts) };
}

/** A truth that is the same for every row. */
export function always(fixed: boolean | null): Truth {
  const sql = fixed === null ? "(1 = NULL)" : fixed ? "TRUE" : "FALSE";
  return { sql, level: 0, depth: 0, binds: "tightly", fixed };
}

/** Three-valued and/or. */
export function joined(kind: "and" | "or", parts: readonly Truth[]): Truth {
  const decisive = kind === "or";
  if (parts.some(({ fixed }) => fixed === decisive)) return always(decisive);
  const open = parts.filter(({ fixed }) => fixed !== !decisive);
  const [only] = open;
  if (only === undefined) return always(!decisive);
  if (open.length === 1) return only;
  if (open.every(({ fixed }) => fixed === null)) return always(null);
  return truth(open.map(bracketed).join(kind === "and" ? " AND " : " OR "), ...open);
}

export function negated(of: Truth): Truth {
  if (of.fixed !== undefined) return always(of.fixed === null ? null : !of.fixed);
  return truth(`NOT ${bracketed(of)}`, of);
}
