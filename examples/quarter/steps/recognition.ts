import type { Appraisal } from "steelyard";
import {
  balanceOf,
  earn,
  enter,
  leaderboard,
  type PointsLedger,
  parseProgramme,
  recognise,
  redeem,
  stockOf,
} from "steelyard/practice";
import { data, period, team } from "../data.js";
import { policy } from "../policy.js";

/** Step 8: what people earned, what one of them takes for it, and the board of those who want to be on it. */
export function recogniseTeam(appraisal: Appraisal) {
  const { at, events, redemption, optedIn, minimum } = data.recognition;
  const programme = parseProgramme(data.programme, { policy });
  let ledger: PointsLedger = earn(
    [],
    programme,
    events.map((event) => ({ ...event, period })),
  ).ledger;
  const recognised = team.map(({ id, facts, history }) => {
    const result = appraisal.results.find((one) => one.id === id) ?? null;
    const found = recognise(programme, { person: id, period, at, result, facts, history }, ledger);
    ledger = enter(ledger, found.events).ledger;
    return found;
  });
  const before = balanceOf(ledger, programme, redemption.person);
  ledger = redeem(ledger, programme, redemption).ledger;
  return {
    programme,
    recognised,
    ledger,
    before,
    balances: team.map(({ id }) => balanceOf(ledger, programme, id)),
    stock: stockOf(ledger, programme),
    board: leaderboard(ledger, { optedIn, period, minimum }),
    boardOfDefault: leaderboard(ledger, { optedIn, period }),
  };
}

export type Recognised = ReturnType<typeof recogniseTeam>;
