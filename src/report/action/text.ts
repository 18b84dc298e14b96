import type { PlanAction } from "../../practice/action.js";
import { plain } from "../name/figure.js";
import { nameOf, type SpeechOptions } from "../name/names.js";

/** What is done to help, in words: “training, 90 days; courses: basics”. */
export function actionText(
  { kind, days, courses = [], checkpoints = [], role, gain }: PlanAction,
  speech: SpeechOptions,
): string {
  const { action, quantity } = speech.locale;
  const word =
    role == null
      ? action.kinds[kind]
      : action.toRole(action.kinds[kind], nameOf(speech, "role", role), gain == null ? null : plain(gain));
  return action.action(
    word,
    quantity.days(days),
    courses.map((id) => nameOf(speech, "course", id)),
    checkpoints,
  );
}
