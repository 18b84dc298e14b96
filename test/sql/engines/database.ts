/** How a column is declared, whatever the engine. `integer` has 64 bits everywhere. */
export type ColumnType = "text" | "integer" | "boolean" | `decimal(${number},${number})`;

/** What a table is filled with; a decimal is best given as text. */
export type Cell = string | number | bigint | boolean | null;

export interface Column {
  readonly name: string;
  readonly type: ColumnType;
}

/**
 * What comes back: decimals and whole numbers as exact text, booleans as booleans. MariaDB has none but in columns declared so;
 * its comparisons give "1" and "0".
 */
export type Row = Record<string, string | boolean | null>;

export const NAMES = ["duckdb", "postgres", "mariadb", "spark"] as const;
export type Name = (typeof NAMES)[number];

/** An engine that runs: a real one, of its own for this test. */
export interface Database {
  readonly name: Name;
  readonly version: string;
  /** Makes the table anew and fills it. Names may be any text that the engine takes at all. */
  load(table: string, columns: readonly Column[], rows: readonly (readonly Cell[])[]): Promise<void>;
  /** The rows, each by the names of the output columns. */
  query(sql: string): Promise<Row[]>;
  /** Runs a statement without rows. */
  execute(sql: string): Promise<void>;
  stop(): Promise<void>;
}

/** An engine that is several machines, or as good as. */
export interface Cluster extends Database {
  /** How it would run a query. */
  explain(sql: string): Promise<string>;
  /** Runs a query, and counts the tasks that each worker did for it. */
  tasks(sql: string): Promise<Record<string, number>>;
}

/** Why an engine cannot be had here. */
export interface Absent {
  readonly absent: string;
}

/** What every engine's file hands on. */
export interface Engine {
  /** Why it cannot be started on this machine; undefined where it can. */
  missing(): Promise<string | undefined>;
  start(): Promise<Database>;
}

/** How the engine writes a name: what quotes it is doubled inside. */
export function quoted(name: string, mark: '"' | "`"): string {
  return mark + name.replaceAll(mark, mark + mark) + mark;
}
