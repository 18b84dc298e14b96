import type { Subject } from "steelyard";
import { createStanding, type Standing, type Waymark } from "steelyard/practice";
import { createRanking } from "steelyard/scorer";
import { policy } from "../policy.js";

/** Step 9: what one person may see, and what would reach the next tier. */
export function standingFor(
  person: string,
  subjects: readonly Subject[],
): { standing: Standing; waymarks: readonly Waymark[] } {
  const standings = createStanding(createRanking(policy, subjects));
  return { standing: standings.of(person), waymarks: standings.nextWaymark(person) };
}
