import { compilePlan, type Plan, type Policy, SteelyardError } from "steelyard";
import { compileSql, type DialectName, type SqlColumns, type SqlOptions } from "steelyard/sql";
import { expect } from "vitest";
import { dialects } from "../../../src/engine/sql/dialect/index.js";
import { Query } from "../../../src/engine/sql/query.js";
import type { Truth, Whole } from "../../../src/engine/sql/term.js";
import { type Document, tiny, whole } from "../support.js";

/** Every engine for which text is made, the two that take the same one included. */
export const DIALECTS: readonly DialectName[] = ["duckdb", "postgres", "mariadb", "mysql", "spark"];

/** A policy document as a plan. */
export function planOf(document: Document = tiny()): Plan {
  return compilePlan(document as unknown as Policy);
}

/** Options for the smallest policy, and what differs from them. */
export function tinyOptions(changes: Document = {}, columns: Document = {}): SqlOptions {
  return {
    dialect: "duckdb",
    table: "people",
    columns: {
      id: "employee",
      role: "position",
      observations: { nps: { column: "answer", type: "decimal(6,2)" } },
      ...columns,
    },
    ...changes,
  } as unknown as SqlOptions;
}

/** Columns of every type for the document with one of everything. */
export function wholeColumns(): SqlColumns {
  return {
    id: "employee",
    order: "loaded",
    role: "position",
    stage: "phase",
    cohort: "team",
    observations: {
      sales: { column: "sold", type: "decimal(12,2)" },
      orders: { column: "ordered", type: "integer" },
      nps: {
        of: [{ column: "promoters", type: "text(12,3)" } as const, { column: "asked", type: "integer" }],
      },
      csat: {
        value: { column: "satisfied", type: "text" },
        sample: { column: "cases", type: "text" },
        of: [
          { column: "stars", type: "decimal(12,4)" },
          { column: "voters", type: "integer" },
        ],
      },
    },
    targets: { sales: { column: "goal", type: "text(9,3)" }, nps: { column: "hope", type: "decimal(9,3)" } },
    facts: {
      complaints: [
        { column: "complaints", type: "integer" },
        { column: "remarks", type: "text" },
        { column: "complained", type: "boolean" },
      ],
      breach: { column: "breach", type: "boolean" },
    },
  };
}

/** The text for a document with one of everything. */
export function wholeStatement(dialect: DialectName, changes: Document = {}): string {
  return compileSql(planOf(whole()), {
    dialect,
    table: ["shop", "people"],
    columns: wholeColumns(),
    output: ["layers", "points"],
    ...changes,
  });
}

/** What a call is refused for; each time in the words of both languages. */
export function refusals(
  options: unknown,
  plan = planOf(),
): { code: string; path: string; facts: unknown }[] {
  try {
    compileSql(plan, options as SqlOptions);
  } catch (error) {
    if (!(error instanceof SteelyardError)) throw error;
    return error.issues.map(({ code, path, facts, message }) => {
      // What was found is quoted in both, whatever its script.
      expect(message.en.replace(/"[^"]*"/g, "")).toMatch(/^[^\p{Script=Han}]+$/u);
      expect(message["zh-CN"].replace(/“[^”]*”/g, "")).toMatch(/\p{Script=Han}/u);
      return { code, path, facts };
    });
  }
  return [];
}

/** Only codes and paths of what a call is refused for. */
export function refusedAt(options: unknown, plan = planOf()): string[] {
  return refusals(options, plan).map(({ code, path }) => `${path} ${code}`);
}

/** A query in which nothing is too wide unless the test says so. */
export function queryFor(dialect: DialectName): Query {
  return new Query(dialects[dialect], (about, most) => {
    throw new RangeError(`${about} ${String(most).length}`);
  });
}

/** A column of whole units between two bounds. */
export function columnOf(query: Query, name: string, low: bigint, high: bigint, scale = 0): Whole {
  return query.whole({ sql: query.source(name), low, high, scale, level: 0, depth: 0, binds: "tightly" });
}

/** A truth that rows decide. */
export function truthOf(query: Query, name: string): Truth {
  return { sql: query.source(name), level: 0, depth: 0, binds: "tightly" };
}
