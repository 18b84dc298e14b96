import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { LongestFirst } from "./test/longest.js";

const src = fileURLToPath(new URL("src/", import.meta.url));

/** Tests of the sources import the package by its own name; `package` tests what is built. */
const resolve = {
  alias: [
    { find: /^steelyard$/, replacement: `${src}index.ts` },
    { find: /^steelyard\/(\w+)$/, replacement: `${src}$1.ts` },
  ],
};

/** A second report for machines, where a path for it is given. */
const report = process.env.VITEST_REPORT;

/** Milliseconds after which a test hangs, on a machine that is busy with others too; none asserts a time. */
const HANGS = 60_000;

export default defineConfig({
  test: {
    // By default one core is left free, which of two cores would be half.
    maxWorkers: "100%",
    sequence: { sequencer: LongestFirst },
    reporters: report ? ["default", ["json", { outputFile: report }]] : ["default"],
    coverage: {
      provider: "v8",
      // Files that only re-export, or hold types alone, have no statements and weigh nothing in the totals.
      include: ["src/**/*.ts"],
      reporter: [["text", { skipFull: true }], "html", "json-summary"],
      thresholds: { lines: 95, branches: 95, functions: 95, statements: 95 },
    },
    projects: [
      {
        resolve,
        test: {
          name: "unit",
          include: ["test/{unit,architecture,conformance}/**/*.test.ts"],
          // Files share what they import: to load it for each again takes as long as the tests themselves.
          isolate: false,
          testTimeout: HANGS,
        },
      },
      {
        resolve,
        test: {
          name: "property",
          include: ["test/property/**/*.prop.test.ts"],
          isolate: false,
          globalSetup: ["test/property/seed.ts"],
          setupFiles: ["test/property/setup.ts"],
          testTimeout: 3 * HANGS,
        },
      },
      {
        // The same tests with the columnar engine switched in where it serves.
        resolve: {
          alias: [
            {
              find: /^steelyard$/,
              replacement: fileURLToPath(new URL("test/columnar/steelyard.ts", import.meta.url)),
            },
            ...resolve.alias,
          ],
        },
        test: {
          name: "columnar",
          include: [
            "test/unit/{appraisal,examples,preset,scoring}/**/*.test.ts",
            "test/unit/fuzz/names.test.ts",
            "test/conformance/**/*.test.ts",
          ],
          isolate: false,
          env: { STEELYARD_ENGINE: "columnar" },
          globalSetup: ["test/columnar/served.ts"],
          setupFiles: ["test/columnar/setup.ts"],
          testTimeout: HANGS,
        },
      },
      {
        // Against database engines that run, each file with engines of its own but Spark. Here and below, where other processes
        // work too: two files at a time, after everything else, in one group so that no core waits for the last of a kind.
        resolve,
        test: {
          name: "sql",
          include: ["test/sql/**/*.test.ts"],
          globalSetup: ["test/sql/setup.ts"],
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          testTimeout: 600_000,
          hookTimeout: 600_000,
        },
      },
      {
        // In Chromium, where it is installed.
        resolve,
        test: {
          name: "browser",
          include: ["test/browser/**/*.test.ts"],
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          testTimeout: 2 * HANGS,
          hookTimeout: 2 * HANGS,
        },
      },
      {
        // On Deno's Jupyter kernel and the built package, where the notebooks' own packages are installed.
        resolve,
        test: {
          name: "notebooks",
          include: ["test/notebooks/**/*.test.ts"],
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          testTimeout: 600_000,
          hookTimeout: 600_000,
        },
      },
      {
        // Applications around the library: servers, databases and processes of their own.
        resolve,
        test: {
          name: "hosts",
          include: ["test/hosts/**/*.test.ts"],
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          testTimeout: 5 * HANGS,
          hookTimeout: 5 * HANGS,
        },
      },
      {
        resolve,
        test: {
          name: "docs",
          include: ["test/docs/**/*.test.ts"],
          // All blocks are checked in one program, which grows with the documents.
          testTimeout: 5 * HANGS,
          hookTimeout: 5 * HANGS,
        },
      },
      {
        test: {
          name: "types",
          include: [],
          // All else is checked by `npm run types`.
          typecheck: {
            enabled: true,
            only: true,
            include: ["test/types/**/*.test-d.ts"],
            tsconfig: "test/types/tsconfig.json",
          },
        },
      },
      {
        test: {
          name: "package",
          include: ["test/package/**/*.test.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
