/** Whole numbers that look random and are the same on every machine. */
export interface Dice {
  /** A whole number from 0 to below a limit. */
  below(limit: number): number;
  /** A whole number from −spread to +spread, the middle more often than the ends. */
  around(spread: number): number;
}

/** Dice that are thrown the same way for the same seed: a linear congruential generator of 32 bits. */
export function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  const below = (limit: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor(state / 65_536) % limit;
  };
  return { below, around: (spread) => below(spread + 1) + below(spread + 1) - spread };
}
