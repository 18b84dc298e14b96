import type { Plan } from "../../plan/plan.js";
import type { Cells } from "./cells.js";
import type { ObservedCells } from "./observed.js";
import type { Rows } from "./rows.js";

/**
 * What rows answer when they are asked for a fact, however they came. Samples stand beside values, and the loops that check
 * values have checked them.
 *
 * @param observations - By the place of the indicator; null where no row has any.
 * @param columns - Targets and facts by name; the samples are added.
 * @param cohort - The cohort of a row as it was given; null where no row has one.
 */
export function lookup(
  { indicators }: Plan,
  observations: readonly (ObservedCells | null)[],
  columns: Map<string, Cells>,
  cohort: ((row: number) => unknown) | null,
): Pick<Rows, "has" | "observation" | "column" | "fact"> {
  const values = new Set<string>();
  for (const [place, { id }] of indicators.entries()) {
    const observed = observations[place];
    if (observed == null) continue;
    values.add(`value/${id}`);
    const numbers = observed.samples;
    if (numbers === null) continue;
    const absent = Uint8Array.from(numbers, (sample) => +Number.isNaN(sample));
    const given = (row: number) => (absent[row] === 1 ? null : numbers[row]);
    columns.set(`sample/${id}`, { numbers, absent, given });
  }
  return {
    has: ({ fact, back }) =>
      back === 0 && (fact === "cohort" ? cohort !== null : columns.has(fact) || values.has(fact)),
    observation: (place) => observations[place] as ObservedCells,
    column: (fact) => columns.get(fact) as Cells,
    fact: (name, row) => (name === "cohort" ? cohort?.(row) : columns.get(name)?.given(row)) ?? null,
  };
}
