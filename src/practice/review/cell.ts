import { type DecimalInput, exact, toText } from "../../number/decimal.js";
import { decimal } from "../../number/figure.js";
import type { Title } from "../../shape/schema.js";
import { groupedBy } from "../grouped.js";
import { shownItems } from "./anonymity.js";
import { POOLED } from "./check.js";
import type { RaterGroup, Review } from "./review.js";
import type { Vote } from "./vote.js";

/** What becomes of a group: its figures are shown, they are part of those of `pooled`, or they are withheld. */
export type GroupStatus = "shown" | "pooled" | "withheld";

/** A group with what may be shown of it. */
export interface Cell {
  readonly id: string;
  readonly title: Title | null;
  readonly weight: DecimalInput;
  readonly status: GroupStatus;
  /** The groups whose raters it holds; none where it shows nothing. */
  readonly members: ReadonlySet<string>;
  /** The items whose ratings count in it. */
  readonly items: ReadonlySet<string>;
}

/** The groups of a review in its order, then the pool. Values play no part: other values on the same ratings change nothing. */
export function cellsOf(review: Review, votes: readonly Vote[]): Cell[] {
  const byGroup = groupedBy(votes, ({ group }) => group);
  const votesIn = (id: string) => byGroup.get(id) ?? [];
  const everything = new Set(votes.map(({ item }) => item));
  const minimumOf = ({ minimum = 3 }: RaterGroup) => minimum;
  const cells = review.groups.map((group): Cell => {
    const items = group.named ? everything : shownItems(votesIn(group.id), minimumOf(group));
    const shown = group.named === true || items.size > 0;
    return {
      id: group.id,
      title: group.title ?? null,
      weight: group.weight,
      status: shown ? "shown" : "withheld",
      members: new Set(shown ? [group.id] : []),
      items,
    };
  });
  const small = review.groups.filter((_, index) => cells[index]?.status === "withheld");
  if (review.below === "withhold" || small.length === 0) return cells;
  const together = small.flatMap(({ id }) => votesIn(id));
  const items = shownItems(
    together,
    small.reduce((most, group) => Math.max(most, minimumOf(group)), 1),
  );
  if (items.size === 0) return cells;
  const pool: Cell = {
    id: POOLED,
    title: null,
    weight: toText(small.reduce((total, { weight }) => total.plus(decimal(weight)), exact(0))),
    status: "shown",
    members: new Set(small.map(({ id }) => id)),
    items,
  };
  return [
    ...cells.map((cell) => (cell.status === "shown" ? cell : { ...cell, status: "pooled" as const })),
    pool,
  ];
}
