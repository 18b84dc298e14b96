import fc from "fast-check";
import type { DecimalInput } from "../../../src/number/decimal.js";
import type { Role } from "../../../src/policy/role.js";
import type { Adjustment, Group, Stage } from "../../../src/policy/stage.js";
import { figureOf, figures } from "./figure.js";
import { membersOf, type Outline } from "./outline.js";
import { roughWeights } from "./role.js";

type Roles = Readonly<Record<string, Role>>;

/** Stages: a few adjustments in order, most of which can be done in every role that they touch. */
export function stages(outline: Outline, roles: Roles): fc.Arbitrary<Stage> {
  const adjust = fc.array(adjustments(outline, roles), { maxLength: 3 });
  return fc.record({ title: fc.constantFrom(undefined, "Launch"), adjust });
}

/** Adjustments of every kind, for all roles or for some. */
export function adjustments(outline: Outline, roles: Roles): fc.Arbitrary<Adjustment> {
  const names = Object.keys(roles);
  const touched = fc.option(fc.subarray(names, { minLength: 1 }), { nil: undefined, freq: 2 });
  return touched.chain((some) => {
    const held = (some ?? names).map((name) => roughWeights(roles[name] as Role, outline));
    return forRoles(outline, held).map((adjustment) => ({ ...adjustment, roles: some }));
  });
}

/** Moves of weight that can be done in every role; null where there is nowhere to move to. */
export function shifts(outline: Outline, roles: Roles): fc.Arbitrary<Shift> | null {
  const moves = movesOf(
    outline,
    Object.values(roles).map((role) => roughWeights(role, outline)),
  );
  return moves.length === 0 ? null : shiftsOf(moves);
}

/** An adjustment that moves weight. */
export type Shift = Extract<Adjustment, { readonly shift: unknown }>;

type Held = readonly ReadonlyMap<string, number>[];

function forRoles(outline: Outline, held: Held): fc.Arbitrary<Adjustment> {
  const kinds: fc.Arbitrary<Adjustment>[] = [multiplications(outline)];
  const ids = outline.indicators.map(({ id }) => id);
  const shared = ids.filter((id) => held.every((own) => othersHold(own, id, mates(outline, id))));
  if (shared.length > 0) kinds.push(fc.record({ set: fc.constantFrom(...shared), share: parts }));
  const weighed = ids.filter((id) => held.every((own) => othersHold(own, id, ids)));
  if (weighed.length > 0) kinds.push(fc.record({ set: fc.constantFrom(...weighed), weight: parts }));
  const moves = movesOf(outline, held);
  if (moves.length > 0) kinds.push(shiftsOf(moves));
  return fc.oneof(...kinds);
}

/** Shares and weights: twentieths, any others, and rarely the ends. */
export const parts: fc.Arbitrary<DecimalInput> = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 1, max: 19 }).map((step) => figureOf(5 * step, 2)) },
  { weight: 6, arbitrary: figures(0.0001, 0.9999, 4) },
  { weight: 1, arbitrary: fc.constantFrom(0, 1).map((end) => figureOf(end, 0)) },
);

/** Factors below and above 1. */
export const factors: fc.Arbitrary<DecimalInput> = fc.oneof(figures(0.1, 4, 1), figures(0.001, 20, 3));

function multiplications(outline: Outline): fc.Arbitrary<Adjustment> {
  return fc.record({ multiply: groups(outline), by: factors });
}

/** Any indicator, and any layer. */
export function groups({ indicators, layers }: Outline): fc.Arbitrary<Group> {
  return fc.oneof(
    fc.constantFrom(...indicators.map(({ id }) => id)),
    fc.constantFrom(...layers.map((layer) => ({ layer }))),
  );
}

interface Move {
  readonly from: Group;
  readonly to: Group;
  /** What the poorest role can give, in units of 10⁻⁴. */
  readonly most: number;
}

function shiftsOf(moves: readonly Move[]): fc.Arbitrary<Shift> {
  return fc
    .tuple(fc.constantFrom(...moves), fc.integer({ min: 1, max: 8 }))
    .map(([{ from, to, most }, eighths]) => ({
      shift: figureOf(Math.max(1, Math.floor((most * eighths) / 8)), 4),
      from,
      to,
    }));
}

/** The pairs of groups between which every role can move weight. */
function movesOf(outline: Outline, held: Held): Move[] {
  const all: Group[] = [
    ...outline.indicators.map(({ id }) => id),
    ...outline.layers.map((layer) => ({ layer })),
  ];
  const members = (group: Group) => (typeof group === "string" ? [group] : membersOf(outline, group.layer));
  const weight = (own: ReadonlyMap<string, number>, group: Group) =>
    members(group).reduce((total, id) => total + (own.get(id) ?? 0), 0);
  return all.flatMap((from) => {
    const most = Math.floor(Math.min(...held.map((own) => weight(own, from))) * 10_000 + 1e-6);
    const goals = all.filter(
      (to) =>
        !members(to).some((id) => members(from).includes(id)) &&
        (typeof to === "string" || held.every((own) => weight(own, to) > 0)),
    );
    return most < 1 ? [] : goals.map((to) => ({ from, to, most }));
  });
}

/** Whether the others of a frame can hold what a set leaves over, or there is nothing to hold. */
function othersHold(own: ReadonlyMap<string, number>, id: string, frame: readonly string[]): boolean {
  const others = frame.filter((other) => other !== id);
  return others.some((other) => (own.get(other) ?? 0) > 0) || frame.every((member) => own.get(member) === 0);
}

function mates({ indicators }: Outline, id: string): string[] {
  const layer = indicators.find((indicator) => indicator.id === id)?.layer;
  return indicators.filter((indicator) => indicator.layer === layer).map((indicator) => indicator.id);
}
