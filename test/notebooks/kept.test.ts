import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { root, withoutKernel } from "./kernel-there.js";

function check(...options: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", "examples/notebooks/run.ts", "--check", ...options],
    { cwd: root, encoding: "utf8" },
  );
  return { status, said: stdout + stderr };
}

describe.skipIf(withoutKernel)(withoutKernel ? `the notebooks (${withoutKernel})` : "the notebooks", () => {
  it("are kept with the outputs and the pictures of their run", () => {
    const { status, said } = check();
    expect(said.match(/, as kept, /g), said).toHaveLength(8);
    expect(status, said).toBe(0);
  });

  it("are not as kept where an output, a picture or a word is another one", () => {
    const at = mkdtempSync(join(tmpdir(), "notebooks-"));
    try {
      for (const part of ["examples/notebooks", "docs/gallery/notebooks"])
        cpSync(join(root, part), join(at, part), {
          recursive: true,
          filter: (path) => !path.includes("node_modules"),
        });
      const plant = (path: string, from: string, to: string) => {
        const text = readFileSync(join(at, path), "utf8");
        expect(text.split(from).length, `${path} has ${from} once`).toBe(2);
        writeFileSync(join(at, path), text.replace(from, to));
      };
      plant(
        "examples/notebooks/designing-a-profile.ipynb",
        "consistency ratio 0.105612",
        "consistency ratio 0.1",
      );
      plant("examples/notebooks/designing-a-profile.zh.ipynb", "# 设计一套权重", "# 设计权重");
      rmSync(join(at, "docs/gallery/notebooks/designing-a-profile-weights-picture.svg"));
      writeFileSync(join(at, "docs/gallery/notebooks/designing-a-profile-old.zh.svg"), "<svg/>");
      const { status, said } = check("designing-a-profile", "--at", at);
      expect(status).toBe(1);
      expect(said.match(/, other than kept, /g)).toHaveLength(2);
      expect(said).toMatch(/designing-a-profile\.ipynb differs in line \d+: .*ratio 0\.1 .*ratio 0\.105612/);
      expect(said).toMatch(/designing-a-profile\.zh\.ipynb differs in line \d+: .*设计权重/);
      expect(said).toContain("designing-a-profile-weights-picture.svg is missing");
      expect(said).toContain("designing-a-profile-old.zh.svg is made no more");
    } finally {
      rmSync(at, { recursive: true, force: true });
    }
  });
});
