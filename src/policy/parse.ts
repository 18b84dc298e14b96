import { collect, type Issue } from "../error/issue.js";
import { SteelyardError } from "../error/steelyard-error.js";
import { bounded } from "../shape/issues.js";
import { plain } from "../shape/plain.js";
import { checkDocument } from "./checks.js";
import type { Policy } from "./policy.js";
import { type Profile, profilesOf } from "./weights/profile.js";

/** What `safeParsePolicy` answers. */
export type ParseResult =
  | {
      /** The document is a policy. */
      readonly ok: true;
      /** The policy, frozen, as it was written. */
      readonly policy: Policy;
    }
  | {
      /** The document is none. */
      readonly ok: false;
      /** Every problem found, in the order of the checks. */
      readonly issues: readonly [Issue, ...Issue[]];
    };

/** Where a fault has to lie to spoil the weights, which stages are tried on. */
const WEIGHED = /^$|^(layers|indicators|roles|stages)(\.[^.]+(\.(id|layer|within|indicators|adjust).*)?)?$/;

/** The profiles of policies that went through here; the key is frozen, so that they stay true. */
const parsed = /* @__PURE__ */ new WeakMap<Policy, readonly Profile[]>();

/**
 * Reads a policy document from unknown data, or tells every problem at once.
 *
 * @param document - What `JSON.parse` gave, or a literal; decimals may be numbers, texts or `Decimal`s.
 * @returns The policy, frozen, equal to the document (`Decimal`s as numbers or texts); or all issues, each with code, path,
 * facts and words in English and Chinese. It never throws.
 *
 * @example
 * ```ts
 * import { safeParsePolicy } from "steelyard";
 *
 * const result = safeParsePolicy({
 *   steelyard: 1,
 *   id: "tiny",
 *   version: "1",
 *   layers: [{ id: "user" }],
 *   indicators: [{ id: "nps", layer: "user", scoring: { kind: "linear", floor: 0, target: 60 } }],
 *   roles: { support: { layers: { user: "0.98" } } },
 * });
 * if (!result.ok) console.log(`${result.issues[0].path}: ${result.issues[0].message.en}`);
 * // => roles.support.layers: weights sum to 0.98; 0.02 is missing
 * ```
 */
export function safeParsePolicy(document: unknown): ParseResult {
  const { value, issues: unread } = plain(document);
  if (unread.length > 0) return refuse(unread);
  let profiles: readonly Profile[] = [];
  const issues = collect(
    bounded((report) => {
      let weighed = true;
      const sound = checkDocument(value, (code, path, facts) => {
        if (code !== "unknown-key" && WEIGHED.test(path)) weighed = false;
        report(code, path, facts);
      });
      if (weighed) profiles = profilesOf(sound as Policy, report);
    }),
  );
  if (issues.length > 0) return refuse(issues);
  const policy = value as Policy;
  parsed.set(policy, profiles);
  return { ok: true, policy };
}

function refuse(issues: readonly Issue[]): ParseResult {
  return { ok: false, issues: issues as [Issue, ...Issue[]] };
}

/**
 * Reads a policy document from unknown data.
 *
 * @param document - What `JSON.parse` gave, or a literal.
 * @returns The policy, frozen; `JSON.parse(JSON.stringify(policy))` gives it again.
 * @throws SteelyardError with every problem in `issues`.
 *
 * @example
 * ```ts
 * import { parsePolicy } from "steelyard";
 * import { operationsAssistant } from "steelyard/preset";
 *
 * const policy = parsePolicy(JSON.parse(JSON.stringify(operationsAssistant)));
 * console.log(policy.id, Object.keys(policy.roles).length);
 * // => operations-assistant 3
 * ```
 */
export function parsePolicy(document: unknown): Policy {
  const result = safeParsePolicy(document);
  if (result.ok) return result.policy;
  throw new SteelyardError(result.issues);
}

/** A policy that has been through the checks: itself where it has, else its parsed copy. */
export function ensurePolicy(policy: Policy): Policy {
  return parsed.has(policy) ? policy : parsePolicy(policy);
}

/** The profiles of a policy from `ensurePolicy`. */
export function parsedProfiles(policy: Policy): readonly Profile[] {
  return parsed.get(policy) as readonly Profile[];
}
