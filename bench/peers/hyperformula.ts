import { THRESHOLDS } from "../workforce.js";
import { load, type Peer, profileOf } from "./peer.js";

interface Sheets {
  readonly HyperFormula: {
    buildFromSheets(sheets: Readonly<Record<string, unknown[][]>>, config: object): Book;
  };
}

interface Book {
  getSheetId(name: string): number;
  getSheetValues(id: number): number[][];
  destroy(): void;
}

const letter = (place: number) => String.fromCharCode("A".charCodeAt(0) + place);

/** A spreadsheet: a row for each subject with its values, its profile, and formulas for score and tier. */
export const hyperFormula: Peer = {
  name: "hyperformula",
  async prepare(of) {
    const { HyperFormula } = await load<Sheets>("hyperformula");
    const width = of.measures.length;
    const [profile, score] = [letter(width), letter(width + 1)];
    const table = `Weights!$A$1:$${letter(width - 1)}$${of.weights.length}`;
    const formula = (row: number) => {
      const terms = of.measures.map(({ floor, target }, place) => {
        const points = `(${letter(place)}${row}-${floor})*100/(${target}-${floor})`;
        return `INDEX(${table},$${profile}${row},${place + 1})*ROUND(MAX(0,MIN(100,${points})),4)`;
      });
      return `=ROUND(${terms.join("+")},2)`;
    };
    const tier = (row: number) =>
      `=${THRESHOLDS.map((least, place) => `IF(${score}${row}>=${least},${place},`).join("")}${THRESHOLDS.length}${")".repeat(THRESHOLDS.length)}`;
    const sheets = {
      Weights: of.weights.map((own) => own.map((units) => units / 10_000)),
      People: Array.from({ length: of.length }, (_, row) => [
        ...of.columns.map((column) => column[row]),
        profileOf(of, row) + 1,
        formula(row + 1),
        tier(row + 1),
      ]),
    };
    return () => {
      const book = HyperFormula.buildFromSheets(sheets, { licenseKey: "gpl-v3" });
      const values = book.getSheetValues(book.getSheetId("People"));
      book.destroy();
      return {
        score: Float64Array.from(values, (row) => row[width + 1] as number),
        tier: Uint8Array.from(values, (row) => row[width + 2] as number),
      };
    };
  },
};
