import type { Cell } from "../codec/codec.js";

/** A running sum of what was read. */
export interface Fingerprint {
  add(text: string): void;
  text(): string;
}

/**
 * Two sums by the method of Fowler, Noll and Vo (FNV-1a) over 16-bit characters, 64 bits together. Equal input has equal sums; they
 * are no signature, and whoever wants to deceive can.
 */
export function fingerprint(): Fingerprint {
  let [a, b] = [0x811c9dc5, 0xcbf29ce4];
  return {
    add(text) {
      for (let index = 0; index < text.length; index++) {
        const code = text.charCodeAt(index);
        a = Math.imul(a ^ code, 0x01000193);
        b = Math.imul(b ^ code, 0x85ebca6b) ^ (b >>> 13);
      }
      // An end of each text, so that "ab", "c" differs from "a", "bc".
      a = Math.imul(a ^ 0xffff, 0x01000193);
      b = Math.imul(b ^ 0xffff, 0x85ebca6b);
    },
    text: () => [a, b].map((part) => (part >>> 0).toString(16).padStart(8, "0")).join(""),
  };
}

/** A cell as it enters a sum; kinds of values are told apart. */
export const cellText = (cell: Cell): string =>
  typeof cell === "string" ? `s${cell}` : cell instanceof Date ? `d${cell.getTime()}` : `v${cell}`;
