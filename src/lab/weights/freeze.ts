import * as z from "zod/mini";
import { refuseLab } from "../../error/lab.js";
import { type DecimalInput, exact, toText } from "../../number/decimal.js";
import type { Names } from "../../policy/names.js";
import { ensurePolicy, parsePolicy } from "../../policy/parse.js";
import type { Policy } from "../../policy/policy.js";
import type { Provenance, Role } from "../../policy/role.js";
import { clip, own, unknownId } from "../../shape/plain.js";
import { DecimalsByIdSchema, TextSchema } from "../../shape/schema.js";
import { readDocument } from "../document.js";
import type { Consistency } from "./consistency.js";
import type { Derivation } from "./derived.js";

/** Weights that can be frozen: what every derivation gives, or the same read back from JSON. */
export interface Freezable {
  /** Weights by id. */
  readonly weights: { readonly [id: string]: DecimalInput };
  /** Method, date and inputs. */
  readonly provenance: Derivation;
  /** Of weights from comparisons: how well these fit each other. */
  readonly consistency?: Pick<Consistency, "ratio" | "inconsistent"> | undefined;
}

/** How weights are frozen into a policy. */
export interface FreezeOptions {
  /** The version of the new policy, another than that of the policy. */
  readonly version: string;
  /**
   * Which weights are replaced: those of `layers`, those of all `indicators`, or the shares `within` a layer. By default
   * what the role has: `indicators` where it is flat, else `layers`.
   */
  readonly of?:
    | "layers"
    | "indicators"
    | {
        /** The layer whose shares are replaced. */
        readonly within: string;
      }
    | undefined;
  /** Why weights from comparisons are taken although these are not known to be consistent; it goes into the provenance. */
  readonly acceptInconsistent?:
    | {
        /** The reason, in words. */
        readonly reason: string;
      }
    | undefined;
}

interface Given {
  readonly derived: Freezable;
  readonly options: FreezeOptions;
}

const Schema: z.ZodMiniType<Given> = /* @__PURE__ */ z.strictObject({
  derived: /* @__PURE__ */ z.looseObject({
    weights: DecimalsByIdSchema,
    provenance: /* @__PURE__ */ z.strictObject({
      method: TextSchema,
      on: TextSchema,
      inputs: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.unknown()),
    }),
    consistency: /* @__PURE__ */ z.optional(
      /* @__PURE__ */ z.looseObject({
        ratio: /* @__PURE__ */ z.nullable(/* @__PURE__ */ z.number()),
        inconsistent: /* @__PURE__ */ z.nullable(/* @__PURE__ */ z.boolean()),
      }),
    ),
  }),
  options: /* @__PURE__ */ z.strictObject({
    version: TextSchema,
    of: /* @__PURE__ */ z.optional(
      /* @__PURE__ */ z.union([
        /* @__PURE__ */ z.enum(["layers", "indicators"]),
        /* @__PURE__ */ z.strictObject({ within: TextSchema }),
      ]),
    ),
    acceptInconsistent: /* @__PURE__ */ z.optional(
      /* @__PURE__ */ z.strictObject({
        reason: /* @__PURE__ */ z.string().check(/* @__PURE__ */ z.minLength(1)),
      }),
    ),
  }),
});

/**
 * A policy with weights that were derived in it, and where they come from: a new version of the document, in which one set of
 * weights of one role is replaced. Weights never stay a formula: what was derived is written down, and can be compared,
 * reviewed and answered for.
 *
 * Replacing the `indicators` of a role with layers makes it flat, and the other way round; what the provenance said of weights
 * that are gone goes with them.
 *
 * @param policy - A policy from `definePolicy` or `parsePolicy`; a plain document is parsed first.
 * @param role - The role whose weights are replaced.
 * @param derived - What a derivation gave. Its ids are those of layers, or of indicators.
 * @param options - The version of the new policy, and which weights are meant.
 * @returns The new policy, parsed and frozen.
 * @throws SteelyardError `same-version` for the version that the policy has; `inconsistent` for weights from comparisons whose consistency ratio is 0.1 or more or unknown, unless a
 * reason is given; `unknown-id` for a role; and whatever the new policy has wrong: `unknown-id`, `too-precise`, `weights-sum`.
 *
 * @example
 * ```ts
 * import { freezeWeights, weightsFromRanks } from "steelyard/lab";
 * import { operationsAssistant } from "steelyard/preset";
 *
 * const derived = weightsFromRanks(
 *   { userValue: 1, operationalEfficiency: 2, businessResult: 3, collaboration: 4 },
 *   { method: "sum", on: "2026-11-29" },
 * );
 * const next = freezeWeights(operationsAssistant, "userRetention", derived, { version: "2" });
 * console.log(next.version, JSON.stringify(next.roles.userRetention.layers));
 * // => 2 {"businessResult":0.2,"collaboration":0.1,"operationalEfficiency":0.3,"userValue":0.4}
 * console.log(next.roles.userRetention.provenance?.[0]?.method);
 * // => ranks, sum
 * ```
 */
export function freezeWeights<X extends Names>(
  policy: Policy<X>,
  role: X["role"],
  derived: Freezable,
  options: FreezeOptions,
): Policy<X> {
  const parsed = ensurePolicy(policy as unknown as Policy);
  const read = readDocument({ derived, options }, Schema, (given, report) => {
    const { version } = given.options;
    if (version === parsed.version) report("same-version", "options.version", { version: clip(version) });
  });
  const { weights, consistency } = read.derived;
  const { version, acceptInconsistent } = read.options;
  const before = own(parsed.roles, role) as Role | undefined;
  if (before === undefined)
    refuseLab("unknown-id", "role", unknownId("role", role, Object.keys(parsed.roles)));
  const doubtful = consistency !== undefined && consistency.inconsistent !== false;
  if (doubtful && acceptInconsistent === undefined) {
    const { ratio } = consistency;
    refuseLab("inconsistent", "derived.consistency", {
      ratio: ratio === null ? null : toText(exact(ratio)),
      limit: "0.1",
    });
  }
  const of = read.options.of ?? (before.indicators === undefined ? "layers" : "indicators");
  const roles = {
    ...parsed.roles,
    [role]: replaced(before, of, weights, provenanceOf(read, of, doubtful)),
  };
  return parsePolicy({ ...parsed, version, roles }) as unknown as Policy<X>;
}

const nameOf = (of: NonNullable<FreezeOptions["of"]>): string =>
  typeof of === "string" ? of : `within.${of.within}`;

function provenanceOf(
  { derived: { provenance }, options: { acceptInconsistent } }: Given,
  of: NonNullable<FreezeOptions["of"]>,
  doubtful: boolean,
): Provenance {
  const { method, on, inputs } = provenance;
  const reason = doubtful ? acceptInconsistent?.reason : undefined;
  return {
    of: nameOf(of),
    method,
    on,
    inputs: reason === undefined ? inputs : { derivedFrom: inputs, acceptInconsistent: reason },
  };
}

/** A role with one set of its weights replaced. */
function replaced(
  role: Role,
  of: NonNullable<FreezeOptions["of"]>,
  weights: Freezable["weights"],
  provenance: Provenance,
): Role {
  const { layers, within, indicators, provenance: known = [], ...rest } = role;
  const kept = known.filter(
    (one) => one.of !== provenance.of && (one.of === "indicators") === (of === "indicators"),
  );
  const entries = [...kept, provenance];
  if (of === "indicators") return { ...rest, indicators: weights, provenance: entries };
  if (of === "layers") return { ...rest, layers: weights, within, provenance: entries };
  return { ...rest, layers, indicators, within: { ...within, [of.within]: weights }, provenance: entries };
}
