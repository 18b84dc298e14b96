import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { lint, root } from "./biome.js";
import { doors, forbidden, packages, rooms } from "./rooms.js";
import { faults, sources } from "./sources.js";

const names = Object.keys(rooms);
const restricted = "style/noRestrictedImports";

/** Milliseconds: the linter is another program, which waits for its turn on a busy machine. */
const LINTER = 60_000;

describe("the linter", () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "rooms-"));
    copyFileSync(join(root, "biome.json"), join(folder, "biome.json"));
    writeFileSync(join(folder, ".gitignore"), "node_modules/\n");
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  function plant(path: string, text: string): void {
    mkdirSync(dirname(join(folder, "src", path)), { recursive: true });
    writeFileSync(join(folder, "src", path), text);
  }

  /** A path from a file that lies `deeper` folders inside its room. */
  const up = (room: string, deeper = 0): string => "../".repeat(room.split("/").length + deeper);
  const flat = (room: string): string => room.replace("/", "-");

  it("knows who may import whom", { timeout: LINTER }, () => {
    const expected: string[] = [];
    for (const room of names) {
      for (const other of names) {
        if (other === room) continue;
        const path = `${room}/to-${flat(other)}.ts`;
        const deep = `${room}/inner/to-${flat(other)}.ts`;
        plant(path, `import { x } from "${up(room)}${other}/x.js";\n\nexport const y = x;\n`);
        plant(
          deep,
          `import type { x } from "${up(room, 1)}${other}/some/x.js";\n\nexport type Y = typeof x;\n`,
        );
        if (forbidden(room).includes(other)) {
          expected.push(`src/${path}: ${restricted}`, `src/${deep}: ${restricted}`);
        }
      }
    }
    plant("index.ts", names.map((room, i) => `export { x as x${i} } from "./${room}/x.js";\n`).join(""));
    expect(expected.length).toBeGreaterThan(200);
    expect(lint(folder)).toEqual(expected.sort());
  });

  it("sees a re-export and a dynamic import", () => {
    plant("number/again.ts", `export { x } from "../policy/x.js";\n`);
    plant("number/later.ts", `export const y = import("../policy/x.js");\n`);
    expect(lint(folder)).toEqual([
      `src/number/again.ts: ${restricted}`,
      `src/number/later.ts: ${restricted}`,
    ]);
  });

  it("keeps other packages in their one room, and the package away from itself", () => {
    const expected: string[] = [];
    for (const [name, homes] of Object.entries(packages)) {
      for (const room of [...names, "."]) {
        for (const [file, from] of Object.entries({
          plain: name,
          part: `${name}/part`,
          deep: `${name}/a/b.js`,
        })) {
          const path = join(room, `${file}-${name.replace(".", "-")}.ts`).replaceAll("\\", "/");
          plant(path, `import * as x from "${from}";\n\nexport const y = x;\n`);
          if (!homes.includes(room)) expected.push(`src/${path}: ${restricted}`);
        }
      }
    }
    expect(lint(folder)).toEqual(expected.sort());
  });

  it("forbids what a host may not have", () => {
    for (const room of [...names, "."]) {
      plant(
        `${room}/builtin.ts`,
        `import { readFileSync } from "node:fs";\n\nexport const x = readFileSync;\n`,
      );
      plant(`${room}/intl.ts`, `export const x = Intl;\n`);
      plant(`${room}/generated.ts`, `export const x = new Function("return 1");\n`);
    }
    plant("number/bare.ts", `import { join } from "path";\n\nexport const x = join;\n`);
    const found = lint(folder);
    for (const room of [...names, "."]) {
      const at = room === "." ? "src" : `src/${room}`;
      expect(found).toContain(`${at}/builtin.ts: correctness/noNodejsModules`);
      expect(found).toContain(`${at}/intl.ts: style/noRestrictedGlobals`);
      expect(found).toContain(`${at}/generated.ts: style/noRestrictedGlobals`);
    }
    expect(found).toContain("src/number/bare.ts: correctness/noNodejsModules");
  });

  it("finds cycles, of values and of types", () => {
    plant("policy/a.ts", `import { b } from "./b.js";\n\nexport const a = (): number => b();\n`);
    plant("policy/b.ts", `import { a } from "./a.js";\n\nexport const b = (): number => a();\n`);
    plant("plan/c.ts", `import type { D } from "./inner/d.js";\n\nexport type C = D | 1;\n`);
    plant("plan/inner/d.ts", `import type { C } from "../c.js";\n\nexport type D = C | 2;\n`);
    expect([...new Set(lint(folder))]).toEqual(
      ["plan/c", "plan/inner/d", "policy/a", "policy/b"].map(
        (at) => `src/${at}.ts: suspicious/noImportCycles`,
      ),
    );
  });
});

describe("the sources", () => {
  it("pass the linter", { timeout: LINTER }, () => {
    expect(lint(root)).toEqual([]);
  });

  it("stand in the known rooms", () => {
    const top = readdirSync(join(root, "src"), { withFileTypes: true });
    const known = new Set(names.map((room) => room.split("/")[0]));
    const folders = top.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
    expect(folders.filter((name) => !known.has(name))).toEqual([]);
    const files = top.filter((entry) => !entry.isDirectory()).map((entry) => entry.name);
    expect(files.filter((name) => !doors.includes(name))).toEqual([]);
    const engines = [...sources().keys()].filter((path) => path.startsWith("engine/"));
    expect(engines.filter((path) => !names.some((room) => path.startsWith(`${room}/`)))).toEqual([]);
  });

  it("know only types where only types may be known, and no door", () => {
    expect(faults(sources())).toEqual([]);
  });
});

describe("the check of types and doors", () => {
  const check = (path: string, text: string): string[] => faults(new Map([[path, text]]));

  it("takes a type and refuses a value", () => {
    expect(check("source/a.ts", `import type { Policy } from "../policy/policy.js";`)).toEqual([]);
    expect(check("report/inner/a.ts", `export type { Plan } from "../../plan/plan.js";`)).toEqual([]);
    const refused = ["source/a.ts: may know only types of policy"];
    expect(check("source/a.ts", `import { parse } from "../policy/parse.js";`)).toEqual(refused);
    expect(check("source/a.ts", `import { type Policy } from "../policy/policy.js";`)).toEqual(refused);
    expect(check("source/a.ts", `export * from "../policy/policy.js";`)).toEqual(refused);
  });

  it("refuses a door, and takes a room's own index", () => {
    expect(check("lab/inner/a.ts", `import { x } from "../../columnar.js";`)).toEqual([
      "lab/inner/a.ts: imports the door columnar.ts",
    ]);
    expect(check("lab/inner/a.ts", `import { x } from "../index.js";`)).toEqual([]);
  });
});
