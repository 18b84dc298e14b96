import type { PlannedIndicator } from "../../practice/improvement/plan.js";
import { titleIn } from "../../shape/title.js";
import { type SpeechOptions, titleOf } from "../name/names.js";

/** The name of an indicator of a plan. */
export const plannedName = ({ indicator, title }: PlannedIndicator, speech: SpeechOptions): string =>
  titleOf(speech, "indicator", indicator) ?? titleIn(title, speech.locale.language) ?? indicator;
