import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitepress";
import { slugOf } from "./slug.js";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
/** Where the site will stand: `/`, or a folder of a host. */
const base = process.env.SITE_BASE ?? "/";
const sections = JSON.parse(readFileSync(at("../../.tmp/site/sections.json"), "utf8"));

/** Words as a search wants them: Latin words whole, Chinese in pairs of characters, as it has no spaces. */
const tokenize = (text: string): string[] =>
  (text.match(/\p{Script=Han}+|[^\s\p{P}\p{S}\p{Script=Han}]+/gu) ?? []).flatMap((run) => {
    if (!/\p{Script=Han}/u.test(run) || run.length < 3) return [run];
    return Array.from({ length: run.length - 1 }, (_, index) => run.slice(index, index + 2));
  });

/** Slips of the pen are forgiven in Latin words alone: another Chinese character is another word. */
const fuzzy = (term: string): number | false => (/\p{Script=Han}/u.test(term) ? false : 0.2);

export default defineConfig({
  title: "Steelyard",
  description:
    "Performance appraisal as data: one policy, exact decimal scores, and a scorecard whose printed lines add up.",
  srcDir: "../.tmp/site",
  outDir: "../site",
  cacheDir: "../.tmp/site-cache",
  head: [["link", { rel: "icon", href: `${base}mark.svg` }]],
  base,
  metaChunk: true,
  lastUpdated: false,
  markdown: {
    anchor: { slugify: slugOf },
    theme: { light: "github-light-high-contrast", dark: "github-dark-high-contrast" },
  },
  vite: { build: { chunkSizeWarningLimit: 4000 } },
  themeConfig: {
    logo: { src: "/mark.svg", alt: "" },
    outline: [2, 3],
    search: {
      provider: "local",
      options: {
        miniSearch: { options: { tokenize }, searchOptions: { fuzzy, prefix: true, combineWith: "AND" } },
        locales: {
          zh: {
            translations: {
              button: { buttonText: "搜索", buttonAriaLabel: "搜索" },
              modal: {
                displayDetails: "显示详情",
                resetButtonTitle: "清空",
                backButtonTitle: "关闭",
                noResultsText: "没有找到",
                footer: { selectText: "打开", navigateText: "上下选择", closeText: "关闭" },
              },
            },
          },
        },
      },
    },
  },
  locales: {
    root: {
      label: "English",
      lang: "en",
      themeConfig: {
        nav: [
          { text: "Overview", link: "/overview" },
          { text: "Guide", link: "/guide/concepts" },
          { text: "API", link: "/api/" },
        ],
        sidebar: sections.en,
      },
    },
    zh: {
      label: "简体中文",
      lang: "zh-CN",
      title: "杆秤",
      description: "绩效考核即数据：一份方案，精确的十进制得分，每一列都加得起来的计分卡。",
      themeConfig: {
        nav: [
          { text: "概览", link: "/zh/overview" },
          { text: "指南", link: "/zh/guide" },
          { text: "API", link: "/api/" },
        ],
        sidebar: sections.zh,
        outline: { level: [2, 3], label: "本页内容" },
        docFooter: { prev: "上一页", next: "下一页" },
        darkModeSwitchLabel: "深浅色",
        lightModeSwitchTitle: "切换到浅色",
        darkModeSwitchTitle: "切换到深色",
        sidebarMenuLabel: "目录",
        returnToTopLabel: "回到顶部",
        langMenuLabel: "切换语言",
        skipToContentLabel: "跳到正文",
        notFound: {
          title: "没有这一页",
          quote: "地址可能写错了，或者这一页已经搬走。",
          linkLabel: "回首页",
          linkText: "回首页",
        },
      },
    },
  },
});
