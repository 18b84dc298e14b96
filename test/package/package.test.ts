import { join } from "node:path";
import vm from "node:vm";
import { getQuickJS } from "quickjs-emscripten";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as many from "./many.js";
import { Installed, root, script } from "./packed.js";
import { digits, program } from "./tiny.js";

let installed: Installed;
beforeAll(() => {
  installed = new Installed();
});
afterAll(() => installed?.remove());

describe("the packed package", () => {
  it("holds what it needs and nothing else", () => {
    const known =
      /^(dist\/[\w.-]+\.(js|cjs|d\.ts|d\.cts|map|json)|package\.json|LICENSE|(README|CHANGELOG)[\w.-]*\.md)$/;
    expect(installed.files.filter((path) => !known.test(path))).toEqual([]);
    expect(installed.files).toEqual(
      expect.arrayContaining([
        "LICENSE",
        "README.md",
        "package.json",
        "dist/policy.schema.json",
        "dist/index.d.cts",
      ]),
    );
  });

  it("is imported as a module", () => {
    installed.write("use.mjs", `import * as api from "steelyard";\nconsole.log((() => {${program}})());\n`);
    expect(installed.run("use.mjs")).toBe(digits);
  });

  it("is required from CommonJS", () => {
    installed.write("use.cjs", `const api = require("steelyard");\nconsole.log((() => {${program}})());\n`);
    expect(installed.run("use.cjs")).toBe(digits);
  });

  it("hands out its JSON Schema and its manifest", () => {
    installed.write(
      "files.cjs",
      `console.log(require("steelyard/policy.schema.json").$schema, require("steelyard/package.json").name);\n`,
    );
    expect(installed.run("files.cjs")).toBe("https://json-schema.org/draft/2020-12/schema steelyard");
  });

  it("declares types that a strict program takes, as a module and from CommonJS", () => {
    const use = [
      `import { appraise, parsePolicy, SteelyardError } from "steelyard";`,
      `export const answer = appraise(parsePolicy({}), { period: "2026-Q3", subjects: [] });`,
      "export const codes: string[] = [new Error()].map((e) => (e instanceof SteelyardError ? e.code : e.name));",
      "// @ts-expect-error: a period is text",
      "export const wrong = appraise(parsePolicy({}), { period: 2026, subjects: [] });",
    ].join("\n");
    const program = ts.createProgram([installed.write("types.mts", use), installed.write("types.cts", use)], {
      strict: true,
      exactOptionalPropertyTypes: true,
      module: ts.ModuleKind.NodeNext,
      target: ts.ScriptTarget.ES2022,
      skipLibCheck: false,
      types: ["node"],
      typeRoots: [join(root, "node_modules/@types")],
      noEmit: true,
    });
    const found = ts
      .getPreEmitDiagnostics(program)
      .map((d) => ts.flattenDiagnosticMessageText(d.messageText, "\n"));
    expect(found).toEqual([]);
  });
});

describe("the package as one script", () => {
  let text: string;
  beforeAll(async () => {
    const entry = installed.write("entry.mjs", `export * from "steelyard";\n`);
    text = `${await script(entry)}\n(() => { const api = Steelyard; ${program} })()`;
  });

  it("scores in a bare context without code generation", () => {
    const context = vm.createContext(Object.create(null), {
      codeGeneration: { strings: false, wasm: false },
    });
    vm.runInContext(
      "for (const name of ['console', 'WebAssembly', 'Intl']) delete globalThis[name];",
      context,
    );
    expect(() => vm.runInContext("new Function('return 1')()", context)).toThrow(
      /Code generation from strings/,
    );
    const globals = vm.runInContext("Object.getOwnPropertyNames(globalThis)", context) as string[];
    const host = [
      "process",
      "require",
      "URL",
      "crypto",
      "setTimeout",
      "queueMicrotask",
      "console",
      "Intl",
      "TextEncoder",
    ];
    expect(globals.filter((name) => host.includes(name))).toEqual([]);
    expect(vm.runInContext(text, context)).toBe(digits);
  });

  it("scores in QuickJS", async () => {
    const context = (await getQuickJS()).newContext();
    try {
      const handle = context.unwrapResult(context.evalCode(text));
      expect(context.dump(handle)).toBe(digits);
      handle.dispose();
    } finally {
      context.dispose();
    }
  });
});

describe("the columnar engine and the scorer", () => {
  const doors = ["steelyard", "steelyard/columnar", "steelyard/scorer"];

  it("are imported as modules and required from CommonJS", () => {
    const imports = doors.map((door) => `export * from "${door}";`).join("\n");
    installed.write("doors.mjs", `${imports}\n`);
    installed.write(
      "many.mjs",
      `import * as api from "./doors.mjs";\nconsole.log((() => {${many.program}})());\n`,
    );
    expect(installed.run("many.mjs")).toBe(many.digits);
    const required = doors.map((door) => `...require("${door}")`).join(", ");
    installed.write("many.cjs", `const api = { ${required} };\nconsole.log((() => {${many.program}})());\n`);
    expect(installed.run("many.cjs")).toBe(many.digits);
  });

  it("keep their digits when minified, in a bare context and in QuickJS", async () => {
    const entry = installed.write(
      "many-entry.mjs",
      doors.map((door) => `export * from "${door}";\n`).join(""),
    );
    const text = `${await script(entry, { minify: true })}\n(() => { const api = Steelyard; ${many.program} })()`;
    expect(vm.runInContext(text, vm.createContext(Object.create(null)))).toBe(many.digits);
    const context = (await getQuickJS()).newContext();
    try {
      const handle = context.unwrapResult(context.evalCode(text));
      expect(context.dump(handle)).toBe(many.digits);
      handle.dispose();
    } finally {
      context.dispose();
    }
  });

  it("by columns, carry neither decimal.js nor zod", async () => {
    const text = await script(installed.write("columnar-entry.mjs", `export * from "steelyard/columnar";\n`));
    expect(text).toContain("scoreTable");
    for (const stranger of ["[DecimalError]", "toSignificantDigits", "ZodMini"])
      expect(text).not.toContain(stranger);
  });
});
