import type { Subject } from "steelyard";
import { type Dice, diceOf } from "./dice.ts";
import { NAMES } from "./names.ts";

/** A language of the notebooks. */
export type Language = "en" | "zh-CN";

/** The quarters of which there are figures, the latest last. */
export const QUARTERS = ["2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4", "2026-Q1", "2026-Q2"] as const;

/** A quarter of which there are figures. */
export type Quarter = (typeof QUARTERS)[number];

/** What somebody is good at, 0..100: it stays, while single quarters go up and down. */
interface Talent {
  readonly selling: number;
  readonly serving: number;
  readonly caring: number;
  readonly helping: number;
}

/** Whoever is all after the sale cares a little less for what comes after it; some are good at everything. */
function talentOf(dice: Dice): Talent {
  const able = dice.around(22);
  const within = (value: number) => Math.max(5, Math.min(98, value));
  const selling = 20 + dice.below(60);
  return {
    selling: within(selling + able),
    serving: within(30 + dice.below(45) + able),
    caring: within(100 - selling + dice.around(20) + able),
    helping: within(30 + dice.below(45) + able),
  };
}

const { round } = Math;

/** The figures of a quarter. The desk gets faster from quarter to quarter, and order values rise. */
function figuresOf({ selling, serving, caring, helping }: Talent, quarter: number, dice: Dice) {
  return {
    conversion: round(190 + selling * 6 + dice.around(60)) / 10_000,
    orderValue: round(138 + selling * 0.8 + quarter * 3 + dice.around(14)),
    firstResponse: round(270 - serving * 1.7 - quarter * 10 + dice.around(20)) / 10,
    closedLoop: round(862 + serving * 1.1 + dice.around(12)) / 1000,
    nps: round(12 + caring * 0.45 + dice.around(6)),
    retention: round(520 + caring * 2.5 + dice.around(20)) / 1000,
    peerRating: round(20 + helping * 0.26 + dice.around(3)) / 10,
    nodesOnTime: round(54 + helping * 0.45 + dice.around(5)) / 100,
  };
}

/** The desk in a quarter: everybody's figures and monthly salary, invented, and the same whenever they are asked for. */
export function team(quarter: Quarter, language: Language): Subject[] {
  const place = QUARTERS.indexOf(quarter);
  return NAMES.map(([english, chinese], index) => {
    const life = diceOf(7919 * (index + 1));
    const [talent, salary] = [talentOf(life), 6000 + 250 * life.below(15)];
    return {
      id: language === "en" ? english : chinese,
      role: "assistant",
      observations: figuresOf(talent, place, diceOf(104_729 * (index + 1) + place)),
      facts: { monthlySalary: salary },
    };
  });
}
