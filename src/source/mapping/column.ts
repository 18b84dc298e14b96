import * as z from "zod/mini";
import { filled, TextSchema, whole } from "../../shape/schema.js";
import { type Codec, CodecSchema } from "../codec/index.js";
import { type CellPath, CellPathSchema } from "./reader.js";

/** A column of a mapping: where its cells are, what they hold, and what a blank means. */
export interface MappedColumn {
  /** Of tables: the headers under which it may stand. Compared exactly, but for blanks around and the width of characters. */
  readonly headers?: readonly string[] | undefined;
  /** Of records: the keys to the cell. */
  readonly path?: CellPath | undefined;
  /** Of nested records: from which of them the path goes, 0 for what was handed over; the innermost by default. */
  readonly level?: number | undefined;
  /** What the cells hold. */
  readonly codec: Codec;
  /** Whether a table may lack the column: its cells are blank then. A key that a record lacks is a blank in any case. */
  readonly optional?: boolean | undefined;
  /** Texts that are blanks; `""`, `-`, `—`, `–`, `－`, `--`, `——`, `/`, `N/A`, `n/a`, `无` and `暂无` by default. */
  readonly blanks?: readonly string[] | undefined;
  /** Texts that say that the value is kept back: `["***", "保密"]`. */
  readonly withheld?: readonly string[] | undefined;
  /** What a blank means: nothing was measured (by default), or it was kept back. Never 0. */
  readonly absent?: "notMeasured" | "withheld" | undefined;
  /** Whether a cell that cannot be read rejects its row (by default), or counts as invalid and is said beside the others. */
  readonly invalid?: "reject" | "missing" | undefined;
  /** Whether a blank has what stands above it, as cells that were merged do. */
  readonly fill?: "down" | undefined;
}

const texts = /* @__PURE__ */ z.optional(/* @__PURE__ */ z.array(TextSchema));

export const MappedColumnSchema: z.ZodMiniType<MappedColumn> = /* @__PURE__ */ z.strictObject({
  headers: /* @__PURE__ */ z.optional(
    /* @__PURE__ */ filled(/* @__PURE__ */ z.string().check(/* @__PURE__ */ z.minLength(1))),
  ),
  path: /* @__PURE__ */ z.optional(CellPathSchema),
  level: /* @__PURE__ */ z.optional(/* @__PURE__ */ whole(0, 8)),
  codec: CodecSchema,
  optional: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.boolean()),
  blanks: texts,
  withheld: texts,
  absent: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.enum(["notMeasured", "withheld"])),
  invalid: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.enum(["reject", "missing"])),
  fill: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.enum(["down"])),
});
