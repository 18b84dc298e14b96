import fc from "fast-check";
import { type Appraisal, appraise } from "steelyard";
import {
  bitableRecords,
  type Cell,
  csvText,
  escapeCell,
  feishuInformation,
  feishuMetrics,
  informatRecords,
  kissflowItems,
  resultRows,
  workdayPayments,
  workdayRatings,
} from "steelyard/source";
import { expect, it } from "vitest";
import { faults } from "../../unit/source/shapes.js";
import { policy } from "../../unit/source/support.js";

const value = fc.option(fc.integer({ min: -200, max: 800 }).map((tenths) => `${tenths}e-1`));
const subject = fc.record({
  id: fc.oneof(
    fc.string({ maxLength: 4 }),
    fc.constantFrom("=1", "__proto__", "a/b", "a%2Fb", "constructor"),
  ),
  role: fc.constantFrom("support", "support", "nobody"),
  observations: fc.record({ nps: value, csat: value }),
  facts: fc.record({ late: fc.option(fc.boolean()), salary: fc.option(fc.nat(10_000)) }),
});
const run: fc.Arbitrary<Appraisal> = fc
  .array(subject, { maxLength: 8 })
  .map((subjects) => appraise(policy(), { period: "2026-Q3", subjects: subjects as never }));
/** Ids for some of the people. */
const known = (appraisal: Appraisal, keep: number) =>
  appraisal.results
    .filter((_, index) => ((keep >> index) & 1) === 1)
    .map(({ id }, index) => ({ person: id, id: `u${index}` }));

const reference = { type: "WID", id: "1" };
const fields = [
  { field: "who", figure: "id" },
  { field: "score", figure: "score" },
] as const;

/** How many each writer writes, how many it leaves out, and what is wrong with its bodies. */
const writers: {
  readonly [name: string]: (run: Appraisal, people?: ReturnType<typeof known>) => [number, number, string[]];
} = {
  rows(run, people) {
    const { rows, skipped } = resultRows(run, { people });
    return [rows.length, skipped.length, []];
  },
  metrics(run, people) {
    const metrics = [{ indicator: "nps", metric: "m", fields: [{ field: "f", figure: "points" as const }] }];
    const { requests, skipped } = feishuMetrics(run, { semester: "1", metrics, people });
    const written = requests.flatMap(({ body }) => body.imported_metrics);
    const shape = "documented: Feishu performance/v2/metric_details/import";
    return [written.length, skipped.length, requests.flatMap((one) => faults(shape, one))];
  },
  information(run, people) {
    const { requests, skipped } = feishuInformation(run, { semester: "1", people });
    const written = requests.flatMap(({ body }) => body.additional_informations);
    const shape = "documented: Feishu performance/v2/additional_informations/import";
    expect(new Set(written.map(({ external_id: id }) => id)).size).toBe(written.length);
    return [written.length, skipped.length, requests.flatMap((one) => faults(shape, one))];
  },
  ratings(run, people) {
    const { requests, skipped } = workdayRatings(run, {
      ...{ employeeIdType: "WID", reviewType: reference, periodStart: "2026-07-01", periodEnd: "2026-09-30" },
      ...{ ratings: [{ tier: "A", rating: reference }], scoreAsOverride: true, comment: true, people },
    });
    const shape = "seen in clients generated of the WSDL: Workday Update_Employee_Review_Rating";
    return [requests.length, skipped.length, requests.flatMap((one) => faults(shape, one))];
  },
  payments(run, people) {
    const { requests, skipped } = workdayPayments(run, {
      ...{ employeeIdType: "WID", effectiveDate: "2026-10-15", people },
      ...{ reason: reference, plan: reference, currency: reference },
    });
    const shape = "seen in clients generated of the WSDL: Workday Request_One-Time_Payment";
    return [requests.length, skipped.length, requests.flatMap((one) => faults(shape, one))];
  },
  bitable(run, people) {
    const { batches, skipped } = bitableRecords(run, { fields, people });
    const written = batches.flatMap(({ records }) => records).length;
    return [
      written,
      skipped.length,
      batches.flatMap((one) => faults("documented: Bitable records, at most 500 a write", one)),
    ];
  },
  informat(run, people) {
    const { records, skipped } = informatRecords(run, { fields, people });
    return [
      records.length,
      skipped.length,
      faults("documented: Informat informat.table.batchInsert", records),
    ];
  },
  kissflow(run, people) {
    const { items, skipped } = kissflowItems(run, { fields, people });
    return [
      items.length,
      skipped.length,
      items.flatMap((one) => faults("documented: Kissflow createItem", one)),
    ];
  },
};

it.each(Object.entries(writers))(
  "%s: everybody is written or left out, in the documented shape",
  (_, write) => {
    fc.assert(
      fc.property(run, fc.option(fc.nat(255)), (appraisal, keep) => {
        const [written, skipped, wrong] = write(
          appraisal,
          keep === null ? undefined : known(appraisal, keep),
        );
        expect(wrong).toEqual([]);
        expect(written + skipped).toBe(appraisal.results.length + appraisal.rejected.length);
        const scored = appraisal.results.filter(({ status }) => status === "scored").length;
        expect(written).toBeLessThanOrEqual(scored);
      }),
    );
  },
);

it("a row holds the very numbers of the scorecard", () => {
  fc.assert(
    fc.property(run, (appraisal) => {
      const { rows } = resultRows(appraisal, {
        columns: [{ figure: "score" }, { figure: "contribution/csat" }],
      });
      const scored = appraisal.results.filter(({ status }) => status === "scored");
      expect(rows).toEqual(
        scored.map(({ score, indicators }) => [
          score,
          indicators.find(({ id }) => id === "csat")?.contribution ?? null,
        ]),
      );
    }),
  );
});

/** Reads CSV by RFC 4180, one character after the other. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let [row, field, quoted]: [string[], string, boolean] = [[], "", false];
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] as string;
    if (quoted) {
      if (sign !== '"') field += sign;
      else if (text[at + 1] === '"') field += text[++at];
      else quoted = false;
    } else if (sign === '"') quoted = true;
    else if (sign === ",") [row, field] = [[...row, field], ""];
    else if (sign === "\r" && text[at + 1] === "\n") {
      rows.push([...row, field]);
      [row, field, at] = [[], "", at + 1];
    } else field += sign;
  }
  return rows;
}

const cell: fc.Arbitrary<Cell> = fc.oneof(
  fc.string({ unit: fc.constantFrom(..."=+-@＝＋－＠\t\r\n\"',; aé得".split("")), maxLength: 6 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constant(null),
);

it("CSV is read back as it was escaped, and no field begins a formula", () => {
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 })), fc.boolean(), (rows, bom) => {
      const text = csvText(rows, { bom });
      expect(text.startsWith("\uFEFF")).toBe(bom);
      const read = readCsv(bom ? text.slice(1) : text);
      expect(read.length).toBe(rows.length);
      for (const [index, row] of rows.entries()) {
        expect(read[index]?.length).toBe(row.length);
        for (const [at, one] of row.entries()) {
          const found = read[index]?.[at] ?? "";
          if (typeof one === "number") expect(Number(found)).toBe(one === 0 ? 0 : one);
          else {
            expect(found).toBe(escapeCell(one ?? ""));
            expect(found.trimStart()).not.toMatch(/^[=+\-@＝＋－＠]/);
          }
        }
      }
    }),
  );
});
