import * as z from "zod/mini";
import type { Result } from "../../appraisal/result.js";
import { type Exact, toNumber } from "../../number/decimal.js";
import { decimal, onGrid } from "../../number/figure.js";
import { actionsOf, type LowPerformanceClass } from "../action.js";
import { readDocument } from "../document.js";
import { groupedBy } from "../grouped.js";
import { byMost, fullOf, rowsOf, type SheetRow } from "../sheet.js";
import { agendaOf } from "./agenda.js";
import { type SharedCollaboration, sharedOf } from "./collaboration.js";
import type {
  ContestedMatter,
  ConversationCard,
  ConversationSide,
  ReviewConversation,
} from "./conversation.js";
import { type ConversationInput, checkInput, InputSchema } from "./given.js";
import type { SbiNote } from "./sbi-note.js";

/** What is made here needs no check but that of its size: texts are in it more than once. */
const PacketSchema: z.ZodMiniType<ReviewConversation> = /* @__PURE__ */ z.unknown() as never;

/**
 * Prepares the packet for a structured review conversation (结构化面谈): the figures of the result, what to praise and what to
 * change, what others say as far as it may be shown, and an agenda that lets the person speak first.
 *
 * Source: strengths are indicators of weight with at least `strongFrom` points, or all that their cap allows, those of the largest
 * weight · points first; concerns the others, those of the largest weight · (cap − points) first; ties by id, and of each the
 * first `limit`. No figure is worked out anew but gap and lost; every other one stands in the result under the same name.
 *
 * @param input - Result and policy, period and date, and whatever else there is: notes, collaboration, disputes, agreements.
 * @returns Frozen plain data. Of people it names the person, and the authors of notes. Of disputes it has id, state and matter, and
 * neither parties nor reasons; of groups of raters that are not shown neither figures nor texts.
 * @throws SteelyardError `unknown-name` for a result of another policy; `not-an-option` for a note or a review of another person, or
 * figures of a note that do not add up; `repeated-name` for an indicator or a group that is there twice; `bad-date`, `bad-period`,
 * `out-of-range` and the like; all at once, each with its path: `notes.0.person`. `too-large` for a packet beyond what is read.
 *
 * @example
 * ```ts
 * import { appraise } from "steelyard";
 * import { prepareConversation } from "steelyard/practice";
 * import { operationsAssistant as policy } from "steelyard/preset";
 *
 * const { results: [result] } = appraise(policy, { period: "2026-Q3", subjects: [{
 *   id: "zhou", role: "customerService",
 *   observations: { repurchaseRate: "0.2", firstResponseMinutes: 9, closureRate: { of: [196, 196] }, nps: 10, csat: "4.1",
 *     adoptedProposals: 3 },
 * }] });
 * if (result) {
 *   const packet = prepareConversation({ result, policy, period: "2026-Q3", on: "2026-10-09" });
 *   console.log(packet.scorecard.score === result.score, packet.strengths.indicators, packet.concerns.indicators);
 *   console.log(packet.agenda.map(({ id }) => id).join(" "));
 *   console.log(packet.agenda[4]?.questions[0]?.en);
 * }
 * // => true ["closureRate","adoptedProposals"] ["firstResponseMinutes","nps","repurchaseRate"]
 * // => opening ownView results strengths concerns collaboration agreements close
 * // => First response time stands at 9 min, the target is 3 min: what stood in the way?
 * ```
 */
export function prepareConversation(input: ConversationInput): ReviewConversation {
  let [rows, collaboration] = [[] as SheetRow[], {} as SharedCollaboration];
  const read = readDocument(input, InputSchema, (document, report) => {
    checkInput(document, report);
    rows = rowsOf(document, report);
    collaboration = sharedOf(document.collaboration ?? {}, document.result.id, report);
  });
  const { result, policy, period, on, agreements = [], limit = 3, strongFrom } = read;
  const disputes = contestedOf(read);
  const from = strongFrom === undefined ? fullOf(policy) : decimal(strongFrom);
  const weighed = rows.filter(({ points, weight }) => points !== null && weight > 0);
  // An indicator whose cap lies below that is a strength with all that it can bring.
  const strong = ({ points, lost }: SheetRow) =>
    lost.lessThanOrEqualTo(0) || decimal(points as number).greaterThanOrEqualTo(from);
  const side = (list: readonly SheetRow[], kind: SbiNote["kind"]): ConversationSide => ({
    indicators: byMost(list, kind === "strength" ? "earned" : "lost")
      .slice(0, limit)
      .map(({ id }) => id),
    notes: (read.notes ?? [])
      .filter((note) => note.kind === kind)
      .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)),
  });
  const packet: Omit<ReviewConversation, "agenda"> = {
    ...{ person: result.id, title: result.title, period, on, scorecard: cardOf(result, rows, disputes) },
    strengths: side(weighed.filter(strong), "strength"),
    concerns: side(
      weighed.filter((row) => !strong(row)),
      "concern",
    ),
    ...{ collaboration, disputes },
    agreements: agreements.map((one) => ({
      ...one,
      overdue: !one.done && one.due !== undefined && one.due < on,
    })),
    actions: actionsOf(result as LowPerformanceClass),
  };
  return readDocument({ ...packet, agenda: agendaOf(packet) }, PacketSchema);
}

function cardOf(
  result: ConversationInput["result"],
  rows: readonly SheetRow[],
  disputes: readonly ContestedMatter[],
): ConversationCard {
  const { status, coverage, score = null, layers = [] } = result;
  const contested = groupedBy(disputes, ({ indicator }) => indicator);
  const { tier = null, rank = null, size = null, top = null } = result as Partial<Result>;
  return {
    ...{ status, coverage, score, tier, rank, size, top, layers },
    indicators: rows.map((row) => {
      const { path, id, title, unit, value, points, weight, contribution, better, gap } = row;
      return {
        ...{ path, id, title, unit, value, points, weight, contribution, better },
        target: toNumber(row.target as Exact),
        gap,
        lost: points === null ? null : onGrid(row.lost, 6),
        contested: (contested.get(id) ?? []).map((one) => one.id),
      };
    }),
  };
}

/** The disputes that are open and about a figure of the person in the period, without anybody's name. */
function contestedOf({ disputes = [], result, period }: ConversationInput): ContestedMatter[] {
  return disputes.flatMap(({ id, state, about, parties }): ContestedMatter[] => {
    const concerned =
      about.kind === "node"
        ? parties.some(({ person }) => person === result.id)
        : (about.kind === "rating" ? about.rated : about.subject) === result.id && about.period === period;
    if (!concerned || state === "closed" || state === "withdrawn") return [];
    const indicator = about.kind === "observation" ? about.indicator : null;
    return [{ id, state, kind: about.kind, indicator }];
  });
}
