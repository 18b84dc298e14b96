import type { Policy, Title } from "steelyard";
import { operationsAssistant } from "steelyard/preset";
import type { Titles } from "steelyard/report";
import { assistants } from "./people.js";

/** By what the gallery appraises. */
export const policy = operationsAssistant as unknown as Policy;

/** The policy with more of user value for campaigns. */
export const revised: Policy = {
  ...policy,
  version: "2",
  roles: {
    ...policy.roles,
    campaign: {
      ...operationsAssistant.roles.campaign,
      layers: {
        businessResult: "0.2",
        operationalEfficiency: "0.15",
        userValue: "0.5",
        collaboration: "0.15",
      },
    },
  },
};

export const period = "2026-Q3";

/** Names that the documents of the gallery do not hold themselves. */
export const TITLES: Titles = {
  ...Object.fromEntries(assistants(8).map(({ id, title }) => [`person/${id}`, title as Title])),
};
