import * as z from "zod/mini";
import type { HistoryEntry } from "../../appraisal/subject.js";
import type { PracticeReport } from "../../error/practice.js";
import { readDecimal } from "../../number/decimal.js";
import type { Scalar } from "../../number/scalar.js";
import { brief } from "../../shape/plain.js";
import { DecimalSchema, IdSchema, TextSchema } from "../../shape/schema.js";
import { type Period, readPeriod } from "../../time/period.js";

const decimal = /* @__PURE__ */ z.nullish(DecimalSchema);
const text = /* @__PURE__ */ z.nullish(TextSchema);
const decimals = /* @__PURE__ */ z.nullish(
  /* @__PURE__ */ z.record(TextSchema, /* @__PURE__ */ z.nullable(DecimalSchema)),
);

/** Facts of the host by name. */
export const HostFactsSchema: z.ZodMiniType<{ readonly [name: string]: Scalar | null }> =
  /* @__PURE__ */ z.record(
    IdSchema,
    /* @__PURE__ */ z.nullable(
      /* @__PURE__ */ z.union([
        /* @__PURE__ */ z.number(),
        /* @__PURE__ */ z.string(),
        /* @__PURE__ */ z.boolean(),
      ]),
    ),
  );

const single = {
  score: decimal,
  base: decimal,
  rank: decimal,
  size: decimal,
  top: decimal,
  coverage: decimal,
  tier: text,
  role: text,
  stage: text,
  cohort: text,
};

export const HistoryEntrySchema: z.ZodMiniType<HistoryEntry> = /* @__PURE__ */ z.strictObject({
  period: TextSchema,
  ...single,
  values: decimals,
  points: decimals,
  layers: decimals,
  facts: /* @__PURE__ */ z.nullish(HostFactsSchema),
});

/** What the shape of a history cannot say. */
export function checkHistory(
  history: readonly HistoryEntry[],
  present: Period | null,
  path: string,
  report: PracticeReport,
): void {
  const seen = new Set<string>();
  for (const [index, { period: text, rank, size }] of history.entries()) {
    const at = `${path}.${index}`;
    const period = readPeriod(text);
    if (period === null) report("bad-period", `${at}.period`, { found: brief(text) });
    const repeated = seen.has(text);
    const late = period !== null && (backOf(period, present) ?? 1) < 1;
    if (repeated || late) report("history-order", `${at}.period`, { period: text, repeated });
    seen.add(text);
    const [place, most] = [readDecimal(rank), readDecimal(size)];
    const whole = [place, most].every((one) => one === null || (one.isInteger() && one.greaterThan(0)));
    if (!whole || (place !== null && most !== null && place.greaterThan(most)))
      report("history-rank", at, { rank: brief(rank), size: brief(size) });
  }
}

/** The facts of earlier periods, by periods back; those of another grain play no part. */
export function historyFacts(
  history: readonly HistoryEntry[],
  present: Period,
): ReadonlyMap<number, ReadonlyMap<string, Scalar>> {
  const facts = new Map<number, ReadonlyMap<string, Scalar>>();
  for (const entry of history) {
    const back = backOf(readPeriod(entry.period) as Period, present);
    if (back !== null) facts.set(back, entryFacts(entry));
  }
  return facts;
}

/** How many periods back; null where the grains differ. */
function backOf({ grain, ordinal }: Period, present: Period | null): number | null {
  return grain === present?.grain ? present.ordinal - ordinal : null;
}

function entryFacts(entry: HistoryEntry): ReadonlyMap<string, Scalar> {
  const { values, points, layers, facts } = entry;
  const found: (readonly [string, Scalar | null | undefined])[] = [
    ...Object.keys(single).map((key) => [key, entry[key as keyof typeof single]] as const),
    ...named("value", values),
    ...named("points", points),
    ...named("layer", layers),
    ...named("fact", facts),
  ];
  return new Map(found.filter((pair): pair is [string, Scalar] => pair[1] != null));
}

/** A map of facts under their full names: `value/nps`. */
export function named(
  kind: string,
  map: { readonly [name: string]: Scalar | null | undefined } | null | undefined,
): (readonly [fact: string, value: Scalar | null | undefined])[] {
  return Object.entries(map ?? {}).map(([name, value]) => [`${kind}/${name}`, value]);
}
