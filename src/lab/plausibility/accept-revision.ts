import * as z from "zod/mini";
import { refuseLab } from "../../error/lab.js";
import { readDecimal, toText } from "../../number/decimal.js";
import { decimal } from "../../number/figure.js";
import type { Names } from "../../policy/names.js";
import { ensurePolicy, parsePolicy } from "../../policy/parse.js";
import type { Policy } from "../../policy/policy.js";
import { resolveWeights } from "../../policy/weights/resolve.js";
import { clip, own } from "../../shape/plain.js";
import { DecimalSchema, TextSchema } from "../../shape/schema.js";
import { readDocument } from "../document.js";
import type { PatchEntry, Proposal } from "./proposal.js";
import { revisedRole } from "./revise-role.js";

/** What a person decided. */
export interface Acceptance {
  /** The ids of the proposals that are accepted; may be empty. */
  readonly accept: readonly string[];
  /** The version of the revised policy, another than that of the policy in force. */
  readonly version: string;
}

interface Given {
  readonly proposals: readonly Pick<Proposal, "id" | "patch">[];
  readonly acceptance: Acceptance;
}

const Schema: z.ZodMiniType<Given> = /* @__PURE__ */ z.strictObject({
  proposals: /* @__PURE__ */ z.array(
    /* @__PURE__ */ z.object({
      id: TextSchema,
      patch: /* @__PURE__ */ z.array(
        /* @__PURE__ */ z.strictObject({ path: TextSchema, before: DecimalSchema, after: DecimalSchema }),
      ),
    }),
  ),
  acceptance: /* @__PURE__ */ z.strictObject({
    accept: /* @__PURE__ */ z.array(TextSchema),
    version: TextSchema,
  }),
}) as unknown as z.ZodMiniType<Given>;

/**
 * The policy with the proposals that a person accepted. Targets are replaced. Accepted weights stand as proposed, and the
 * others of the role share the rest in their old proportions, to exactly 1 on the grid of weights (largest remainder, ties
 * to the earlier indicator). A role whose weights change holds them by indicator from then on, without layer weights.
 *
 * Source: largest-remainder apportionment (Hamilton) of exact fractions.
 *
 * @param policy - The policy for which the proposals were made.
 * @param proposals - What `proposeRevision` answered, or proposals of one's own in that form.
 * @param acceptance - Which of them are accepted, and the new version.
 * @returns The new policy, checked and frozen; the old one stays as it is.
 * @throws SteelyardError `same-version`; `unknown-proposal`; `stale-proposal` where the policy does not hold what a patch starts
 * from; `repeated-entry` where two accepted ones change the same; `weights-sum` where accepted weights leave nothing, or no
 * one, to share the rest; and the issues of the new policy.
 *
 * @example
 * ```ts
 * import { definePolicy } from "steelyard";
 * import { acceptRevision } from "steelyard/lab";
 *
 * const policy = definePolicy({
 *   steelyard: 1, id: "tiny", version: "1", layers: [{ id: "all" }],
 *   indicators: [
 *     { id: "a", layer: "all", scoring: { kind: "ratio", target: 1 } },
 *     { id: "b", layer: "all", scoring: { kind: "ratio", target: 1 } },
 *     { id: "c", layer: "all", scoring: { kind: "ratio", target: 1 } },
 *   ],
 *   roles: { clerk: { indicators: { a: "0.3", b: "0.3", c: "0.4" } } },
 * });
 * const drop = { id: "drop/clerk/a", patch: [{ path: "roles.clerk.indicators.a", before: "0.3", after: "0" }] };
 * const next = acceptRevision(policy, [drop], { accept: ["drop/clerk/a"], version: "2" });
 * console.log(JSON.stringify(next.roles.clerk.indicators));
 * // => {"b":"0.4286","c":"0.5714"}
 * ```
 */
export function acceptRevision<X extends Names>(
  policy: Policy<X>,
  proposals: readonly Pick<Proposal, "id" | "patch">[],
  acceptance: Acceptance,
): Policy<X> {
  const parsed = ensurePolicy(policy as unknown as Policy);
  const read = readDocument(
    { proposals, acceptance },
    Schema,
    ({ proposals: all, acceptance: { accept, version } }, report) => {
      if (version === parsed.version)
        report("same-version", "acceptance.version", { version: clip(version) });
      const known = new Set(all.map(({ id }) => id));
      const seen = new Set<string>();
      for (const [index, id] of accept.entries()) {
        const path = `acceptance.accept.${index}`;
        if (!known.has(id)) report("unknown-proposal", path, { id: clip(id) });
        else if (seen.has(id)) report("repeated-entry", path, { name: clip(id) });
        seen.add(id);
      }
    },
  );
  const { version } = read.acceptance;
  const accepted = new Set(read.acceptance.accept);
  const standing = standingIn(parsed);
  const changes = new Map<string, string>();
  for (const [index, { id, patch }] of read.proposals.entries()) {
    if (!accepted.has(id)) continue;
    for (const [place, entry] of patch.entries())
      take(standing(entry.path), entry, `proposals.${index}.patch.${place}`, changes);
  }
  const revised = {
    ...parsed,
    version,
    indicators: parsed.indicators.map((one) => {
      const target = changes.get(`indicators.${one.id}.scoring.target`);
      return target === undefined ? one : { ...one, scoring: { ...one.scoring, target } };
    }),
    roles: Object.fromEntries(
      Object.entries(parsed.roles).map(([role, one]) => [role, revisedRole(parsed, role, one, changes)]),
    ),
  };
  return parsePolicy(revised) as unknown as Policy<X>;
}

/** Takes a change over, if what stands is what it starts from and nothing else changes the same. */
function take(
  standing: unknown,
  { path, before, after }: PatchEntry,
  at: string,
  changes: Map<string, string>,
): void {
  const found = readDecimal(standing);
  if (found?.equals(decimal(before)) !== true) {
    const facts = {
      before: `${clip(path)} = ${clip(before)}`,
      found: found === null ? null : clip(toText(found)),
    };
    refuseLab("stale-proposal", at, facts);
  }
  if (changes.has(path)) refuseLab("repeated-entry", at, { name: clip(path) });
  changes.set(path, toText(decimal(after)));
}

/** What stands at a path of a patch; undefined where there is nothing that a patch can change. */
function standingIn(policy: Policy): (path: string) => unknown {
  const indicators = new Map(policy.indicators.map((one) => [one.id, one]));
  const weights = new Map<string, object>();
  const weightsOf = (role: string) => {
    const known = weights.get(role) ?? resolveWeights(policy, { role }).weights;
    weights.set(role, known);
    return known;
  };
  return (path) => {
    const [list, id = "", part, key, ...more] = path.split(".");
    if (more.length > 0) return undefined;
    if (list === "indicators" && part === "scoring" && key === "target")
      return own(indicators.get(id)?.scoring, "target");
    if (list !== "roles" || key === undefined) return undefined;
    const role = own(policy.roles, id);
    if (part === "targets") return own(own(role, "targets"), key);
    return part === "indicators" && role !== undefined ? own(weightsOf(id), key) : undefined;
  };
}
