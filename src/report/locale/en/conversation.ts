import type { ConversationWords } from "../words/conversation.js";

export const conversation: ConversationWords = {
  title: (name) => `Review conversation with ${name}`,
  on: "Date",
  figures: "The figures of the period",
  contested: (indicator, dispute, state) =>
    `${indicator} is contested (${dispute}, ${state}): nothing is concluded from it until there is a ruling.`,
  contestedOther: (kind, dispute, state) =>
    `${kind} is contested (${dispute}, ${state}): nothing is concluded from it until there is a ruling.`,
  kinds: { observation: "A figure", rating: "A mutual rating", node: "A collaboration node" },
  states: {
    filed: "filed",
    inReview: "in review",
    ruled: "ruled",
    appealed: "appealed",
    closed: "closed",
    withdrawn: "withdrawn",
  },
  weightiest: (indicators) => `By weight: ${indicators.join(", ")}.`,
  note: (date, author) => `What ${author} saw on ${date}`,
  sbi: { situation: "Situation", behaviour: "Behaviour", impact: "Impact" },
  collaboration: {
    ratings: "Mutual ratings",
    ofRatings: (mean, received) => `${mean} on average, of ${received}`,
    nodes: "Collaboration nodes",
    ofNodes: (onTime, late, pending) => `${onTime} on time, ${late} late, ${pending} pending`,
    overall: "Review, overall",
    groups: "The review by group of raters",
    group: "Group",
    rated: "Ratings",
    mean: "Mean",
    status: { shown: "shown", pooled: "counted with others", withheld: "withheld, too few" },
    comment: (group, text) => `${group}: “${text}”`,
    withheld: (count) =>
      count === 1
        ? "1 comment is withheld, because its group is too small to be shown."
        : `${count} comments are withheld, because their groups are too small to be shown.`,
  },
  agreement: (text, by, due, state) => `${text} (${by}${due === null ? "" : `, by ${due}`}): ${state}`,
  by: { person: "by the person", manager: "by the manager" },
  done: { done: "done", overdue: "overdue", open: "open" },
  actions: "What the policy does to help",
  questions: "Questions",
};
