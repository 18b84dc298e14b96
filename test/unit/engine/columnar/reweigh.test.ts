import { compilePlan, parsePolicy, SteelyardError } from "steelyard";
import { reweigh } from "steelyard/columnar";
import { expect, it, test } from "vitest";

const study = () =>
  reweigh(
    compilePlan(
      parsePolicy({
        steelyard: 1,
        id: "two",
        version: "1",
        layers: [{ id: "all" }],
        indicators: ["x", "y"].map((id) => ({ id, layer: "all", scoring: { kind: "ratio", target: 100 } })),
        roles: { r: { indicators: { x: "0.5", y: "0.5" } } },
      }),
    ),
    { length: 3, role: "r", observations: { x: [90, 60, 10], y: [20, 45, null] } },
  );

test.each<[what: string, call: (own: ReturnType<typeof study>) => unknown, told: string]>([
  [
    "a name that is none",
    (own) => own.units({ z: 1 }),
    'unknown-id z: there is no indicator "z"; known: x, y',
  ],
  [
    "no weights",
    (own) => own.units(null as never),
    "weights-sum : weights sum to 0/10000; 10000/10000 is missing",
  ],
  ["no decimal", (own) => own.units({ x: "half" }), "not-decimal x: half is no decimal"],
  [
    "too many decimals",
    (own) => own.units({ x: "0.12345" }),
    "too-precise x: 0.12345 has more than 4 decimals",
  ],
  [
    "a weight below 0 where all sum to 1",
    (own) => own.units({ x: "-0.5", y: "1.5" }),
    "wrong-type x: expected units from 0, found -5000",
  ],
  ["half a unit", (own) => own.totals([5000.5, 4999.5]), "wrong-type x: expected units from 0, found 5000.5"],
  ["NaN", (own) => own.outcome([0, Number.NaN]), "wrong-type y: expected units from 0, found NaN"],
  ["too little", (own) => own.totals([1, 2]), "weights-sum : weights sum to 3/10000; 9997/10000 is missing"],
  ["too few", (own) => own.totals([10_000]), "column-length units: 1 entries, not 2"],
  ["too many", (own) => own.totals([5000, 5000, 0]), "column-length units: 3 entries, not 2"],
  ["none", (own) => own.totals(undefined as never), "column-length units: 0 entries, not 2"],
  [
    "less room than rows",
    (own) => own.totals([5000, 5000], new Float64Array(2)),
    "column-length into: 2 entries, not 3",
  ],
])("what-if refuses %s", (_, call, told) => {
  const own = study();
  try {
    call(own);
  } catch (error) {
    if (!(error instanceof SteelyardError)) throw error;
    const [{ code, path, message }] = error.issues as [(typeof error.issues)[number]];
    expect(`${code} ${path}: ${message.en}`).toBe(told);
    // And goes on as if it had not been asked.
    expect([...own.totals([5000, 5000])]).toEqual([55, 52.5, 10]);
    return;
  }
  expect.unreachable();
});

it("what-if leaves room beyond the rows as it is", () => {
  const into = new Float64Array(5).fill(7);
  expect([...study().totals([10_000, 0], into)]).toEqual([90, 60, 10, 7, 7]);
});
