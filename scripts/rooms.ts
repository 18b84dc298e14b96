// Writes the linter's rules for the rooms of `src/` from the table in test/architecture/rooms.ts.
import { readFileSync, writeFileSync } from "node:fs";
import { forbidden, packages, rooms } from "../test/architecture/rooms.js";

const file = new URL("../biome.json", import.meta.url);
const biome = JSON.parse(readFileSync(file, "utf8"));

const oneOf = (names: readonly string[]): string =>
  names.length === 1 ? String(names[0]) : `{${names.join(",")}}`;

/** Patterns of what a room may not import; the doors, in `src/` itself, import rooms alone. */
function group(room: string): string[] {
  const others = forbidden(room);
  const away = Object.keys(packages).filter((name) => !packages[name]?.includes(room));
  return [...(others.length ? [`**/${oneOf(others)}/**`] : []), oneOf(away), `${oneOf(away)}/**`];
}

function message(room: string): string {
  if (room === "") return "A door only hands on what the rooms export.";
  const may = rooms[room] ?? [];
  const own = Object.keys(packages).filter((name) => packages[name]?.includes(room));
  return `src/${room} may import ${[...may, ...own].join(", ") || "nothing"}.`;
}

const restriction = (room: string) => ({
  noRestrictedImports: {
    level: "error",
    options: { patterns: [{ group: group(room), message: message(room) }] },
  },
});

biome.overrides = [
  {
    includes: ["src/**"],
    linter: {
      rules: {
        correctness: { noNodejsModules: "error" },
        style: {
          noRestrictedGlobals: {
            level: "error",
            options: {
              deniedGlobals: {
                Intl: "Words and digits must not depend on the host's locale data.",
                Function: "No code generation: the library runs under a strict content security policy.",
              },
            },
          },
          ...restriction(""),
        },
      },
    },
  },
  ...Object.keys(rooms).map((room) => ({
    includes: [`src/${room}/**`],
    linter: { rules: { style: restriction(room) } },
  })),
];

writeFileSync(file, `${JSON.stringify(biome, null, 2)}\n`);
