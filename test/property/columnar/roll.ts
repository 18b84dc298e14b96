/** Throws that all come from one seed: a whole population costs less than one generated subject. */
export class Dice {
  #state: number;

  constructor(seed: number) {
    this.#state = (seed ^ 0x9e3779b9) >>> 0;
  }

  /** A whole number from 0 to below a bound. */
  below(bound: number): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % bound;
  }

  /** True once in so many throws. */
  once(times: number): boolean {
    return this.below(times) === 0;
  }

  any<T>(of: readonly T[]): T {
    return of[this.below(of.length)] as T;
  }

  /** A whole number of at most so many digits; short ones come as often as long ones. */
  whole(digits: number): bigint {
    const length = 1 + this.below(digits);
    let text = "";
    while (text.length < length) text += this.once(4) ? this.any(["0", "9", "5"]) : this.below(10);
    return BigInt(text);
  }
}

/** Whole units of 10^−decimals as plain text. */
export function decimal(units: bigint, decimals: number): string {
  const digits = (units < 0n ? -units : units).toString().padStart(decimals + 1, "0");
  const split = digits.length - decimals;
  const text = decimals === 0 ? digits : `${digits.slice(0, split)}.${digits.slice(split)}`;
  return units < 0n ? `-${text}` : text;
}
