import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, inject } from "vitest";
import { counts, nothing } from "./counts.js";

afterAll(() => {
  const { testPath = "" } = expect.getState();
  const name = testPath.replace(/\W+/g, "-");
  writeFileSync(join(inject("columnarCounts"), `${name}.json`), JSON.stringify(counts));
  // The next file may share this module.
  Object.assign(counts, nothing);
});
