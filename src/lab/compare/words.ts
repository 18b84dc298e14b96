import type { Message } from "../../error/worded.js";
import { isPlainObject } from "../../shape/plain.js";
import { titleIn } from "../../shape/title.js";
import type { BareChange } from "./change.js";
import type { PolicyPart } from "./settings.js";
import { type Language, labelOf, type Say, valueWords } from "./value-words.js";

const PARTS: { readonly [P in PolicyPart]: Message } = {
  policy: { en: "Policy", "zh-CN": "方案" },
  layer: { en: "Layer", "zh-CN": "分层" },
  indicator: { en: "Indicator", "zh-CN": "指标" },
  role: { en: "Role", "zh-CN": "岗位" },
  stage: { en: "Stage", "zh-CN": "业务阶段" },
  weights: { en: "Weights of", "zh-CN": "权重" },
  modifier: { en: "Modifier", "zh-CN": "加减分项" },
  tier: { en: "Tier", "zh-CN": "等级" },
  incentives: { en: "Incentives", "zh-CN": "激励" },
  rule: { en: "Incentive rule", "zh-CN": "激励规则" },
  lowPerformance: { en: "Low performance", "zh-CN": "低绩效处理" },
  type: { en: "Type of low performance", "zh-CN": "低绩效类型" },
};

const KINDS = {
  added: { en: "added", "zh-CN": "新增" },
  removed: { en: "removed", "zh-CN": "删除" },
} as const;

/** The titles of the parts of both policies: those of after count. */
export type Titles = ReadonlyMap<string, unknown>;

/** A change in a sentence for each language. */
export function wordsOf(change: BareChange, titles: Titles): Message {
  return { en: sentence(change, "en", titles), "zh-CN": sentence(change, "zh-CN", titles) };
}

function sentence(change: BareChange, language: Language, titles: Titles): string {
  const say: Say = {
    language,
    named: (part, id) => titleFor(titles.get(`${part}/${id}`), language) ?? id,
  };
  const { kind, part, setting, before, after } = change;
  const [comma, colon] = language === "en" ? [", ", ": "] : ["，", "："];
  const head = `${nameOf(change, say, titles)}${colon}`;
  if (kind === "added" || kind === "removed") {
    const { title, ...settings } = (before ?? after) as Readonly<Record<string, unknown>>;
    const rest = Object.keys(settings).length === 0 ? "" : ` (${valueWords(settings, say)})`;
    return `${head}${KINDS[kind][language]}${language === "en" ? rest : rest.replace(/^ \((.*)\)$/s, "（$1）")}`;
  }
  const arrow = (old: unknown, now: unknown) =>
    `${valueWords(old, say, setting ?? "")} → ${valueWords(now, say, setting ?? "")}`;
  if (kind === "moved") {
    const names = (ids: unknown) => (ids as readonly string[]).map((id) => say.named(part, id));
    return `${head}${labelOf("order", say)} ${arrow(names(before), names(after))}`;
  }
  if (setting !== null) return `${head}${labelOf(setting, say)} ${arrow(before, after)}`;
  const old: Readonly<Record<string, unknown>> = isPlainObject(before) ? before : {};
  return `${head}${Object.entries(after as object)
    .map(([id, now]) => `${say.named("indicator", id)} ${arrow(old[id], now)}`)
    .join(comma)}`;
}

/** A title, where there is one in the language. */
const titleFor = (title: unknown, language: Language): string | null =>
  titleIn(isPlainObject(title) ? title[language] : title, language);

/** What the change is about, by title and id where there is a title in the language. */
function nameOf({ part, id, stage, title }: BareChange, { language, named }: Say, titles: Titles): string {
  const word = PARTS[part][language];
  if (id === null) return word;
  const own = part === "weights" ? titles.get(`role/${id}`) : title;
  const text = titleFor(own, language) ?? id;
  const name = text === id ? id : language === "en" ? `${text} (${id})` : `${text}（${id}）`;
  if (stage == null) return `${word} ${name}`;
  const at = named("stage", stage);
  if (language === "en") return `${word} ${name}, stage ${at}`;
  return `${word} ${name}（${at}${/[ -~]$/.test(at) ? " " : ""}阶段）`;
}
