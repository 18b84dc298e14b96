import fc from "fast-check";
import type { Policy } from "steelyard";
import type { Subject } from "../../../src/appraisal/subject.js";
import { type Form, write, writeMixed } from "./figure.js";
import { PRESENT } from "./history.js";
import { type Accepted, type Features, policies } from "./policy.js";
import { crowds } from "./subject.js";

/** A policy and a run of subjects that fit it, as templates. */
export class Case {
  readonly draft: Accepted;
  readonly subjects: readonly Subject[];
  /** Which decimal is handed in as what. */
  readonly seed: number;

  constructor(draft: Accepted, subjects: readonly Subject[], seed: number) {
    this.draft = draft;
    this.subjects = subjects;
    this.seed = seed;
  }

  /** The policy as it was accepted. */
  get policy(): Policy {
    return this.draft.policy;
  }

  /** The document and the run, all decimals in one form. */
  in(form: Form): {
    readonly document: Policy;
    readonly run: { readonly period: string; readonly subjects: Subject[] };
  } {
    return {
      document: write(this.draft.template, form),
      run: { period: PRESENT, subjects: write([...this.subjects], form) },
    };
  }

  /** The run with each decimal in a form of its own. */
  get run(): { readonly period: string; readonly subjects: Subject[] } {
    return { period: PRESENT, subjects: writeMixed([...this.subjects], this.seed) };
  }

  /** The document with each decimal in a form of its own. */
  get document(): Policy {
    return writeMixed(this.draft.template, this.seed);
  }

  [fc.toStringMethod](): string {
    return JSON.stringify({ policy: this.policy, subjects: this.subjects });
  }
}

/** Policies with subjects. */
export function cases(
  features: Features,
  crowd: { least?: number; most?: number; past?: boolean } = {},
): fc.Arbitrary<Case> {
  return policies(features).chain((draft) =>
    fc
      .tuple(crowds(draft.outline, draft.template.indicators, crowd), fc.nat())
      .map(([subjects, seed]) => new Case(draft, subjects, seed)),
  );
}
