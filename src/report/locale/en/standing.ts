import type { StandingWords } from "../words/standing.js";

export const standing: StandingWords = {
  title: (name) => `Where ${name} stands`,
  indicators: "Your indicators",
  withheld: "The rank is not shown: the group is so small that it would betray what others have.",
  noScore: "There is no score yet: too little of the weight has figures.",
  next: "What would reach a higher tier",
  why: {
    missing: (indicator) => `${indicator}: there is no figure yet.`,
    outOfReach: (indicator) => `${indicator} alone would not get there.`,
  },
  highest: "There is no higher tier.",
  proof: (value, score, short, shortScore) =>
    `Scored again: ${value} gives ${score}; ${short} gives ${shortScore} and does not get there.`,
};
