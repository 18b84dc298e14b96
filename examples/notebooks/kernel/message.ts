import { createHmac, randomUUID, timingSafeEqual } from "node:crypto";

/** What Jupyter calls the head of a message. */
export interface Header {
  readonly msg_id: string;
  readonly msg_type: string;
}

/** A message of Jupyter's protocol, as far as this client reads it. */
export interface Message {
  readonly header: Header;
  /** The head of the message that asked for this one; without an id where none did. */
  readonly parent: Partial<Header>;
  readonly content: Readonly<Record<string, unknown>>;
}

/** Stands between the addresses of a message and its signature. */
const DELIMITER = "<IDS|MSG>";

const sign = (key: string, parts: readonly (string | Uint8Array)[]): string => {
  const hmac = createHmac("sha256", key);
  for (const part of parts) hmac.update(part);
  return hmac.digest("hex");
};

/** A request, signed and in parts, with the id by which its answers are known. */
export function pack(
  key: string,
  session: string,
  type: string,
  content: object,
): { readonly id: string; readonly parts: string[] } {
  const id = randomUUID();
  const header = {
    msg_id: id,
    msg_type: type,
    session,
    username: "notebooks",
    date: new Date().toISOString(),
    version: "5.3",
  };
  const body = [header, {}, {}, content].map((part) => JSON.stringify(part));
  return { id, parts: [DELIMITER, sign(key, body), ...body] };
}

/** A message out of its parts; whoever does not know the key can send none. */
export function unpack(key: string, parts: readonly Buffer[]): Message {
  const at = parts.findIndex((part) => part.toString() === DELIMITER);
  const signature = parts[at + 1];
  const body = parts.slice(at + 2, at + 6);
  if (at < 0 || signature === undefined || body.length < 4)
    throw new Error("not a message of Jupyter's protocol");
  const expected = Buffer.from(sign(key, body));
  if (signature.length !== expected.length || !timingSafeEqual(signature, expected))
    throw new Error("a message with a wrong signature");
  const [header, parent, , content] = body.map((part) => JSON.parse(part.toString()));
  return { header, parent, content };
}
