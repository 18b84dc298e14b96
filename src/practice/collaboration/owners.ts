import { sortedNames } from "../name.js";
import type { MeasuredObservation } from "../observation.js";

/** Where a node stands: answered in time, answered late or open past its limit, open within it. */
export type NodeStatus = "onTime" | "late" | "pending";

/** Why nothing was measured of somebody without nodes, as people read it. */
export const NO_NODES = "no nodes (没有节点)";

/** The nodes that one person owns, counted. */
export interface PersonNodes {
  /** Who it is. */
  readonly person: string;
  /** How many were answered by their limit. */
  readonly onTime: number;
  /** How many were answered later, or are open past their limit. */
  readonly late: number;
  /** How many are open within their limit; they take no part in the ratio. */
  readonly pending: number;
  /** `[onTime, onTime + late]`; missing where there are none, or all are pending. */
  readonly observation: MeasuredObservation;
}

/** Everybody who owns a node or is listed, by id, with their nodes counted. */
export function ownersOf(
  nodes: readonly { readonly owner: string; readonly status: NodeStatus }[],
  listed: readonly string[],
): PersonNodes[] {
  const counts = new Map<string, Record<NodeStatus, number>>();
  for (const person of sortedNames([...listed, ...nodes.map(({ owner }) => owner)]))
    counts.set(person, { onTime: 0, late: 0, pending: 0 });
  for (const { owner, status } of nodes) (counts.get(owner) as Record<NodeStatus, number>)[status] += 1;
  return [...counts].map(([person, { onTime, late, pending }]) => ({
    person,
    onTime,
    late,
    pending,
    observation:
      onTime + late > 0
        ? { of: [onTime, onTime + late] }
        : { missing: pending > 0 ? "no nodes settled (节点均待定)" : NO_NODES },
  }));
}
