import { type Exact, exact, fromUnits, toNumber, toUnits } from "../../number/decimal.js";
import { rational } from "../../number/rational.js";
import { shareOut } from "./share-out.js";

/** Whom a cap would hit. */
export interface CapHit {
  /** The subject. */
  readonly id: string;
  /** What is paid as the policy says. */
  readonly payout: number;
  /** What would be paid under the cap. */
  readonly capped: number;
  /** What would be cut, above 0. */
  readonly cut: number;
  /** Whether the cap for one person cuts, the cap for all, or first the one and then the other. */
  readonly by: "person" | "total" | "both";
}

/** What a cap would do; it changes no result. */
export interface CapSimulation {
  /** What would be paid in all. */
  readonly payout: number;
  /** What would be cut in all. */
  readonly cut: number;
  /** Those whom it hits, in the order of the results. */
  readonly hit: readonly CapHit[];
  /** Whether the cap for all is reached. */
  readonly reached: boolean;
  /** Those whose last smallest unit of money was decided by the order of ids alone. */
  readonly tied: readonly string[];
}

/** The most that may be paid. */
export interface Caps {
  readonly person: Exact | null;
  readonly total: Exact | null;
}

const ZERO = exact(0);
const plus = (a: Exact, b: Exact): Exact => a.plus(b);

/** Cuts each person to the cap for one, then all in proportion to the cap for all: to the cent, by largest remainder. */
export function simulateCap(
  people: readonly { readonly id: string; readonly payout: Exact }[],
  { person, total }: Caps,
  decimals: number,
): CapSimulation {
  // The order of ids decides ties, so that the order of rows says nothing.
  const rows = people
    .map(({ id, payout }) => ({
      id,
      payout,
      first: person !== null && payout.greaterThan(person) ? person : payout,
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const asked = rows.map(({ first }) => first).reduce(plus, ZERO);
  const reached = total !== null && asked.greaterThan(total);
  const [units, whole] = [reached ? toUnits(total, decimals) : 0n, toUnits(asked, decimals)];
  const { units: shared, tied } = reached
    ? shareOut(
        rows.map(({ first }) => rational(toUnits(first, decimals) * units, whole)),
        units,
      )
    : { units: [], tied: [] };
  const capped = new Map(
    rows.map((row, place) => {
      const units = shared[place];
      return [row.id, { ...row, last: units === undefined ? row.first : fromUnits(units, decimals) }];
    }),
  );
  const hit = people.flatMap(({ id }): CapHit[] => {
    const row = capped.get(id);
    if (row === undefined || row.last.equals(row.payout)) return [];
    const { payout, first, last } = row;
    const by = first.equals(payout) ? "total" : last.equals(first) ? "person" : "both";
    return [
      {
        id,
        payout: toNumber(payout),
        capped: toNumber(last),
        cut: toNumber(payout.minus(last)),
        by,
      },
    ];
  });
  const before = people.map(({ payout }) => payout).reduce(plus, ZERO);
  const after = [...capped.values()].map(({ last }) => last).reduce(plus, ZERO);
  return {
    payout: toNumber(after),
    cut: toNumber(before.minus(after)),
    hit,
    reached,
    tied: tied.flatMap((place) => rows[place]?.id ?? []),
  };
}
