import { THRESHOLDS } from "../workforce.js";
import { floatScore, load, type Peer, profileOf } from "./peer.js";

interface Rules {
  readonly Engine: new (
    rules: readonly unknown[],
  ) => {
    addFact(id: string, value: (params: unknown, almanac: Almanac) => Promise<unknown>): unknown;
    run(facts: object): Promise<{ events: readonly { type: string }[]; almanac: Almanac }>;
  };
}

interface Almanac {
  factValue<T>(id: string): Promise<T>;
}

/** Rules choose the tier; it has no words for a score, which is a fact that a function of ours works out in floats. */
export const jsonRulesEngine: Peer = {
  name: "json-rules-engine",
  async prepare(of) {
    const { Engine } = await load<Rules>("json-rules-engine");
    const rules = [...THRESHOLDS, -1].map((least, place) => ({
      conditions: {
        all: [
          { fact: "score", operator: "greaterThanInclusive", value: least },
          ...(place === 0 ? [] : [{ fact: "score", operator: "lessThan", value: THRESHOLDS[place - 1] }]),
        ],
      },
      event: { type: String(place) },
    }));
    const engine = new Engine(rules);
    const scoreOf = floatScore(of);
    engine.addFact("score", async (_, almanac) =>
      scoreOf(await almanac.factValue<readonly number[]>("row"), await almanac.factValue<number>("profile")),
    );
    const rows = Array.from({ length: of.length }, (_, row) =>
      of.columns.map((column) => column[row] as number),
    );
    return async () => {
      const [score, tier] = [new Float64Array(of.length), new Uint8Array(of.length)];
      for (const [place, row] of rows.entries()) {
        const { events, almanac } = await engine.run({ row, profile: profileOf(of, place) });
        score[place] = await almanac.factValue<number>("score");
        tier[place] = Number(events[0]?.type);
      }
      return { score, tier };
    };
  },
};
