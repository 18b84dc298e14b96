import * as z from "zod/mini";
import type { SourceReport } from "../../error/source.js";
import { clip } from "../../shape/plain.js";
import { TextSchema, whole } from "../../shape/schema.js";
import { readInstant } from "../../time/instant.js";
import { type Crosswalk, CrosswalkSchema } from "../identity/crosswalk.js";

/** What a run of a mapping needs to know besides the rows. */
export interface RunOptions {
  /** When the rows were read: an instant with its offset. */
  readonly readAt: string;
  /** The file that they come from. */
  readonly file?: string | undefined;
  /** The sheet that they come from. */
  readonly sheet?: string | undefined;
  /** The number of the first row in the sheet, headers included; 1 by default. */
  readonly firstRow?: number | undefined;
  /** Who is who; needed where the mapping names a kind of id. */
  readonly crosswalk?: Crosswalk | undefined;
  /** That somebody has looked at the columns of a mapping that is a guess. */
  readonly confirm?: boolean | undefined;
}

export const RunOptionsSchema: z.ZodMiniType<RunOptions> = /* @__PURE__ */ z.strictObject({
  readAt: TextSchema,
  file: /* @__PURE__ */ z.optional(TextSchema),
  sheet: /* @__PURE__ */ z.optional(TextSchema),
  firstRow: /* @__PURE__ */ z.optional(/* @__PURE__ */ whole(1, 100_000_000)),
  crosswalk: /* @__PURE__ */ z.optional(CrosswalkSchema),
  confirm: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.boolean()),
});

export function checkOptions({ readAt }: RunOptions, report: SourceReport): void {
  if (readInstant(readAt) === null) report("bad-instant", "readAt", { found: clip(readAt) });
}
