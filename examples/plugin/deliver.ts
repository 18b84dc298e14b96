/**
 * Signs a report and sends it to the plugin, as the other system would: `WEBHOOK_SECRET=… npx tsx examples/plugin/deliver.ts URL
 * [FILE] [ID]`. The same id again is the same delivery.
 */
import { readFileSync } from "node:fs";
import { sign } from "./signature.js";

const [url, file = "examples/plugin/sample/report.json", id = "delivery-1"] = process.argv.slice(2);
const secret = process.env.WEBHOOK_SECRET;
if (url === undefined || secret === undefined) {
  console.error("usage: WEBHOOK_SECRET=… npx tsx examples/plugin/deliver.ts URL [FILE] [ID]");
  process.exit(2);
}
const [body, timestamp] = [readFileSync(file), Math.floor(Date.now() / 1000)];
const answer = await fetch(`${url}/webhook`, {
  method: "POST",
  headers: {
    "content-type": "application/json",
    "webhook-id": id,
    "webhook-timestamp": String(timestamp),
    "webhook-signature": sign(secret, { id, timestamp }, body),
  },
  body,
});
console.log(answer.status, await answer.text());
