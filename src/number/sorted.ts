import { firstPlace } from "./first-place.js";

/** Numbers in rising order, one taken in or out at a time: a search, and one move of what stands behind. */
export class Sorted {
  #values: Float64Array;
  #size = 0;

  constructor(values: readonly number[] = []) {
    this.#values = Float64Array.from(values).sort();
    this.#size = values.length;
  }

  get size(): number {
    return this.#size;
  }

  add(value: number): void {
    if (this.#size === this.#values.length) {
      const larger = new Float64Array(2 * this.#size + 16);
      larger.set(this.#values);
      this.#values = larger;
    }
    const place = this.below(value);
    this.#values.copyWithin(place + 1, place, this.#size);
    this.#values[place] = value;
    this.#size++;
  }

  /** Takes out a number that is there. */
  remove(value: number): void {
    const place = this.below(value);
    this.#values.copyWithin(place, place + 1, this.#size);
    this.#size--;
  }

  /** How many are less than a number. */
  below(value: number): number {
    return firstPlace(this.#size, (place) => (this.#values[place] as number) >= value);
  }

  /** How many are greater than a number. */
  above(value: number): number {
    return this.#size - firstPlace(this.#size, (place) => (this.#values[place] as number) > value);
  }
}
