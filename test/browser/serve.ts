import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** What is answered to a path. */
export interface Served {
  readonly type: string;
  readonly body: string | Uint8Array;
}

/** A server on the loopback interface alone. */
export interface Server {
  /** `http://127.0.0.1:PORT`. */
  readonly origin: string;
  stop(): Promise<void>;
}

/** Serves what `find` gives for a path, and 404 where it gives nothing. */
export async function serve(
  find: (path: string) => Served | undefined,
  headers: Readonly<Record<string, string>> = {},
): Promise<Server> {
  const server = createServer(({ url = "/" }, response) => {
    const found = find(decodeURIComponent(new URL(url, "http://host").pathname));
    response.writeHead(found ? 200 : 404, { ...headers, "content-type": found?.type ?? "text/plain" });
    response.end(found?.body ?? "not found");
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    stop: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
