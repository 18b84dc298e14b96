import type { PlanWords } from "../words/plan.js";

export const plan: PlanWords = {
  title: (name) => `Improvement plan for ${name}`,
  span: "Time",
  dates: (start, end, days) => `${start} to ${end}, ${days}`,
  help: "What is done to help",
  milestones: "Milestones",
  byWhen: "What is to be reached, and by when",
  byIndicator: "By indicator",
  start: "At the start",
  goal: "To be reached",
  review: (date, day) => `Where it stands on ${date}, day ${day}`,
  latest: "Latest value",
  measuredOn: "Measured on",
  done: "Way done",
  status: { onTrack: "on track", behind: "behind", achieved: "achieved", ended: "ended" },
  milestone: {
    reached: "reached",
    missed: "missed",
    notYetDue: "not due yet",
    notMeasured: "not measured",
  },
};
