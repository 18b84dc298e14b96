import type { Figures } from "../dom/figures.js";
import type { Language, Words } from "../words/index.js";
import type { Model } from "./model.js";
import type { Session } from "./session.js";

/** What a view is given. */
export interface Context {
  readonly words: Words;
  readonly language: Language;
  readonly model: Model;
  readonly figures: Figures;
  /** What was chosen in the views; it outlives their drawing. */
  readonly session: Session;
  /** Says something to those who listen; what comes in quick succession is said once. */
  readonly announce: (text: string) => void;
}

/** Draws a view; it keeps itself up to date from then on. */
export type View = (context: Context) => HTMLElement;
