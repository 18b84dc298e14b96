import type { TeamWords } from "../words/team.js";

export const team: TeamWords = {
  title: (policy, period) => `Results: ${policy}, ${period}`,
  names: {
    scored: "With a score",
    insufficient: "Without a score",
    rejected: "Refused",
    people: "People",
    share: "Share",
    lowPerformance: "Type",
    help: "Help",
    needed: "Needed",
    where: "Where",
    problem: "Problem",
  },
  sections: {
    attention: "To be looked at before anything is paid",
    people: "Everybody with a score",
    tiers: "People by tier",
    awards: "What the incentives bring",
    help: "Help with low performance",
    insufficient: "Too little data for a score",
    rejected: "Data at fault",
  },
  captions: {
    people: "By score, the highest first",
    tiers: "How many, and their share",
    awards: "How many, and the money",
    help: "Who, and what is done",
    insufficient: "Weight with data, and how much is needed",
    rejected: "What has to be put right",
  },
  unsettled: (person, modifiers) => `${person}: a fact is missing for ${modifiers.join(", ")}.`,
  open: (person, rules) => `${person}: it is open whether there is an award by ${rules.join(", ")}.`,
  withheld: (person) => `${person}: nothing is paid out yet.`,
  helpOpen: (person) => `${person}: it is open whether help with low performance is offered.`,
  nameless: (place) => `No. ${place} of the list`,
};
