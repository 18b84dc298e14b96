import { compilePlan, lintPolicy, type Policy, parsePolicy, safeParsePolicy } from "steelyard";
import type { Bench, Figure, Wants } from "./figure.js";
import { amountFor, growing } from "./growing.js";
import type { Contestant } from "./rounds.js";
import { SHAPES, type Shape } from "./shapes.js";

const SIZES = [10_000, 100_000, 1_000_000];

/** What may be asked of a document; each call gets a document of its own, fresh from its text. */
const CALLS: readonly { readonly name: string; readonly prepare: (text: string) => () => unknown }[] = [
  {
    name: "safeParsePolicy",
    prepare(text) {
      const document: unknown = JSON.parse(text);
      return () => safeParsePolicy(document);
    },
  },
  {
    name: "compilePlan",
    prepare(text) {
      const policy: Policy = parsePolicy(JSON.parse(text));
      return () => compilePlan(policy);
    },
  },
  {
    name: "lintPolicy",
    prepare(text) {
      const policy: Policy = parsePolicy(JSON.parse(text));
      return () => lintPolicy(policy);
    },
  },
];

/** Time for each byte of a document, against one of 10 kB. */
async function* run(wants: Wants): AsyncIterable<Figure> {
  for (const call of CALLS) {
    for (const shape of SHAPES) {
      const name = `${call.name}, ${shape.name}`;
      if (!wants(name) || !(shape.valid || call.name === "safeParsePolicy")) continue;
      const head = { bench: "documents/growth", case: name, asked: 2 };
      yield* growing(head, SIZES.map(contestant(call, shape)), { rounds: 5, seconds: 6, longest: 20 });
    }
  }
}

const contestant =
  (call: (typeof CALLS)[number], shape: Shape) =>
  (bytes: number): Contestant => {
    const text = shape.text(amountFor(bytes, (n) => shape.text(n).length));
    return { size: text.length, prepare: () => call.prepare(text) };
  };

/** Documents as they grow in every direction that the format has, and in some that it refuses. */
export const benches: readonly Bench[] = [
  { name: "documents/growth", about: "time per byte, 100 kB and 1 MB against 10 kB", long: true, run },
];
