import * as z from "zod/mini";
import { TextSchema, type Title, TitleSchema } from "../../shape/schema.js";

/** How sure it is that records look as a mapping says. */
export type Confidence =
  /** The vendor's own documentation says so. */
  | "documented"
  /** Public code of others reads it so. */
  | "seen"
  /** Somebody remembers it so; nobody looked it up. */
  | "recalled"
  /** Nobody knows: it runs only after somebody has looked at the columns and confirmed them. */
  | "guess"
  /** Whoever uses it has declared it for their own records. */
  | "declared";

/** Where a mapping comes from. */
export interface Provenance {
  /** The system whose records it reads: `feishu`. */
  readonly system: string;
  /** How sure it is. */
  readonly confidence: Confidence;
  /** When that was last looked up: a month or a date, `2026-11`. */
  readonly checked: string;
  /** What it rests on: a document, a page, a repository. */
  readonly docs: string;
  /** What to know before using it. */
  readonly notes?: Title | undefined;
}

export const ProvenanceSchema: z.ZodMiniType<Provenance> = /* @__PURE__ */ z.strictObject({
  system: TextSchema,
  confidence: /* @__PURE__ */ z.enum(["documented", "seen", "recalled", "guess", "declared"]),
  checked: TextSchema,
  docs: TextSchema,
  notes: /* @__PURE__ */ z.optional(TitleSchema),
});
