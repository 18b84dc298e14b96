import {
  type CollaborationNode,
  collaborationObservations,
  currentNodes,
  type LedgerEntry,
  type MutualRating,
  measureMutualRatings,
  measureNodes,
} from "steelyard/practice";
import { closed, data, recordsOf, team } from "../data.js";

/** The ledger of the quarter's nodes: entries are never changed, a ruling only adds to them. */
export function nodeLedger(): LedgerEntry[] {
  return recordsOf(data.nodes).map(({ hours, clock, ...node }) => ({
    kind: "node",
    id: `node/${node.id}`,
    at: closed,
    node: { ...node, to: "operations", within: { hours, clock } } as CollaborationNode,
  }));
}

/** What the ledger says now of nodes, and what people say of each other. */
export function measureCollaboration(entries: readonly LedgerEntry[]) {
  const people = team.map(({ id }) => id);
  const nodes = measureNodes(currentNodes(entries), closed, data.calendar, { people });
  const ratings = measureMutualRatings(recordsOf(data.ratings) as unknown as MutualRating[], { people });
  return { nodes, ratings, subjects: collaborationObservations({ nodes, ratings }) };
}

export type Collaboration = ReturnType<typeof measureCollaboration>;
