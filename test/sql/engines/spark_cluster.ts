import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Household } from "./household.js";
import { find } from "./programs.js";
import type { Server } from "./server.js";
import { JAVA, settings } from "./spark_settings.js";

/** Another version, which `scripts/spark.mjs` installs beside the usual one, is asked for by this variable. */
const asked = process.env.STEELYARD_SPARK;
const root = fileURLToPath(new URL(`../../../.tmp/spark${asked ? `-${asked}` : ""}`, import.meta.url));
const WORKERS = 2;

const java = () => find("java", join(process.env.JAVA_HOME ?? "", "bin"));

/** Processes that are a cluster together. */
export interface SparkCluster {
  /** Where the driver listens. */
  readonly socket: string;
  /** Why it answers no more. */
  failure(): Error;
  stop(): Promise<void>;
}

/** Why there can be no cluster on this machine; undefined where there can. */
export function missing(): string | undefined {
  if (!installed()) return "not installed: node scripts/spark.mjs";
  return java() ? undefined : "no Java in PATH";
}

function installed(): boolean {
  try {
    return readFileSync(join(root, "installed"), "utf8") !== "";
  } catch {
    return false;
  }
}

/** A master and two workers with a core each, all of them processes, and a driver. */
export async function startCluster(): Promise<SparkCluster> {
  const packages = join(root, "lib", readdirSync(join(root, "lib"))[0] as string, "site-packages");
  const SPARK_HOME = join(packages, "pyspark");
  const home = new Household("spark", undefined, (folder) => ({
    SPARK_HOME,
    SPARK_LAUNCHER_OPTS: JAVA,
    SPARK_CONF_DIR: join(folder, "conf"),
    SPARK_LOCAL_DIRS: join(folder, "local"),
    SPARK_LOCAL_IP: "127.0.0.1",
    SPARK_DAEMON_MEMORY: "512m",
    SPARK_DAEMON_JAVA_OPTS: JAVA,
    TMPDIR: folder,
    LC_ALL: "C.UTF-8",
  }));
  try {
    mkdirSync(join(home.folder, "conf"));
    writeFileSync(join(home.folder, "conf/spark-defaults.conf"), settings(home.folder));
    const daemon = (name: string, ...options: string[]) =>
      home.serve(
        "SIGTERM",
        join(SPARK_HOME, "bin/spark-class"),
        `org.apache.spark.deploy.${name}`,
        ...["--host", "127.0.0.1", "--port", "0", "--webui-port", "0"],
        ...options,
      );
    const master = daemon("master.Master");
    // It takes a free port, and says which.
    const [url] = await master.answers(async () => said(master, /spark:\/\/127\.0\.0\.1:[1-9]\d*/g, 1));
    const workers = Array.from({ length: WORKERS }, (_, n) => {
      const folder = join(home.folder, `worker-${n}`);
      return daemon("worker.Worker", "--cores", "1", "--memory", "1g", "--work-dir", folder, url as string);
    });
    const socket = join(home.folder, "driver");
    const driver = home.serve(
      "SIGTERM",
      join(root, "bin/python"),
      fileURLToPath(new URL("spark_driver.py", import.meta.url)),
      ...[url as string, String(WORKERS), socket],
    );
    const failed = [master, ...workers].map((server) =>
      server.ended.then(() => Promise.reject(server.failure())),
    );
    await Promise.race([driver.answers(async () => listening(socket)), ...failed]);
    return { socket, failure: () => driver.failure(), stop: () => home.stop() };
  } catch (error) {
    await home.stop();
    throw error;
  }
}

/** What a server has printed so far, at least so many times. */
function said(server: Server, pattern: RegExp, times: number): readonly string[] {
  const found = server.log.match(pattern) ?? [];
  if (found.length < times) throw new Error(`not yet: ${pattern}`);
  return found;
}

function listening(socket: string): void {
  if (!existsSync(socket)) throw new Error(`not yet: ${socket}`);
}
