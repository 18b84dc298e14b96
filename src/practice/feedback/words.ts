import type { Message } from "../../error/worded.js";
import { type DecimalInput, toText } from "../../number/decimal.js";
import { decimal } from "../../number/figure.js";
import { own } from "../../shape/plain.js";
import type { Title } from "../../shape/schema.js";
import { percentOf, type SbiAgainst, type SbiFigure } from "./figure.js";

/** The same of both languages. */
export const both = (word: (language: keyof Message) => string): Message => ({
  en: word("en"),
  "zh-CN": word("zh-CN"),
});

/** A title in a language; where it has none there, any other, and last the id. */
export function named(title: Title | null | undefined, id: string, language: keyof Message): string {
  if (typeof title === "string") return title;
  return (own(title, language) as string | undefined) ?? Object.values(title ?? {})[0] ?? id;
}

/** Units that Chinese has a word of its own for; any other is shown as it is written. */
const UNITS = { s: "秒", min: "分钟", h: "小时", d: "天", points: "分", stars: "星", CNY: "元" };

/** A value with its unit: `4 min`, `4 分钟`; a ratio in percent, written `4 %` in English and `4%` in Chinese. */
export function quantity(value: DecimalInput, unit: string | null, language: keyof Message): string {
  const percent = percentOf(unit);
  const text = shown(decimal(value).times(percent ?? 1));
  if (percent !== null) return text + (language === "en" ? " %" : "%");
  if (unit === null || unit === "count") return text;
  return `${text} ${language === "en" ? unit : (own(UNITS, unit) ?? unit)}`;
}

const shown = (value: DecimalInput): string => toText(decimal(value)).replace("-", "−");

const AGAINST: Readonly<Record<SbiAgainst, Message>> = {
  teamMean: { en: "the team's mean", "zh-CN": "团队均值" },
  target: { en: "the target", "zh-CN": "目标值" },
  earlierPeriod: { en: "the earlier period", "zh-CN": "上一周期" },
};

const ENGLISH = { better: "better", worse: "worse", same: "" };
const CHINESE = { better: "，表现较好", worse: "，表现较差", same: "" };

/** The impact in words: each comparison with its exact figures, all from the same facts. */
export function impactOf(title: Title | null | undefined, figures: readonly SbiFigure[]): Message {
  return both((language) => {
    const [{ indicator, unit, value }] = figures as [SbiFigure];
    const clause = language === "en" ? english : chinese;
    const [colon, semicolon, stop] = language === "en" ? [": ", "; ", "."] : "：；。";
    const head = `${named(title, indicator, language)} ${quantity(value, unit, language)}${colon}`;
    return head + figures.map(clause).join(semicolon) + stop;
  });
}

/** The difference without its sign, in percentage points where it is one of percentages. */
function apart({ difference, percentagePoints, unit }: SbiFigure, language: keyof Message): string {
  if (percentagePoints === null) return quantity(Math.abs(difference), unit, language);
  const points = shown(Math.abs(percentagePoints));
  return language === "en" ? `${points} percentage point${points === "1" ? "" : "s"}` : `${points} 个百分点`;
}

function english(figure: SbiFigure): string {
  const { against, period, comparison, unit, percent, direction, verdict } = figure;
  const other = `${period ?? AGAINST[against].en} (${quantity(comparison, unit, "en")})`;
  if (direction === "equal") return `the same as ${other}`;
  // A difference that rounds to 0 % is told in its own unit.
  const share = percent ? `${shown(Math.abs(percent))} % ` : "";
  return `${share}${direction} ${other} by ${apart(figure, "en")}, which is ${ENGLISH[verdict]}`;
}

function chinese(figure: SbiFigure): string {
  const { against, period, comparison, unit, percent, direction, verdict } = figure;
  const other = `${period ?? AGAINST[against]["zh-CN"]}（${quantity(comparison, unit, "zh-CN")}）`;
  if (direction === "equal") return `与${other}持平`;
  const way = direction === "above" ? "高" : "低";
  const difference = apart(figure, "zh-CN");
  const share = percent ? `${shown(Math.abs(percent))}%，即${way} ` : "";
  return `比${other}${way} ${share}${difference}${CHINESE[verdict]}`;
}
