import { clean } from "../render/clean.js";
import { widthOf } from "../render/text/width.js";

/** How wide one place of a text is in the font of labels, in pixels; Chinese takes two. */
const PLACE = 7;

/** How wide a text is drawn, about: the same everywhere, whatever fonts there are. */
export const pixels = (text: string): number => widthOf(text) * PLACE;

/** How wide the widest of some texts is drawn. */
export const widest = (texts: readonly string[]): number =>
  texts.reduce((most, text) => Math.max(most, pixels(text)), 0);

/** A text of at most so many places; `…` stands for what is cut off. */
export function shorten(text: string, places: number): string {
  if (widthOf(text) <= places) return text;
  let kept = "";
  for (const character of text) {
    if (widthOf(kept + character) >= places) break;
    kept += character;
  }
  // What is cut inside of an isolate ends it all the same.
  return `${kept.trimEnd()}…${kept.includes("\u2068") ? "\u2069" : ""}`;
}

/** Something with an id and what it is called. */
export interface Called {
  readonly id: string;
  readonly name: string;
}

/**
 * The names of things as they are shown: of at most so many places, and each once, for what is called alike would be drawn as
 * one. Of those that are, each carries its id, and where that does not help, its number.
 */
export function labels(things: readonly Called[], places: number): string[] {
  const counts = new Map<string, number>();
  for (const { name } of things) counts.set(name, (counts.get(name) ?? 0) + 1);
  const taken = new Set<string>();
  return things.map(({ id, name }) => {
    const mark = (counts.get(name) ?? 0) > 1 && id !== name ? ` (${shorten(clean(id), places / 2)})` : "";
    const label = shorten(clean(name) || "–", places - widthOf(mark)) + mark;
    let own = label;
    for (let turn = 2; taken.has(own); turn++) own = `${label} ${turn}`;
    taken.add(own);
    return own;
  });
}
