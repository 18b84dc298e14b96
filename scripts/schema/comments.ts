import { readdirSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

/** Comments of interfaces and of their properties: `Layer` and `Layer.id`. */
export type Comments = ReadonlyMap<string, string>;

/** Reads the comments of every exported interface and type below some folders. */
export function readComments(folders: readonly string[]): Comments {
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts"))
      .map((name) => join(folder, name)),
  );
  const comments = new Map<string, string>();
  for (const file of files) {
    const source = ts.createSourceFile(file, ts.sys.readFile(file) ?? "", ts.ScriptTarget.ES2022, true);
    for (const statement of source.statements) {
      if (!ts.isInterfaceDeclaration(statement) && !ts.isTypeAliasDeclaration(statement)) continue;
      keep(comments, statement.name.text, statement);
      visitMembers(statement, statement.name.text, comments);
    }
  }
  return comments;
}

function visitMembers(node: ts.Node, name: string, comments: Map<string, string>): void {
  ts.forEachChild(node, (child) => {
    if (ts.isPropertySignature(child) && ts.isIdentifier(child.name))
      keep(comments, `${name}.${child.name.text}`, child);
    visitMembers(child, name, comments);
  });
}

function keep(comments: Map<string, string>, key: string, node: ts.Node): void {
  const text = ts
    .getJSDocCommentsAndTags(node)
    .flatMap((doc) => (ts.isJSDoc(doc) ? [ts.getTextOfJSDocComment(doc.comment) ?? ""] : []))
    .join(" ")
    .replace(/\s+/g, " ")
    .trim();
  if (text !== "" && !comments.has(key)) comments.set(key, text);
}
