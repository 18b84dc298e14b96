import { readdirSync, readFileSync } from "node:fs";
import { en, zhCN } from "steelyard/report";
import { beforeAll, describe, expect, it } from "vitest";
import { FOLDER, galleryFiles } from "../../../../scripts/gallery/files.js";
import { PICTURES, pictureOf } from "../../../../scripts/gallery/pictures.js";
import { draw, faultsOf } from "./draw.js";

const root = new URL("../../../../", import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), "utf8");

describe.each(Object.keys(PICTURES))("the picture %s", (name) => {
  it.each([
    ["en", en],
    ["zh-CN", zhCN],
  ] as const)("is Vega-Lite that draws without a complaint, in %s", async (_, locale) => {
    for (const theme of ["light", "dark"] as const) {
      const spec = pictureOf(name, { locale, theme });
      expect(faultsOf(spec)).toEqual([]);
      expect(JSON.parse(JSON.stringify(spec))).toEqual(spec);
      const { svg } = await draw(spec);
      expect(svg).not.toMatch(/NaN|undefined|Infinity|\[object/);
      expect(svg).toContain(spec.title.text);
    }
  });

  it("says the same figures in both languages, in other words", () => {
    const [english, chinese] = [pictureOf(name, { locale: en }), pictureOf(name, { locale: zhCN })];
    const figures = (spec: typeof english) =>
      spec.data.values.map((row) => Object.values(row).filter((value) => typeof value === "number"));
    expect(figures(chinese)).toEqual(figures(english));
    expect(chinese.title.text).toMatch(/[\u4e00-\u9fff]/);
    expect(english.title.text).not.toMatch(/[\u4e00-\u9fff]/);
    expect(english.description).toMatch(/\.$/);
    expect(chinese.description).toMatch(/。$/);
  });
});

describe("the gallery", () => {
  let files: ReadonlyMap<string, string>;
  beforeAll(async () => {
    files = await galleryFiles();
  });

  it("is what the script draws", () => {
    expect(readdirSync(new URL(`${FOLDER}/`, root)).sort()).toEqual([...files.keys()].sort());
    for (const [name, svg] of files) expect(read(`${FOLDER}/${name}`), name).toBe(svg);
  });

  it("is shown whole on the page of each language", () => {
    const [english, chinese] = [read("docs/report/pictures.md"), read("docs/zh/report/pictures.md")];
    for (const name of files.keys()) {
      const page = name.endsWith(".zh-CN.svg") ? chinese : english;
      expect(page).toContain(`/gallery/pictures/${name})`);
    }
  });
});
