import * as z from "zod/mini";

/** A text that names somebody or something: any but the empty one. */
export const NameSchema: z.ZodMiniType<string> = /* @__PURE__ */ z
  .string()
  .check(/* @__PURE__ */ z.minLength(1));

/** Names in rising order of their code units, each once. */
export const sortedNames = (names: Iterable<string>): string[] => [...new Set(names)].sort();
