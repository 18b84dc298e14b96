import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

const src = fileURLToPath(new URL("src/", import.meta.url));

// Every mutant must meet the same properties: the seed is settled, and the runs are few.
process.env.FC_SEED ??= "20260101";
process.env.FC_RUNS ??= "25";

/** Who is likely to notice a mutant, and quickly, goes first: the rooms' own tests, then units, then properties. */
const ORDER = [/\/unit\/(number|plan|policy\/weights)\//, /\/unit\//];

/** A run ends at the first test that fails; vitest itself would begin with the longest file. */
class LikelyFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) =>
      (ORDER.findIndex((pattern) => pattern.test(moduleId)) + ORDER.length + 1) % (ORDER.length + 1);
    return [...files].sort((a, b) => place(a) - place(b) || (a.moduleId < b.moduleId ? -1 : 1));
  }
}

export default defineConfig({
  resolve: {
    alias: [
      { find: /^steelyard$/, replacement: `${src}index.ts` },
      { find: /^steelyard\/(\w+)$/, replacement: `${src}$1.ts` },
    ],
  },
  test: {
    // Left out is what costs much time: hostile documents and names (`unit/fuzz`), the warehouse, and the properties of whole runs, which
    // noticed no mutant that the rest missed. What proves the invariants of weights, of bounds and of points stays.
    include: ["test/unit/**/*.test.ts", "test/property/{adjust,bounds,oracle,weights}.prop.test.ts"],
    exclude: ["test/unit/fuzz/**", "test/unit/examples/warehouse.test.ts"],
    // Every mutant gets a worker of its own in any case; inside of it the files share their modules, or most of the time
    // would go into loading them anew for each file.
    isolate: false,
    // A slow machine kills no mutant. What hangs is ended from outside.
    testTimeout: 60_000,
    sequence: { sequencer: LikelyFirst },
    globalSetup: ["test/property/seed.ts"],
    setupFiles: ["test/property/setup.ts"],
  },
});
