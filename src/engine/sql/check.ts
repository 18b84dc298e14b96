import { checkSql, type SqlReport } from "../../error/sql.js";
import { isId } from "../../number/grammar.js";
import type { Plan } from "../../plan/plan.js";
import type { SqlOptions, SqlOutput } from "./columns.js";
import { declaredDigits, MOST_DIGITS } from "./declared.js";
import type { Dialect } from "./dialect/dialect.js";
import { dialects } from "./dialect/index.js";
import { figuresOf } from "./output.js";

type Data = Readonly<Record<string, unknown>>;

const OUTPUT: readonly SqlOutput[] = ["layers", "points"];

/** Ends the call with everything that is wrong with its options. */
export function checkOptions(plan: Plan, options: SqlOptions): void {
  checkSql((report) => {
    // A policy is easily handed over for its plan.
    if ((plan as { plan?: unknown } | null)?.plan !== 1) {
      report("wrong-type", "plan", { expected: "plan", found: typeOf(plan) });
      return;
    }
    const given = dataOf(options, "", ["dialect", "table", "columns", "output"], report);
    if (given === null) return;
    const name = given.dialect;
    const dialect =
      typeof name === "string" && Object.hasOwn(dialects, name) ? dialects[options.dialect] : null;
    if (dialect === null) {
      report("not-an-option", "dialect", { options: Object.keys(dialects), found: short(given.dialect) });
      return;
    }
    new Check(plan, dialect, report).options(given);
  });
}

const typeOf = (value: unknown) => (value === null ? "null" : Array.isArray(value) ? "list" : typeof value);

const short = (value: unknown) => (typeof value === "string" ? value.slice(0, 80) : typeOf(value));

/** An object whose keys are known; null, and a report, for anything else. */
function dataOf(
  value: unknown,
  path: string,
  keys: readonly string[] | null,
  report: SqlReport,
): Data | null {
  if (typeOf(value) !== "object") {
    report("wrong-type", path, { expected: "object", found: typeOf(value) });
    return null;
  }
  const data = value as Data;
  for (const key of Object.keys(data)) {
    if (keys !== null && !keys.includes(key) && data[key] !== undefined) {
      report("unknown-key", path === "" ? key : `${path}.${key}`.slice(0, 160), { key: short(key) });
    }
  }
  return data;
}

class Check {
  readonly #plan: Plan;
  readonly #dialect: Dialect;
  readonly #report: SqlReport;

  constructor(plan: Plan, dialect: Dialect, report: SqlReport) {
    this.#plan = plan;
    this.#dialect = dialect;
    this.#report = report;
  }

  options({ table, columns, output = ["layers"] }: Data): void {
    const parts = Array.isArray(table) && table.length > 0 ? (table as unknown[]) : [table];
    for (const [index, part] of parts.entries())
      this.#name(part, parts.length > 1 ? `table.${index}` : "table");
    const keys = ["id", "order", "role", "stage", "cohort", "observations", "targets", "facts"];
    const given = dataOf(columns, "columns", keys, this.#report);
    if (given !== null) this.#columns(given);
    if (!Array.isArray(output)) {
      this.#wrong("output", "list", output);
      return;
    }
    for (const part of output) {
      if (!OUTPUT.includes(part))
        this.#report("not-covered", "output", { part: short(part), use: "appraise" });
    }
    // What the answer's columns are called comes from ids, which may be too long for the engine.
    for (const { name } of figuresOf(this.#plan, output)) this.#name(name, "output");
  }

  #columns({ id, order, role, stage, cohort, observations, targets, facts }: Data): void {
    this.#name(id, "columns.id");
    for (const [name, column] of Object.entries({ order, cohort })) {
      if (column !== undefined) this.#name(column, `columns.${name}`);
    }
    const { profiles } = this.#plan;
    this.#words(
      role,
      "role",
      profiles.map((profile) => profile.role),
    );
    const stages = profiles.flatMap((profile) => profile.stage ?? []);
    if (stage !== undefined) this.#words(stage, "stage", stages);
    this.#byIndicator(observations, "columns.observations", (given, path) => this.#observation(given, path));
    if (targets !== undefined) {
      this.#byIndicator(targets, "columns.targets", (given, path) => this.#number(given, path));
    }
    if (facts !== undefined) this.#facts(facts);
  }

  #words(given: unknown, kind: "role" | "stage", all: readonly string[]): void {
    const path = `columns.${kind}`;
    if (typeof given === "string") {
      this.#name(given, path);
      return;
    }
    const data = dataOf(given, path, ["same"], this.#report);
    if (data === null) return;
    if (typeof data.same !== "string") {
      this.#wrong(`${path}.same`, "text", data.same);
    } else if (!all.includes(data.same)) {
      this.#unknown(`${path}.same`, kind, data.same, [...new Set(all)].slice(0, 20));
    }
  }

  #byIndicator(given: unknown, path: string, check: (given: unknown, path: string) => void): void {
    const known = new Set(this.#plan.indicators.map(({ id }) => id));
    const shown = [...known].slice(0, 20);
    for (const [id, one] of Object.entries(dataOf(given, path, null, this.#report) ?? {})) {
      const at = `${path}.${short(id)}`;
      if (!known.has(id)) {
        this.#unknown(at, "indicator", id, shown);
      } else if (one !== undefined) check(one, at);
    }
  }

  #observation(given: unknown, path: string): void {
    if (typeOf(given) === "object" && "column" in (given as object)) {
      this.#number(given, path);
      return;
    }
    const data = dataOf(given, path, ["value", "sample", "of"], this.#report);
    if (data === null) return;
    const { value, sample, of } = data;
    if (value !== undefined || of === undefined) this.#number(value, `${path}.value`);
    if (sample !== undefined) this.#number(sample, `${path}.sample`);
    if (of === undefined) return;
    if (!Array.isArray(of) || of.length !== 2) {
      this.#wrong(`${path}.of`, "list", of);
      return;
    }
    for (const [index, part] of of.entries()) this.#number(part, `${path}.of.${index}`);
  }

  #facts(given: unknown): void {
    for (const [name, one] of Object.entries(dataOf(given, "columns.facts", null, this.#report) ?? {})) {
      const path = `columns.facts.${short(name)}`;
      if (!isId(name)) this.#report("bad-id", path, { found: short(name) });
      else if (Array.isArray(one)) {
        for (const [index, part] of one.entries()) this.#number(part, `${path}.${index}`, ["boolean"]);
      } else if (one !== undefined) this.#number(one, path, ["boolean"]);
    }
  }

  /** A column with its type. */
  #number(given: unknown, path: string, others: readonly string[] = []): void {
    const data = dataOf(given, path, ["column", "type"], this.#report);
    if (data === null) return;
    this.#name(data.column, `${path}.column`);
    if (declaredDigits(data.type) !== null || others.includes(data.type as string)) return;
    const sizes = `p + s <= ${MOST_DIGITS}`;
    const options = ["integer", `decimal(p,s) with ${sizes}`, "text", `text(p,s) with ${sizes}`, ...others];
    this.#report("not-an-option", `${path}.type`, { options, found: short(data.type) });
  }

  #name(name: unknown, path: string): void {
    if (typeof name !== "string") {
      this.#wrong(path, "text", name);
    } else if (!canBeName(this.#dialect, name)) {
      const { longest, measure } = this.#dialect.names;
      this.#report("bad-name", path, { found: short(name), dialect: this.#dialect.name, longest, measure });
    }
  }

  #wrong(path: string, expected: string, found: unknown): void {
    this.#report("wrong-type", path, { expected, found: typeOf(found) });
  }

  #unknown(path: string, kind: "indicator" | "role" | "stage", id: string, known: readonly string[]): void {
    this.#report("unknown-id", path, { kind, id: short(id), known });
  }
}

/** Whether the engine takes a name in quotes for what it is, no more and no less. */
function canBeName({ names, forbidden }: Dialect, name: string): boolean {
  // Control characters, and halves of pairs.
  if (name === "" || /[\p{Cc}\p{Surrogate}]|\s$/u.test(name) || forbidden?.test(name)) return false;
  const units = names.measure === "bytes" ? encodeURIComponent(name).replace(/%../g, "_") : [...name];
  return units.length <= names.longest;
}
