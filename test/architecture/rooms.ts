/**
 * The rooms of `src/`, and the rooms into which each may reach. After a change, `npm run rooms` writes the linter's
 * rules anew, and `rooms.test.ts` proves that they bite.
 */
export const rooms: Record<string, readonly string[]> = {
  error: [],
  number: ["error"],
  shape: ["error", "number"],
  time: ["error", "number", "shape"],
  plan: ["error", "number"],
  scoring: ["error", "number", "shape", "plan"],
  policy: ["error", "number", "shape", "scoring"],
  preset: ["error", "policy"],
  lower: ["error", "number", "plan", "scoring", "policy"],
  "engine/reference": ["error", "number", "plan"],
  "engine/columnar": ["error", "number", "plan"],
  "engine/sql": ["error", "number", "plan"],
  condition: ["error", "number", "policy", "plan", "lower", "engine/reference"],
  appraisal: ["error", "number", "shape", "time", "policy", "plan", "lower", "engine/reference"],
  scorer: ["error", "number", "policy", "plan", "lower", "appraisal", "engine/columnar"],
  practice: ["error", "number", "shape", "time", "scoring", "condition", "policy", "appraisal"],
  lab: [
    "error",
    "number",
    "shape",
    "time",
    "scoring",
    "policy",
    "plan",
    "lower",
    "appraisal",
    "engine/columnar",
  ],
  source: ["error", "number", "shape", "time", "policy", "appraisal", "practice"],
  report: ["every room"],
  testing: ["every room"],
};

/** The rooms that reports ask, rather than working out again what is known there. */
const REPORT_ASKS = new Set(["error", "number", "shape", "time", "scoring", "policy", "condition", "report"]);

/** Where a room may know only the types of another. */
export const typesOnly: Record<string, readonly string[]> = {
  practice: ["policy", "appraisal"],
  source: ["policy", "appraisal", "practice"],
  report: Object.keys(rooms).filter((room) => !REPORT_ASKS.has(room)),
};

/** The files that may stand in `src/` itself: one per entry of the package. */
export const doors = [
  "index",
  "preset",
  "columnar",
  "scorer",
  "sql",
  "practice",
  "lab",
  "source",
  "report",
  "testing",
].map((name) => `${name}.ts`);

/** The only homes of other packages; the package never imports itself. */
export const packages: Record<string, readonly string[]> = {
  zod: ["shape", "time", "scoring", "policy", "practice", "source", "lab"],
  "decimal.js": ["number"],
  steelyard: [],
};

/** The rooms that a room may not reach into; a door may open into every one. */
export function forbidden(room: string): string[] {
  const may = rooms[room];
  if (may === undefined || may.includes("every room")) return [];
  return Object.keys(rooms).filter((other) => other !== room && !may.includes(other));
}
