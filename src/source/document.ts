import type * as z from "zod/mini";
import { SOURCE_WORDS, type SourceCallCode, type SourceReport } from "../error/source.js";
import { readDocumentIn, readOptionsIn } from "../shape/document.js";

/**
 * A frozen copy of what was handed in, checked by its shape and then by what a shape cannot say. Ends the call with every
 * problem of the one or the other.
 */
export function readDocument<T>(
  document: unknown,
  schema: z.ZodMiniType<T>,
  check: (document: T, report: SourceReport) => void = () => {},
): T {
  return readDocumentIn<T, SourceCallCode>(SOURCE_WORDS, document, schema, check);
}

/** The same of the options of a call, with paths that begin with `options`. */
export function readCallOptions<T>(
  options: unknown,
  schema: z.ZodMiniType<T>,
  check: (options: T, report: SourceReport) => void = () => {},
): T {
  return readOptionsIn<T, SourceCallCode>(SOURCE_WORDS, options, schema, check);
}
