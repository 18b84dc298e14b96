import * as z from "zod/mini";
import type { Code, DocumentCode } from "../error/code.js";
import { type ReportOf, raise, type Words } from "../error/raise.js";
import { SteelyardError } from "../error/steelyard-error.js";
import type { Issue } from "../error/worded.js";
import { bounded, reportShape } from "./issues.js";
import { plain } from "./plain.js";

/**
 * A frozen copy of what was handed in, checked by its shape and then by what a shape cannot say. Ends the call with every
 * problem of the one or the other, in these words.
 */
export function readDocumentIn<T, More extends Code>(
  words: Words<DocumentCode | More>,
  document: unknown,
  schema: z.ZodMiniType<T>,
  check: (document: T, report: ReportOf<DocumentCode | More>) => void,
): T {
  const { issues, value } = plain(document);
  if (issues.length > 0) throw new SteelyardError(issues as [Issue, ...Issue[]]);
  raise<DocumentCode | More>(
    words,
    bounded((report) => {
      const { error } = schema.safeParse(value);
      if (error) reportShape(error.issues, value, report);
      else check(value as T, report);
    }),
  );
  return value as T;
}

/** The same of the options of a call: their paths begin with `options`, as the call's parameter is named. */
export function readOptionsIn<T, More extends Code>(
  words: Words<DocumentCode | More>,
  options: unknown,
  schema: z.ZodMiniType<T>,
  check: (options: T, report: ReportOf<DocumentCode | More>) => void,
): T {
  const read = readDocumentIn<{ readonly options: T }, More>(
    words,
    { options },
    z.strictObject({ options: schema }) as unknown as z.ZodMiniType<{ readonly options: T }>,
    (given, report) => check(given.options, (code, path, facts) => report(code, `options.${path}`, facts)),
  );
  return read.options;
}
