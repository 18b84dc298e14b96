import { THRESHOLDS } from "../workforce.js";
import { load, type Peer, profileOf } from "./peer.js";

interface Arquero {
  table(columns: Readonly<Record<string, ArrayLike<number>>>): Frame;
}

interface Frame {
  lookup(other: Frame, on: readonly string[], ...names: string[]): Frame;
  derive(columns: Readonly<Record<string, string>>): Frame;
  array(name: string, type: Float64ArrayConstructor | Uint8ArrayConstructor): Float64Array | Uint8Array;
}

/** A data frame in binary fractions, whose expressions become generated code; weights are looked up in a second frame. */
export const arquero: Peer = {
  name: "arquero",
  async prepare(of) {
    const { table } = await load<Arquero>("arquero");
    const names = of.measures.map((_, place) => `w${place}`);
    const weights = table({
      profile: of.weights.map((_, place) => place),
      ...Object.fromEntries(
        names.map((name, place) => [name, of.weights.map((own) => (own[place] ?? 0) / 1e4)]),
      ),
    });
    const people = table({
      profile: Uint8Array.from({ length: of.length }, (_, row) => profileOf(of, row)),
      ...Object.fromEntries(of.columns.map((column, place) => [`x${place}`, column])),
    });
    const points = Object.fromEntries(
      of.measures.map(({ floor, target }, place) => [
        `p${place}`,
        `d => op.round(op.greatest(0, op.least(100, (d.x${place} - ${floor}) * 100 / (${target} - ${floor}))) * 1e4) / 1e4`,
      ]),
    );
    const sum = names.map((name, place) => `d.${name} * d.p${place}`).join(" + ");
    const tier = THRESHOLDS.map((least, place) => `d.score >= ${least} ? ${place} : `).join("");
    return () => {
      const scored = people
        .lookup(weights, ["profile", "profile"], ...names)
        .derive(points)
        .derive({ score: `d => op.round((${sum}) * 100) / 100` })
        .derive({ tier: `d => ${tier}${THRESHOLDS.length}` });
      return {
        score: scored.array("score", Float64Array) as Float64Array,
        tier: scored.array("tier", Uint8Array) as Uint8Array,
      };
    };
  },
};
