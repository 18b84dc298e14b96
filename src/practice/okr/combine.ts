import { apportion } from "../../number/apportion.js";
import { type Exact, fromUnits, toText, toUnits } from "../../number/decimal.js";
import { rounded } from "../../number/figure.js";
import { rational } from "../../number/rational.js";
import { DECIMALS, ONE } from "./shares.js";

/** A part of an objective: what it weighs, how far it is, and how much of it was measured; all to 4 decimals. */
export interface Part {
  readonly id: string;
  readonly weight: Exact;
  readonly progress: Exact | null;
  readonly coverage: Exact;
}

/** What the parts come to. */
export interface Combined {
  /** Σ w·p ÷ Σ w of the parts present; null where these weigh nothing. */
  readonly progress: Exact | null;
  /** Σ w of the parts present. */
  readonly weightPresent: Exact;
  /** Σ w·coverage, cut. */
  readonly coverage: Exact;
  /** What each part brings to the progress; null where it is not present. */
  readonly contributions: readonly (Exact | null)[];
  readonly trace: string;
}

const units = (value: Exact) => toUnits(value, DECIMALS);

/** The weighted mean of the parts present, and its parts by the largest remainder. */
export function combine(parts: readonly Part[]): Combined {
  const present = parts.flatMap(({ id, weight, progress }, index) =>
    progress === null ? [] : [{ id, weight, progress, index }],
  );
  const weight = present.reduce((sum, one) => sum + units(one.weight), 0n);
  const covered = parts.reduce((sum, one) => sum + units(one.weight) * units(one.coverage), 0n);
  const contributions: (Exact | null)[] = parts.map(() => null);
  // Cut, not rounded: it is 1 only where everything was measured.
  const head = {
    weightPresent: fromUnits(weight, DECIMALS),
    coverage: fromUnits(covered / ONE, DECIMALS),
    contributions,
  };
  if (weight === 0n) return { ...head, progress: null, trace: "null" };
  // By id, so that a tie does not go by the order of the list.
  const named = present.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const products = named.map((one) => units(one.weight) * units(one.progress));
  const sum = products.reduce((total, one) => total + one, 0n);
  const total = toUnits(rounded(rational(sum, weight), 0), 0);
  const shares = apportion(
    products.map((product) => rational(product, weight)),
    total,
  );
  for (const [place, { index }] of named.entries())
    contributions[index] = fromUnits((shares[place] as (typeof shares)[number]).units, DECIMALS);
  const progress = fromUnits(total, DECIMALS);
  const terms = parts.flatMap((one) =>
    one.progress === null ? [] : [`${toText(one.weight)} × ${toText(one.progress)}`],
  );
  return {
    ...head,
    progress,
    trace: `(${terms.join(" + ")}) ÷ ${toText(head.weightPresent)} = ${toText(progress)}`,
  };
}
