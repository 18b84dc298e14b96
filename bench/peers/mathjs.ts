import { THRESHOLDS } from "../workforce.js";
import { load, type Peer, profileOf, tierOf } from "./peer.js";

interface MathJs {
  readonly all: unknown;
  create(
    factories: unknown,
    config: object,
  ): {
    bignumber(value: number): unknown;
    compile(expression: string): { evaluate(scope: Map<string, unknown>): { toNumber(): number } };
  };
}

/** One compiled expression over BigNumbers, whose ties go away from zero as the policy's do. */
export const mathJs: Peer = {
  name: "mathjs BigNumber",
  async prepare(of) {
    const { create, all } = await load<MathJs>("mathjs");
    const math = create(all, { number: "BigNumber", precision: 64 });
    const terms = of.measures.map(
      ({ floor, target }, place) =>
        `w${place} * round(max(0, min(100, 100 * (x${place} - ${floor}) / (${target} - ${floor}))), 4)`,
    );
    const formula = math.compile(`round(${terms.join(" + ")}, 2)`);
    const shares = of.weights.map((own) => own.map((units) => math.bignumber(units / 10_000)));
    return () => {
      const [score, tier] = [new Float64Array(of.length), new Uint8Array(of.length)];
      const scope = new Map<string, unknown>();
      for (let row = 0; row < of.length; row++) {
        const own = shares[profileOf(of, row)] as readonly unknown[];
        for (const [place, column] of of.columns.entries()) {
          scope.set(`x${place}`, math.bignumber(column[row] as number));
          scope.set(`w${place}`, own[place]);
        }
        score[row] = formula.evaluate(scope).toNumber();
        tier[row] = tierOf(THRESHOLDS, score[row] as number);
      }
      return { score, tier };
    };
  },
};
