import type { Source } from "../../plan/node.js";
import type { Cells } from "./cells.js";
import type { ObservedCells } from "./observed.js";

/** Subjects made ready for the loops, whatever they came as. */
export interface Rows {
  readonly length: number;
  /** The place of each row's profile in the plan; 0 where role or stage are at fault. */
  readonly profiles: Uint16Array;
  /** 1 for a row that the loops cannot be trusted with: a fault, or a number that takes more than a double. */
  readonly odd: Uint8Array;
  /** Rows whose id stands in an earlier row. */
  readonly repeated: ReadonlySet<number>;
  /** For each row the number of its cohort, −1 for none; null where no row has one. */
  readonly cohorts: Int32Array | null;
  /** Whether there is anything to read for a fact. */
  has(source: Source): boolean;
  /** The observations of an indicator, by its place in the plan. */
  observation(place: number): ObservedCells;
  /** Numbers of a sample, a target or a fact. */
  column(fact: string): Pick<Cells, "numbers" | "absent">;
  /** A fact or a cohort as it was given; null where there is none. */
  fact(name: string, row: number): unknown;
  /** The row's id; null where it has none. */
  id(row: number): string | null;
  /** The row as the row-by-row engine takes it. */
  subject(row: number): unknown;
}

/** Places of the profiles, by role and then by stage. */
export type Profiles = ReadonlyMap<unknown, ReadonlyMap<unknown, number>>;
