import type { ModifierTrace } from "../../appraisal/trace.js";
import { decimal } from "../../number/figure.js";
import type { Modifier } from "../../policy/modifier.js";
import { plain, signed } from "../name/figure.js";
import { nameOf } from "../name/names.js";
import type { Explanation } from "./explanation.js";
import { type ExplainOptions, type Scored, told } from "./source.js";

/** Modifiers that applied, those that nobody could decide on, and bonuses that did not apply. */
export function explainModifiers(card: Scored, speech: ExplainOptions): Explanation[] {
  return card.trace.modifiers.flatMap((trace) => {
    const modifier = speech.policy.modifiers?.find(({ id }) => id === trace.id);
    if (modifier === undefined) return [];
    const bonus = "add" in modifier && decimal(modifier.add).greaterThan(0);
    return trace.outcome === "notFired" && !bonus ? [] : [explainModifier(modifier, trace, card, speech)];
  });
}

function explainModifier(
  modifier: Modifier,
  trace: ModifierTrace,
  card: Scored,
  speech: ExplainOptions,
): Explanation {
  const { modifier: words, about } = speech.locale.explain;
  const name = nameOf(speech, "modifier", modifier.id);
  const { clause, found, change } = told(modifier.when, trace, card, speech);
  const effect =
    "add" in modifier ? words.wouldAdd(signed(modifier.add)) : words.wouldCap(plain(modifier.cap));
  const head = { about: "modifier", id: modifier.id, title: about.modifier(name) } as const;
  if (trace.outcome === "fired")
    return {
      ...head,
      sentences: [words.applies(name, clause), ...found, effectText(modifier, trace, speech)],
      wouldChange: change(false),
    };
  const open = trace.outcome === "unknown";
  return {
    ...head,
    sentences: [(open ? words.open : words.not)(name, clause), ...found, ...(open ? [words.look] : [])],
    wouldChange: [...change(true), effect],
  };
}

/** What it did to the score. */
function effectText(modifier: Modifier, trace: ModifierTrace, { locale }: ExplainOptions): string {
  const words = locale.explain.modifier;
  const [before, after] = [plain(trace.before), plain(trace.after)];
  if ("add" in modifier) return words.add(signed(modifier.add), before, after);
  return before === after
    ? words.idle(plain(modifier.cap), before)
    : words.cap(plain(modifier.cap), before, after);
}
