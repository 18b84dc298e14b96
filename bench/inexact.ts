import { THRESHOLDS, type Workforce } from "./workforce.js";

/** Scores and tiers of all rows. */
export interface Scored {
  readonly score: Float64Array;
  /** Places among the tiers, the best first. */
  readonly tier: Uint8Array;
}

const BLOCK = 2048;

/** What both programs below start from: the line of each indicator, and weights by profile that sum to 1. */
function prepared({ measures, weights, columns }: Workforce) {
  return measures.map(({ floor, target }, place) => ({
    column: columns[place] as Float64Array,
    floor,
    slope: 100 / (target - floor),
    weights: Float64Array.from(weights, (own) => (own[place] as number) / 10_000),
  }));
}

function profilesInto(out: Uint8Array, { roleCodes, stageCodes, stages }: Workforce, from: number): void {
  for (let i = 0; i < out.length; i++) {
    out[i] = (roleCodes[from + i] as number) * stages.length + (stageCodes[from + i] as number);
  }
}

/**
 * The scores as somebody writes them who knows how to make binary fractions fast and does not mind a wrong digit: columns in
 * blocks that stay in the first cache, weights looked up by code, nothing rounded but the score. Nothing is checked either.
 */
export function inexact(of: Workforce): () => Scored {
  const lines = prepared(of);
  const [total, profiles] = [new Float64Array(BLOCK), new Uint8Array(BLOCK)];
  return () => {
    const [score, tier] = [new Float64Array(of.length), new Uint8Array(of.length)];
    for (let from = 0; from < of.length; from += BLOCK) {
      const count = Math.min(BLOCK, of.length - from);
      profilesInto(profiles.subarray(0, count), of, from);
      total.fill(0);
      for (const { column, floor, slope, weights } of lines) {
        addClamped(column, from, count, floor, slope, weights, profiles, total);
      }
      finish(total, from, count, score, tier);
    }
    return { score, tier };
  };
}

function addClamped(
  column: Float64Array,
  from: number,
  count: number,
  floor: number,
  slope: number,
  weights: Float64Array,
  profiles: Uint8Array,
  total: Float64Array,
): void {
  for (let i = 0; i < count; i++) {
    const points = ((column[from + i] as number) - floor) * slope;
    const clamped = points < 0 ? 0 : points > 100 ? 100 : points;
    total[i] = (total[i] as number) + (weights[profiles[i] as number] as number) * clamped;
  }
}

function finish(total: Float64Array, from: number, count: number, score: Float64Array, tier: Uint8Array) {
  const [a, b, c, d] = THRESHOLDS as [number, number, number, number];
  for (let i = 0; i < count; i++) {
    const rounded = Math.round((total[i] as number) * 100) / 100;
    score[from + i] = rounded;
    tier[from + i] = rounded >= a ? 0 : rounded >= b ? 1 : rounded >= c ? 2 : rounded >= d ? 3 : 4;
  }
}

/** The fastest variant found: the same without a branch that depends on data. */
export function inexactBest(of: Workforce): () => Scored {
  const lines = prepared(of);
  const [total, profiles] = [new Float64Array(BLOCK), new Uint8Array(BLOCK)];
  return () => {
    const [score, tier] = [new Float64Array(of.length), new Uint8Array(of.length)];
    for (let from = 0; from < of.length; from += BLOCK) {
      const count = Math.min(BLOCK, of.length - from);
      profilesInto(profiles.subarray(0, count), of, from);
      total.fill(0);
      for (const { column, floor, slope, weights } of lines) {
        addBranchFree(column, from, count, floor, slope, weights, profiles, total);
      }
      finishBranchFree(total, from, count, score, tier);
    }
    return { score, tier };
  };
}

function addBranchFree(
  column: Float64Array,
  from: number,
  count: number,
  floor: number,
  slope: number,
  weights: Float64Array,
  profiles: Uint8Array,
  total: Float64Array,
): void {
  for (let i = 0; i < count; i++) {
    const points = ((column[from + i] as number) - floor) * slope;
    const clamped = (Math.abs(points) - Math.abs(points - 100) + 100) * 0.5;
    total[i] = (total[i] as number) + (weights[profiles[i] as number] as number) * clamped;
  }
}

function finishBranchFree(
  total: Float64Array,
  from: number,
  count: number,
  score: Float64Array,
  tier: Uint8Array,
) {
  const [a, b, c, d] = THRESHOLDS as [number, number, number, number];
  for (let i = 0; i < count; i++) {
    const rounded = Math.round((total[i] as number) * 100) / 100;
    score[from + i] = rounded;
    tier[from + i] = +(rounded < a) + +(rounded < b) + +(rounded < c) + +(rounded < d);
  }
}
