import * as z from "zod/mini";
import { filled, TextSchema, variant, whole } from "../../shape/schema.js";

/** Keys of objects and positions in lists, one inside the other; `one` is the only element of a list, and fails on any other. */
export type CellPath = readonly (
  | string
  | number
  | {
      /** The only element. */
      readonly one: true;
    }
)[];

/** How rows are found in what is handed over. */
export type RowReader =
  /** A table: a list of rows as lists, headers first, or a list of objects by header, as readers of CSV and XLSX give them. */
  | {
      /** Which reader. */
      readonly kind: "table";
      /** How many rows the headers take, 1..3; 1 by default. Of several, merged cells are filled from the left and joined by `/`. */
      readonly headerRows?: number | undefined;
      /** How many rows below the headers explain them and are no data, 0..10; none by default. */
      readonly skip?: number | undefined;
    }
  /** Records in JSON. */
  | {
      /** Which reader. */
      readonly kind: "records";
      /** The keys to the list of records; then from each record to the list inside it, and so on. `[[]]` is a bare list. */
      readonly each: readonly (readonly string[])[];
    }
  /** Headers and rows apart: each header has a key, under which a row has its cell, and a label. */
  | {
      /** Which reader. */
      readonly kind: "labelled";
      /** The keys to the list of headers. */
      readonly headers: readonly string[];
      /** The keys to the list of rows. */
      readonly rows: readonly string[];
      /** Under which key a header has the key of its cells: `dataIndex`. */
      readonly key: string;
      /** Under which key it has its label: `title`. */
      readonly label: string;
      /** Under which key a header has headers below it, whose labels are joined with its own by `/`. */
      readonly children?: string | undefined;
    };

const keys = /* @__PURE__ */ z.array(TextSchema);

export const RowReaderSchema: z.ZodMiniType<RowReader> = /* @__PURE__ */ z.discriminatedUnion("kind", [
  /* @__PURE__ */ variant("table", {
    headerRows: /* @__PURE__ */ z.optional(/* @__PURE__ */ whole(1, 3)),
    skip: /* @__PURE__ */ z.optional(/* @__PURE__ */ whole(0, 10)),
  }),
  /* @__PURE__ */ variant("records", { each: /* @__PURE__ */ filled(keys) }),
  /* @__PURE__ */ variant("labelled", {
    headers: keys,
    rows: keys,
    key: TextSchema,
    label: TextSchema,
    children: /* @__PURE__ */ z.optional(TextSchema),
  }),
] as never);

export const CellPathSchema: z.ZodMiniType<CellPath> = /* @__PURE__ */ filled(
  /* @__PURE__ */ z.union([
    TextSchema,
    /* @__PURE__ */ whole(0, 100_000),
    /* @__PURE__ */ z.strictObject({ one: /* @__PURE__ */ z.literal(true) }),
  ]),
);
