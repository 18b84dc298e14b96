import type { Message } from "../../error/worded.js";
import { isPlainObject } from "../../shape/plain.js";
import { titleIn } from "../../shape/title.js";
import type { BareChange } from "./change.js";
import type { PolicyPart } from "./settings.js";
import { type Language, labelOf, valueWords } from "./value-words.js";

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

/** A change in a sentence for each language. */
export function wordsOf(change: BareChange): Message {
  return { en: sentence(change, "en"), "zh-CN": sentence(change, "zh-CN") };
}

function sentence(change: BareChange, language: Language): string {
  const { kind, setting, before, after } = change;
  const head = `${nameOf(change, language)}${language === "en" ? ": " : "："}`;
  if (kind === "added" || kind === "removed") {
    const { title, ...settings } = (before ?? after) as Readonly<Record<string, unknown>>;
    const rest = Object.keys(settings).length === 0 ? "" : ` (${valueWords(settings, language)})`;
    return `${head}${KINDS[kind][language]}${language === "en" ? rest : rest.replace(/^ \((.*)\)$/s, "（$1）")}`;
  }
  const arrow = (old: unknown, now: unknown) => `${valueWords(old, language)} → ${valueWords(now, language)}`;
  if (setting !== null) return `${head}${labelOf(setting, language)} ${arrow(before, after)}`;
  const old: Readonly<Record<string, unknown>> = isPlainObject(before) ? before : {};
  return `${head}${Object.entries(after as object)
    .map(([id, now]) => `${id} ${arrow(old[id], now)}`)
    .join(language === "en" ? ", " : "，")}`;
}

/** What the change is about, by title and id where there is a title in the language. */
function nameOf({ part, id, stage, title }: BareChange, language: Language): string {
  const word = PARTS[part][language];
  if (id === null) return word;
  const text = titleIn(typeof title === "string" ? title : title?.[language], language) ?? id;
  const name = text === id ? id : language === "en" ? `${text} (${id})` : `${text}（${id}）`;
  const where = stage == null ? "" : language === "en" ? `, stage ${stage}` : `（${stage} 阶段）`;
  return `${word} ${name}${where}`;
}
