import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** What the receiver does with a request: takes it, takes it and hangs up, cannot now, or never will. */
export type Mood = "takes" | "hangs up" | "busy" | "refuses";

interface Information {
  readonly external_id: string;
  readonly detailed_description: string;
}

/**
 * The other system, as the plugin knows it: an import over HTTP that takes a repeated token for a repetition, and a known
 * `external_id` for a correction.
 */
export class Receiver {
  /** What it does with the next requests; takes them once the list is empty. */
  readonly moods: Mood[] = [];
  /** The token of every request that arrived. */
  readonly tokens: string[] = [];
  /** What it holds, by external id. */
  readonly held = new Map<string, string>();
  /** How often it wrote something. */
  writes = 0;
  readonly #seen = new Set<string>();
  readonly #server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const token = new URL(request.url ?? "", "http://host").searchParams.get("client_token") ?? "";
    const mood = this.moods.shift() ?? "takes";
    this.tokens.push(token);
    if (mood === "busy") return response.writeHead(503).end("busy");
    if (mood === "refuses") return response.writeHead(400).end("no such cycle");
    if (!this.#seen.has(token)) this.#write(JSON.parse(Buffer.concat(chunks).toString()));
    this.#seen.add(token);
    if (mood === "hangs up") return request.socket.destroy();
    return response.writeHead(200).end("{}");
  });

  #write({ additional_informations }: { readonly additional_informations: readonly Information[] }): void {
    this.writes++;
    for (const { external_id, detailed_description } of additional_informations)
      this.held.set(external_id, detailed_description);
  }

  /** Starts it, where it does not run yet, and gives its address. */
  async listen(): Promise<string> {
    if (!this.#server.listening) {
      this.#server.listen(0, "127.0.0.1");
      await once(this.#server, "listening");
    }
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/import`;
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}
