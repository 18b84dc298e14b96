import vm from "node:vm";
import { getQuickJS } from "quickjs-emscripten";
import { compilePlan } from "steelyard";
import { operationsAssistant } from "steelyard/preset";
import { compileSql } from "steelyard/sql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Installed, script } from "./packed.js";

const doors = ["steelyard", "steelyard/preset", "steelyard/sql"];

/** A statement with everything that asks the host for something: names beyond ASCII, and texts of the policy by their bytes. */
const program = `
  const document = {
    ...api.operationsAssistant,
    modifiers: [{ id: "m", when: { fact: "fact/city", equals: "O'Brien 上海 😀" }, add: 1 }],
  };
  return ["duckdb", "postgres", "mariadb", "spark"].map((dialect) => api.compileSql(
    api.compilePlan(api.parsePolicy(document)),
    {
      dialect,
      table: "人员",
      columns: {
        id: "工号",
        role: "岗位",
        observations: { nps: { column: "净推荐值", type: "text" } },
        facts: { city: { column: "城市", type: "text" } },
      },
    },
  )).join("\\n");
`;

let installed: Installed;
beforeAll(() => {
  installed = new Installed();
});
afterAll(() => installed?.remove());

/** What the package makes of it here, without being packed. */
const expected = (): string =>
  new Function("api", program)({
    compilePlan,
    compileSql,
    operationsAssistant,
    parsePolicy: (one: never) => one,
  });

describe("the SQL compiler", () => {
  it("writes the same as a module, from CommonJS, minified, in a bare context and in QuickJS", async () => {
    installed.write("doors.mjs", doors.map((door) => `export * from "${door}";\n`).join(""));
    installed.write("sql.mjs", `import * as api from "./doors.mjs";\nconsole.log((() => {${program}})());\n`);
    const required = doors.map((door) => `...require("${door}")`).join(", ");
    installed.write("sql.cjs", `const api = { ${required} };\nconsole.log((() => {${program}})());\n`);
    const text = `${await script(installed.write("entry.mjs", `export * from "./doors.mjs";\n`), { minify: true })}
      (() => { const api = Steelyard; ${program} })()`;
    expect(installed.run("sql.mjs")).toBe(expected());
    expect(installed.run("sql.cjs")).toBe(expected());
    expect(vm.runInContext(text, vm.createContext(Object.create(null)))).toBe(expected());
    const context = (await getQuickJS()).newContext();
    try {
      const handle = context.unwrapResult(context.evalCode(text));
      expect(context.dump(handle)).toBe(expected());
      handle.dispose();
    } finally {
      context.dispose();
    }
  });

  it("carries neither decimal.js nor zod", async () => {
    const text = await script(installed.write("sql-entry.mjs", `export * from "steelyard/sql";\n`));
    expect(text).toContain("compileSql");
    for (const stranger of ["[DecimalError]", "toSignificantDigits", "ZodMini"])
      expect(text).not.toContain(stranger);
  });
});
