import {
  type EmpathyLexicon,
  empathyLexicon,
  measureEmpathy,
  type ServiceConversation,
} from "steelyard/practice";
import { describe, expect, it, test } from "vitest";
import { refusals } from "./support.js";

const talk = (id: string, ...texts: readonly string[]): ServiceConversation => ({
  id,
  messages: texts.map((text) => ({ from: "agent", text })),
});

/** The expressions found in one message. */
const found = (text: string, lexicon?: EmpathyLexicon) =>
  measureEmpathy([talk("1", text)], { lexicon }).conversations[0]?.expressions.map(({ phrase }) => phrase);

const small = (changes = {}): EmpathyLexicon => ({
  en: {
    phrases: ["feel for you", "feel"],
    negators: ["not", "don't"],
    breaks: ["but", "not only"],
    ...changes,
  },
});

describe("measureEmpathy", () => {
  it("counts per 100 messages of the agent, and per conversation", () => {
    const measured = measureEmpathy([
      {
        id: "a",
        messages: [
          { from: "customer", text: "I understand how frustrating this is, said nobody." },
          { from: "agent", text: "That must be annoying. 理解您的心情。" },
          { from: "agent", text: "One moment." },
        ],
      },
      talk("b", "I completely understand."),
      { id: "c", messages: [{ from: "customer", text: "Hello?" }] },
    ]);
    expect(measured).toEqual({
      agentMessages: 3,
      expressed: 3,
      per100: 100,
      perConversation: 1.5,
      conversations: [
        {
          id: "a",
          agentMessages: 2,
          expressed: 2,
          per100: 100,
          expressions: [
            { message: 1, phrase: "that must be annoying", language: "en" },
            { message: 1, phrase: "理解您的心情", language: "zh-CN" },
          ],
        },
        {
          id: "b",
          agentMessages: 1,
          expressed: 1,
          per100: 100,
          expressions: [{ message: 0, phrase: "i completely understand", language: "en" }],
        },
        { id: "c", agentMessages: 0, expressed: 0, per100: null, expressions: [] },
      ],
      observation: { value: 100, sample: 3 },
    });
  });

  it("rounds to 2 decimals, a tie away from zero", () => {
    const one = (of: number) =>
      measureEmpathy([talk("1", "That must be hard.", ...Array.from({ length: of - 1 }, () => "Hello."))])
        .per100;
    // 100 ÷ 3, 100 ÷ 160 = 0.625.
    expect([one(3), one(160)]).toEqual([33.33, 0.63]);
    const three = [talk("1", "That must be hard."), talk("2", "Hello."), talk("3", "Hello.")];
    expect(measureEmpathy(three).perConversation).toBe(0.33);
  });

  it("has nothing to say where no agent wrote", () => {
    const nothing = { agentMessages: 0, expressed: 0, per100: null, perConversation: null };
    const observation = { missing: "no messages of an agent (没有客服消息)" };
    expect(measureEmpathy([])).toEqual({ ...nothing, conversations: [], observation });
    expect(measureEmpathy([talk("1")])).toMatchObject({ ...nothing, observation });
  });
});

describe("the built-in lexicon", () => {
  test.each([
    ["I understand how frustrating this is.", 1],
    ["THAT MUST BE awful", 1],
    ["I’d feel the same.", 1],
    ["换作是我也会着急的，马上帮您看。", 1],
    ["很理解你的心情", 1],
    ["That must have been really frustrating for you.", 1],
    ["It must be so hard to wait that long.", 1],
    ["That sounds very stressful!", 1],
    ["If I were in your shoes, I’d feel the same.", 2],
    ["In your shoes, I would be upset too.", 1],
    ["I can put myself in your shoes.", 1],
    ["我也会很着急的。", 1],
    ["遇到这事我也会着急，马上帮您催。", 1],
    ["要是换我也会生气的", 1],
    ["如果换我也会着急", 1],
    ["id feel the same, its understandable that you are cross", 2],
    ["We are sorry. 很抱歉，给您带来不便。", 0],
    ["This must be the order number.", 0],
    ["I know how to fix this.", 0],
    ["That must be returned within 30 days.", 0],
    ["The parcel number that must be entered is on the label.", 0],
    ["That must have been the wrong number.", 0],
    ["There is a stone in your shoes?", 0],
    ["我也会着急处理", 0],
    ["如果是换我也会给您退", 0],
  ])("reads %j", (text, count) => {
    expect(found(text)).toHaveLength(count);
  });

  test.each([
    ["I don't understand how frustrating this is.", 0],
    ["I don’t really understand how you feel.", 0],
    ["I cannot say I do understand how you feel.", 0],
    ["I can't say that I do understand how you feel.", 1],
    ["I can’t not understand how you feel.", 1],
    ["I cannot but understand how you feel.", 1],
    ["I can't do it, I understand your frustration.", 1],
    ["Don't worry I understand your frustration.", 1],
    ["No doubt that must be hard", 1],
    ["Unable to understand how you feel", 0],
    ["不理解您的心情", 0],
    ["我没法体会您的感受", 0],
    ["不是很能理解您的心情", 0],
    ["不能不理解您的心情", 1],
    ["没有不理解您的心情", 1],
    ["不能说我会很理解您的心情", 0],
    ["不能说我也会很理解您的心情", 1],
    ["这不好办，理解您的心情", 1],
    ["这不好办 理解您的心情", 1],
    ["不过我理解您的心情", 1],
    ["不好意思我理解您的心情", 1],
    ["我非常理解您的心情", 1],
    ["i dont understand how you feel", 0],
    ["I cant understand your frustration", 0],
    ["didnt understand your frustration", 0],
    ["I don`t understand how you feel", 0],
    ["I don‘t understand how you feel", 0],
    ["i cant not understand how you feel", 1],
    ["dont worry I understand your frustration", 1],
    ["未理解您的心情", 0],
    ["我未必理解您的心情", 0],
    ["我从未理解您的心情", 0],
    ["别说理解您的心情了", 0],
    ["未尝不理解您的心情", 1],
    ["未来我更理解您的心情", 1],
    ["特别说一句理解您的心情", 1],
    ["不是特别理解您的心情", 0],
    ["我特别理解您的心情", 1],
  ])("minds negation in %j", (text, count) => {
    expect(found(text)).toHaveLength(count);
  });

  it("has each expression in the polite and in the plain form, and cannot be changed", () => {
    const chinese = empathyLexicon["zh-CN"]?.phrases ?? [];
    expect(chinese).toContain("理解你的心情");
    expect(chinese).toContain("感同身受");
    expect(new Set(chinese).size).toBe(chinese.length);
    expect(() => (chinese as string[]).push("嗯")).toThrow(TypeError);
  });

  it("finds every one of its own expressions", () => {
    for (const { phrases } of Object.values(empathyLexicon)) {
      for (const phrase of phrases) expect(found(phrase), phrase).toEqual([phrase]);
    }
  });
});

describe("expressions", () => {
  it("are whole words where words are set apart, and anywhere where they are not", () => {
    const lexicon = { en: { phrases: ["feel"] }, "zh-CN": { phrases: ["懂您"] } };
    expect(found("feeling refeel feel's feel2 feel_ über-feel", lexicon)).toEqual(["feel", "feel", "feel"]);
    expect(found("我很懂您的feel吧", lexicon)).toEqual(["懂您", "feel"]);
    expect(found("ok懂您2", lexicon)).toEqual(["懂您"]);
  });

  it("go by the longest, and what overlaps one is not counted again", () => {
    const lexicon = { en: { phrases: ["a b", "b c d", "d", "d e"] } };
    expect(found("a b c d e", lexicon)).toEqual(["b c d"]);
    expect(found("a b c", lexicon)).toEqual(["a b"]);
    expect(found("d e a b", lexicon)).toEqual(["d e", "a b"]);
    expect(found("x a b a b", { en: { phrases: ["a b", "b a"] } })).toEqual(["a b", "a b"]);
    expect(found("I feel for you", small())).toEqual(["feel for you"]);
    // What is negated takes its place all the same.
    expect(found("I do not feel for you", small())).toEqual([]);
  });

  it("are found whatever the case, the blanks, the apostrophe or the composition of letters", () => {
    expect(found("FEEL  for\tYOU", small())).toEqual(["feel for you"]);
    expect(found("feel\nfor you", small())).toEqual(["feel"]);
    expect(found("I can't", { en: { phrases: ["CAN’T "] } })).toEqual(["CAN’T "]);
    expect(found("de\u0301sole\u0301", { fr: { phrases: ["d\u00e9sol\u00e9"] } })).toEqual(["désolé"]);
    expect(found("(feel)", { en: { phrases: ["(FEEL)"] } })).toEqual(["(FEEL)"]);
  });

  it("are not negated by what is only a part of a break", () => {
    const lexicon = small({ negators: ["not", "only"] });
    expect(found("only feel", lexicon)).toEqual([]);
    expect(found("not only feel", lexicon)).toEqual(["feel"]);
  });

  it("belong to the first of the languages that share them", () => {
    const one = measureEmpathy([talk("1", "feel")], {
      lexicon: { fr: { phrases: ["Feel"] }, en: small().en as never },
    });
    expect(one.conversations[0]?.expressions).toEqual([{ message: 0, phrase: "feel", language: "en" }]);
  });

  test.each([
    ["not a b c feel", 0],
    ["not a b c d feel", 1],
    ["not don't feel", 1],
    ["not but feel", 1],
    ["not only feel", 1],
    ["don't not only feel", 1],
    ["not. feel", 1],
    ["not — feel", 1],
    ["not\nfeel", 1],
    ["not so-called it's feel", 0],
    ["knot feel", 1],
    ["feel not", 1],
    ["不feel", 1],
  ])("are negated within four words of their clause: %j", (text, count) => {
    expect(found(text, small())).toHaveLength(count);
  });

  it("are negated each by what stands before it, however long a word is", () => {
    expect(found("not feel, feel. Don't not feel but feel not feel", small())).toEqual([
      "feel",
      "feel",
      "feel",
    ]);
    const word = `${"a-".repeat(2000)}a`;
    expect(found(`not ${word} b c feel and ${word} d e f g feel`, small())).toEqual(["feel"]);
  });

  test.each([
    ["不一二三四五懂您", 0],
    ["不一二三四五六懂您", 1],
    ["不 懂您", 1],
    ["不ok懂您", 0],
    ["不a b c d懂您", 1],
  ])("are negated within six Chinese characters: %j", (text, count) => {
    // Six with the negator's own.
    expect(found(text, { "zh-CN": { phrases: ["懂您"], negators: ["不"] } })).toHaveLength(count);
  });
});

describe("marks", () => {
  it("are composed, and count up to 30 in a row", () => {
    const marked = (letter: string, marks: number) => letter + "\u0323".repeat(marks);
    expect(found("It is très\u0323 cafe\u0301", small({ phrases: ["café"] }))).toEqual(["café"]);
    const phrases = [marked("a", 30), marked("b", 29)];
    expect(
      found([29, 30, 31, 5000].map((marks) => marked("a", marks)).join(" "), small({ phrases })),
    ).toHaveLength(3);
    expect(
      found([29, 30, 31, 5000].map((marks) => marked("b", marks)).join(" "), small({ phrases })),
    ).toHaveLength(1);
  });
});

describe("quotations", () => {
  test.each([
    ["> I feel for you", 0],
    ["  》I feel for you", 0],
    ["> quoted\nI feel for you", 1],
    ["> quoted\r\nI feel for you", 1],
    ["> quoted\rI feel for you", 1],
    ["x > I feel for you", 1],
    ["You wrote “I feel for you”.", 0],
    ["You wrote 「I feel for you」.", 0],
    ["You wrote «I feel for you».", 0],
    ['You wrote "I feel for you".', 0],
    ["You wrote ‘I feel for you’.", 0],
    ["You wrote 『I feel for you』.", 0],
    ["您说『I feel for you』", 0],
    ["‘You don’t feel’ is what you wrote", 0],
    ["您说‘feel’吗", 0],
    ["问‘您’feel，问‘feel’", 1],
    ["I don’t know, I feel, it’s clear", 1],
    ["I don‘t know, I feel, it’s clear’", 1],
    ["‘never closed, it’s what I feel", 1],
    ["“a” feel “b”", 1],
    ['A 5" screen, I feel', 1],
    ["“never closed, I feel", 1],
    ["closed only” I feel", 1],
    ["“one 「two” feel", 1],
    ['"a" "feel', 1],
    ["“over\ntwo lines feel”", 0],
    ["“> a\n> feel” feel", 0],
    ["fe“x”el", 0],
  ])("do not count: %j", (text, count) => {
    expect(found(text, small())).toHaveLength(count);
  });

  it("end the reach of a negator", () => {
    expect(found("not “this” feel", small())).toEqual(["feel"]);
  });
});

describe("a detector", () => {
  const detector = (text: string) => text.length;

  it("counts instead of the lexicon, without what is quoted", () => {
    const { expressed, per100, conversations, observation } = measureEmpathy(
      [
        {
          id: "1",
          messages: [
            { from: "customer", text: "abc" },
            { from: "agent", text: "ABC" },
          ],
        },
        talk("2", "> abc"),
      ],
      { detector },
    );
    expect({ expressed, per100, observation }).toEqual({
      expressed: 3,
      per100: 150,
      observation: { value: 150, sample: 2 },
    });
    expect(conversations[0]).toMatchObject({ expressed: 3, expressions: [] });
  });

  test.each<[unknown, string]>([
    [-1, "out-of-range"],
    [1_000_001, "out-of-range"],
    [0.5, "wrong-type"],
    [Number.NaN, "wrong-type"],
    ["1", "wrong-type"],
    [undefined, "wrong-type"],
    [Promise.resolve(1), "wrong-type"],
  ])("is refused where it gives %j", (value, code) => {
    const wrong = { detector: (text: string) => (text === "x" ? (value as number) : 1_000_000) };
    expect(refusals(() => measureEmpathy([talk("1", "a"), talk("2", "b", "x")], wrong))).toEqual([
      `conversations.1.messages.1.text ${code}`,
    ]);
  });

  it("has to be one, and the only one", () => {
    expect(refusals(() => measureEmpathy([], { detector: "fast" as never, lexicon: small() }))).toEqual([
      "options.detector wrong-type",
      "options.lexicon unknown-key",
    ]);
  });
});

describe("refusals", () => {
  test.each<[unknown, unknown, string[]]>([
    [null, {}, ["conversations wrong-type"]],
    [[], null, ["options wrong-type"]],
    [[], [], ["options wrong-type"]],
    [[], { lexikon: {} }, ["options.lexikon unknown-key"]],
    [[{ id: "", messages: [] }], {}, ["conversations.0.id empty"]],
    [[talk("1"), talk("1")], {}, ["conversations.1.id repeated-name"]],
    [
      [{ id: "1", messages: [{ from: "bot", text: 5 }] }],
      {},
      ["conversations.0.messages.0.from not-an-option", "conversations.0.messages.0.text wrong-type"],
    ],
    [[], { lexicon: { "e n": { phrases: [] } } }, ["options.lexicon.e n bad-id"]],
    [[], { lexicon: { en: { negators: [] } } }, ["options.lexicon.en.phrases missing-key"]],
    [[], { lexicon: { en: { phrases: [""] } } }, ["options.lexicon.en.phrases.0 empty"]],
    [
      [],
      { lexicon: { en: { phrases: ["a", " "], negators: ["\t"], breaks: ["x".repeat(81)] } } },
      [
        "options.lexicon.en.phrases.1 empty",
        "options.lexicon.en.negators.0 empty",
        "options.lexicon.en.breaks.0 too-large",
      ],
    ],
  ])("of %j with %j", (conversations, options, expected) => {
    expect(refusals(() => measureEmpathy(conversations as never, options as never))).toEqual(expected);
  });

  it("not of expressions of 80 characters, nor of a language without any", () => {
    const long = "x".repeat(80);
    expect(found(`a ${long}`, { en: { phrases: [long] } })).toEqual([long]);
    expect(found("feel", { en: { phrases: [] } })).toEqual([]);
    expect(found("feel", {})).toEqual([]);
  });

  it("not of hostile text, in time that grows with its length alone", () => {
    const hostile = [
      "“".repeat(200_000),
      "‘a’b".repeat(50_000),
      "feel ".repeat(40_000),
      "a".repeat(200_000),
      "not ".repeat(50_000),
    ];
    expect(measureEmpathy([talk("1", ...hostile)], { lexicon: small() }).expressed).toBe(40_000);
  });
});
