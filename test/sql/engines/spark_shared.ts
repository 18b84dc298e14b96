import { mkdtempSync, rmSync } from "node:fs";
import { connect, createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type SparkCluster, startCluster } from "./spark_cluster.js";

/** Where processes of this run find the cluster that they share. */
const PLACE = "STEELYARD_SPARK_SHARED";

export const sharedSocket = (): string | undefined => process.env[PLACE];

/**
 * One cluster for all processes that are started from now on, until the answer is called. To start a cluster takes as long as
 * dozens of statements, and one that has worked for a while works faster; so it starts once, when the first asks for it.
 */
export function shareSpark(): () => Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "steelyard-shared-"));
  const clients = new Set<Socket>();
  let cluster: Promise<SparkCluster> | undefined;
  const server = createServer(async (client) => {
    clients.add(client);
    client.on("error", () => {});
    client.on("close", () => clients.delete(client));
    const fails = (error: unknown) => client.end(`${JSON.stringify({ error: String(error) })}\n`);
    try {
      cluster ??= startCluster();
      const own = await cluster;
      both(client, connect(own.socket), () => fails(own.failure()));
    } catch (error) {
      fails(error);
    }
  });
  const socket = join(folder, "spark");
  server.listen(socket);
  process.env[PLACE] = socket;
  return async () => {
    delete process.env[PLACE];
    server.close();
    for (const client of clients) client.destroy();
    await cluster?.then(
      (own) => own.stop(),
      () => {},
    );
    rmSync(folder, { recursive: true, force: true });
  };
}

/** What one says the other hears, and they end together; a driver that ends first leaves a word why. */
function both(client: Socket, driver: Socket, fails: () => void): void {
  driver.on("error", () => {});
  driver.on("close", fails);
  client.on("close", () => driver.destroy());
  client.pipe(driver).pipe(client, { end: false });
}
