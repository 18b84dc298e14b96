import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { safeParsePolicy } from "steelyard";
import ts from "typescript";
import { vi } from "vitest";
import { type Block, root } from "./blocks.js";
import { printedBy } from "./printed.js";

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
    const byPath = new Map(blocks.map((block) => [basename(this.#write(block)), block]));
    const config = ts.readConfigFile(join(root, "tsconfig.json"), ts.sys.readFile).config;
    const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: [] }, ts.sys, root);
    const program = ts.createProgram(
      [...byPath.keys()].map((name) => join(this.#folder, name)),
      {
        ...options,
        moduleDetection: ts.ModuleDetectionKind.Force,
        noUnusedLocals: false,
        noUnusedParameters: false,
      },
    );
    return ts.getPreEmitDiagnostics(program).map((found) => {
      const message = `TS${found.code} ${ts.flattenDiagnosticMessageText(found.messageText, "\n")}`;
      if (!found.file) return message;
      const { line, character } = found.file.getLineAndCharacterOfPosition(found.start ?? 0);
      const block = byPath.get(basename(found.file.fileName));
      return `${block?.file ?? found.file.fileName}:${line + 1}:${character + 1 + (block?.indent ?? 0)} ${message}`;
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
