/** A column by which people are sorted. */
export type SortKey = "rank" | "name" | "role" | "score" | "tier" | "coverage" | "payout";

/** Which set of weights is moved: those of the layers, of all indicators, or of the indicators inside of a layer. */
export type WeightSet = "layers" | "indicators" | { readonly within: string };

/** What was chosen in the views, while one policy and one table are shown. */
export interface Session {
  readonly team: {
    sort: SortKey;
    rising: boolean;
    search: string;
    /** The tier shown alone; null for all, an empty text for those without one. */
    tier: string | null;
    page: number;
  };
  readonly standing: {
    person: string | null;
    /** What was typed, by indicator. */
    readonly typed: Map<string, string>;
  };
  readonly weights: {
    /** The role; null for everybody by one scheme. */
    role: string | null;
    set: WeightSet;
    /** The weights where they were moved. */
    moved: { readonly [id: string]: number } | null;
    search: string;
  };
}

/** Nothing chosen yet. */
export function newSession(roles: readonly string[]): Session {
  return {
    team: { sort: "rank", rising: true, search: "", tier: null, page: 0 },
    standing: { person: null, typed: new Map() },
    weights: { role: roles[0] ?? null, set: "layers", moved: null, search: "" },
  };
}
