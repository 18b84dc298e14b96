import { createHmac, timingSafeEqual } from "node:crypto";
import { Problem } from "../shared/problem.js";

/** Seconds by which a delivery may be older or newer than now. */
const WINDOW = 5 * 60;

/** What a delivery says of itself, by the headers of Standard Webhooks. */
export interface DeliveryHead {
  readonly id: string;
  /** When it was signed: seconds since 1970. */
  readonly timestamp: number;
}

const UNSIGNED = { en: "the signature does not fit", "zh-CN": "签名不符" };
const STALE = {
  en: "signed too long ago, or by a clock that goes wrong",
  "zh-CN": "签名时间过早，或双方时钟不一致",
};

/** The signature of a delivery: id and time are signed with the body, so that none of them can be changed alone. */
export function sign(secret: string, { id, timestamp }: DeliveryHead, body: Buffer): string {
  const mac = createHmac("sha256", secret).update(`${id}.${timestamp}.`).update(body);
  return `v1,${mac.digest("base64")}`;
}

/** Who calls holds the secret, and calls now. `now` are seconds since 1970. */
export function verify(
  secret: string,
  headers: Readonly<Record<string, string | string[] | undefined>>,
  body: Buffer,
  now: number,
): DeliveryHead {
  const [id, time, signatures] = ["webhook-id", "webhook-timestamp", "webhook-signature"].map((name) =>
    String(headers[name] ?? ""),
  ) as [string, string, string];
  const head = { id, timestamp: Number(time) };
  const expected = Buffer.from(sign(secret, head, body));
  // Several signatures stand there while a secret is exchanged for a new one.
  const signed = signatures.split(" ").some((one) => {
    const given = Buffer.from(one);
    return given.length === expected.length && timingSafeEqual(given, expected);
  });
  if (id === "" || !signed) throw new Problem(401, "unsigned", UNSIGNED);
  if (!(Math.abs(now - head.timestamp) <= WINDOW)) throw new Problem(401, "stale", STALE);
  return head;
}
