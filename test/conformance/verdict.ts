import type { Policy } from "steelyard";
import type { Case } from "./case.js";
import type { Mismatch } from "./compare.js";

/** What became of a case. */
export type Verdict =
  | { readonly outcome: "passed" }
  | { readonly outcome: "failed"; readonly mismatches: readonly Mismatch[] }
  | { readonly outcome: "skipped"; readonly reason: string };

/** An engine answers a case that asks for results: in the shape of the expectation, or why it cannot. */
export interface Engine {
  readonly name: string;
  /** What of an expected result it answers; everything where this is absent. */
  readonly covers?: (expected: Fields) => Fields;
  run(
    policy: Policy,
    period: string,
    subjects: readonly unknown[],
    expected: Case["expected"],
  ): { readonly results: unknown; readonly rejected: unknown } | { readonly skip: string };
}

/** An engine that answers later: one that runs elsewhere. */
export interface RemoteEngine extends Omit<Engine, "run"> {
  run(...asked: Parameters<Engine["run"]>): Promise<ReturnType<Engine["run"]>>;
}

/** The fields of a result. */
export type Fields = Readonly<Record<string, unknown>>;
