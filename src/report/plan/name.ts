import type { PlannedIndicator } from "../../practice/improvement/plan.js";
import { type SpeechOptions, titleOf } from "../name/names.js";
import { textOf } from "../name/title.js";

/** The name of an indicator of a plan. */
export const plannedName = ({ indicator, title }: PlannedIndicator, speech: SpeechOptions): string =>
  titleOf(speech, "indicator", indicator) ?? textOf(title, speech.locale.language) ?? indicator;
