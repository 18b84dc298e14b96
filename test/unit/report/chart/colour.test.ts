import { describe, expect, it } from "vitest";
import { COLOURS, HEAT, INKS, inkAt, inkOf } from "../../../../src/report/chart/theme.js";

type Rgb = readonly number[];
const rgb = (hex: string): Rgb => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));

/** Relative luminance and contrast as WCAG 2 reckons them. */
const luminance = (colour: Rgb): number => {
  const [r = 0, g = 0, b = 0] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

const contrast = (a: Rgb, b: Rgb): number => {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
};

describe.each(["light", "dark"] as const)("the colours on %s", (theme) => {
  const ground = rgb(INKS[theme].ground);

  it("stand out: marks by 3 to 1, words by 4.5 to 1", () => {
    for (const colour of Object.values(COLOURS)) expect(contrast(rgb(colour), ground)).toBeGreaterThan(3);
    for (const ink of [INKS[theme].text, INKS[theme].soft])
      expect(contrast(rgb(ink), ground)).toBeGreaterThan(4.5);
  });

  it("leave words on the heat map legible on every shade", () => {
    const [little = [], much = []] = HEAT[theme].map(rgb);
    const { domain, range } = inkOf(theme).scale as { domain: string[]; range: string[] };
    for (let share = 0; share <= 1; share += 0.01) {
      const shade = little.map((part, at) => part + ((much[at] as number) - part) * share);
      const ink = range[domain.indexOf(inkAt(theme, share))] as string;
      expect(contrast(rgb(ink), shade)).toBeGreaterThan(4.5);
    }
  });
});
