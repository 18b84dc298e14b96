import type { Facts } from "../../error/facts.js";
import { type Exact, readDecimal } from "../../number/decimal.js";
import {
  add,
  isZero,
  multiply,
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

/** Takes down why an adjustment cannot be done. */
export type Refuse = <C extends "takes-too-much" | "empty-group">(
  code: C,
  facts: Omit<Facts[C], "role" | "stage">,
) => void;

/** An indicator, a layer, or all indicators (null). */
type Frame = Group | null;

/** Applies one adjustment to the ideal weights, in exact fractions; what comes of it counts where nothing is refused. */
export function adjust(
  ideal: Ideal,
  adjustment: Adjustment,
  indicators: readonly Indicator[],
  refuse: Refuse,
): Ideal {
  const weights = [...ideal];
  const membersOf = (frame: Frame) =>
    indicators.flatMap(({ id, layer }, index) =>
      frame === null || frame === id || (typeof frame === "object" && frame.layer === layer) ? [index] : [],
    );
  const layerOf = (id: string): Frame => ({
    layer: indicators.find((one) => one.id === id)?.layer as string,
  });
  const total = (members: readonly number[]) => sum(members.map((index) => weights[index] as Rational));
  const change = (members: readonly number[], rule: (weight: Rational) => Rational) => {
    for (const index of members) weights[index] = rule(weights[index] as Rational);
  };
  /** Scales members of a frame by one factor to a new total. */
  const scale = (members: readonly number[], goal: Rational, frame: Frame) => {
    const present = total(members);
    const group = frame === null ? "profile" : typeof frame === "string" ? frame : `layer/${frame.layer}`;
    if (isZero(present)) {
      if (!isZero(goal)) refuse("empty-group", { group });
      return;
    }
    const factor = quotient(goal, present);
    change(members, (weight) => multiply(weight, factor));
  };

  if ("shift" in adjustment) {
    const { from, to } = adjustment;
    const value = decimal(adjustment.shift);
    const [source, goal] = [membersOf(from), membersOf(to)];
    const has = total(source);
    const left = subtract(has, value);
    if (left.numerator < 0n) {
      refuse("takes-too-much", { has: rationalText(has), takes: rationalText(value) });
    } else {
      scale(source, left, from);
      if (typeof to === "string") change(goal, (weight) => add(weight, value));
      else scale(goal, add(total(goal), value), to);
    }
  } else if ("multiply" in adjustment) {
    const { multiply: group, by } = adjustment;
    const frame = typeof group === "string" ? layerOf(group) : null;
    const whole = total(membersOf(frame));
    const factor = decimal(by);
    change(membersOf(group), (weight) => multiply(weight, factor));
    scale(membersOf(frame), whole, frame);
  } else {
    // A share of its layer's total, or of the whole; the others of that frame hold the rest.
    const [frame, part] =
      "share" in adjustment ? [layerOf(adjustment.set), adjustment.share] : [null, adjustment.weight];
    const whole = total(membersOf(frame));
    if (isZero(whole)) return weights;
    const value = multiply(whole, decimal(part));
    const own = membersOf(adjustment.set);
    const others = membersOf(frame).filter((index) => index !== own[0]);
    scale(others, subtract(whole, value), frame);
    change(own, () => value);
  }
  return weights;
}

const decimal = (value: unknown) => toRational(readDecimal(value) as Exact);
