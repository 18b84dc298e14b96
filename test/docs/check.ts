import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { safeParsePolicy } from "steelyard";
import { vi } from "vitest";
import { type Block, root } from "./blocks.js";
import { printedBy } from "./printed.js";

/** The compiler that checks what is not published. */
const tsc = join(root, "node_modules/typescript-7/bin/tsc");

/** Each block as a module of its own, its lines numbered as in the document. */
export class Workbench {
  readonly #folder: string;

  constructor() {
    mkdirSync(join(root, ".tmp"), { recursive: true });
    this.#folder = mkdtempSync(join(root, ".tmp", "docs-"));
  }

  close(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #write(block: Block): string {
    const path = join(this.#folder, `${block.file.replace(/[^\w]+/g, "-")}-${block.line}.ts`);
    writeFileSync(path, `${"\n".repeat(block.line - 1)}${block.code}\n`);
    return path;
  }

  /** The type errors of all blocks, in one program, at their places in the documents. */
  typeErrors(blocks: readonly Block[]): string[] {
    const byName = new Map(blocks.map((block) => [basename(this.#write(block)), block]));
    const config = join(this.#folder, "tsconfig.json");
    writeFileSync(
      config,
      JSON.stringify({
        extends: join(root, "tsconfig.json"),
        compilerOptions: { moduleDetection: "force", noUnusedLocals: false, noUnusedParameters: false },
        include: [],
        files: [...byName.keys()],
      }),
    );
    const { status, stdout, stderr, error } = spawnSync(
      process.execPath,
      [tsc, "-p", config, "--pretty", "false"],
      {
        encoding: "utf8",
      },
    );
    if (error ?? (status !== 0 && stdout === "")) throw error ?? new Error(stderr);
    // What follows an error on lines of its own is indented.
    return stdout
      .split(/\r?\n(?=\S)/)
      .map((told) => told.trimEnd())
      .filter((told) => told !== "")
      .map((told) => {
        const [, path = "", line = "", column = "", message = ""] =
          /^(.+)\((\d+),(\d+)\): error (TS.+)$/s.exec(told) ?? [];
        const block = byName.get(basename(path));
        if (!block) return told;
        return `${block.file}:${line}:${Number(column) + block.indent} ${message.replace(":", "")}`;
      });
  }

  /** Runs a block and gives the lines that it printed. */
  async run(block: Block): Promise<string[]> {
    const printed: string[] = [];
    const log = vi.spyOn(console, "log").mockImplementation((...values: unknown[]) => {
      printed.push(...printedBy(values));
    });
    try {
      await import(this.#write(block));
    } finally {
      log.mockRestore();
    }
    return printed;
  }
}

/** What is wrong with a policy that a document shows. */
export function issuesOf(policy: unknown): readonly unknown[] {
  const { issues = [] } = safeParsePolicy(policy) as { issues?: readonly unknown[] };
  return issues;
}
