import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { root } from "./biome.js";
import { rooms, typesOnly } from "./rooms.js";

/** Every TypeScript file of `src/`, by its path from there. */
export function sources(): Map<string, string> {
  const found = new Map<string, string>();
  for (const entry of readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" }).sort()) {
    const path = entry.replaceAll("\\", "/");
    if (path.endsWith(".ts")) found.set(path, readFileSync(join(root, "src", path), "utf8"));
  }
  return found;
}

/** The two rules that the linter has no words for: knowing types only, and no room behind a door. */
export function faults(files: ReadonlyMap<string, string>): string[] {
  const found: string[] = [];
  for (const [path, text] of files) {
    const room = roomOf(path);
    if (room === undefined) continue;
    for (const { target, typeOnly } of imports(path, text)) {
      if (!target.includes("/")) found.push(`${path}: imports the door ${target}`);
      const other = roomOf(target);
      if (other === undefined || other === room || typeOnly) continue;
      if (typesOnly[room]?.includes(other)) found.push(`${path}: may know only types of ${other}`);
    }
  }
  return found;
}

function roomOf(path: string): string | undefined {
  return Object.keys(rooms).find((room) => path.startsWith(`${room}/`));
}

function* imports(path: string, text: string): Generator<{ target: string; typeOnly: boolean }> {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022);
  for (const statement of file.statements) {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) continue;
    const { moduleSpecifier } = statement;
    if (!moduleSpecifier || !ts.isStringLiteral(moduleSpecifier) || !moduleSpecifier.text.startsWith("."))
      continue;
    const typeOnly = ts.isImportDeclaration(statement)
      ? statement.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword
      : statement.isTypeOnly;
    yield {
      target: join(path, "..", moduleSpecifier.text).replaceAll("\\", "/").replace(/\.js$/, ".ts"),
      typeOnly,
    };
  }
}
