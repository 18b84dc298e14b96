import type { ChartValue } from "./spec.js";

/** Whether a picture stands on white or on a dark page. */
export type ChartTheme = "light" | "dark";

/**
 * Colours that people who see fewer of them tell apart, too; each stands out from white and from the dark ground by more than
 * 3 to 1, as WCAG 2 asks of graphics. Nothing is said by colour alone.
 */
export const COLOURS = {
  blue: "#2f7fc1",
  orange: "#d55e00",
  teal: "#1b9478",
  purple: "#a763ad",
  grey: "#767d8a",
  gold: "#a87f00",
  pink: "#c2527f",
  sky: "#3a92b8",
} as const;

/** The colours in the order in which things of equal rank get them. */
export const SERIES: readonly string[] = [
  COLOURS.blue,
  COLOURS.orange,
  COLOURS.teal,
  COLOURS.purple,
  COLOURS.gold,
  COLOURS.pink,
  COLOURS.sky,
  COLOURS.grey,
];

/** What differs between light and dark. */
export const INKS = {
  light: { ground: "#ffffff", text: "#1f2328", soft: "#57606a", line: "#d8dee4", pale: "#e7ebef" },
  dark: { ground: "#16181d", text: "#e6e9ee", soft: "#a3abb8", line: "#363c46", pale: "#2a2f38" },
} as const;

/** The fonts of the host first, then those that have Chinese characters on each system. */
const FONT =
  "system-ui, -apple-system, 'Segoe UI', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif";

/** The size of what stands beside marks and axes, in pixels. */
export const FONT_SIZE = 12;

/** How all pictures of a theme look. */
export function configOf(theme: ChartTheme): { readonly [part: string]: ChartValue } {
  const { ground, text, soft, line } = INKS[theme];
  return {
    background: ground,
    font: FONT,
    padding: 12,
    view: { stroke: null },
    title: {
      anchor: "start",
      frame: "bounds",
      color: text,
      subtitleColor: soft,
      fontSize: 15,
      fontWeight: 600,
      subtitleFontSize: FONT_SIZE,
      subtitlePadding: 4,
      offset: 14,
    },
    axis: {
      labelColor: text,
      titleColor: soft,
      titleFontWeight: "normal",
      labelFontSize: FONT_SIZE,
      titleFontSize: FONT_SIZE,
      gridColor: line,
      domainColor: line,
      tickColor: line,
      labelLimit: 0,
      labelFlush: false,
      labelSeparation: 8,
    },
    legend: {
      orient: "bottom",
      direction: "horizontal",
      labelColor: text,
      labelFontSize: FONT_SIZE,
      titleColor: soft,
      titleFontSize: FONT_SIZE,
      titleFontWeight: "normal",
      labelLimit: 0,
      columns: 6,
      offset: 10,
    },
    text: { fontSize: FONT_SIZE, color: text },
  };
}

/** Shapes in the order of the colours. */
export const SHAPES: readonly string[] = [
  "circle",
  "square",
  "triangle-up",
  "diamond",
  "cross",
  "triangle-down",
  "triangle-right",
  "triangle-left",
];

/** From little to much: the ground, then ever more of one colour. */
export const HEAT = {
  light: ["#f3f6f9", "#1d5f99"],
  dark: ["#20242b", "#5fb0f0"],
} as const;

/** Where the words of a cell turn from dark to light, or from light to dark: where both can be read alike. */
const TURN = { light: 0.824, dark: 0.614 } as const;

/** What the field `ink` of a cell says, whose colour stands for so much of the most. */
export const inkAt = (theme: ChartTheme, share: number): string => (share > TURN[theme] ? "strong" : "weak");

/** The colour of the words on a cell of the heat map, by its field `ink`. */
export const inkOf = (theme: ChartTheme): { readonly [property: string]: ChartValue } => ({
  field: "ink",
  type: "nominal",
  scale: {
    domain: ["weak", "strong"],
    range: theme === "light" ? ["#000000", "#ffffff"] : ["#ffffff", "#000000"],
  },
  legend: null,
});
