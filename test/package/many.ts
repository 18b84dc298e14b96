/**
 * A program that scores a few hundred rows by columns and by rows, as text, so that it can run anywhere the package is put:
 * `api` is what its doors export. Values lie on ties and next to them, where a bundler that took the rounding of the loops
 * for idle arithmetic would change digits. It tells how many rows differ, and a few of the digits.
 */
export const program = `
  const policy = (rounding) => api.parsePolicy({
    steelyard: 1, id: "many", version: "1", scale: { rounding },
    layers: [{ id: "a" }],
    indicators: [
      { id: "x", layer: "a", decimals: 2, scoring: { kind: "linear", floor: 0, target: 640 } },
      { id: "y", layer: "a", decimals: 1, scoring: { kind: "ratio", target: 3 } },
    ],
    roles: { r: { indicators: { x: "0.65", y: "0.35" } } },
    ranking: { minimum: 1 },
  });
  const rows = Array.from({ length: 200 }, (_, i) => ({
    id: "e" + i, role: "r", observations: { x: i % 2 ? i * 3.21 : i * 0.64 + 0.16, y: i % 7 ? i / 80 : null },
  }));
  const lines = [];
  for (const rounding of ["halfExpand", "halfEven"]) {
    const made = policy(rounding);
    const { results } = api.appraise(made, { period: "2026", subjects: rows });
    const table = api.scoreTable(api.compilePlan(made), rows, { points: true });
    const study = api.reweigh(api.compilePlan(made), rows);
    const totals = study.totals(study.units({ x: "0.65", y: "0.35" }));
    const scorer = api.createScorer(made);
    const differing = results.filter((r, i) =>
      r.score !== table.score[i] || r.rank !== table.rank[i] || r.base !== totals[i] ||
      r.indicators[0].points !== table.points.x[i] || scorer(rows[i]).score !== r.score);
    lines.push([rounding, differing.length, table.exactRows, table.score[1], table.score[6]].join(" "));
  }
  return lines.join("\\n");
`;

/**
 * What it prints. By hand: row 1 has x = 3.21 (0.50 of 100) and y = 0.0, so 0.65 · 0.50 = 0.325, a tie; row 6 has x = 4
 * (0.625, a tie) and y = 0.1 (3.33), so 0.65 · 0.63 + 0.35 · 3.33 = 1.575, or with 0.62 it is 1.5685.
 */
export const digits = "halfExpand 0 0 0.33 1.58\nhalfEven 0 0 0.32 1.57";
