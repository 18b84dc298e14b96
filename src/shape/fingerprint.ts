/** A running sum over texts. */
export interface Fingerprint {
  /** Takes in a text. */
  add(text: string): void;
  /** What it comes to: 16 hexadecimal digits. */
  text(): string;
}

/**
 * 64 bits that tell one text from another: FNV-1a by Fowler, Noll and Vo, over UTF-16 code units, each as one step. They
 * show that data are the same, and are no proof against somebody who wants it to look so. Whoever adds several texts and
 * needs to tell "ab", "c" from "a", "bc" adds something between them.
 */
export function fingerprint(): Fingerprint {
  // Two halves of 32 bits in place of a big integer, which would cost more than everything else that is done with a cell.
  let [high, low] = [0xcbf29ce4 | 0, 0x84222325 | 0];
  return {
    add(text) {
      let one = high;
      let two = low;
      for (let at = 0; at < text.length; at++) {
        two ^= text.charCodeAt(at);
        // Times the prime, 2^40 + 435, by quarters of 16 bits.
        const first = (two & 0xffff) * 435;
        const second = (two >>> 16) * 435 + (first >>> 16);
        one = (Math.imul(one, 435) + (second >>> 16) + (two << 8)) | 0;
        two = (second << 16) | (first & 0xffff);
      }
      high = one;
      low = two;
    },
    text: () => [high, low].map((half) => (half >>> 0).toString(16).padStart(8, "0")).join(""),
  };
}

/** The fingerprint of one text. */
export function fingerprintOf(text: string): string {
  const sum = fingerprint();
  sum.add(text);
  return sum.text();
}
