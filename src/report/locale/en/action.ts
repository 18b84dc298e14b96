import type { ActionWords } from "../words/action.js";

export const action: ActionWords = {
  kinds: {
    training: "training",
    okrReview: "review of the objectives",
    transfer: "transfer",
    coaching: "coaching",
    processChange: "change of the process",
  },
  action: (kind, days, courses, checkpoints) =>
    [
      `${kind}, ${days}`,
      ...(courses.length === 0 ? [] : [`courses: ${courses.join(", ")}`]),
      ...(checkpoints.length === 0 ? [] : [`progress is looked at on day ${checkpoints.join(", ")}`]),
    ].join("; "),
  toRole: (kind, role, gain) =>
    `${kind} to ${role}${gain === null ? "" : `, where the base score would be ${gain} higher`}`,
};
