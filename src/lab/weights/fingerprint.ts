const PRIME = 0x100000001b3n;

/**
 * 64 bits that tell one text from another, as 16 hexadecimal digits: FNV-1a over the UTF-16 code units, each as one step.
 * It shows that data are the same; it is no proof against somebody who wants it to look so.
 */
export function fingerprint(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (let at = 0; at < text.length; at++) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(at))) * PRIME);
  }
  return hash.toString(16).padStart(16, "0");
}
