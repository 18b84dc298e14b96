import * as z from "zod/mini";
import { IdSchema, TextSchema } from "../../shape/schema.js";
import { readDocument } from "../document.js";
import type { MappedColumn } from "../mapping/column.js";
import type { Emitted, RowFilter } from "../mapping/emit.js";
import type { Mapping } from "../mapping/mapping.js";
import { parseMapping } from "../mapping/parse-mapping.js";
import type { CellPath } from "../mapping/reader.js";

/** What a preset cannot know, because every tenant has its own: columns, and what becomes of the rows. */
export interface DeclaredTable<Column> {
  /** The columns that are read, by names of your own. */
  readonly columns: { readonly [name: string]: Column };
  /** Which rows are read on; all of them by default. */
  readonly filter?: readonly RowFilter[] | undefined;
  /** What becomes of each row; at least one thing. */
  readonly emit: readonly Emitted[];
}

/** A column by the name that the tenant gave it, and by the form in which the system hands out its cells. */
export interface DeclaredColumn<Form extends string>
  extends Omit<MappedColumn, "headers" | "path" | "level" | "optional"> {
  /** The name or the key of the field. */
  readonly field: string;
  /** The form of its cells. */
  readonly form: Form;
}

/** What presets of one system have in common, whatever the tenant declares. */
export type MappingHead = Pick<Mapping, "id" | "version" | "title" | "provenance" | "reader">;

/** The keys to a cell, by the form of a field. */
export type FormPaths<Form extends string> = { readonly [F in Form]: (field: string) => CellPath };

interface Declaration {
  readonly columns: { readonly [name: string]: { readonly field: string; readonly form: string } };
  readonly filter?: unknown;
  readonly emit?: unknown;
}

/** Builds a mapping of records from the fields that a tenant has. */
export function declaredRecords<Form extends string>(
  head: MappingHead,
  paths: FormPaths<Form>,
  declared: DeclaredTable<DeclaredColumn<Form>>,
): Mapping {
  const schema: z.ZodMiniType<Declaration> = z.strictObject({
    columns: z.record(
      IdSchema,
      z.looseObject({ field: TextSchema.check(z.minLength(1)), form: z.enum(Object.keys(paths)) }),
    ),
    filter: z.optional(z.unknown()),
    emit: z.unknown(),
  });
  const { columns, ...rest } = readDocument(declared as unknown, schema);
  const placed = Object.entries(columns).map(([name, { field, form, ...column }]) => [
    name,
    { ...column, path: paths[form as Form](field) },
  ]);
  return parseMapping({ kind: "mapping", ...head, columns: Object.fromEntries(placed), ...rest });
}
