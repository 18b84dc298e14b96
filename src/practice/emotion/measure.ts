import * as z from "zod/mini";
import { type PracticeReport, refusePractice } from "../../error/practice.js";
import { figure } from "../../number/figure.js";
import { rational } from "../../number/rational.js";
import { brief, isPlainObject, kindOf } from "../../shape/plain.js";
import { checkIds, readDocument } from "../document.js";
import type { MeasuredObservation } from "../observation.js";
import { empathyLexicon } from "./built-in.js";
import { ConversationSchema, type ServiceConversation } from "./conversation.js";
import { Finder } from "./find.js";
import { checkLexicon, type EmpathyLexicon, LexiconSchema } from "./lexicon.js";
import { withoutQuotes } from "./text.js";

/** What is taken for an expression of empathy. */
export interface EmpathyOptions {
  /** The words, instead of the built-in ones. */
  readonly lexicon?: EmpathyLexicon | undefined;
  /** Counts the expressions in a text without its quotations, a whole number, 0..1,000,000; instead of a lexicon. */
  readonly detector?: ((text: string) => number) | undefined;
}

/** An expression of empathy, where it was found. */
export interface EmpathyExpression {
  /** The position of the message in its conversation, from 0. */
  readonly message: number;
  /** The expression, as the lexicon writes it. */
  readonly phrase: string;
  /** Its language in the lexicon. */
  readonly language: string;
}

/** One conversation, counted. */
export interface ConversationEmpathy {
  /** The conversation's id. */
  readonly id: string;
  /** How many messages the agent wrote. */
  readonly agentMessages: number;
  /** How often empathy is expressed. */
  readonly expressed: number;
  /** Expressions per 100 messages of the agent, to 2 decimals; null where there are none. */
  readonly per100: number | null;
  /** Each expression in the order of the conversation; empty where a detector counts. */
  readonly expressions: readonly EmpathyExpression[];
}

/** What `measureEmpathy` answers. */
export interface EmpathyMeasurement {
  /** How many messages the agent wrote. */
  readonly agentMessages: number;
  /** How often empathy is expressed. */
  readonly expressed: number;
  /** Expressions per 100 messages of the agent, to 2 decimals; null where there are none. */
  readonly per100: number | null;
  /** Expressions per conversation in which the agent wrote, to 2 decimals; null where there is none. */
  readonly perConversation: number | null;
  /** The conversations in their order. */
  readonly conversations: readonly ConversationEmpathy[];
  /** `per100` with the messages of the agent as its sample; missing where there are none. */
  readonly observation: MeasuredObservation;
}

const Schema: z.ZodMiniType<{
  readonly conversations: readonly ServiceConversation[];
  readonly options: Pick<EmpathyOptions, "lexicon">;
}> = /* @__PURE__ */ z.strictObject({
  conversations: /* @__PURE__ */ z.array(ConversationSchema),
  options: /* @__PURE__ */ z.strictObject({ lexicon: /* @__PURE__ */ z.optional(LexiconSchema) }),
});

/** The most expressions of one message that a detector may count. */
const MOST = 1_000_000;

/**
 * How often agents express empathy in conversations (情绪劳动): per 100 messages of theirs, and per conversation.
 *
 * It counts expressions, and knows nothing of sincerity, tone, irony or culture; whoever knows that it counts can say them
 * by rote. Never let it decide alone, least of all on pay. What a message quotes of the customer does not count: lines that
 * begin with `>` or `》`, and text within “…”, ‘…’, 「…」, 『…』, «…» or "…". Nor does an expression that an odd number of negators
 * reaches: of those in the same clause within four words, or six Chinese characters, before it, after the last break. Long
 * expressions are found first, and what overlaps one is not counted again.
 *
 * Source: a count of a lexicon's words per hundred of the whole, as in dictionary-based content analysis; negation by a
 * window, in which two negators take each other back.
 *
 * @param conversations - The conversations of an agent, or of many.
 * @param options - A lexicon, or a detector.
 * @returns The figures in all and for each conversation, each expression with its message, and the observation for an indicator.
 * @throws SteelyardError `repeated-name`, `not-an-option`, `missing-key` and the like with their paths; `empty` or
 * `too-large` for an expression of a lexicon; `unknown-key` for a lexicon beside a detector; `wrong-type` or `out-of-range`
 * for what a detector gives: `conversations.0.messages.2.text`.
 *
 * @example
 * ```ts
 * import { measureEmpathy } from "steelyard/practice";
 *
 * const { per100, perConversation, conversations, observation } = measureEmpathy([{
 *   id: "1",
 *   messages: [
 *     { from: "customer", text: "Third time it is late!" },
 *     { from: "agent", text: "That must be annoying. I don't understand how frustrating." },
 *     { from: "agent", text: "我很理解您的心情，马上为您查询。" },
 *   ],
 * }]);
 * console.log(per100, perConversation, conversations[0]?.expressions.map(({ phrase }) => phrase).join(", "));
 * // => 100 2 that must be annoying, 理解您的心情
 * console.log(observation);
 * // => {"value":100,"sample":2}
 * ```
 */
export function measureEmpathy(
  conversations: readonly ServiceConversation[],
  options: EmpathyOptions = {},
): EmpathyMeasurement {
  // A function is no data: it goes its own way.
  const { detector, ...data } = isPlainObject(options) ? (options as EmpathyOptions) : {};
  const given = isPlainObject(options) ? data : options;
  const read = readDocument({ conversations, options: given }, Schema, (document, report) =>
    check(document, detector, report),
  );
  const finder = detector === undefined ? new Finder(read.options.lexicon ?? empathyLexicon) : null;
  const counted = read.conversations.map(({ id, messages }, place): ConversationEmpathy => {
    const expressions: EmpathyExpression[] = [];
    let [agentMessages, expressed] = [0, 0];
    for (const [message, { from, text }] of messages.entries()) {
      if (from !== "agent") continue;
      agentMessages++;
      if (finder) {
        const found = finder.find(text);
        expressed += found.length;
        for (const one of found) expressions.push({ message, ...one });
      } else {
        expressed += detected(detector, text, `conversations.${place}.messages.${message}.text`);
      }
    }
    return { id, agentMessages, expressed, per100: ratio(100 * expressed, agentMessages), expressions };
  });
  const agentMessages = counted.reduce((total, one) => total + one.agentMessages, 0);
  const expressed = counted.reduce((total, one) => total + one.expressed, 0);
  const per100 = ratio(100 * expressed, agentMessages);
  return {
    agentMessages,
    expressed,
    per100,
    perConversation: ratio(expressed, counted.filter((one) => one.agentMessages > 0).length),
    conversations: counted,
    observation:
      per100 === null
        ? { missing: "no messages of an agent (没有客服消息)" }
        : { value: per100, sample: agentMessages },
  };
}

function check(
  { conversations, options }: z.infer<typeof Schema>,
  detector: unknown,
  report: PracticeReport,
): void {
  checkIds(conversations, "entry", "conversations", report);
  if (options.lexicon !== undefined) checkLexicon(options.lexicon, "options.lexicon", report);
  if (detector === undefined) return;
  if (typeof detector !== "function")
    report("wrong-type", "options.detector", { expected: "function", found: kindOf(detector) });
  if (options.lexicon !== undefined) report("unknown-key", "options.lexicon", { key: "lexicon" });
}

function detected(detector: EmpathyOptions["detector"], text: string, path: string): number {
  const found: unknown = detector?.(withoutQuotes(text));
  if (!Number.isInteger(found))
    refusePractice("wrong-type", path, { expected: "whole number", found: kindOf(found) });
  const count = found as number;
  if (count < 0 || count > MOST)
    refusePractice("out-of-range", path, { found: brief(count), minimum: "0", maximum: String(MOST) });
  return count;
}

const ratio = (count: number, of: number): number | null =>
  of === 0 ? null : figure(rational(BigInt(count), BigInt(of)), 2);
