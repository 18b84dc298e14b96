import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Scored } from "../inexact.js";
import type { Workforce } from "../workforce.js";

/** Another library that scores and tiers a workforce. */
export interface Peer {
  readonly name: string;
  /** Takes the workforce in, in whatever form the library likes; what it answers is the run. */
  readonly prepare: (of: Workforce) => Promise<() => Scored | Promise<Scored>>;
}

/**
 * A package of this folder's own lock file. Its types are written down by whoever uses it, as far as they are used: the root
 * type-checks without the package.
 */
export async function load<T>(name: string): Promise<T> {
  return (await import(name)) as T;
}

let installed: string | null | undefined;

/** Installs all packages where that has not happened yet; answers why they cannot be had, or null. */
export function whyMissing(): string | null {
  if (installed === undefined) {
    const script = fileURLToPath(new URL("../../scripts/peers.mjs", import.meta.url));
    const { status } = spawnSync(process.execPath, [script], { stdio: ["ignore", 2, 2] });
    installed = status === 0 ? null : "npm ci in bench/peers failed";
  }
  return installed;
}

/** Points and their weighted sum in binary fractions, rounded where the policy rounds. */
export function floatScore({
  measures,
  weights,
}: Workforce): (row: readonly number[], profile: number) => number {
  const shares = weights.map((own) => own.map((units) => units / 10_000));
  return (row, profile) => {
    let total = 0;
    for (const [place, { floor, target }] of measures.entries()) {
      const points = Math.max(0, Math.min(100, (100 * ((row[place] as number) - floor)) / (target - floor)));
      total += (shares[profile]?.[place] as number) * (Math.round(points * 1e4) / 1e4);
    }
    return Math.round(total * 100) / 100;
  };
}

/** The place of a row's profile among the weights. */
export const profileOf = ({ roleCodes, stageCodes, stages }: Workforce, row: number): number =>
  (roleCodes[row] as number) * stages.length + (stageCodes[row] as number);

/** The tier of a score. */
export const tierOf = (thresholds: readonly number[], score: number): number => {
  const place = thresholds.findIndex((threshold) => score >= threshold);
  return place < 0 ? thresholds.length : place;
};
