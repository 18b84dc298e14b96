import fc from "fast-check";
import { SteelyardError } from "steelyard";
import {
  applyCorrections,
  currentObservations,
  type Dispute,
  type DisputeCorrection,
  type DisputeMove,
  disputeMoves,
  fileDispute,
  type LedgerEntry,
  moveDispute,
} from "steelyard/practice";
import { describe, expect, it } from "vitest";

const at = (minute: number) =>
  new Date(Date.UTC(2026, 9, 1, 0, minute)).toISOString().replace(":00.000Z", "Z");

const filed = () =>
  fileDispute({
    id: "d",
    at: at(0),
    actor: "zhou",
    parties: [
      { person: "zhou", manager: "chen" },
      { person: "li", manager: "wang" },
    ],
    about: { kind: "node", node: "n" },
    reasons: "r",
  });

const KINDS = ["review", "evidence", "rule", "appeal", "close", "withdraw"] as const;
type Kind = (typeof KINDS)[number];

const panel = [
  { person: "hu", role: "hrbp" as const },
  { person: "chen", role: "member" as const },
  { person: "wang", role: "member" as const },
];

function moveOf(
  kind: Kind,
  id: string,
  minute: number,
  actor: string,
  corrections: DisputeCorrection[] = [],
): DisputeMove {
  const head = { id, at: at(minute), actor };
  switch (kind) {
    case "review":
      return { ...head, kind, panel };
    case "evidence":
      return { ...head, kind, evidence: { id: `e-${id}`, kind: "ledger", reference: "p-9" } };
    case "rule":
      return { ...head, kind, responsibility: [{ person: "li", share: 1 }], corrections, reasons: "r" };
    case "appeal":
      return { ...head, kind, reasons: "r" };
    default:
      return { ...head, kind };
  }
}

/** A dispute in review. */
const reviewed = moveDispute(filed(), moveOf("review", "a", 1, "hu"));

/** Who may do what where, as a table: state, rulings so far, move, actors, next state. */
const everybody = ["zhou", "li", "chen", "wang"];
const LEGAL: readonly (readonly [string, number | "any", Kind, readonly string[], string])[] = [
  ["filed", 0, "review", ["hu"], "inReview"],
  ["filed", 0, "evidence", everybody, "filed"],
  ["filed", 0, "withdraw", ["zhou"], "withdrawn"],
  ["inReview", "any", "evidence", [...everybody, "hu"], "inReview"],
  ["inReview", "any", "rule", ["hu", "chen", "wang"], "ruled"],
  ["inReview", 0, "withdraw", ["zhou"], "withdrawn"],
  ["ruled", 1, "appeal", ["zhou", "li"], "appealed"],
  ["ruled", "any", "close", ["hu"], "closed"],
  ["appealed", "any", "review", ["hu"], "inReview"],
  ["appealed", "any", "evidence", everybody, "appealed"],
];
const rowsOf = ({ state, rulings }: Dispute) =>
  LEGAL.filter(([from, count]) => from === state && (count === "any" || count === rulings.length));

const codes = (call: () => unknown): string[] => {
  try {
    call();
  } catch (error) {
    if (!(error instanceof SteelyardError)) throw error;
    return error.issues.map(({ code }) => code);
  }
  return [];
};

// Moves that lead on come often, so that walks reach the end.
const walk = fc.array(
  fc.record({
    kind: fc.oneof(fc.constantFrom<Kind>("review", "rule", "appeal", "close"), fc.constantFrom(...KINDS)),
    actor: fc.oneof(fc.constant("hu"), fc.constantFrom("zhou", "li", "chen", "wang", "hu", "sun")),
    minutes: fc.integer({ min: -1, max: 3 }),
  }),
  { maxLength: 7 },
);

describe("a dispute", () => {
  it("makes legal moves, and no others", () => {
    fc.assert(
      fc.property(walk, fc.nat(), (steps, again) => {
        let dispute = filed();
        let minute = 0;
        for (const [index, { kind, actor, minutes }] of steps.entries()) {
          const move = moveOf(kind, `m-${index}`, minute + minutes, actor);
          const row = rowsOf(dispute).find(([, , one]) => one === kind);
          const expected = [
            ...(minutes < 0 ? ["too-early"] : []),
            ...(row === undefined ? ["illegal-move"] : row[3].includes(actor) ? [] : ["not-an-option"]),
          ];
          const before = JSON.stringify(dispute);
          let next = dispute;
          const found = codes(() => {
            next = moveDispute(dispute, move);
          });
          expect([found, JSON.stringify(dispute)]).toEqual([expected, before]);
          if (found.length > 0) continue;
          expect([next.state, next.log.at(-1)]).toEqual([row?.[4], move]);
          [dispute, minute] = [next, minute + minutes];
        }
        expect([...disputeMoves(dispute)].sort()).toEqual(
          rowsOf(dispute)
            .map(([, , kind]) => kind)
            .sort(),
        );
        // Any of it once more, and out of storage, changes nothing.
        const stored = JSON.parse(JSON.stringify(dispute)) as Dispute;
        const moves = dispute.log.slice(1) as DisputeMove[];
        const move = moves[again % Math.max(moves.length, 1)];
        if (move !== undefined) expect(moveDispute(stored, move)).toEqual(dispute);
      }),
    );
  });

  it("shares out responsibility to exactly 1", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1_000_000), { maxLength: 4 }), fc.boolean(), (units, mend) => {
        const sum = units.reduce((all, one) => all + one, 0);
        const list = mend && sum <= 1_000_000 ? [...units, 1_000_000 - sum] : units;
        const responsibility = list.map((one, index) => ({ person: `p${index}`, share: `${one}e-6` }));
        const move = { ...moveOf("rule", "b", 2, "hu"), responsibility } as DisputeMove;
        const isOne = list.reduce((all, one) => all + one, 0) === 1_000_000;
        expect(codes(() => moveDispute(reviewed, move))).toEqual(isOne ? [] : ["weights-sum"]);
      }),
    );
  });
});

/** A ledger of lineages of the lengths given, in some order: entry `i-j` is the j-th of the i-th. */
const ledger = fc
  .tuple(
    fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 3 }),
    fc.infiniteStream(fc.nat()),
  )
  .map(([lengths, keys]) =>
    lengths
      .flatMap((length, line) =>
        Array.from(
          { length },
          (_, place): LedgerEntry => ({
            kind: "observation",
            id: `${line}-${place}`,
            at: at(0),
            subject: `s${line % 2}`,
            indicator: `k${line}`,
            observation: 10 * line + place,
            replaces: place === 0 ? undefined : `${line}-${place - 1}`,
          }),
        ),
      )
      .map((entry) => [keys.next().value as number, entry] as const)
      .sort(([a], [b]) => a - b)
      .map(([, entry]) => entry),
  );

/** Corrections of some of a ledger's lineages, each by any of its entries. */
const corrections = (
  entries: readonly LedgerEntry[],
  picks: readonly number[],
  value: number,
): DisputeCorrection[] => {
  const seen = new Set<string>();
  return picks.flatMap((pick, index): DisputeCorrection[] => {
    const { id } = entries[pick % entries.length] as LedgerEntry;
    const line = id.split("-")[0] as string;
    if (seen.has(line)) return [];
    seen.add(line);
    return [{ kind: "observation", replaces: id, observation: value + index }];
  });
};

const ruled = (list: DisputeCorrection[]): Dispute =>
  moveDispute(reviewed, moveOf("rule", "b", 2, "hu", list));
const overruled = (dispute: Dispute, list: DisputeCorrection[]): Dispute =>
  [
    moveOf("appeal", "c", 3, "li"),
    moveOf("review", "d2", 4, "hu"),
    moveOf("rule", "e", 5, "hu", list),
  ].reduce(moveDispute, dispute);

/** What is to be observed: of each lineage the last value, or what corrects it. */
const expectedOf = (entries: readonly LedgerEntry[], list: readonly DisputeCorrection[]) => {
  const last: Record<string, unknown> = {};
  for (const entry of entries) {
    if (entry.kind !== "observation") continue;
    const { indicator, observation } = entry;
    last[indicator] = Math.max(observation as number, (last[indicator] as number | undefined) ?? 0);
  }
  for (const one of list)
    last[`k${one.replaces.split("-")[0]}`] = (one as { observation: unknown }).observation;
  return last;
};

/** What is observed now, by indicator. */
const now = (entries: readonly LedgerEntry[]) =>
  Object.assign({}, ...currentObservations(entries).map(({ observations }) => observations)) as Record<
    string,
    unknown
  >;

const picks = fc.array(fc.nat(20), { maxLength: 2 });

describe("the ledger", () => {
  it("says the last of each lineage, whatever the order", () => {
    fc.assert(
      fc.property(ledger, (entries) => {
        expect(now(entries)).toEqual(expectedOf(entries, []));
        expect(currentObservations([...entries].reverse())).toEqual(currentObservations(entries));
      }),
    );
  });

  it("keeps all that it held, and takes corrections once", () => {
    fc.assert(
      fc.property(ledger, picks, (entries, which) => {
        const list = corrections(entries, which, 100);
        const dispute = ruled(list);
        const after = applyCorrections(entries, dispute);
        expect(after.slice(0, entries.length)).toEqual(entries);
        expect(new Set(after.map(({ id }) => id)).size).toBe(entries.length + list.length);
        expect(applyCorrections(after, dispute)).toEqual(after);
        expect(now(after)).toEqual(expectedOf(entries, list));
      }),
    );
  });

  it("says after an appeal what the last ruling says, whether or not the first was entered", () => {
    fc.assert(
      fc.property(ledger, picks, picks, (entries, one, two) => {
        const [first, last] = [corrections(entries, one, 100), corrections(entries, two, 200)];
        const before = ruled(first);
        const appealed = overruled(before, last);
        const direct = applyCorrections(entries, appealed);
        const detour = applyCorrections(applyCorrections(entries, before), appealed);
        const expected = expectedOf(entries, last);
        expect([now(direct), now(detour)]).toEqual([expected, expected]);
        expect(applyCorrections(detour, appealed)).toEqual(detour);
      }),
    );
  });
});
