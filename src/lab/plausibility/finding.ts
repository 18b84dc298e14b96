import type { Message } from "../../error/worded.js";
import { toText } from "../../number/decimal.js";
import { rounded } from "../../number/figure.js";
import { multiply, type Rational, rational } from "../../number/rational.js";
import type { Indicator } from "../../policy/indicator.js";
import type { LabFigure } from "../figure.js";
import { nameOf } from "../name.js";

/** What is odd about a target; each with the target's indicator and role, and in words. */
export type TargetFinding = {
  /** The indicator. */
  readonly indicator: string;
  /** The role that has the target of its own; null for the indicator's. */
  readonly role: string | null;
  /** The finding in words. */
  readonly message: Message;
} & (
  | {
      /** It is far from the benchmark. */
      readonly code: "off-benchmark";
      /** |target − benchmark| ÷ |benchmark|. */
      readonly away: LabFigure;
      /** Whether the target lies above or below it. */
      readonly side: "above" | "below";
      /** The target. */
      readonly target: number;
      /** The benchmark. */
      readonly benchmark: number;
    }
  | {
      /** Everybody reached it, always; or nobody ever did. */
      readonly code: "reached-by-everyone" | "reached-by-no-one";
      /** How many values there are: one for each subject and period. */
      readonly cases: number;
      /** The target. */
      readonly target: number;
    }
  | {
      /** It lies outside of where the trend leads. */
      readonly code: "beyond-forecast";
      /** Whether it asks for more or for less than the trend gives. */
      readonly side: "harder" | "easier";
      /** The target. */
      readonly target: number;
      /** The lower end of the forecast's interval. */
      readonly low: LabFigure;
      /** The upper end of the forecast's interval. */
      readonly high: LabFigure;
    }
);

/** What a finding is about. */
type About = Pick<Indicator, "id" | "title">;

/** A share in per cent, to one decimal. */
export const percent = (share: Rational): string => toText(rounded(multiply(share, rational(100n)), 1));

/** A role's target says whose it is. */
const of = (role: string | null) => ({
  en: role === null ? "" : ` of role "${role}"`,
  zh: role === null ? "" : `（岗位“${role}”）`,
});

/** A target far from its benchmark. */
export function benchmarkWords(
  about: About,
  role: string | null,
  away: Rational,
  side: "above" | "below",
  [target, benchmark]: readonly [string, string],
  name: Message,
): Message {
  return {
    en: `"${nameOf(about, "en")}" target${of(role).en} is ${percent(away)} % away from the ${name.en}: ${target} against ${benchmark}, ${side} it`,
    "zh-CN": `“${nameOf(about, "zh-CN")}”的目标值${of(role).zh}与${name["zh-CN"]}相差 ${percent(away)}%：目标值 ${target}，${name["zh-CN"]} ${benchmark}，偏${side === "above" ? "高" : "低"}`,
  };
}

/** A target that tells nobody from anybody. */
export function reachedWords(
  about: About,
  role: string | null,
  everyone: boolean,
  target: string,
  cases: number,
): Message {
  const en =
    cases === 1
      ? `was ${everyone ? "" : "not "}reached in the only case`
      : `was reached in ${everyone ? "all" : "none"} of ${cases} cases`;
  const zh =
    cases === 1
      ? `在仅有的 1 例中${everyone ? "已" : "未"}达成`
      : `在 ${cases} 例中${everyone ? "全部" : "无一"}达成`;
  return {
    en: `"${nameOf(about, "en")}" target ${target}${of(role).en} ${en}`,
    "zh-CN": `“${nameOf(about, "zh-CN")}”的目标值 ${target}${of(role).zh || " "}${zh}`,
  };
}

/** A target outside of where the trend leads. */
export function forecastWords(
  about: About,
  role: string | null,
  side: "harder" | "easier",
  target: string,
  [low, high]: readonly [number, number],
): Message {
  return {
    en: `"${nameOf(about, "en")}" target ${target}${of(role).en} is ${side} than the trend, which leads to ${low} to ${high}`,
    "zh-CN": `“${nameOf(about, "zh-CN")}”的目标值 ${target}${of(role).zh || " "}比趋势本来就会达到的水平${side === "harder" ? "更难" : "宽松"}（趋势预测 ${low} 至 ${high}）`,
  };
}
