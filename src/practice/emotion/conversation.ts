import * as z from "zod/mini";
import { TextSchema } from "../../shape/schema.js";
import { NameSchema } from "../name.js";

/** One message of a conversation. */
export interface ServiceMessage {
  /** Who wrote it. */
  readonly from: "agent" | "customer";
  /** What was written. */
  readonly text: string;
}

/** A conversation between an agent and a customer. */
export interface ServiceConversation {
  /** Its id, once in a list. */
  readonly id: string;
  /** Its messages in their order. */
  readonly messages: readonly ServiceMessage[];
}

export const ConversationSchema: z.ZodMiniType<ServiceConversation> = /* @__PURE__ */ z.strictObject({
  id: NameSchema,
  messages: /* @__PURE__ */ z.array(
    /* @__PURE__ */ z.strictObject({
      from: /* @__PURE__ */ z.enum(["agent", "customer"]),
      text: TextSchema,
    }),
  ),
});
