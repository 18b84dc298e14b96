import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

// Every mutant must meet the same properties: the seed is settled, and the runs are few.
process.env.FC_SEED ??= "20260101";
process.env.FC_RUNS ??= "50";

export default defineConfig({
  resolve: {
    alias: [{ find: /^steelyard$/, replacement: fileURLToPath(new URL("src/index.ts", import.meta.url)) }],
  },
  test: {
    include: ["test/unit/**/*.test.ts", "test/property/**/*.prop.test.ts"],
    globalSetup: ["test/property/seed.ts"],
    setupFiles: ["test/property/setup.ts"],
  },
});
