import { compilePlan, type Plan, type Policy, parsePolicy } from "steelyard";
import type { Table } from "steelyard/columnar";
import { randomOf } from "./population.js";

/** An indicator that scores in proportion to the way from a floor to a target; the floor may lie above. */
export interface Measure {
  readonly id: string;
  readonly decimals: number;
  readonly floor: number;
  readonly target: number;
}

/** Decimals from 0 to 6, nine that rise and three that fall, spans that divide evenly and spans that never do. */
const MEASURES: readonly Omit<Measure, "id">[] = [
  { decimals: 0, floor: 200, target: 320 },
  { decimals: 2, floor: 60, target: 95 },
  { decimals: 4, floor: 0.02, target: 0.065 },
  { decimals: 1, floor: 48, target: 12 },
  { decimals: 3, floor: 1.5, target: 4.8 },
  { decimals: 6, floor: 0.1, target: 0.35 },
  // A span of 6.4: every other value lies on a tie.
  { decimals: 2, floor: 3.6, target: 10 },
  { decimals: 0, floor: 30, target: 7 },
  { decimals: 5, floor: 0.001, target: 0.012 },
  { decimals: 2, floor: 70, target: 100 },
  { decimals: 1, floor: 20, target: 85.5 },
  { decimals: 3, floor: 0.08, target: 0.004 },
];

/** Percentages with one decimal: with the weights of a steady stage, every other score lies on a tie. */
export const PERCENT: readonly Omit<Measure, "id">[] = [{ decimals: 1, floor: 0, target: 100 }];

const LAYERS = ["result", "process", "customer", "growth"];
const ROLES = {
  sales: ["0.45", "0.25", "0.2", "0.1"],
  service: ["0.2", "0.25", "0.45", "0.1"],
  operations: ["0.25", "0.45", "0.15", "0.15"],
  product: ["0.3", "0.2", "0.2", "0.3"],
};
const STAGES = ["launch", "steady"];

/** The least score of each tier but the last. */
export const THRESHOLDS: readonly number[] = [80, 70, 60, 45];

/** So many subjects, dense, and everything that a program by hand needs to know about their policy. */
export interface Workforce {
  readonly policy: Policy;
  readonly plan: Plan;
  readonly length: number;
  readonly measures: readonly Measure[];
  readonly roles: readonly string[];
  readonly stages: readonly string[];
  readonly roleCodes: Uint8Array;
  readonly stageCodes: Uint8Array;
  /** What was measured, by indicator. */
  readonly columns: readonly Float64Array[];
  /** Weights in units of 10^−4, by role · stages + stage and then by indicator. */
  readonly weights: readonly (readonly number[])[];
  /** All this as columns. */
  readonly table: Table;
}

/** A workforce that a seed decides; every twelfth value lies below its floor, every twelfth beyond its target. */
export function workforce(
  length: number,
  indicators = MEASURES.length,
  seed = 20260709,
  kinds: readonly Omit<Measure, "id">[] = MEASURES,
  pointsDecimals = 4,
): Workforce {
  const measures = Array.from({ length: indicators }, (_, place) => ({
    id: `m${place + 1}`,
    ...(kinds[place % kinds.length] as Omit<Measure, "id">),
  }));
  const random = randomOf(seed);
  const policy = policyOf(measures, pointsDecimals);
  const plan = compilePlan(policy);
  const [roles, stages] = [Object.keys(ROLES), STAGES];
  const roleCodes = Uint8Array.from({ length }, () => Math.floor(random() * roles.length));
  const stageCodes = Uint8Array.from({ length }, () => Math.floor(random() * stages.length));
  const columns = measures.map(({ decimals, floor, target }) =>
    Float64Array.from({ length }, () => {
      const value = floor + (target - floor) * (1.2 * random() - 0.1);
      return Number(value.toFixed(decimals));
    }),
  );
  const weights = roles.flatMap((role) =>
    stages.map(
      (stage) => plan.profiles.find((one) => one.role === role && one.stage === stage)?.weights ?? [],
    ),
  );
  const table = {
    length,
    role: { codes: roleCodes, values: roles },
    stage: { codes: stageCodes, values: stages },
    observations: Object.fromEntries(measures.map(({ id }, place) => [id, columns[place]])),
  };
  return { policy, plan, length, measures, roles, stages, roleCodes, stageCodes, columns, weights, table };
}

function policyOf(measures: readonly Measure[], pointsDecimals: number): Policy {
  return parsePolicy({
    steelyard: 1,
    id: "workforce",
    version: "1",
    scale: { pointsDecimals },
    layers: LAYERS.map((id) => ({ id })),
    indicators: measures.map(({ id, decimals, floor, target }, place) => ({
      id,
      decimals,
      layer: LAYERS[place % LAYERS.length],
      scoring: { kind: "linear", floor, target },
    })),
    roles: Object.fromEntries(
      Object.entries(ROLES).map(([role, shares]) => [
        role,
        { layers: Object.fromEntries(LAYERS.map((layer, index) => [layer, shares[index]])) },
      ]),
    ),
    stages: {
      launch: { adjust: [{ shift: "0.0525", from: { layer: "result" }, to: { layer: "growth" } }] },
      steady: { adjust: [{ multiply: "m2", by: "1.3" }] },
    },
    tiers: [
      ...THRESHOLDS.map((atLeast, index) => ({ id: `t${index + 1}`, when: { fact: "score", atLeast } })),
      { id: `t${THRESHOLDS.length + 1}` },
    ],
  });
}

/** One subject as an object, as a host would have it from JSON. */
export interface Row {
  readonly id: string;
  readonly role: string;
  readonly stage: string;
  readonly observations: Readonly<Record<string, number>>;
}

/** The first subjects as objects, read from JSON, which lays them out as a host's objects are. */
export function rowsOf({ measures, columns, roles, stages, ...of }: Workforce, count: number): Row[] {
  const rows = Array.from({ length: count }, (_, row) => {
    const observations: Record<string, number> = {};
    for (const [place, { id }] of measures.entries()) observations[id] = columns[place]?.[row] as number;
    return {
      id: `e-${row}`,
      role: roles[of.roleCodes[row] as number] as string,
      stage: stages[of.stageCodes[row] as number] as string,
      observations,
    };
  });
  return JSON.parse(JSON.stringify(rows)) as Row[];
}

/** The first subjects as columns. */
export function headOf(of: Workforce, length: number): Workforce {
  const columns = of.columns.map((column) => column.slice(0, length));
  const [roleCodes, stageCodes] = [of.roleCodes.slice(0, length), of.stageCodes.slice(0, length)];
  const table = {
    length,
    role: { codes: roleCodes, values: of.roles },
    stage: { codes: stageCodes, values: of.stages },
    observations: Object.fromEntries(of.measures.map(({ id }, place) => [id, columns[place]])),
  };
  return { ...of, length, columns, roleCodes, stageCodes, table };
}
