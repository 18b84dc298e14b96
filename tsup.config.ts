import { defineConfig } from "tsup";

export default defineConfig({
  entry: {
    index: "src/index.ts",
    preset: "src/preset.ts",
    columnar: "src/columnar.ts",
    scorer: "src/scorer.ts",
    sql: "src/sql.ts",
    practice: "src/practice.ts",
    source: "src/source.ts",
    lab: "src/lab.ts",
    report: "src/report.ts",
  },
  format: ["esm", "cjs"],
  // tsup 8 sets baseUrl by itself, which TypeScript 6 calls deprecated.
  dts: { compilerOptions: { ignoreDeprecations: "6.0" } },
  target: "es2022",
  platform: "neutral",
  sourcemap: true,
  treeshake: true,
  splitting: true,
  clean: true,
});
