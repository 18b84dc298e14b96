import * as z from "zod/mini";
import { requestToken } from "./request-token.js";

/** Which kind of user id Feishu is given. */
export type FeishuUserIdType = "open_id" | "union_id" | "user_id" | "people_admin_id";

/** What both imports into Feishu's performance module are told. */
export interface FeishuOptions {
  /** The review cycle: `semester_id`. */
  readonly semester: string;
  /** The name under which the import is listed: `import_record_name`. */
  readonly recordName?: string | undefined;
  /** The kind of ids; Feishu's default without it. */
  readonly userIdType?: FeishuUserIdType | undefined;
}

/** A request to Feishu: its query and its body. The address and the access token are the host's. */
export interface FeishuRequest<B> {
  /** The query. */
  readonly params: {
    /** The same for the same body, so that Feishu takes a repeated request for one; at most 64 characters. */
    readonly client_token: string;
    /** The kind of user ids. */
    readonly user_id_type?: FeishuUserIdType;
  };
  /** The body. */
  readonly body: B;
}

const TextSchema = /* @__PURE__ */ z.string().check(/* @__PURE__ */ z.minLength(1));

export const feishuShape = {
  semester: TextSchema as z.ZodMiniType<string>,
  recordName: /* @__PURE__ */ z.optional(TextSchema) as z.ZodMiniType<string | undefined>,
  userIdType: /* @__PURE__ */ z.optional(
    /* @__PURE__ */ z.enum(["open_id", "union_id", "user_id", "people_admin_id"]),
  ) as z.ZodMiniType<FeishuUserIdType | undefined>,
};

/** A request with the token of its body. */
export const feishuRequest = <B>(body: B, { userIdType }: FeishuOptions): FeishuRequest<B> => ({
  params: {
    client_token: requestToken(body),
    ...(userIdType === undefined ? {} : { user_id_type: userIdType }),
  },
  body,
});

/** What both bodies begin with. */
export const feishuHead = ({ semester, recordName }: FeishuOptions) => ({
  semester_id: semester,
  ...(recordName === undefined ? {} : { import_record_name: recordName }),
});
