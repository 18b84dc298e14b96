import type { Message } from "../../error/worded.js";
import type { Indicator } from "../../policy/indicator.js";
import { nameOf } from "../name.js";

/** What a proposal is about. */
type About = Pick<Indicator, "id" | "title">;

const names = (about: About) => ({ en: `"${nameOf(about, "en")}"`, zh: `“${nameOf(about, "zh-CN")}”` });

/** Where a proposal holds for one role alone. */
const inRole = (role: string | null) => ({
  en: role === null ? "" : ` for role "${role}"`,
  zh: role === null ? "" : `（岗位“${role}”）`,
});

/** All have the same points. */
export function alikeWords(about: About, role: string, cases: number, points: number, cap: boolean): Message {
  const { en, zh } = names(about);
  return {
    en: `drop ${en}${inRole(role).en}: ${cap ? "all at the most" : "all alike"}, ${points} points in ${cases} cases`,
    "zh-CN": `建议取消指标${zh}${inRole(role).zh}：${cases} 例全部得 ${points} 分${cap ? "（封顶）" : ""}，没有区分度`,
  };
}

/** Another one says the same. */
export function redundantWords(
  about: About,
  other: About,
  role: string,
  cases: number,
  tau: number,
): Message {
  const [one, two] = [names(about), names(other)];
  return {
    en: `drop ${one.en}${inRole(role).en}: it orders ${cases} cases as ${two.en} does, tau-b ${tau}`,
    "zh-CN": `建议取消指标${one.zh}${inRole(role).zh}：在 ${cases} 例中它的排序与${two.zh}几乎一致（tau-b ${tau}）`,
  };
}

/** A target that tells nobody from anybody. */
export function retargetWords(
  about: About,
  role: string | null,
  everyone: boolean,
  cases: number,
  [target, proposed]: readonly [string, string | null],
): Message {
  const { en, zh } = names(about);
  return {
    en: `${proposed === null ? "think about" : "change"} the target of ${en}${inRole(role).en}: ${target} was reached in ${everyone ? "all" : "none"} of ${cases} cases${proposed === null ? "" : `; ${proposed} would tell them apart`}`,
    "zh-CN": `建议${proposed === null ? "重新考虑" : "调整"}${zh}的目标值${inRole(role).zh}：${target} 在 ${cases} 例中${everyone ? "全部达成" : "无一达成"}${proposed === null ? "" : `，改为 ${proposed} 更有区分度`}`,
  };
}

/** What it decides is far from what it weighs. */
export function reweighWords(
  about: About,
  role: string,
  weight: string,
  influence: string,
  proposed: string | null,
): Message {
  const { en, zh } = names(about);
  return {
    en: `${proposed === null ? "think about" : "change"} the weight of ${en}${inRole(role).en}: it weighs ${weight}, but decides ${influence} of the differences${proposed === null ? "" : `; try ${proposed}`}`,
    "zh-CN": `建议${proposed === null ? "重新考虑" : "调整"}${zh}的权重${inRole(role).zh}：名义权重 ${weight}，实际影响 ${influence}${proposed === null ? "" : `，可试用 ${proposed}`}`,
  };
}
