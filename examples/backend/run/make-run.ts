import { type Appraisal, appraise, type Policy, parsePolicy } from "steelyard";
import { digestOf } from "../../shared/digest.js";
import type { RunInputs } from "./inputs.js";

/** A run that is ready to be stored. */
export interface MadeRun {
  readonly key: string;
  readonly appraisal: Appraisal;
  /** A sum of everything that it answered. */
  readonly digest: string;
}

/**
 * By what a run is known: the policy's version, the period, and a sum of all that went in. The same three are the same run,
 * whenever and however often it is asked for.
 */
export const runKey = ({ id, version }: Pick<Policy, "id" | "version">, inputs: RunInputs): string =>
  digestOf({ policy: id, version, inputs });

/** Works a run out. Nothing is read or written here, so that it can be done again at any time. */
export function makeRun(policy: Policy, inputs: RunInputs): MadeRun {
  const appraisal = appraise(policy, { period: inputs.period, subjects: inputs.subjects });
  return { key: runKey(policy, inputs), appraisal, digest: digestOf(answerOf(appraisal)) };
}

/** What of an appraisal is stored, as it is after it went through JSON. */
export const answerOf = ({ results, rejected }: Pick<Appraisal, "results" | "rejected">) =>
  JSON.parse(JSON.stringify({ results, rejected })) as Pick<Appraisal, "results" | "rejected">;

/** A run as it was stored. */
export interface StoredRun {
  readonly key: string;
  /** The policy document, as it was written. */
  readonly document: string;
  readonly inputs: string;
  readonly digest: string;
  readonly appraisal: Pick<Appraisal, "results" | "rejected">;
}

/** What came of working a stored run out again. */
export interface Recomputation {
  /** Key, digest and every digit are the same. */
  readonly equal: boolean;
  /** Whose stored card is another than the one that comes out. */
  readonly differing: readonly string[];
  readonly stored: string;
  readonly recomputed: string;
}

/** Works a stored run out again, from its own policy version and inputs alone. */
export function recompute(stored: StoredRun): Recomputation {
  const again = makeRun(parsePolicy(JSON.parse(stored.document)), JSON.parse(stored.inputs));
  const cards = new Map(stored.appraisal.results.map((card) => [card.id, digestOf(card)]));
  const differing = answerOf(again.appraisal).results.filter((card) => cards.get(card.id) !== digestOf(card));
  return {
    equal:
      again.key === stored.key &&
      again.digest === stored.digest &&
      digestOf(stored.appraisal) === again.digest,
    differing: differing.map(({ id }) => id),
    stored: digestOf(stored.appraisal),
    recomputed: again.digest,
  };
}
