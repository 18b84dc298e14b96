import type { Message } from "../../error/worded.js";
import type { ConversationRow, ConversationSection, ReviewConversation, SectionId } from "./conversation.js";
import { both, named, quantity } from "./words.js";

type Prompt = readonly [en: string, zhCN: string];

/** Each section: its heading, then the questions that are always asked. The person speaks before any figure is shown. */
const SECTIONS: { readonly [S in SectionId]: readonly [heading: Prompt, ...questions: Prompt[]] } = {
  opening: [
    ["Opening", "开场"],
    ["What should this conversation bring you?", "这次面谈，您最希望解决什么问题？"],
  ],
  ownView: [
    ["Your own view", "自我评价"],
    ["What went well in this period, and what was hard?", "这个周期里，您觉得哪些做得好，哪些比较吃力？"],
  ],
  results: [
    ["Results", "考核结果"],
    [
      "Which figures surprise you? Is anything missing or wrong?",
      "哪些数字出乎您的意料？有没有遗漏或不准确的地方？",
    ],
  ],
  strengths: [
    ["Strengths", "亮点"],
    ["What made this possible, and who could learn from it?", "这些是怎么做到的？哪些做法值得推广？"],
  ],
  concerns: [
    ["Concerns", "待改进"],
    ["What would help you most?", "您最需要哪方面的支持？"],
  ],
  collaboration: [
    ["Collaboration", "协作反馈"],
    ["Where does working together go well, and where does it stall?", "与同事配合，哪里顺畅，哪里卡壳？"],
  ],
  agreements: [
    ["Agreements and plan", "约定与计划"],
    ["What do we agree on, who does it, and by when?", "接下来做什么、谁来做、何时完成？"],
  ],
  close: [
    ["Close", "总结"],
    ["Would you sum up what we agreed?", "请您用自己的话总结一下今天的约定，好吗？"],
  ],
};

/** Asked where neither figures nor notes show a strength, so that there is none to ask further about. */
const UNSEEN: Prompt = ["What goes well that no figure shows?", "有哪些做得好、但数字没有体现的地方？"];

const message = ([en, zhCN]: Prompt): Message => ({ en, "zh-CN": zhCN });

/** The sections in their order; what the packet holds adds its own questions before the one that is always asked. */
export function agendaOf(packet: Omit<ReviewConversation, "agenda">): ConversationSection[] {
  const { scorecard, strengths, concerns, agreements } = packet;
  const rows = new Map(scorecard.indicators.map((row) => [row.id, row]));
  const about = (ids: readonly string[], ask: (row: ConversationRow) => Message) =>
    ids.map((id) => ask(rows.get(id) as ConversationRow));
  const own: { readonly [S in SectionId]?: readonly Message[] } = {
    results: scorecard.indicators.filter(({ contested }) => contested.length > 0).map(contestedWords),
    strengths: about(strengths.indicators, strengthWords),
    concerns: about(concerns.indicators, concernWords),
    agreements:
      agreements.length === 0
        ? []
        : [message(["What became of what we agreed last time?", "上次约定的事项落实得怎么样？"])],
  };
  const noStrength = strengths.indicators.length === 0 && strengths.notes.length === 0;
  return Object.entries(SECTIONS).map(([key, [heading, ...always]]) => {
    const id = key as SectionId;
    const asked = id === "strengths" && noStrength ? [UNSEEN] : always;
    return { id, title: message(heading), questions: [...(own[id] ?? []), ...asked.map(message)] };
  });
}

const contestedWords = ({ id, title }: ConversationRow): Message => ({
  en: `The figure of ${named(title, id, "en")} is contested: what do we leave open until the ruling?`,
  "zh-CN": `“${named(title, id, "zh-CN")}”尚有争议，裁定之前哪些结论先放一放？`,
});

const strengthWords = ({ id, title, value, unit, points }: ConversationRow): Message =>
  both((language) => {
    const [name, at] = [named(title, id, language), value === null ? "" : quantity(value, unit, language)];
    return language === "en"
      ? `${name}${at && ` at ${at}`} earned ${points} points: how did you do it?`
      : `“${name}”${at && `为 ${at}，`}得 ${points} 分，您是怎么做到的？`;
  });

const concernWords = ({ id, title, value, target, unit }: ConversationRow): Message =>
  both((language) => {
    const name = named(title, id, language);
    const [at, aim] = [value, target].map((one) => (one === null ? null : quantity(one, unit, language)));
    if (language === "en")
      return at === null
        ? `Nothing was measured for ${name}: why?`
        : `${name} stands at ${at}${aim ? `, the target is ${aim}` : ""}: what stood in the way?`;
    return at === null
      ? `“${name}”没有数据，原因是什么？`
      : `“${name}”为 ${at}${aim ? `，目标是 ${aim}` : ""}，主要卡在哪里？`;
  });
