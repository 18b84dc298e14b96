/** A running sum over texts. */
export interface Fingerprint {
  /** Takes in a text. */
  add(text: string): void;
  /** What it comes to: 16 hexadecimal digits. */
  text(): string;
}

/** 2^32, where the low half of 64 bits runs over. */
const HALF = 0x1_0000_0000;

/**
 * 64 bits that tell one text from another: FNV-1a by Fowler, Noll and Vo, over UTF-16 code units, each as one step. They
 * show that data are the same, and are no proof against somebody who wants it to look so. Whoever adds several texts and
 * needs to tell "ab", "c" from "a", "bc" adds something between them.
 */
export function fingerprint(): Fingerprint {
  // Two halves in place of a big integer, which would cost more than everything else that is done with a cell.
  let [high, low] = [0xcbf29ce4, 0x84222325];
  return {
    add(text) {
      for (let at = 0; at < text.length; at++) {
        low = (low ^ text.charCodeAt(at)) >>> 0;
        // The prime is 2^40 + 435.
        const product = low * 435;
        high = (Math.imul(high, 435) + Math.floor(product / HALF) + (low << 8)) >>> 0;
        low = product >>> 0;
      }
    },
    text: () => [high, low].map((half) => half.toString(16).padStart(8, "0")).join(""),
  };
}

/** The fingerprint of one text. */
export function fingerprintOf(text: string): string {
  const sum = fingerprint();
  sum.add(text);
  return sum.text();
}
