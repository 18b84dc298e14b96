import { chosen } from "./engines/index.js";
import { shareSpark } from "./engines/spark_shared.js";

/** Says which engines the tests of this run know nothing about. The files of tests share one Spark. */
export default async function setup(): Promise<(() => Promise<void>) | undefined> {
  const { run, out } = await chosen();
  const left = out.map(([name, why]) => `${name} (${why})`).join(", ");
  console.log(`sql: on ${run.join(", ") || "no engine"}${left && `; left out: ${left}`}`);
  return run.includes("spark") ? shareSpark() : undefined;
}
