import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const src = fileURLToPath(new URL("src/", import.meta.url));

// Every mutant must meet the same properties: the seed is settled, and the runs are few.
process.env.FC_SEED ??= "20260101";
process.env.FC_RUNS ??= "50";

export default defineConfig({
  resolve: {
    alias: [
      { find: /^steelyard$/, replacement: `${src}index.ts` },
      { find: /^steelyard\/(\w+)$/, replacement: `${src}$1.ts` },
    ],
  },
  test: {
    include: ["test/unit/**/*.test.ts", "test/property/**/*.prop.test.ts"],
    // About the generators, not about the sources; and they count, which takes more runs than mutation can pay.
    exclude: ["test/property/generated.prop.test.ts"],
    globalSetup: ["test/property/seed.ts"],
    setupFiles: ["test/property/setup.ts"],
  },
});
