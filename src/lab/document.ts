import type * as z from "zod/mini";
import { LAB_WORDS, type LabCallCode, type LabReport } from "../error/lab.js";
import { readDocumentIn, readOptionsIn } from "../shape/document.js";

/**
 * A frozen copy of what was handed in, checked by its shape and then by what a shape cannot say. Ends the call with every
 * problem of the one or the other.
 */
export function readDocument<T>(
  document: unknown,
  schema: z.ZodMiniType<T>,
  check: (document: T, report: LabReport) => void = () => {},
): T {
  return readDocumentIn<T, LabCallCode>(LAB_WORDS, document, schema, check);
}

/** The same of the options of a call, with paths that begin with `options`. */
export function readCallOptions<T>(
  options: unknown,
  schema: z.ZodMiniType<T>,
  check: (options: T, report: LabReport) => void = () => {},
): T {
  return readOptionsIn<T, LabCallCode>(LAB_WORDS, options, schema, check);
}
