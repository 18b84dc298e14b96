import type { ScoredResult } from "../../appraisal/result.js";
import type { RuleTrace } from "../../appraisal/trace.js";
import { actionText } from "../action/text.js";
import { nameOf } from "../name/names.js";
import type { Explanation } from "./explanation.js";
import { type ExplainOptions, told } from "./source.js";

/** Why low performance applies, as what, and what helps; nothing where it does not apply. */
export function explainLowPerformance(result: ScoredResult, speech: ExplainOptions): Explanation[] {
  const handling = speech.policy.lowPerformance;
  const [applies, ...types] = result.trace.lowPerformance;
  if (handling === undefined || applies === undefined || applies.outcome === "notFired") return [];
  const { low: words, about } = speech.locale.explain;
  const { clause, found, change } = told(handling.when, applies, result, speech);
  const head = { about: "lowPerformance", id: result.lowPerformance, title: about.lowPerformance } as const;
  if (applies.outcome === "unknown")
    return [{ ...head, sentences: [words.open(clause), ...found], wouldChange: change(true) }];
  const actions = result.interventions.map((one) => actionText(one, speech));
  return [
    {
      ...head,
      sentences: [
        words.applies(clause),
        ...found,
        ...types.flatMap(typeTexts),
        ...(actions.length === 0 ? [] : [words.help(actions)]),
      ],
      wouldChange: [...change(false).map(words.end), ...types.flatMap(typeChanges)],
    },
  ];

  /** What it would take to decide on a type. */
  function typeChanges(one: RuleTrace): string[] {
    const when = one.outcome === "unknown" && handling?.types.find(({ id }) => id === one.id)?.when;
    if (!when) return [];
    const pair = (text: string) => speech.locale.common.pair(nameOf(speech, "type", one.id), text);
    return told(when, one, result, speech).change(true).map(pair);
  }

  /** The type that holds, and those before it that nobody could decide on. */
  function typeTexts(one: RuleTrace): string[] {
    const name = nameOf(speech, "type", one.id);
    const when = handling?.types.find(({ id }) => id === one.id)?.when;
    if (when === undefined) return [words.otherwise(name)];
    if (one.outcome === "notFired") return [];
    const type = told(when, one, result, speech);
    return [(one.outcome === "fired" ? words.type : words.typeOpen)(name, type.clause), ...type.found];
  }
}
