import type { PlannedIndicator } from "../../practice/improvement/plan.js";
import { nameOf, type SpeechOptions } from "../name/names.js";

/** The name of an indicator of a plan. */
export const plannedName = ({ indicator, title }: PlannedIndicator, speech: SpeechOptions): string =>
  nameOf(speech, "indicator", indicator, title);
