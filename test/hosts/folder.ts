import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/** A data folder that is gone after the test, or whenever else. */
export function dataFolder(after: (remove: () => void) => void = onTestFinished): string {
  const folder = mkdtempSync(join(tmpdir(), "host-"));
  after(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, "data");
}
