import { refuseLab } from "../../error/lab.js";
import { apportion } from "../../number/apportion.js";
import { fromUnits, readDecimal, toText } from "../../number/decimal.js";
import { fraction } from "../../number/figure.js";
import { multiply, quotient, rational, rationalText, subtract, sum } from "../../number/rational.js";
import type { Policy } from "../../policy/policy.js";
import type { Role } from "../../policy/role.js";
import { resolveScale } from "../../policy/scale.js";
import { resolveWeights } from "../../policy/weights/resolve.js";

/** A role with the targets and weights that were accepted, by path. */
export function revisedRole(
  policy: Policy,
  role: string,
  given: Role,
  changes: ReadonlyMap<string, string>,
): Role {
  const targets = Object.entries(given.targets ?? {}).map(([id, target]) => [
    id,
    changes.get(`roles.${role}.targets.${id}`) ?? target,
  ]);
  const changed = { ...given, ...(given.targets && { targets: Object.fromEntries(targets) }) };
  const fixed = policy.indicators.map(({ id }) => changes.get(`roles.${role}.indicators.${id}`));
  if (fixed.every((one) => one === undefined)) return changed;
  const { layers: _, within: __, ...rest } = changed;
  return { ...rest, indicators: shareOut(policy, role, fixed) };
}

/** The weights that are fixed, and the rest shared by the others in their old proportions. */
function shareOut(policy: Policy, role: string, fixed: readonly (string | undefined)[]) {
  const { weightDecimals } = resolveScale(policy.scale);
  const whole = 10n ** BigInt(weightDecimals);
  const old = resolveWeights(policy, { role }).weights;
  const kept = policy.indicators.map(({ id }, place) =>
    fixed[place] === undefined ? fraction(old[id] ?? 0) : null,
  );
  const given = sum(fixed.flatMap((one) => (one === undefined ? [] : [fraction(one)])));
  const present = sum(kept.flatMap((one) => one ?? []));
  const left = subtract(rational(1n), given);
  const none = present.numerator === 0n;
  if (left.numerator < 0n || (none && left.numerator !== 0n)) {
    const difference = rationalText(left).replace("-", "");
    const facts = {
      of: "indicators",
      sum: rationalText(given),
      difference,
      missing: left.numerator > 0n,
    } as const;
    refuseLab("weights-sum", `roles.${role}.indicators`, facts);
  }
  const units = left.numerator * (whole / left.denominator);
  const quotas = kept.map((one) =>
    one === null || none ? rational(0n) : multiply(quotient(one, present), rational(units)),
  );
  const parts = apportion(quotas, units);
  return Object.fromEntries(
    policy.indicators.flatMap(({ id }, place) => {
      const weight = fixed[place] ?? toText(fromUnits(parts[place]?.units ?? 0n, weightDecimals));
      return readDecimal(weight)?.isZero() ? [] : [[id, weight]];
    }),
  );
}
