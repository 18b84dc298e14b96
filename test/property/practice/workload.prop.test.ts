import fc from "fast-check";
import { calibrate, estimateWorkload, watchTasks } from "steelyard/practice";
import { describe, expect, it } from "vitest";
import { workCalendar } from "../../unit/practice/work-calendar.js";

const decimal = (most: number, decimals: number) =>
  fc.integer({ min: 1, max: most * 10 ** decimals }).map((units) => `${units}e-${decimals}`);

const work = fc.record({
  personDays: decimal(60, 2),
  capability: decimal(3, 2),
  flowEfficiency: decimal(1, 2),
});

const calendar = workCalendar("2026-01-01", "2026-12-31");

const instant = (low: string, high: string) =>
  fc
    .integer({ min: Date.parse(low) / 60_000, max: Date.parse(high) / 60_000 })
    .map((minutes) => new Date(minutes * 60_000).toISOString().replace(":00.000Z", "Z"));

const task = fc
  .tuple(work, instant("2026-02-01", "2026-05-01"), fc.integer({ min: 0, max: 60 * 24 * 60 }), decimal(1, 2))
  .map(([one, start, minutes, progress]) => ({
    ...one,
    start,
    due: new Date(Date.parse(start) + minutes * 60_000).toISOString().replace(":00.000Z", "Z"),
    progress,
  }));

const tasks = fc.array(task, { maxLength: 8 }).map((list) => list.map((one, n) => ({ id: `t${n}`, ...one })));
const colleagues = fc
  .array(decimal(2, 1), { maxLength: 4 })
  .map((list) => list.map((spare, n) => ({ id: `p${n}`, spare })));
const now = instant("2026-02-01", "2026-08-01");

describe("the workload", () => {
  it("is within half a tenth of T, and more work never takes less", () => {
    fc.assert(
      fc.property(work, decimal(10, 2), (one, more) => {
        const { days, exact } = estimateWorkload(one);
        const [numerator, denominator = "1"] = exact.split("/");
        expect(Math.abs(days - Number(numerator) / Number(denominator))).toBeLessThanOrEqual(0.05 + 1e-9);
        const larger = { ...one, personDays: String(Number(one.personDays) + Number(more)) };
        expect(estimateWorkload(larger).days).toBeGreaterThanOrEqual(days);
      }),
    );
  });

  it("is learned from tasks whatever their order, and lies between their own ratios", () => {
    const finished = fc.record({
      personDays: decimal(9, 1),
      workedDays: decimal(9, 1),
      elapsedDays: decimal(9, 1),
      estimatedDays: decimal(9, 1),
    });
    fc.assert(
      fc.property(
        fc.array(finished, { minLength: 5, maxLength: 12 }),
        fc.infiniteStream(fc.nat()),
        (list, keys) => {
          const named = list.map((one, n) => ({ id: String(n), ...one }));
          const learned = calibrate(named);
          const shuffled = named
            .map((one) => [keys.next().value as number, one] as const)
            .sort(([a], [b]) => a - b)
            .map(([, one]) => one);
          expect(calibrate(shuffled)).toEqual(learned);
          const ratios = list.map(({ personDays, workedDays }) => Number(personDays) / Number(workedDays));
          for (const factor of [learned.capability.ratioOfSums, learned.capability.medianOfRatios]) {
            expect(factor).toBeGreaterThanOrEqual(Math.min(...ratios) - 1e-4);
            expect(factor).toBeLessThanOrEqual(Math.max(...ratios) + 1e-4);
          }
        },
      ),
    );
  });

  it("is watched whatever the order; help meets its date, and nobody is promised more than there is", () => {
    fc.assert(
      fc.property(tasks, colleagues, now, (list, people, present) => {
        const options = { colleagues: people };
        const { tasks: watched, alerts, raised } = watchTasks(list, calendar, present, options);
        expect(watched.map(({ id }) => id)).toEqual(list.map(({ id }) => id));
        const turned = watchTasks([...list].reverse(), calendar, present, options);
        expect([...turned.tasks].reverse()).toEqual(watched);
        expect(watchTasks(list, calendar, present, { ...options, raised }).alerts).toEqual([]);
        expect(alerts).toHaveLength(
          watched.filter(({ status }) => status === "atRisk" || status === "overdue").length,
        );
        const promised = new Map<string, number>();
        for (const [index, { assistance, remainingDays }] of watched.entries()) {
          if (!assistance?.capability) continue;
          const { needed, extra, colleagues: helping, short } = assistance.capability;
          const given = helping.reduce((sum, one) => sum + one.capability, short);
          expect(given).toBeCloseTo(extra, 9);
          const one = list[index] as (typeof list)[number];
          if (needed === 0) continue;
          const rest = Number(one.personDays) * (1 - Number(one.progress));
          expect(rest / (needed * Number(one.flowEfficiency))).toBeLessThanOrEqual(
            assistance.availableDays + 1e-9,
          );
          if (extra === 0) expect(remainingDays).toBeLessThanOrEqual(assistance.availableDays + 0.1);
          for (const { id, capability } of helping) promised.set(id, (promised.get(id) ?? 0) + capability);
        }
        for (const { id, spare } of people)
          expect(promised.get(id) ?? 0).toBeLessThanOrEqual(Number(spare) + 1e-9);
      }),
    );
  });

  it("never goes backwards in time", () => {
    fc.assert(
      fc.property(task, now, fc.nat(90 * 24 * 60), (one, present, minutes) => {
        const later = new Date(Date.parse(present) + minutes * 60_000).toISOString().replace(":00.000Z", "Z");
        const at = (when: string) => watchTasks([{ id: "t", ...one }], calendar, when).tasks[0];
        const [before, after] = [at(present), at(later)];
        expect(after?.elapsedDays).toBeGreaterThanOrEqual(before?.elapsedDays ?? 0);
        expect(after?.leftDays).toBeLessThanOrEqual(before?.leftDays ?? 0);
        if (before?.status === "overdue") expect(after?.status).toBe("overdue");
      }),
    );
  });
});
