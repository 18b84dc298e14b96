import * as z from "zod/mini";
import type { Appraisal } from "../../appraisal/result.js";
import type { SourceReport } from "../../error/source.js";
import { toText } from "../../number/decimal.js";
import { decimal } from "../../number/figure.js";
import { clip } from "../../shape/plain.js";
import { filled } from "../../shape/schema.js";
import { checkFigure, figuresOf, type ResultFigure } from "./figure.js";
import { checkOnce } from "./once.js";
import { readOptions, type WriteOptions } from "./options.js";
import { type Skipped, writeEach } from "./write-each.js";

/** A field of a record, and what stands in it. */
export interface RecordField<As = never> {
  /** The field as the other system calls it. */
  readonly field: string;
  /** What stands in it; where there is no such figure the field is left out. */
  readonly figure: ResultFigure;
  /** In which form, where it is not the usual one. */
  readonly as?: As | undefined;
}

/** Which fields records have. */
export interface RecordOptions<As = never> extends WriteOptions {
  /** The fields, each once. */
  readonly fields: readonly RecordField<As>[];
}

const NameSchema = /* @__PURE__ */ z.string().check(/* @__PURE__ */ z.minLength(1));

/** What a cell becomes in a field. */
export type Encode<As, V> = (cell: number | string, as: As | undefined) => V;

/** Records of everybody with a score: the fields that have a figure, each in its form. */
export function recordsOf<As, V>(
  appraisal: Appraisal,
  options: RecordOptions<As>,
  form: z.ZodMiniType<As>,
  encode: Encode<As, V>,
): { readonly records: readonly Readonly<Record<string, V>>[]; readonly skipped: readonly Skipped[] } {
  const fieldsSchema = filled(
    z.strictObject({ field: NameSchema, figure: z.string(), as: z.optional(form) }),
  ) as unknown as z.ZodMiniType<RecordOptions<As>["fields"]>;
  const { own, people, titles } = readOptions<Pick<RecordOptions<As>, "fields">>(
    options,
    { fields: fieldsSchema },
    checkFields,
  );
  const { written, skipped } = writeEach(appraisal, people, (result, id, run, path, report) => {
    const figures = figuresOf(result, run, titles, path, report);
    const cells = own.fields.flatMap(({ field, figure, as }) => {
      const cell = figure === "id" ? id : figures(figure);
      return cell === null ? [] : [[field, encode(cell, as)] as const];
    });
    return cells.length === 0 ? "noFigure" : Object.fromEntries(cells);
  });
  return { records: written, skipped };
}

function checkFields(
  { fields }: { readonly fields: readonly RecordField<unknown>[] },
  report: SourceReport,
): void {
  checkOnce(
    fields.map(({ field }) => field),
    (index) => `fields.${index}.field`,
    report,
  );
  for (const [index, { field, figure }] of fields.entries()) {
    if (field === "__proto__") report("forbidden-key", `fields.${index}.field`, { key: clip(field) });
    checkFigure(figure, `fields.${index}.figure`, report);
  }
}

/** A number in plain notation; text as it is. */
export const cellText = (cell: number | string): string =>
  typeof cell === "number" ? toText(decimal(cell)) : cell;
