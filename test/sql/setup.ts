import { chosen } from "./engines/index.js";

/** Says which engines the tests of this run know nothing about. */
export default async function setup(): Promise<void> {
  const { run, out } = await chosen();
  const left = out.map(([name, why]) => `${name} (${why})`).join(", ");
  console.log(`sql: on ${run.join(", ") || "no engine"}${left && `; left out: ${left}`}`);
}
