import * as z from "zod/mini";
import { filled, IdSchema, TextSchema, type Title, TitleSchema } from "../../shape/schema.js";
import { type MappedColumn, MappedColumnSchema } from "./column.js";
import { type Emitted, EmittedSchema, type RowFilter, RowFilterSchema } from "./emit.js";
import { type Provenance, ProvenanceSchema } from "./provenance.js";
import { type RowReader, RowReaderSchema } from "./reader.js";

/** How the records of one source become observations and ledgers: a document, to be kept and versioned like a policy. */
export interface Mapping {
  /** That it is a mapping. */
  readonly kind: "mapping";
  /** Its id. */
  readonly id: string;
  /** Its version. */
  readonly version: string;
  /** A name to show. */
  readonly title?: Title | undefined;
  /** Where it comes from, and how sure that is. */
  readonly provenance: Provenance;
  /** How rows are found. */
  readonly reader: RowReader;
  /** The columns that are read, by names of the mapping's own. */
  readonly columns: { readonly [name: string]: MappedColumn };
  /** Which rows are read on; all have to let a row pass. */
  readonly filter?: readonly RowFilter[] | undefined;
  /** What becomes of each row; at least one thing. */
  readonly emit: readonly Emitted[];
}

export const MappingSchema: z.ZodMiniType<Mapping> = /* @__PURE__ */ z.strictObject({
  kind: /* @__PURE__ */ z.literal("mapping"),
  id: IdSchema,
  version: TextSchema,
  title: /* @__PURE__ */ z.optional(TitleSchema),
  provenance: ProvenanceSchema,
  reader: RowReaderSchema,
  columns: /* @__PURE__ */ z.record(IdSchema, MappedColumnSchema),
  filter: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.array(RowFilterSchema)),
  emit: /* @__PURE__ */ filled(EmittedSchema),
});
