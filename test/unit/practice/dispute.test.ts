import { score } from "steelyard";
import {
  applyCorrections,
  currentNodes,
  currentObservations,
  currentRatings,
  type Dispute,
  type DisputeCorrection,
  type DisputeFiling,
  type DisputeMove,
  disputeMoves,
  fileDispute,
  type LedgerEntry,
  measureNodes,
  moveDispute,
  type PanelMember,
} from "steelyard/practice";
import { operationsAssistant } from "steelyard/preset";
import { describe, expect, it, test } from "vitest";
import { refusals } from "./support.js";

const at = (day: number) => `2026-10-${String(day).padStart(2, "0")}T09:00+08:00`;

const filing = (changes: Partial<DisputeFiling> = {}): DisputeFiling => ({
  id: "d",
  at: at(1),
  actor: "zhou",
  parties: [
    { person: "zhou", manager: "chen" },
    { person: "li", manager: "wang" },
  ],
  about: { kind: "observation", subject: "zhou", indicator: "nodesOnTimeRate", period: "2026-Q3" },
  reasons: "One was in time.",
  ...changes,
});

const panel = (): PanelMember[] => [
  { person: "hu", role: "hrbp" },
  { person: "chen", role: "member" },
  { person: "wang", role: "member" },
];

const review = (id = "review", day = 2): DisputeMove => ({
  kind: "review",
  id,
  at: at(day),
  actor: "hu",
  panel: panel(),
});
const rule = (id = "rule", day = 3, changes: object = {}): DisputeMove => ({
  kind: "rule",
  id,
  at: at(day),
  actor: "wang",
  responsibility: [
    { person: "li", share: "0.6" },
    { person: "zhou", share: "0.4" },
  ],
  reasons: "The message is in the records.",
  ...changes,
});
const appeal = (day = 4): DisputeMove => ({
  kind: "appeal",
  id: "appeal",
  at: at(day),
  actor: "li",
  reasons: "New records.",
});
const close = (day = 8): DisputeMove => ({ kind: "close", id: "close", at: at(day), actor: "hu" });
const withdraw = (day = 2): DisputeMove => ({ kind: "withdraw", id: "withdraw", at: at(day), actor: "zhou" });
const evidence = (id = "evidence", day = 2, changes: object = {}): DisputeMove => ({
  kind: "evidence",
  id,
  at: at(day),
  actor: "zhou",
  evidence: { id: "e-1", kind: "communication", reference: "group-chat#118" },
  ...changes,
});

const having = (...moves: readonly DisputeMove[]): Dispute =>
  moves.reduce(moveDispute, fileDispute(filing()));

describe("fileDispute", () => {
  it("begins a log", () => {
    expect(fileDispute(filing())).toEqual({
      id: "d",
      state: "filed",
      filedBy: "zhou",
      parties: filing().parties,
      about: filing().about,
      reasons: "One was in time.",
      panel: null,
      evidence: [],
      rulings: [],
      log: [{ kind: "file", ...filing() }],
    });
  });

  it("is about a rating or a node as well, and has more than two sides where there are", () => {
    const about = { kind: "rating", rater: "li", rated: "zhou", period: "2026-Q3" } as const;
    expect(fileDispute(filing({ about })).about).toEqual(about);
    const parties = [...filing().parties, { person: "sun", manager: "wang" }];
    expect(fileDispute(filing({ about: { kind: "node", node: "n" }, parties })).parties).toHaveLength(3);
  });

  test.each<[object, string[]]>([
    [{ parties: [{ person: "zhou", manager: "chen" }] }, ["filing.parties too-few"]],
    [{ parties: [] }, ["filing.parties too-few", "filing.actor not-an-option"]],
    [
      {
        parties: [
          { person: "zhou", manager: "chen" },
          { person: "zhou", manager: "chen" },
        ],
      },
      ["filing.parties.1.person repeated-name"],
    ],
    [
      {
        parties: [
          { person: "zhou", manager: "li" },
          { person: "li", manager: "wang" },
        ],
      },
      ["filing.parties.0.manager bad-panel"],
    ],
    [{ actor: "chen" }, ["filing.actor not-an-option"]],
    [{ at: "2026-10-01" }, ["filing.at bad-instant"]],
    [{ reasons: "" }, ["filing.reasons empty"]],
    [{ about: { kind: "mood" } }, ["filing.about.kind not-an-option"]],
    [{ about: { kind: "node" } }, ["filing.about.node missing-key"]],
    [
      { about: { kind: "observation", subject: "zhou", indicator: "a b", period: "2026-Q3" } },
      ["filing.about.indicator bad-id"],
    ],
    [
      { about: { kind: "rating", rater: "li", rated: "zhou", period: "Q3" }, at: "x" },
      ["filing.at bad-instant", "filing.about.period bad-period"],
    ],
    [{ kind: "file" }, ["filing.kind unknown-key"]],
  ])("refuses %j", (changes, expected) => {
    expect(refusals(() => fileDispute({ ...filing(), ...changes } as DisputeFiling))).toEqual(expected);
  });
});

describe("moveDispute", () => {
  it("goes from filed to closed, with an appeal", () => {
    const steps = [review(), evidence(), rule(), appeal(), review("again", 5), rule("final", 6), close()];
    const states = ["inReview", "inReview", "ruled", "appealed", "inReview", "ruled", "closed"];
    let dispute = fileDispute(filing());
    for (const [index, move] of steps.entries()) {
      dispute = moveDispute(dispute, move);
      expect(dispute.state).toBe(states[index]);
    }
    expect(dispute.log.slice(1)).toEqual(steps);
    expect(dispute.evidence).toEqual([
      { id: "e-1", kind: "communication", reference: "group-chat#118", submittedBy: "zhou", at: at(2) },
    ]);
    expect(dispute.rulings.map(({ id }) => id)).toEqual(["rule", "final"]);
    expect(dispute.panel).toEqual(panel());
  });

  it("keeps a ruling with the panel that ruled", () => {
    const corrections: DisputeCorrection[] = [{ kind: "node", replaces: "n-1", node: null }];
    const move = rule("rule", 3, { corrections, processChanges: ["requirementPreReview"] });
    const { rulings, panel: now } = having(review(), move, appeal());
    expect(now).toBe(null);
    expect(rulings).toEqual([
      {
        id: "rule",
        at: at(3),
        by: "wang",
        panel: panel(),
        responsibility: [
          { person: "li", share: "0.6" },
          { person: "zhou", share: "0.4" },
        ],
        corrections,
        processChanges: ["requirementPreReview"],
        reasons: "The message is in the records.",
      },
    ]);
  });

  it("leaves what was handed in as it was, and can be stored as JSON whatever the order of its keys", () => {
    const filed = fileDispute(filing());
    const before = JSON.stringify(filed);
    const reviewed = moveDispute(filed, review());
    expect(JSON.stringify(filed)).toBe(before);
    const turned = Object.fromEntries(Object.entries(JSON.parse(JSON.stringify(reviewed))).reverse());
    expect(moveDispute(turned as unknown as Dispute, rule()).state).toBe("ruled");
  });

  it("changes nothing when a move comes again, however late, and refuses another one under its id", () => {
    const closed = having(review(), rule(), close());
    expect(moveDispute(closed, review())).toEqual(closed);
    expect(moveDispute(closed, close())).toEqual(closed);
    expect(refusals(() => moveDispute(closed, { ...review(), at: at(3) }))).toEqual([
      "move.id conflicting-entry",
    ]);
    const shown = having(evidence());
    const more = evidence("evidence", 2, {
      evidence: { id: "e-1", kind: "communication", reference: "group-chat#118", summary: "the answer" },
    });
    expect(refusals(() => moveDispute(shown, more))).toEqual(["move.id conflicting-entry"]);
    expect(refusals(() => moveDispute(closed, { ...close(), id: "d" }))).toEqual([
      "move.id conflicting-entry",
    ]);
  });

  const states = {
    filed: () => having(),
    inReview: () => having(review()),
    ruled: () => having(review(), rule()),
    appealed: () => having(review(), rule(), appeal()),
    secondReview: () => having(review(), rule(), appeal(), review("again", 5)),
    ruledAgain: () => having(review(), rule(), appeal(), review("again", 5), rule("final", 6)),
    closed: () => having(review(), rule(), close()),
    withdrawn: () => having(withdraw()),
  };
  const allowed: { readonly [S in keyof typeof states]: readonly string[] } = {
    filed: ["review", "evidence", "withdraw"],
    inReview: ["evidence", "rule", "withdraw"],
    ruled: ["appeal", "close"],
    appealed: ["review", "evidence"],
    secondReview: ["evidence", "rule"],
    ruledAgain: ["close"],
    closed: [],
    withdrawn: [],
  };
  const kinds = { review, evidence, rule, appeal, close, withdraw };

  test.each(Object.keys(states) as (keyof typeof states)[])(
    "allows in %s what it allows, and nothing else",
    (state) => {
      const dispute = states[state]();
      expect(disputeMoves(dispute)).toEqual(allowed[state]);
      for (const kind of Object.keys(kinds) as (keyof typeof kinds)[]) {
        const move = { ...kinds[kind](), id: "new", at: at(9) } as DisputeMove;
        const expected = allowed[state].includes(kind) ? [] : ["move.kind illegal-move"];
        expect(
          refusals(() => moveDispute(dispute, move)),
          kind,
        ).toEqual(expected);
      }
    },
  );

  it("says which moves there are", () => {
    const facts = () => {
      try {
        moveDispute(having(), close());
      } catch (error) {
        return (error as { facts: unknown }).facts;
      }
      return null;
    };
    expect(facts()).toEqual({ state: "filed", move: "close", allowed: ["review", "evidence", "withdraw"] });
  });

  test.each<[keyof typeof states, DisputeMove["kind"], string[]]>([
    ["filed", "review", ["hu"]],
    ["filed", "evidence", ["zhou", "li", "chen", "wang"]],
    ["inReview", "evidence", ["zhou", "li", "chen", "wang", "hu"]],
    ["inReview", "rule", ["hu", "chen", "wang"]],
    ["ruled", "appeal", ["zhou", "li"]],
    ["ruled", "close", ["hu"]],
    ["filed", "withdraw", ["zhou"]],
    ["inReview", "withdraw", ["zhou"]],
  ])("in %s only some may %s: %j", (state, kind, entitled) => {
    const dispute = states[state]();
    for (const actor of ["zhou", "li", "chen", "wang", "hu", "sun"]) {
      const move = { ...kinds[kind](), id: "new", at: at(9), actor } as DisputeMove;
      const expected = entitled.includes(actor) ? [] : ["move.actor not-an-option"];
      expect(
        refusals(() => moveDispute(dispute, move)),
        actor,
      ).toEqual(expected);
    }
  });

  it("never goes back in time, and may stand still", () => {
    const reviewed = having(review());
    expect(refusals(() => moveDispute(reviewed, rule("rule", 1)))).toEqual(["move.at too-early"]);
    expect(moveDispute(reviewed, rule("rule", 2)).state).toBe("ruled");
    expect(moveDispute(reviewed, { ...rule(), at: "2026-10-02T01:00Z" }).state).toBe("ruled");
    expect(refusals(() => moveDispute(reviewed, { ...rule(), at: "2026-10-02T00:59Z" }))).toEqual([
      "move.at too-early",
    ]);
  });

  test.each<[string, PanelMember[], string[]]>([
    ["no HRBP", panel().slice(1), ["move.panel bad-panel"]],
    ["two HRBPs", [...panel(), { person: "xu", role: "hrbp" }], ["move.panel bad-panel"]],
    ["a party", [...panel(), { person: "zhou", role: "member" }], ["move.panel.3.person bad-panel"]],
    ["no manager of one", panel().slice(0, 2), ["move.panel bad-panel"]],
    ["no manager at all", panel().slice(0, 1), ["move.panel bad-panel", "move.panel bad-panel"]],
    ["somebody twice", [...panel(), { person: "wang", role: "member" }], ["move.panel.3.person bad-panel"]],
    [
      "a manager as HRBP",
      [
        { person: "chen", role: "hrbp" },
        { person: "wang", role: "member" },
      ],
      ["move.panel bad-panel"],
    ],
    ["nobody", [], ["move.panel bad-panel", "move.panel bad-panel", "move.panel bad-panel"]],
    ["others besides", [...panel(), { person: "xu", role: "member" }], []],
    ["another role", [{ person: "hu", role: "judge" as never }], ["move.panel.0.role not-an-option"]],
  ])("of a panel with %s", (_, members, expected) => {
    const actor = members.find(({ role }) => role === "hrbp")?.person ?? "hu";
    const move = { ...review(), actor, panel: members } as DisputeMove;
    expect(refusals(() => moveDispute(fileDispute(filing()), move))).toEqual(expected);
  });

  it("takes one manager for two sides", () => {
    const parties = [
      { person: "zhou", manager: "chen" },
      { person: "li", manager: "chen" },
    ];
    const move = { ...review(), panel: panel().slice(0, 2) } as DisputeMove;
    expect(moveDispute(fileDispute(filing({ parties })), move).state).toBe("inReview");
  });

  test.each<[object, string[]]>([
    [{ responsibility: [{ person: "li", share: "0.9" }] }, ["move.responsibility weights-sum"]],
    [{ responsibility: [] }, ["move.responsibility weights-sum"]],
    [
      {
        responsibility: [
          { person: "li", share: 1 },
          { person: "zhou", share: 0 },
        ],
      },
      [],
    ],
    [
      {
        responsibility: [
          { person: "li", share: "1.5" },
          { person: "li", share: "-0.5" },
        ],
      },
      [
        "move.responsibility.0.share out-of-range",
        "move.responsibility.1.share out-of-range",
        "move.responsibility.1.person repeated-name",
      ],
    ],
    [{ reasons: "" }, ["move.reasons empty"]],
    [
      {
        corrections: [
          { kind: "node", replaces: "n", node: null },
          { kind: "node", replaces: "n", node: null },
        ],
      },
      ["move.corrections.1.replaces repeated-name"],
    ],
    [
      { corrections: [{ kind: "observation", replaces: "o", observation: { of: [1, -1] } }] },
      ["move.corrections.0.observation.of.1 out-of-range"],
    ],
    [
      { corrections: [{ kind: "observation", replaces: "o", observation: null }] },
      ["move.corrections.0.observation not-decimal"],
    ],
    [
      { corrections: [{ kind: "rating", replaces: "r", rating: { rater: "a", rated: "a", value: 6 } }] },
      ["move.corrections.0.rating.rated self-rated", "move.corrections.0.rating.value out-of-range"],
    ],
    [{ corrections: [{ kind: "mood", replaces: "r" }] }, ["move.corrections.0.kind not-an-option"]],
    [{ processChanges: [""] }, ["move.processChanges.0 empty"]],
  ])("of a ruling with %j", (changes, expected) => {
    expect(refusals(() => moveDispute(having(review()), rule("rule", 3, changes)))).toEqual(expected);
  });

  it("refuses a node that cannot be, in a correction", () => {
    const node = {
      id: "n",
      from: "a",
      to: "b",
      owner: "zhou",
      opened: "yesterday",
      within: { hours: 0, clock: "wall" },
    };
    const move = rule("rule", 3, { corrections: [{ kind: "node", replaces: "n", node }] });
    expect(refusals(() => moveDispute(having(review()), move))).toEqual([
      "move.corrections.0.node.within.hours out-of-range",
      "move.corrections.0.node.opened bad-instant",
    ]);
  });

  it("refuses the same piece of evidence twice", () => {
    const dispute = having(evidence());
    expect(refusals(() => moveDispute(dispute, evidence("other")))).toEqual([
      "move.evidence.id repeated-name",
    ]);
    const second = evidence("other", 2, {
      evidence: { id: "e-2", kind: "ledger", reference: "p-9", summary: "the plan" },
    });
    expect(moveDispute(dispute, second).evidence.map(({ id }) => id)).toEqual(["e-1", "e-2"]);
    const odd = evidence("other", 2, { evidence: { id: "e-2", kind: "rumour", reference: "" } });
    expect(refusals(() => moveDispute(dispute, odd))).toEqual([
      "move.evidence.kind not-an-option",
      "move.evidence.reference empty",
    ]);
  });

  it("refuses everything at once", () => {
    const move = { ...rule("rule", 1), actor: "sun", responsibility: [] } as DisputeMove;
    expect(refusals(() => moveDispute(having(review()), move))).toEqual([
      "move.at too-early",
      "move.actor not-an-option",
      "move.responsibility weights-sum",
    ]);
    expect(refusals(() => moveDispute(having(), { ...close(0), at: "x" }))).toEqual([
      "move.at bad-instant",
      "move.kind illegal-move",
    ]);
    expect(refusals(() => moveDispute(having(), { ...close(), kind: "file" } as never))).toEqual([
      "move.kind not-an-option",
    ]);
  });

  test.each<[string, (dispute: Record<string, unknown>) => object, string[]]>([
    ["another state", (d) => ({ ...d, state: "closed" }), ["dispute.state conflicting-entry"]],
    ["no panel", (d) => ({ ...d, panel: null }), ["dispute.panel conflicting-entry"]],
    ["a key less", ({ rulings: _, ...d }) => d, ["dispute.rulings missing-key"]],
    ["a key more", (d) => ({ ...d, mood: 1 }), ["dispute.mood unknown-key"]],
    ["no log", (d) => ({ ...d, log: [] }), ["dispute.log empty"]],
    [
      "a log without its beginning",
      (d) => ({ ...d, log: (d.log as object[]).slice(1) }),
      ["dispute.log.0.kind not-an-option"],
    ],
    [
      "a second beginning",
      (d) => ({ ...d, log: [...(d.log as object[]), { kind: "file", ...filing({ id: "d2", at: at(9) }) }] }),
      ["dispute.log.3.kind illegal-move"],
    ],
    [
      "an id twice",
      (d) => ({ ...d, log: [...(d.log as object[]), close(), close()] }),
      ["dispute.log.4.id repeated-name"],
    ],
    [
      "a faulty filing",
      (d) => ({
        ...d,
        log: [{ kind: "file", ...filing({ actor: "sun" }) }, ...(d.log as object[]).slice(1)],
      }),
      ["dispute.log.0.actor not-an-option"],
    ],
    [
      "a faulty filing, after which nothing is judged",
      (d) => ({ ...d, log: [{ kind: "file", ...filing({ at: "x" }) }, close(), close()] }),
      ["dispute.log.0.at bad-instant", "dispute.log.2.id repeated-name"],
    ],
    [
      "an illegal move, after which nothing is judged",
      (d) => ({ ...d, log: [(d.log as object[])[0], close(), review()] }),
      ["dispute.log.1.kind illegal-move"],
    ],
    ["no list of evidence", (d) => ({ ...d, evidence: {} }), ["dispute.evidence conflicting-entry"]],
    [
      "a ruling that says less",
      (d) => ({ ...d, rulings: (d.rulings as { by: string }[]).map(({ by: _, ...rest }) => rest) }),
      ["dispute.rulings conflicting-entry"],
    ],
    [
      "a ruling that says otherwise",
      (d) => ({ ...d, rulings: [{ ...(d.rulings as object[])[0], by: "hu" }] }),
      ["dispute.rulings conflicting-entry"],
    ],
  ])("refuses a dispute with %s", (_, change, expected) => {
    const dispute = change({ ...having(review(), rule()) }) as Dispute;
    expect(refusals(() => moveDispute(dispute, close()))).toEqual(expected);
    expect(refusals(() => disputeMoves(dispute))).toEqual(expected);
    expect(refusals(() => applyCorrections([], dispute))).toEqual(expected);
  });
});

const observed = (changes: object = {}): LedgerEntry => ({
  kind: "observation",
  id: "o-1",
  at: at(1),
  subject: "zhou",
  indicator: "nodesOnTimeRate",
  observation: { of: [3, 4] },
  ...changes,
});
const node = (changes: object = {}) => ({
  id: "n",
  from: "product",
  to: "operations",
  owner: "zhou",
  opened: "2026-07-01T09:00+08:00",
  within: { hours: 24, clock: "wall" as const },
  ...changes,
});
const nodeEntry = (changes: object = {}): LedgerEntry => ({
  kind: "node",
  id: "n-1",
  at: at(1),
  node: node(),
  ...changes,
});
const ratingEntry = (changes: object = {}): LedgerEntry => ({
  kind: "rating",
  id: "r-1",
  at: at(1),
  rating: { rater: "li", rated: "zhou", value: 1 },
  ...changes,
});
const to = (...of: readonly [number, number]): DisputeCorrection => ({
  kind: "observation",
  replaces: "o-1",
  observation: { of },
});
const ruled = (...corrections: readonly DisputeCorrection[]) =>
  having(review(), rule("rule", 3, { corrections }));
const overruled = (first: readonly DisputeCorrection[], last: readonly DisputeCorrection[]) =>
  having(
    review(),
    rule("rule", 3, { corrections: first }),
    appeal(),
    review("again", 5),
    rule("final", 6, { corrections: last }),
  );
const now = (entries: readonly LedgerEntry[]) => currentObservations(entries)[0]?.observations;

describe("applyCorrections", () => {
  it("enters what is corrected anew, with its lineage, and leaves the rest", () => {
    const answered = node({ answered: "2026-07-01T18:00+08:00" });
    const dispute = ruled(
      to(4, 4),
      { kind: "node", replaces: "n-1", node: answered },
      { kind: "rating", replaces: "r-1", rating: null },
    );
    const ledger = [observed(), nodeEntry(), ratingEntry(), observed({ id: "o-2", subject: "li" })];
    const because = { dispute: "d", ruling: "rule" };
    const entries = applyCorrections(ledger, dispute);
    expect(entries).toEqual([
      ...ledger,
      { ...observed({ observation: { of: [4, 4] } }), id: "d/rule/1", at: at(3), replaces: "o-1", because },
      { ...nodeEntry({ node: answered }), id: "d/rule/2", at: at(3), replaces: "n-1", because },
      { ...ratingEntry({ rating: null }), id: "d/rule/3", at: at(3), replaces: "r-1", because },
    ]);
    expect(applyCorrections(entries, dispute)).toEqual(entries);
    expect(applyCorrections(entries, moveDispute(dispute, close()))).toEqual(entries);
    expect(currentNodes(entries)).toEqual([answered]);
    expect(currentRatings(entries)).toEqual([]);
  });

  it("changes nothing where nothing is corrected", () => {
    expect(applyCorrections([observed()], ruled())).toEqual([observed()]);
  });

  it("follows what has been corrected since", () => {
    const other = { ...having(review(), rule("rule", 3, { corrections: [to(1, 1)] })) };
    const second = moveDispute(
      moveDispute(fileDispute(filing({ id: "d2" })), review()),
      rule("rule", 4, { corrections: [to(4, 4)] }),
    );
    const once = applyCorrections([observed()], other);
    const twice = applyCorrections(once, second);
    expect(twice.map(({ id, replaces }) => [id, replaces])).toEqual([
      ["o-1", undefined],
      ["d/rule/1", "o-1"],
      ["d2/rule/1", "d/rule/1"],
    ]);
    expect(now(twice)).toEqual({ nodesOnTimeRate: { of: [4, 4] } });
    // The first once more: it is there, and stays below.
    expect(applyCorrections(twice, other)).toEqual(twice);
    expect(applyCorrections(twice, second)).toEqual(twice);
  });

  it("lets the ruling on appeal hold alone", () => {
    const first = ruled(to(4, 4));
    const last = overruled([to(4, 4)], [to(2, 4)]);
    expect(applyCorrections([observed()], last).map(({ id }) => id)).toEqual(["o-1", "d/final/1"]);
    const before = applyCorrections([observed()], first);
    const entries = applyCorrections(before, last);
    expect(entries.map(({ id, replaces }) => [id, replaces])).toEqual([
      ["o-1", undefined],
      ["d/rule/1", "o-1"],
      ["d/final/1", "d/rule/1"],
    ]);
    expect(now(entries)).toEqual({ nodesOnTimeRate: { of: [2, 4] } });
    expect(applyCorrections(entries, last)).toEqual(entries);
  });

  it("adds nothing by a copy from before a ruling that is known", () => {
    const first = ruled(to(4, 4));
    for (const last of [overruled([to(4, 4)], [to(2, 4)]), overruled([to(4, 4)], [])]) {
      const known = applyCorrections(applyCorrections([observed()], first), last);
      expect(applyCorrections(known, first)).toEqual(known);
      expect(applyCorrections(applyCorrections(known, first), last)).toEqual(known);
    }
    const direct = applyCorrections([observed()], overruled([to(4, 4)], [to(2, 4)]));
    expect(applyCorrections(direct, first)).toEqual(direct);
  });

  it("restores what an appeal has overturned", () => {
    const struck: DisputeCorrection = { kind: "node", replaces: "n-1", node: null };
    const first = ruled(to(4, 4), struck);
    const last = overruled([to(4, 4), struck], []);
    const before = applyCorrections([observed(), nodeEntry()], first);
    expect(currentNodes(before)).toEqual([]);
    const entries = applyCorrections(before, last);
    const because = { dispute: "d", ruling: "final" };
    expect(entries.slice(4)).toEqual([
      { ...observed(), id: "d/final/undo-1", at: at(6), replaces: "d/rule/1", because },
      { ...nodeEntry(), id: "d/final/undo-2", at: at(6), replaces: "d/rule/2", because },
    ]);
    expect(now(entries)).toEqual({ nodesOnTimeRate: { of: [3, 4] } });
    expect(currentNodes(entries)).toEqual([node()]);
    expect(applyCorrections(entries, last)).toEqual(entries);
    // What was never entered need not be restored.
    expect(applyCorrections([observed(), nodeEntry()], last)).toHaveLength(2);
  });

  it("does not restore below what others have corrected since", () => {
    const before = applyCorrections([observed()], ruled(to(4, 4)));
    const others = [...before, observed({ id: "host", observation: 1, replaces: "d/rule/1" })];
    const entries = applyCorrections(others, overruled([to(4, 4)], []));
    expect(entries).toEqual(others);
    // And what was restored stays so when more comes on top.
    const restored = applyCorrections(before, overruled([to(4, 4)], []));
    const more = [...restored, observed({ id: "host", observation: 1, replaces: "d/final/undo-1" })];
    expect(applyCorrections(more, overruled([to(4, 4)], []))).toEqual(more);
  });

  it("restores nothing that only bears the name of a correction", () => {
    const named = [observed(), observed({ id: "d/rule/1", observation: 1, replaces: "o-1" })];
    expect(applyCorrections(named, overruled([to(4, 4)], []))).toEqual(named);
    for (const because of [
      { dispute: "d", ruling: "other" },
      { dispute: "other", ruling: "rule" },
    ]) {
      const other = [observed(), observed({ id: "d/rule/1", observation: 1, replaces: "o-1", because })];
      expect(applyCorrections(other, overruled([to(4, 4)], []))).toEqual(other);
    }
    const first = [observed({ id: "d/rule/1", because: { dispute: "d", ruling: "rule" } })];
    expect(applyCorrections(first, overruled([to(4, 4)], []))).toEqual(first);
  });

  it("refuses states in which nothing is settled", () => {
    for (const dispute of [
      having(),
      having(review()),
      having(review(), rule(), appeal()),
      having(withdraw()),
    ])
      expect(refusals(() => applyCorrections([observed()], dispute))).toEqual(["dispute.state illegal-move"]);
  });

  const path = "dispute.rulings.0.corrections";
  test.each<[string, DisputeCorrection[], string[]]>([
    ["an unknown entry", [{ ...to(4, 4), replaces: "o-9" }], [`${path}.0.replaces unknown-name`]],
    ["another kind", [{ kind: "node", replaces: "o-1", node: null }], [`${path}.0.kind not-an-option`]],
    [
      "another node",
      [{ kind: "node", replaces: "n-1", node: node({ id: "m" }) }],
      [`${path}.0.node conflicting-entry`],
    ],
    [
      "another pair",
      [{ kind: "rating", replaces: "r-1", rating: { rater: "li", rated: "sun", value: 3 } }],
      [`${path}.0.rating conflicting-entry`],
    ],
    [
      "the same matter twice",
      [to(4, 4), { ...to(2, 4), replaces: "o-1b" }],
      [`${path}.1.replaces repeated-name`],
    ],
  ])("refuses a correction of %s", (_, corrections, expected) => {
    const ledger = [observed(), observed({ id: "o-1b", replaces: "o-1" }), nodeEntry(), ratingEntry()];
    expect(refusals(() => applyCorrections(ledger, ruled(...corrections)))).toEqual(expected);
  });

  it("refuses an entry under the id of a correction that says something else", () => {
    const dispute = ruled(to(4, 4));
    const [, mine] = applyCorrections([observed()], dispute) as [LedgerEntry, LedgerEntry];
    const other = { ...mine, observation: 1 } as LedgerEntry;
    expect(refusals(() => applyCorrections([observed(), other], dispute))).toEqual([
      "entries.1 conflicting-entry",
    ]);
    // Or one that stands elsewhere.
    const elsewhere = [
      observed(),
      observed({ id: "o-2", subject: "li" }),
      { ...mine, subject: "li", replaces: "o-2" },
    ];
    expect(refusals(() => applyCorrections(elsewhere as LedgerEntry[], dispute))).toEqual([
      "entries.2 conflicting-entry",
    ]);
    const struck = ruled({ kind: "node", replaces: "n-1", node: null });
    const because = { dispute: "d", ruling: "rule" };
    const another = [
      nodeEntry(),
      nodeEntry({ id: "n-2", node: node({ id: "m" }) }),
      nodeEntry({ id: "d/rule/1", at: at(3), node: null, replaces: "n-2", because }),
    ];
    expect(refusals(() => applyCorrections(another, struck))).toEqual(["entries.2 conflicting-entry"]);
    const alone = [observed(), { ...mine, subject: "sun", replaces: undefined } as LedgerEntry];
    expect(refusals(() => applyCorrections(alone, dispute))).toEqual(["entries.1 conflicting-entry"]);
  });

  it("refuses the faults of ledger and dispute at once", () => {
    const ledger = [observed({ at: "x" }), observed({ id: "o-2", replaces: "o-9" })];
    const dispute = { ...having(review()), state: "closed" } as Dispute;
    expect(refusals(() => applyCorrections(ledger, dispute))).toEqual([
      "entries.0.at bad-instant",
      "entries.1.replaces unknown-name",
      "entries.1 conflicting-entry",
      "dispute.state conflicting-entry",
    ]);
  });
});

describe("what a ledger says now", () => {
  it("is the last of each lineage, whatever the order", () => {
    const ledger = [
      observed({ id: "o-3", observation: 3, replaces: "o-2" }),
      observed({ id: "o-1", observation: 1 }),
      observed({ id: "o-4", observation: 4, indicator: "csat" }),
      observed({ id: "o-2", observation: { missing: "not yet" }, replaces: "o-1" }),
      observed({ id: "o-5", observation: { value: 5, sample: 9 }, subject: "li" }),
      nodeEntry({ id: "n-2", node: node({ owner: "li" }), replaces: "n-1" }),
      nodeEntry(),
      nodeEntry({ id: "a-1", node: node({ id: "a" }) }),
      ratingEntry({ id: "r-3", rating: { rater: "li", rated: "sun", value: 2 } }),
      ratingEntry({ id: "r-2", rating: { rater: "an", rated: "zhou", value: 3 } }),
      ratingEntry(),
    ];
    for (const entries of [ledger, [...ledger].reverse()]) {
      expect(currentObservations(entries)).toEqual([
        { id: "li", observations: { nodesOnTimeRate: { value: 5, sample: 9 } } },
        { id: "zhou", observations: { csat: 4, nodesOnTimeRate: 3 } },
      ]);
      expect(JSON.stringify(currentObservations(entries)[1])).toContain('{"csat":4,"nodesOnTimeRate":3}');
      expect(currentNodes(entries).map(({ id, owner }) => `${id} ${owner}`)).toEqual(["a zhou", "n li"]);
      expect(currentRatings(entries).map(({ rater, rated }) => `${rater} ${rated}`)).toEqual([
        "an zhou",
        "li sun",
        "li zhou",
      ]);
    }
    expect(currentObservations([])).toEqual([]);
  });

  it("may be nothing for a while", () => {
    const ledger = [
      nodeEntry(),
      nodeEntry({ id: "n-2", node: null, replaces: "n-1" }),
      nodeEntry({ id: "n-3", node: node({ owner: "li" }), replaces: "n-2" }),
    ];
    expect(currentNodes(ledger.slice(0, 2))).toEqual([]);
    expect(currentNodes(ledger).map(({ owner }) => owner)).toEqual(["li"]);
  });

  test.each<[string, LedgerEntry[], string[]]>([
    ["an id twice", [observed(), observed({ subject: "li" })], ["entries.1.id repeated-name"]],
    ["what it does not hold", [observed({ replaces: "o-9" })], ["entries.0.replaces unknown-name"]],
    [
      "a fork, and what follows on it",
      [
        observed(),
        observed({ id: "o-2", replaces: "o-1" }),
        observed({ id: "o-3", replaces: "o-1" }),
        observed({ id: "o-4", replaces: "o-3" }),
      ],
      ["entries.2.replaces repeated-name"],
    ],
    ["itself", [observed({ replaces: "o-1" })], ["entries.0.replaces circular"]],
    [
      "a circle",
      [observed({ replaces: "o-2" }), observed({ id: "o-2", replaces: "o-1" }), observed({ id: "o-3" })],
      ["entries.0.replaces circular", "entries.1.replaces circular"],
    ],
    ["another kind", [observed(), nodeEntry({ replaces: "o-1" })], ["entries.1.kind not-an-option"]],
    [
      "another subject",
      [observed(), observed({ id: "o-2", subject: "li", replaces: "o-1" })],
      ["entries.1 conflicting-entry"],
    ],
    [
      "another node",
      [nodeEntry(), nodeEntry({ id: "n-2", node: node({ id: "m" }), replaces: "n-1" })],
      ["entries.1 conflicting-entry"],
    ],
    ["the same matter in two lines", [observed(), observed({ id: "o-2" })], ["entries.1 conflicting-entry"]],
    [
      "nothing, struck out",
      [nodeEntry({ node: null }), ratingEntry({ rating: null })],
      ["entries.0.replaces missing-key", "entries.1.replaces missing-key"],
    ],
    ["no instant", [observed({ at: "2026-10-01" })], ["entries.0.at bad-instant"]],
    ["a bad observation", [observed({ observation: "good" })], ["entries.0.observation not-decimal"]],
    [
      "a negative sample",
      [observed({ observation: { value: 1, sample: -1 } })],
      ["entries.0.observation.sample out-of-range"],
    ],
    ["a bad node", [nodeEntry({ node: node({ opened: "x" }) })], ["entries.0.node.opened bad-instant"]],
    [
      "a bad rating",
      [ratingEntry({ rating: { rater: "li", rated: "li", value: 3 } })],
      ["entries.0.rating.rated self-rated"],
    ],
    [
      "an empty reason",
      [observed({ because: { dispute: "", ruling: "r" } })],
      ["entries.0.because.dispute empty"],
    ],
    ["another kind of entry", [{ ...observed(), kind: "mood" } as never], ["entries.0.kind not-an-option"]],
  ])("is refused for %s", (_, entries, expected) => {
    expect(refusals(() => currentObservations(entries))).toEqual(expected);
    expect(refusals(() => currentNodes(entries))).toEqual(expected);
    expect(refusals(() => currentRatings(entries))).toEqual(expected);
  });

  it("keeps names apart that an object would know", () => {
    const entries = [
      observed({ subject: "__proto__" }),
      observed({ id: "constructor", indicator: "constructor", subject: "x" }),
    ];
    expect(currentObservations(entries).map(({ id }) => id)).toEqual(["__proto__", "x"]);
    expect(Object.keys(currentObservations(entries)[1]?.observations ?? {})).toEqual(["constructor"]);
  });

  it("carries a correction of a node into the appraisal", () => {
    const late = nodeEntry({ node: node({ answered: "2026-07-03T09:00+08:00" }) });
    const inTime = node({ answered: "2026-07-01T18:00+08:00" });
    const share = (entries: readonly LedgerEntry[]) => {
      const { people } = measureNodes(currentNodes(entries), at(1));
      const observations = { nodesOnTimeRate: people[0]?.observation };
      const { indicators } = score(operationsAssistant, { id: "zhou", role: "campaign", observations });
      return indicators.find(({ id }) => id === "nodesOnTimeRate")?.points;
    };
    expect(share([late])).toBe(0);
    expect(share(applyCorrections([late], ruled({ kind: "node", replaces: "n-1", node: inTime })))).toBe(100);
  });
});
