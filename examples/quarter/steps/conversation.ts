import type { Appraisal } from "steelyard";
import {
  aggregateReview,
  type Dispute,
  draftSbi,
  prepareConversation,
  type ReviewConversation,
  type ReviewResult,
  type SbiComparison,
  type SbiDraft,
  type SbiNote,
  teamMean,
} from "steelyard/practice";
import { data, type Language, period } from "../data.js";
import { indicatorOf, policy } from "../policy.js";
import { resultOf } from "./appraisal.js";
import type { Collaboration } from "./collaboration.js";

/** The date of the conversations. */
const on = "2026-10-15";

/** What a conversation is prepared from, and the packet itself. */
export interface Packet {
  readonly review: ReviewResult;
  readonly conversation: ReviewConversation;
}

/** Step 6: the packet for a conversation with somebody. */
export function packetFor(
  person: string,
  appraisal: Appraisal,
  collaboration: Collaboration,
  dispute: Dispute,
  language: Language,
): Packet {
  const { groups, scale, people } = data.reviews;
  const given = people.find(({ id }) => id === person);
  const ratings = (given?.ratings ?? []).map(([rater, group, value]) => ({ rater, group, value }));
  const review = aggregateReview({ id: person, scale, groups, ratings: ratings as never });
  const comments = (given?.comments ?? []).map(([group, text]) => ({
    group: group as string,
    text: (text as { readonly [tag in Language]: string })[language],
  }));
  const conversation = prepareConversation({
    ...{ result: resultOf(appraisal, person), policy, period, on },
    notes: (data.notes as readonly GivenNote[])
      .filter((note) => note.person === person)
      .map((note) => noteOf(note, appraisal)),
    collaboration: { ratings: collaboration.ratings, nodes: collaboration.nodes, review, comments },
    disputes: [dispute],
    agreements: data.agreements
      .filter((one) => one.person === person)
      .map(({ person: _, ...agreement }) => agreement) as never,
  });
  return { review, conversation };
}

/** A note as the manager wrote it; its impact is worded from figures. */
interface GivenNote
  extends Pick<SbiDraft, "person" | "on" | "situation" | "behaviour" | "indicator" | "better" | "kind"> {
  /** The person's value of an earlier quarter, where it is worth comparing with. */
  readonly before?: { readonly period: string; readonly value: string };
}

/** The person's value beside the team's mean, the person's own target, and what it was before. */
function noteOf({ before, ...given }: GivenNote, appraisal: Appraisal): SbiNote {
  const { title, unit } = indicatorOf(given.indicator);
  const row = resultOf(appraisal, given.person).indicators.find(({ id }) => id === given.indicator);
  const { mean } = teamMean(appraisal.results, given.indicator, { decimals: unit === "ratio" ? 4 : 2 });
  const target = row?.trace.points.terms.target;
  const comparisons: SbiComparison[] = [
    ...(before === undefined ? [] : [{ against: "earlierPeriod", ...before } as const]),
    ...(mean === null ? [] : [{ against: "teamMean", value: mean } as const]),
    ...(target === undefined ? [] : [{ against: "target", value: target } as const]),
  ];
  return draftSbi({ ...given, author: "he", period, title, unit, value: row?.value ?? 0, comparisons });
}
