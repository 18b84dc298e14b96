import { call } from "./http.js";

/**
 * The policy of a service desk: 10 % of the salary from 80 points, a badge from 4.8 stars. By hand: Ann has 4.9 stars of 3..5
 * (95 points) and closed 9 of 10 (90), so 0.6 × 95 + 0.4 × 90 = 93; Bo has 4 (50) and 8 of 10 (80), so 62.
 */
export const desk = (version: string, bonus: { readonly percent: number; readonly from: number }) => ({
  steelyard: 1,
  id: "desk",
  version,
  layers: [{ id: "user" }],
  indicators: [
    { id: "csat", layer: "user", decimals: 1, scoring: { kind: "linear", floor: 3, target: 5 } },
    { id: "closure", layer: "user", scoring: { kind: "ratio", target: 1 } },
  ],
  roles: { agent: { indicators: { csat: "0.6", closure: "0.4" } } },
  ranking: { minimum: 1 },
  incentives: {
    currency: "CNY",
    rules: [
      {
        id: "bonus",
        horizon: "short",
        when: { fact: "score", atLeast: bonus.from },
        award: { kind: "percent", percent: bonus.percent, of: "fact/salary" },
      },
      {
        id: "star",
        horizon: "short",
        when: { fact: "value/csat", atLeast: "4.8" },
        award: { kind: "badge", badge: "fiveStars" },
      },
    ],
  },
});

export const TEN_FROM_80 = { percent: 10, from: 80 };

/** A record of one indicator of one person in the third quarter; its key follows from both. */
export const record = (
  subject: string,
  indicator: string,
  observation: unknown,
  readAt = "2026-10-08T09:00+08:00",
) => ({
  key: `crm/${subject}/${indicator}`,
  period: "2026-Q3",
  ...{ subject, indicator, observation },
  lineage: { system: "crm", readAt },
});

export const records = [
  record("ann", "csat", "4.9"),
  record("ann", "closure", { of: [9, 10] }),
  record("bo", "csat", 4),
  record("bo", "closure", { of: [8, 10] }),
];

/** Files policy, people and records. */
export async function fill(url: string): Promise<void> {
  const person = (salary: number) => ({ role: "agent", facts: { salary } });
  const answers = [
    await call(url, "PUT", "/policies/desk/1", desk("1", TEN_FROM_80)),
    await call(url, "PUT", "/people/ann", person(9000)),
    await call(url, "PUT", "/people/bo", person(8000)),
    await call(url, "POST", "/records", { records }),
  ];
  for (const { status, body } of answers) if (status >= 300) throw new Error(JSON.stringify(body));
}

/** Asks for a run of the third quarter. */
export const run = (url: string, version = "1", language = "en") =>
  call(url, "POST", "/runs", { policy: "desk", version, period: "2026-Q3" }, { "accept-language": language });

interface Entry {
  readonly subject: string;
  readonly claim: string;
  readonly no: number;
  readonly amount: string | null;
  readonly state: string;
  readonly reason: string;
}

/** The ledger of the third quarter, an entry a line. */
export async function ledger(url: string): Promise<string[]> {
  const { body } = await call(url, "GET", "/periods/2026-Q3/ledger");
  return (body.entries as Entry[]).map(({ subject, claim, no, amount, state, reason }) =>
    [subject, claim, no, amount, state, reason].join(" "),
  );
}

/** What a ledger has booked for somebody's claim. */
export const paid = (lines: readonly string[], subject: string, claim = "payout"): number =>
  lines
    .map((line) => line.split(" "))
    .filter(([who, what, , , state]) => who === subject && what === claim && state === "booked")
    .reduce((sum, [, , , amount]) => sum + Number(amount), 0);
