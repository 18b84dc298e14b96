import { randomBytes } from "node:crypto";
import { join } from "node:path";

/**
 * Two cores are shared by five processes: the collector takes no threads of its own. Each lives for minutes, in which the
 * second compiler of Java costs more than it ever gives back.
 */
export const JAVA = "-XX:+UseSerialGC -XX:-UsePerfData -XX:TieredStopAtLevel=1";

/** What master, workers and driver read, as the text of `spark-defaults.conf`. What is not here is as Spark has it. */
export function settings(folder: string): string {
  const all = {
    // Only who knows this secret may give the cluster work.
    "spark.authenticate": "true",
    "spark.authenticate.secret": randomBytes(24).toString("hex"),
    "spark.master.rest.enabled": "false",
    "spark.driver.host": "127.0.0.1",
    "spark.driver.bindAddress": "127.0.0.1",
    "spark.driver.extraJavaOptions": JAVA,
    "spark.executor.extraJavaOptions": JAVA,
    "spark.driver.memory": "1g",
    "spark.executor.memory": "768m",
    "spark.executor.cores": "1",
    "spark.ui.enabled": "false",
    "spark.ui.showConsoleProgress": "false",
    // Tasks are counted when they end, not now and then.
    "spark.ui.liveUpdate.period": "0",
    // No query before all workers are there, and none waits for the worker that it likes best.
    "spark.scheduler.minRegisteredResourcesRatio": "1.0",
    "spark.scheduler.maxRegisteredResourcesWaitingTime": "120s",
    "spark.locality.wait": "0",
    "spark.sql.adaptive.enabled": "true",
    "spark.sql.shuffle.partitions": "4",
    "spark.sql.files.minPartitionNum": "4",
    "spark.sql.warehouse.dir": join(folder, "warehouse"),
  };
  return Object.entries(all)
    .map((pair) => `${pair.join(" ")}\n`)
    .join("");
}
