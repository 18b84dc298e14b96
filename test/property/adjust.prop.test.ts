import fc from "fast-check";
import { type Policy, resolveWeights, safeParsePolicy } from "steelyard";
import { expect, it } from "vitest";
import type { Adjustment, Group } from "../../src/policy/stage.js";
import { figureOf, textIn, write } from "./arbitrary/figure.js";
import { membersOf } from "./arbitrary/outline.js";
import { type Draft, drafts, EVERYTHING, type Features } from "./arbitrary/policy.js";
import { adjustments, factors, groups, parts, type Shift, shifts } from "./arbitrary/stage.js";
import { add, compare, type Fraction, minus, read, sum, times } from "./fraction.js";
import { same } from "./same.js";

/** One role whose weights stages move. */
const WEIGHING: Features = {
  ...EVERYTHING,
  kinds: ["ratio"],
  roles: 1,
  stages: 0,
  tiers: 0,
  modifiers: 0,
  consequences: false,
};

/** A policy, and changes of its weights. */
interface Change<T> {
  readonly draft: Draft;
  readonly of: T;
}

/** A policy to change, and what is drawn for it. */
function changes<T>(draw: (draft: Draft) => fc.Arbitrary<T>): fc.Arbitrary<Change<T>> {
  return drafts(WEIGHING).chain((draft) => draw(draft).map((of) => ({ draft, of })));
}

interface Weights {
  /** Exact weights, and the indicators' effective ones. */
  readonly exact: ReadonlyMap<string, Fraction>;
  readonly effective: { readonly [id: string]: number };
  readonly layers: { readonly [id: string]: number };
}

/** The weights before any change and after each one; what cannot be done is passed over. */
function weighed({ template }: Draft, ...adjust: Adjustment[]): [Weights, ...Weights[]] {
  // Each stage holds one adjustment more, so that each step has its effective weights.
  const stages = Object.fromEntries(
    Array.from({ length: adjust.length + 1 }, (_, count) => [
      `s-${count}`,
      { adjust: adjust.slice(0, count) },
    ]),
  );
  const parsed = safeParsePolicy(write({ ...template, stages }, "text"));
  fc.pre(parsed.ok);
  const { policy } = parsed as { policy: Policy };
  const role = Object.keys(policy.roles)[0] as string;
  const all = Object.keys(stages).map((stage): Weights => {
    const { weights, layers, steps } = resolveWeights(policy, { role, stage });
    const exact = new Map(Object.entries(steps.at(-1)?.weights ?? {}).map(([id, text]) => [id, read(text)]));
    return { exact, effective: weights, layers };
  });
  return all as [Weights, ...Weights[]];
}

const idsOf = ({ outline }: Draft) => outline.indicators.map(({ id }) => id);

const members = ({ outline }: Draft, group: Group) =>
  typeof group === "string" ? [group] : membersOf(outline, group.layer);

const layerOf = ({ outline }: Draft, id: string) =>
  outline.indicators.find((indicator) => indicator.id === id)?.layer as string;

const total = ({ exact }: Weights, ids: readonly string[]) => sum(ids.map((id) => exact.get(id) as Fraction));

/** Changes that stay inside of a layer. */
function inside(id: string): fc.Arbitrary<Adjustment> {
  return fc.oneof(
    parts.map((share) => ({ set: id, share })),
    factors.map((by) => ({ multiply: id, by })),
  );
}

/** Whether weights keep their proportions to each other, zeros included. */
function inProportion(before: Weights, after: Weights, ids: readonly string[]): boolean {
  return ids.every((a) =>
    ids.every((b) => {
      const [was, is] = [before.exact, after.exact];
      const left = times(was.get(a) as Fraction, is.get(b) as Fraction);
      return compare(left, times(was.get(b) as Fraction, is.get(a) as Fraction)) === 0;
    }),
  );
}

it("setting shares and multiplying indicators leave every layer's total as it was", () => {
  const draw = (draft: Draft) =>
    fc.array(fc.constantFrom(...idsOf(draft)).chain(inside), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(changes(draw), ({ draft, of: adjust }) => {
      const [before, ...after] = weighed(draft, ...adjust);
      for (const weights of after) {
        same(weights.layers, before.layers);
        for (const layer of draft.outline.layers) {
          const ids = membersOf(draft.outline, layer);
          same(total(weights, ids), total(before, ids));
        }
      }
    }),
  );
});

it("a set gives exactly what it says, and the others of its frame keep their proportions", () => {
  const draw = (draft: Draft) =>
    fc.record({ id: fc.constantFrom(...idsOf(draft)), part: parts, share: fc.boolean() });
  fc.assert(
    fc.property(changes(draw), ({ draft, of: { id, part, share } }) => {
      const [before, after] = weighed(draft, share ? { set: id, share: part } : { set: id, weight: part });
      const frame = share ? membersOf(draft.outline, layerOf(draft, id)) : idsOf(draft);
      const goal = times(read(textIn(part)), total(before, frame));
      same(after?.exact.get(id), goal);
      const others = frame.filter((other) => other !== id);
      expect(inProportion(before, after as Weights, others)).toBe(true);
    }),
  );
});

it("multiplying by 1 changes nothing", () => {
  const draw = (draft: Draft) =>
    fc.tuple(adjustments(draft.outline, draft.template.roles), groups(draft.outline));
  fc.assert(
    fc.property(changes(draw), ({ draft, of: [first, group] }) => {
      const [, before, after] = weighed(draft, first, { multiply: group, by: figureOf(1, 0) });
      same(after, before);
    }),
  );
});

it("a multiplication keeps the proportions inside of what it multiplies, and of the rest", () => {
  const draw = (draft: Draft) => fc.record({ group: groups(draft.outline), by: factors });
  fc.assert(
    fc.property(changes(draw), ({ draft, of: { group, by } }) => {
      const [before, after] = weighed(draft, { multiply: group, by }) as [Weights, Weights];
      const own = members(draft, group);
      const frame =
        typeof group === "string" ? membersOf(draft.outline, layerOf(draft, group)) : idsOf(draft);
      const rest = frame.filter((id) => !own.includes(id));
      expect(inProportion(before, after, own)).toBe(true);
      expect(inProportion(before, after, rest)).toBe(true);
      // What is multiplied grows by the factor against the rest.
      const grown = times(times(read(textIn(by)), total(before, own)), total(after, rest));
      same(grown, times(total(after, own), total(before, rest)));
    }),
  );
});

/** Moves of weight that the policy's own weights allow, if there are any. */
const moves = ({ outline, template }: Draft): fc.Arbitrary<Shift | null> =>
  shifts(outline, template.roles) ?? fc.constant(null);

it("a shift moves exactly what it says, in proportion on both sides, and touches nobody else", () => {
  fc.assert(
    fc.property(changes(moves), ({ draft, of: move }) => {
      fc.pre(move !== null);
      const [before, after] = weighed(draft, move as Shift) as [Weights, Weights];
      const { shift, from, to } = move as Shift;
      const [source, goal] = [members(draft, from), members(draft, to)];
      same(total(after, source), minus(total(before, source), read(textIn(shift))));
      same(total(after, goal), add(total(before, goal), read(textIn(shift))));
      expect(inProportion(before, after, source)).toBe(true);
      if (goal.length > 1) expect(inProportion(before, after, goal)).toBe(true);
      for (const id of idsOf(draft)) {
        if (!source.includes(id) && !goal.includes(id)) same(after.exact.get(id), before.exact.get(id));
      }
    }),
  );
});

it("a shift there and back changes nothing", () => {
  fc.assert(
    fc.property(changes(moves), ({ draft, of: move }) => {
      fc.pre(move !== null);
      const { shift, from, to } = move as Shift;
      // Where the way there takes all that a layer has, there is no way back: it is passed over.
      const [before, , after] = weighed(draft, move as Shift, { shift, from: to, to: from });
      same(after, before);
    }),
  );
});

it("a larger multiplier never lowers what it multiplies", () => {
  const draw = (draft: Draft) => fc.record({ group: groups(draft.outline), one: factors, other: factors });
  fc.assert(
    fc.property(changes(draw), ({ draft, of: { group, one, other } }) => {
      const [low, high] = compare(read(textIn(one)), read(textIn(other))) <= 0 ? [one, other] : [other, one];
      const less = weighed(draft, { multiply: group, by: low })[1] as Weights;
      const more = weighed(draft, { multiply: group, by: high })[1] as Weights;
      for (const id of members(draft, group)) {
        expect(compare(less.exact.get(id) as Fraction, more.exact.get(id) as Fraction)).toBeLessThanOrEqual(
          0,
        );
      }
      // Of effective weights the law guarantees less. One quota grows while all the others of the same whole shrink: no other
      // part can take a unit from it, so an indicator (whose layer keeps its units) and a layer never lose one. But the members
      // of a layer that grew share more units among each other, and by largest remainder one of them may then get one less
      // (the Alabama paradox).
      if (typeof group === "string")
        expect(less.effective[group]).toBeLessThanOrEqual(more.effective[group] as number);
      else expect(less.layers[group.layer]).toBeLessThanOrEqual(more.layers[group.layer] as number);
    }),
  );
});

it("changes inside of different layers commute", () => {
  const draw = (draft: Draft) => {
    const pairs = idsOf(draft).flatMap((a) =>
      idsOf(draft).flatMap((b) => (layerOf(draft, a) === layerOf(draft, b) ? [] : [[a, b] as const])),
    );
    return pairs.length === 0
      ? fc.constant(null)
      : fc.constantFrom(...pairs).chain(([a, b]) => fc.tuple(inside(a), inside(b)));
  };
  fc.assert(
    fc.property(changes(draw), ({ draft, of: pair }) => {
      fc.pre(pair !== null);
      const [first, second] = pair as [Adjustment, Adjustment];
      same(weighed(draft, second, first).at(-1), weighed(draft, first, second).at(-1));
    }),
  );
});
