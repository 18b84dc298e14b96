import * as z from "zod/mini";
import { named, type Title } from "../shape/schema.js";

/** A group of indicators with a score of its own (指标分层). */
export interface Layer<Id extends string = string> {
  /** The layer's id. */
  readonly id: Id;
  /** A name to show. */
  readonly title?: Title | undefined;
}

export const LayerSchema: z.ZodMiniType<Layer> = /* @__PURE__ */ z.strictObject({
  ...named,
});
