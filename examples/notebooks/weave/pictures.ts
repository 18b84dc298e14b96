import type { RunCell } from "./notebook.js";

const SVG = "image/svg+xml";

/** The pictures that a notebook shows, by file name: those of the notebook, not drawn anew. */
export const picturesOf = (name: string, cells: readonly RunCell[]): Map<string, string> =>
  new Map(
    cells.flatMap(({ id, outputs }) => {
      const drawn = outputs.flatMap((one) =>
        "data" in one && SVG in one.data ? [String(one.data[SVG])] : [],
      );
      return drawn.map((svg, place) => [
        `${name}-${id}${drawn.length > 1 ? `-${place + 1}` : ""}.svg`,
        `${svg}\n`,
      ]);
    }),
  );
