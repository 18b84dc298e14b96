import { expect, it } from "vitest";
import { titleIn } from "../../../src/shape/title.js";

it.each<[unknown, string, string | null]>([
  ["Sales", "en", "Sales"],
  [{ "zh-CN": "销售", en: "Sales", "en-GB": "Sold" }, "en", "Sales"],
  [{ de: "Umsatz", "en-GB": "Sold" }, "en", "Sold"],
  [{ de: "Umsatz", en: "Sales" }, "zh-CN", "Sales"],
  [{ de: "Umsatz" }, "zh-CN", "Umsatz"],
  [{ en: "", "zh-CN": "销售" }, "en", "销售"],
  [{ en: " \u200b", "en-GB": "Sold" }, "en", "Sold"],
  ["", "en", null],
  ["  ", "en", null],
  ["\u200b", "en", null],
  ["\u202e\n\ufff9", "en", null],
  [{ en: "" }, "en", null],
  [{}, "en", null],
  [{ en: 7 }, "en", null],
  [undefined, "en", null],
  [null, "en", null],
  [7, "en", null],
])("reads %j in %s as %j", (title, language, expected) => {
  expect(titleIn(title, language)).toBe(expected);
});
