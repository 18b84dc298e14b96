/**
 * A program that uses the package, as text, so that it can run anywhere the package is put: `api` is what it exports.
 * It gives one text of digits. All is worked out by hand: x stands at 66.666667 of 100, y at 2.345 of 3.
 */
export const program = `
  const policy = api.parsePolicy({
    steelyard: 1, id: "tiny", version: "1",
    layers: [{ id: "a" }, { id: "b" }],
    indicators: [
      { id: "x", layer: "a", scoring: { kind: "linear", floor: 0, target: 3 } },
      { id: "y", layer: "b", scoring: { kind: "ratio", target: 3 } },
    ],
    roles: { r: { indicators: { x: "0.65", y: "0.35" } } },
    ranking: { minimum: 1 },
  });
  const { results, rejected } = api.appraise(policy, {
    period: "2026-Q3",
    subjects: [
      { id: "s1", role: "r", observations: { x: "2", y: 2.345 } },
      { id: "s2", role: "r", observations: { x: 0.1, y: { of: [1, "3"] } } },
      { id: "s3", role: "r", observations: { x: "1,000" } },
      { id: "s4", role: "nobody", observations: {} },
    ],
  });
  let code = "";
  try {
    api.parsePolicy({});
  } catch (error) {
    code = error instanceof api.SteelyardError && typeof error.code === "string" && error.code !== "" ? "coded" : String(error);
  }
  const { issues = [] } = api.safeParsePolicy({ steelyard: 1 });
  const lines = [
    ...results.map((r) => [r.id, r.base, r.score, r.rank, r.size, ...r.indicators.map((i) => [i.points, i.weight, i.contribution])].join(" ")),
    ...rejected.map((r) => [r.id, r.path].join(" ")),
    code,
    issues.length > 0,
    ["definePolicy", "score", "resolveWeights", "compilePlan", "lintPolicy"].every((name) => typeof api[name] === "function"),
  ];
  return lines.join("\\n");
`;

/**
 * What the program gives. s1: x = 2 of 3 is 66.67 points, y = 2.345 of 3 is 78.17; 43.3355 + 27.3595 = 70.695, so 70.7
 * (halves go up) with 43.34 and 27.36. s2: 3.33 points, and 0.333333 of 3 is 11.11; 2.1645 + 3.8885 = 6.053, so 6.05 with
 * 2.16 and 3.89, the larger fraction taking the unit left over.
 */
export const digits = [
  "s1 70.7 70.7 1 2 66.67,0.65,43.34 78.17,0.35,27.36",
  "s2 6.05 6.05 2 2 3.33,0.65,2.16 11.11,0.35,3.89",
  "s3 observations.x",
  "s4 role",
  "coded",
  "true",
  "true",
].join("\n");
