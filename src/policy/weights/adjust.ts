import { type Exact, readDecimal } from "../../number/decimal.js";
import {
  add,
  compare,
  isZero,
  multiply,
  ONE,
  quotient,
  type Rational,
  rationalText,
  subtract,
  sum,
  toRational,
} from "../../number/rational.js";
import type { Indicator } from "../indicator.js";
import type { Adjustment, Group } from "../stage.js";
import type { Ideal } from "./ideal.js";

/** Why an adjustment cannot be done. */
export type Obstacle =
  | { readonly code: "takes-too-much"; readonly has: string; readonly takes: string }
  | { readonly code: "empty-group"; readonly group: string };

/** The weights after an adjustment, or what stands against it. */
export type Adjusted = { readonly weights: Ideal } | { readonly obstacle: Obstacle };

/** Applies one adjustment to the ideal weights, in exact fractions. */
export function adjust(weights: Ideal, adjustment: Adjustment, indicators: readonly Indicator[]): Adjusted {
  const change = new Change(weights, indicators);
  const decimal = (value: unknown) => toRational(readDecimal(value) as Exact);
  if ("shift" in adjustment) change.shift(decimal(adjustment.shift), adjustment.from, adjustment.to);
  else if ("multiply" in adjustment) change.multiply(adjustment.multiply, decimal(adjustment.by));
  else if ("share" in adjustment) change.setShare(adjustment.set, decimal(adjustment.share));
  else change.setWeight(adjustment.set, decimal(adjustment.weight));
  return change.obstacle === null ? { weights: change.weights } : { obstacle: change.obstacle };
}

/** One change under way. */
class Change {
  weights: Rational[];
  obstacle: Obstacle | null = null;
  readonly #indicators: readonly Indicator[];

  constructor(weights: Ideal, indicators: readonly Indicator[]) {
    this.weights = [...weights];
    this.#indicators = indicators;
  }

  /** The indicator takes `share` of its layer's total, which stays. */
  setShare(id: string, share: Rational): void {
    const index = this.#indexOf(id);
    const members = this.#layerOf(index);
    const total = this.#total(members);
    if (isZero(total)) return;
    this.#set(index, multiply(share, total), members, total, `layer/${this.#indicators[index]?.layer}`);
  }

  /** The indicator takes `weight` of the whole, which stays 1. */
  setWeight(id: string, weight: Rational): void {
    const all = this.#indicators.map((_, index) => index);
    this.#set(this.#indexOf(id), weight, all, ONE, "profile");
  }

  /** Multiplies, then scales the layer or the whole back to its total. */
  multiply(group: Group, by: Rational): void {
    const members = this.#membersOf(group);
    const frame =
      typeof group === "string"
        ? this.#layerOf(members[0] as number)
        : this.#indicators.map((_, index) => index);
    const total = this.#total(frame);
    for (const index of members) this.weights[index] = multiply(this.weights[index] as Rational, by);
    this.#scale(frame, total, "profile");
  }

  /** Moves weight from one group to another. */
  shift(value: Rational, from: Group, to: Group): void {
    const [source, goal] = [this.#membersOf(from), this.#membersOf(to)];
    const has = this.#total(source);
    if (compare(value, has) > 0) {
      this.obstacle = { code: "takes-too-much", has: rationalText(has), takes: rationalText(value) };
      return;
    }
    this.#scale(source, subtract(has, value), label(from));
    if (typeof to === "string") {
      const index = goal[0] as number;
      this.weights[index] = add(this.weights[index] as Rational, value);
    } else {
      this.#scale(goal, add(this.#total(goal), value), label(to));
    }
  }

  /** Sets one weight; the others of its frame scale to hold the rest. */
  #set(index: number, weight: Rational, frame: readonly number[], total: Rational, name: string): void {
    const others = frame.filter((other) => other !== index);
    this.#scale(others, subtract(total, weight), name);
    this.weights[index] = weight;
  }

  /** Scales a group by one factor to a new total. */
  #scale(members: readonly number[], total: Rational, name: string): void {
    const present = this.#total(members);
    if (isZero(present)) {
      if (!isZero(total)) this.obstacle = { code: "empty-group", group: name };
      return;
    }
    const factor = quotient(total, present);
    for (const index of members) this.weights[index] = multiply(this.weights[index] as Rational, factor);
  }

  #total(members: readonly number[]): Rational {
    return sum(members.map((index) => this.weights[index] as Rational));
  }

  #indexOf(id: string): number {
    return this.#indicators.findIndex((indicator) => indicator.id === id);
  }

  #layerOf(index: number): number[] {
    return this.#membersOf({ layer: this.#indicators[index]?.layer as string });
  }

  #membersOf(group: Group): number[] {
    if (typeof group === "string") return [this.#indexOf(group)];
    return this.#indicators.flatMap(({ layer }, index) => (layer === group.layer ? [index] : []));
  }
}

const label = (group: Group) => (typeof group === "string" ? group : `layer/${group.layer}`);
