import fc from "fast-check";
import { compilePlan, lintPolicy, parsePolicy, resolveWeights } from "steelyard";
import { describe, expect, it } from "vitest";
import { faults } from "../exactness.js";
import { type Document, run, whole } from "../support.js";
import { NAMES, PATIENCE, runs } from "./settings.js";

const OWN = {
  layer: ["business", "user"],
  indicator: ["sales", "orders", "nps", "csat"],
  role: ["seller", "carer"],
  stage: ["launch", "mature"],
  tier: ["S", "A", "B"],
  fact: ["salary", "complaints", "breach", "cause"],
};

/** The same document, subjects or answer under other names, wherever they stand. */
function renamed(document: unknown, names: ReadonlyMap<string, string>): unknown {
  const text = (value: string) => {
    const [kind, name] = value.split("/");
    if (name === undefined) return names.get(value) ?? value;
    return `${kind}/${names.get(name) ?? name}`;
  };
  if (typeof document === "string") return text(document);
  if (Array.isArray(document)) return document.map((part) => renamed(part, names));
  if (typeof document !== "object" || document === null) return document;
  return Object.fromEntries(
    Object.entries(document).map(([key, part]) => [names.get(key) ?? key, renamed(part, names)]),
  );
}

const people = (): Document[] => [
  {
    id: "e-1",
    role: "seller",
    stage: "mature",
    observations: { sales: 180, orders: 21, nps: 33, csat: { value: 5, sample: 30 } },
    targets: { orders: 40 },
    facts: { salary: 9000, complaints: 1, breach: false },
    history: [{ period: "2026-Q2", score: 95, tier: "S", values: { nps: 3 }, facts: { salary: 5 } }],
  },
  {
    id: "e-2",
    role: "carer",
    observations: { orders: 5, nps: 1, csat: { value: 1, sample: 30 } },
    facts: { cause: "skill" },
  },
  {
    id: "e-3",
    role: "carer",
    stage: "launch",
    observations: { orders: 45, nps: 60 },
    facts: { salary: 100 },
  },
];

describe("names that every object inherits work as ids", PATIENCE, () => {
  const all = Object.values(OWN).flat();

  /** What the document and the people give under other names must be what they give under their own. */
  function comparison() {
    const policy = parsePolicy(whole());
    const answer = run(policy, people());
    const size = compilePlan(policy).nodes.length;
    const findings = lintPolicy(policy).length;
    const requests = OWN.role.flatMap((role) => OWN.stage.map((stage) => ({ role, stage })));
    const weights = requests.map((request) => resolveWeights(policy, request));
    return (names: ReadonlyMap<string, string>): void => {
      const other = parsePolicy(renamed(whole(), names));
      const given = run(other, renamed(people(), names) as unknown[]);
      expect(given.results.flatMap(faults)).toEqual([]);
      expect(given).toEqual(renamed(answer, names));
      expect(compilePlan(other).nodes).toHaveLength(size);
      expect(lintPolicy(other)).toHaveLength(findings);
      const asked = renamed(requests, names) as typeof requests;
      expect(asked.map((request) => resolveWeights(other, request))).toEqual(renamed(weights, names));
    };
  }

  it("each name for each kind of id", () => {
    const compare = comparison();
    for (const name of NAMES)
      for (const ids of Object.values(OWN)) compare(new Map([[ids[0] as string, name]]));
  });

  it("many at once", () => {
    const compare = comparison();
    const some = fc.shuffledSubarray(all, { minLength: 2, maxLength: NAMES.length });
    const names = fc.shuffledSubarray([...NAMES], { minLength: NAMES.length });
    fc.assert(
      fc.property(some, names, (ids, others) =>
        compare(new Map(ids.map((id, index) => [id, others[index] as string]))),
      ),
      runs(),
    );
  });
});
