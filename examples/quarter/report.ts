import { appraisalSection } from "./print/appraisal.js";
import { collaborationSection } from "./print/collaboration.js";
import { conversationSection } from "./print/conversation.js";
import { disputeSection } from "./print/dispute.js";
import { emotionSection } from "./print/emotion.js";
import { headingLines } from "./print/heading.js";
import { improvementSection } from "./print/improvement.js";
import { okrSection } from "./print/okr.js";
import { recognitionSection } from "./print/recognition.js";
import { scorecardSection } from "./print/scorecard.js";
import { sourcesSection } from "./print/sources.js";
import { standingSection } from "./print/standing.js";
import { workloadSection } from "./print/workload.js";
import type { Quarter } from "./quarter.js";
import type { Words } from "./words.js";

const sections = [
  workloadSection,
  sourcesSection,
  okrSection,
  collaborationSection,
  appraisalSection,
  scorecardSection,
  disputeSection,
  conversationSection,
  improvementSection,
  recognitionSection,
  standingSection,
];

/** Everything that the example prints, step by step. */
export function reportLines(quarter: Quarter, words: Words, withEmotion = false): string[] {
  const asked = withEmotion ? [...sections, emotionSection] : sections;
  return [...headingLines(words), ...asked.flatMap((lines) => lines(quarter, words))];
}
