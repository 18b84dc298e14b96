import fc from "fast-check";
import { empathyLexicon, measureEmpathy, type ServiceConversation } from "steelyard/practice";
import { describe, expect, it } from "vitest";

const lexicon = {
  en: {
    phrases: ["feel for you", "feel", "for you feel", "懂您"],
    negators: ["not", "不"],
    breaks: ["but", "不过"],
  },
};

/** Texts that come close to expressions of a small lexicon, or are anything. */
const close = fc
  .array(
    fc.constantFrom(
      "feel",
      "for",
      "you",
      "not",
      "but",
      "“",
      "”",
      '"',
      "\n",
      ">",
      "懂您",
      "不",
      "不过",
      ".",
      "It’s",
      "x",
    ),
    { maxLength: 16 },
  )
  .map((parts) => parts.join(" "));
/** The same without quotations, so that what is put behind it stands on its own. */
const plain = close.map((one) => one.replaceAll(/[“”">]/g, ""));
const text = fc.oneof(close, fc.string({ unit: "binary", maxLength: 40 }));

const message = fc.record({ from: fc.constantFrom("agent" as const, "customer" as const), text });
const conversations: fc.Arbitrary<ServiceConversation[]> = fc
  .array(fc.array(message, { maxLength: 5 }), { maxLength: 5 })
  .map((list) => list.map((messages, n) => ({ id: `c${n}`, messages })));

const expressed = (given: string) =>
  measureEmpathy([{ id: "1", messages: [{ from: "agent", text: given }] }], { lexicon }).expressed;

describe("empathy", () => {
  it("adds up, each expression at a message of the agent", () => {
    fc.assert(
      fc.property(conversations, (list) => {
        const measured = measureEmpathy(list, { lexicon });
        expect(measured.conversations.map(({ id }) => id)).toEqual(list.map(({ id }) => id));
        const total = (of: "expressed" | "agentMessages") =>
          measured.conversations.reduce((sum, one) => sum + one[of], 0);
        expect(total("expressed")).toBe(measured.expressed);
        expect(total("agentMessages")).toBe(measured.agentMessages);
        for (const [index, one] of measured.conversations.entries()) {
          expect(one.expressions).toHaveLength(one.expressed);
          const places = one.expressions.map((expression) => expression.message);
          expect(places).toEqual([...places].sort((a, b) => a - b));
          for (const place of places) expect(list[index]?.messages[place]?.from).toBe("agent");
        }
        if (measured.per100 !== null) {
          const byHand = (100 * measured.expressed) / measured.agentMessages;
          expect(Math.abs(measured.per100 - byHand)).toBeLessThanOrEqual(0.005 + 1e-9);
          expect(measured.observation).toEqual({ value: measured.per100, sample: measured.agentMessages });
        }
        expect(measured.per100 === null).toBe(measured.agentMessages === 0);
      }),
    );
  });

  it("does not depend on the order of conversations, nor on what the customer writes", () => {
    fc.assert(
      fc.property(conversations, text, (list, other) => {
        const measured = measureEmpathy(list, { lexicon });
        const turned = measureEmpathy([...list].reverse(), { lexicon });
        expect([...turned.conversations].reverse()).toEqual(measured.conversations);
        expect(turned).toMatchObject({ per100: measured.per100, perConversation: measured.perConversation });
        const changed = list.map(({ id, messages }) => ({
          id,
          messages: messages.map((one) => (one.from === "customer" ? { ...one, text: other } : one)),
        }));
        expect(measureEmpathy(changed, { lexicon })).toEqual(measured);
      }),
    );
  });

  it("goes text by text: lines add up, quotations add nothing, case plays no part", () => {
    fc.assert(
      fc.property(plain, plain, (one, other) => {
        expect(expressed(`${one}\n${other}`)).toBe(expressed(one) + expressed(other));
        expect(expressed(`${one} “${other}”`)).toBe(expressed(one));
        expect(expressed(`${one}\n> ${other.replaceAll("\n", " ")}`)).toBe(expressed(one));
        expect(expressed(one.toUpperCase())).toBe(expressed(one));
        expect(expressed(one.replaceAll(" ", "   "))).toBe(expressed(one));
      }),
    );
  });

  it("is never more than a lexicon without negators finds, and two negators change nothing", () => {
    const bare = { en: { phrases: lexicon.en.phrases } };
    fc.assert(
      fc.property(close, plain, fc.constantFrom("feel", "feel for you", "懂您"), (one, other, phrase) => {
        const all = measureEmpathy([{ id: "1", messages: [{ from: "agent", text: one }] }], {
          lexicon: bare,
        });
        expect(expressed(one)).toBeLessThanOrEqual(all.expressed);
        const alone = `${other}.`;
        expect(expressed(`${alone} ${phrase}`)).toBe(expressed(alone) + 1);
        expect(expressed(`${alone} not ${phrase}`)).toBe(expressed(alone));
        expect(expressed(`${alone} not not ${phrase}`)).toBe(expressed(alone) + 1);
      }),
    );
  });

  it("counts what a detector counts", () => {
    fc.assert(
      fc.property(conversations, fc.nat(5), (list, count) => {
        const { expressed: total, agentMessages } = measureEmpathy(list, { detector: () => count });
        expect(total).toBe(count * agentMessages);
      }),
    );
  });

  it("finds any of its own expressions among anything that is set apart", () => {
    const phrases = Object.values(empathyLexicon).flatMap((words) => words.phrases);
    fc.assert(
      fc.property(
        fc.constantFrom(...phrases),
        fc.constantFrom("", "OK. ", "好的，", "\n", "1) "),
        (phrase, before) => {
          const { conversations: found } = measureEmpathy([
            { id: "1", messages: [{ from: "agent", text: `${before}${phrase}` }] },
          ]);
          expect(found[0]?.expressions.map((one) => one.phrase)).toEqual([phrase]);
        },
      ),
    );
  });
});
