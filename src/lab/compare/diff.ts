import { fromUnits, toNumber } from "../../number/decimal.js";
import { ensurePolicy, parsedProfiles } from "../../policy/parse.js";
import type { Policy } from "../../policy/policy.js";
import { resolveScale } from "../../policy/scale.js";
import type { BareChange, PolicyChange } from "./change.js";
import { formOf, type Part, type PolicyPart, partsOf } from "./settings.js";
import { wordsOf } from "./words.js";

/** Lists whose order decides something. */
const ORDERED: readonly PolicyPart[] = ["indicator", "modifier", "tier", "rule", "type"];

/**
 * What is different between two policies, as data and in words: weights as they count (after stages, on their grid), targets,
 * scoring, tiers, modifiers, incentives, and everything else that a policy says. Decimals are compared by value and defaults are
 * filled in, so that what only looks different is no change.
 *
 * @param a - The policy of before: from `definePolicy` or `parsePolicy`, or a plain document.
 * @param b - The policy of after.
 * @returns The changes in the order of the document, weights first among those of roles; empty where nothing is different.
 * @throws SteelyardError with the issues of either policy.
 *
 * @example
 * ```ts
 * import { diffPolicies } from "steelyard/lab";
 * import { operationsAssistant } from "steelyard/preset";
 *
 * const tiers = (score: number) => [{ id: "A", when: { fact: "score" as const, atLeast: score } }, { id: "B" }];
 * const { incentives, lowPerformance, ...policy } = operationsAssistant;
 * const changes = diffPolicies({ ...policy, tiers: tiers(80) }, { ...policy, tiers: tiers(85) });
 * console.log(changes[0]?.path, changes[0]?.message.en);
 * // => tiers.A.when Tier A: condition score ≥ 80 → score ≥ 85
 * ```
 */
export function diffPolicies(a: Policy, b: Policy): PolicyChange[] {
  const [before, after] = [ensurePolicy(a), ensurePolicy(b)];
  const [old, now] = [partsOf(before), partsOf(after)];
  const changes = [...partChanges(old, now), ...orderChanges(old, now), ...weightChanges(before, after)];
  const order: readonly PolicyPart[] = [...new Set([...now, ...old].map(({ part }) => part)), "weights"];
  const placed = changes.map((change, place) => ({ change, place, of: order.indexOf(change.part) }));
  placed.sort((x, y) => x.of - y.of || x.place - y.place);
  const titles = new Map([...old, ...now].map(({ part, id, title: own }) => [`${part}/${id}`, own]));
  return placed.map(({ change }) => {
    const { setting, stage, title, ...bare } = change;
    return { ...bare, message: wordsOf(change, titles) };
  });
}

function partChanges(old: readonly Part[], now: readonly Part[]): BareChange[] {
  const [before, after] = [byPath(old), byPath(now)];
  const removed = old.filter(({ path }) => !after.has(path)).map((one) => whole("removed", one));
  const others = now.flatMap((one) => {
    const earlier = before.get(one.path);
    return earlier === undefined ? [whole("added", one)] : settingChanges(earlier, one);
  });
  return [...removed, ...others];
}

const byPath = (parts: readonly Part[]) => new Map(parts.map((one) => [one.path, one]));

function whole(kind: "added" | "removed", { settings, ...part }: Part): BareChange {
  const value = kind === "added" ? { before: null, after: settings } : { before: settings, after: null };
  return { kind, ...part, ...value, setting: null };
}

function settingChanges(old: Part, now: Part): BareChange[] {
  const names = [...new Set([...Object.keys(old.settings), ...Object.keys(now.settings)])];
  return names.flatMap((setting): BareChange[] => {
    const [before, after] = [old.settings[setting] ?? null, now.settings[setting] ?? null];
    if (formOf(before) === formOf(after)) return [];
    const { part, id, title, path } = now;
    const at = path === "" ? setting : `${path}.${setting.replace("/", ".")}`;
    return [{ kind: "changed", part, id, title, path: at, before, after, setting }];
  });
}

/** Orders that changed among what stands on both sides. */
function orderChanges(old: readonly Part[], now: readonly Part[]): BareChange[] {
  const [earlier, later] = [byPath(old), byPath(now)];
  return ORDERED.flatMap((part): BareChange[] => {
    const ids = (own: readonly Part[], other: ReadonlyMap<string, Part>) =>
      own.flatMap((one) => (one.part === part && other.has(one.path) ? [one.id] : []));
    const [before, after] = [ids(old, later), ids(now, earlier)];
    if (before.join("/") === after.join("/")) return [];
    return [{ kind: "moved", part, id: null, path: part, before, after, setting: "order" }];
  });
}

/** Weights as they count, of every role in every stage that both policies have. */
function weightChanges(a: Policy, b: Policy): BareChange[] {
  const [before, after] = [weightsOf(a), weightsOf(b)];
  return [...after].flatMap(([path, { role, stage, weights }]): BareChange[] => {
    const earlier = before.get(path)?.weights;
    if (earlier === undefined) return [];
    const ids = [...new Set([...earlier.keys(), ...weights.keys()])].filter(
      (id) => (earlier.get(id) ?? 0) !== (weights.get(id) ?? 0),
    );
    if (ids.length === 0) return [];
    const some = (of: ReadonlyMap<string, number>) =>
      Object.fromEntries(ids.map((id) => [id, of.get(id) ?? 0]));
    const head = { kind: "changed", part: "weights", id: role, stage, path, setting: null } as const;
    return [{ ...head, before: some(earlier), after: some(weights) }];
  });
}

function weightsOf(policy: Policy) {
  const { weightDecimals } = resolveScale(policy.scale);
  return new Map(
    parsedProfiles(policy).map(({ role, stage, units }) => {
      const weights = units.map((unit) => toNumber(fromUnits(unit, weightDecimals)));
      const byId = new Map(policy.indicators.map(({ id }, place) => [id, weights[place] as number]));
      return [`weights.${role}${stage === null ? "" : `.${stage}`}`, { role, stage, weights: byId }] as const;
    }),
  );
}
