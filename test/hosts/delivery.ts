import { readFileSync } from "node:fs";
import { sign } from "../../examples/plugin/signature.js";
import { type Answer, call } from "./http.js";

export const SECRET = "a secret of the test";
export const SETTINGS = "examples/plugin/sample/settings.json";

/** The sample report, with another sequence and other stars of Li. */
export function report(sequence = 1, stars: unknown = "4.9星") {
  const sample = JSON.parse(readFileSync("examples/plugin/sample/report.json", "utf8"));
  sample.data.rows[0].c2 = stars;
  return { ...sample, sequence };
}

/** What may be wrong with a delivery. */
export interface Flaw {
  readonly secret?: string;
  /** Seconds by which the signature is old. */
  readonly age?: number;
  /** The body that is signed, where it is not the one that is sent. */
  readonly signed?: string;
  /** The id that is signed, where it is not the one that is sent. */
  readonly signedId?: string;
  readonly language?: string;
}

/** Sends a signed report to the plugin. */
export function deliver(url: string, id: string, body: unknown, flaw: Flaw = {}): Promise<Answer> {
  const timestamp = Math.floor(Date.now() / 1000) - (flaw.age ?? 0);
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const head = { id: flaw.signedId ?? id, timestamp };
  return call(url, "POST", "/webhook", text, {
    "content-type": "application/json",
    "accept-language": flaw.language ?? "en",
    "webhook-id": id,
    "webhook-timestamp": String(timestamp),
    "webhook-signature": `v1,old ${sign(flaw.secret ?? SECRET, head, Buffer.from(flaw.signed ?? text))}`,
  });
}

/** Milliseconds after which nothing is waited for any more. */
const HANGS = 60_000;

/** Waits until something holds. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = Date.now() + HANGS; !(await holds()); ) {
    if (Date.now() > end) throw new Error("waited in vain");
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
