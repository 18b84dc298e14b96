import { score } from "steelyard";
import { operationsAssistant } from "steelyard/preset";
import { en, indicatorBars, type Report, show, toMarkdown, toText } from "steelyard/report";
import { describe, expect, it } from "vitest";

const DISPLAY = Symbol.for("Jupyter.display");
const picture = () =>
  indicatorBars(score(operationsAssistant, { id: "li", role: "campaign", observations: { nps: 40 } }), {
    policy: operationsAssistant as never,
    locale: en,
  });

describe("show", () => {
  it("gives a picture as Vega-Lite of both versions, with its description as text", () => {
    const bundle = show(picture())[DISPLAY]?.() ?? {};
    expect(bundle["application/vnd.vegalite.v6+json"]).toEqual(picture());
    expect(bundle["application/vnd.vegalite.v5+json"]).toEqual({
      ...picture(),
      $schema: "https://vega.github.io/schema/vega-lite/v5.json",
    });
    expect(bundle["text/plain"]).toBe(picture().description);
    expect(Object.keys(bundle)).toHaveLength(3);
  });

  it("gives the drawn picture as an image and in HTML, under its description", () => {
    const spec = { ...picture(), description: `"><script>` };
    const bundle = show(spec, { svg: "<svg/>" })[DISPLAY]?.() ?? {};
    expect(bundle["image/svg+xml"]).toBe("<svg/>");
    expect(bundle["text/html"]).toBe('<div role="img" aria-label="&quot;&gt;&lt;script&gt;"><svg/></div>');
  });

  it("gives a report as HTML with its style, Markdown and text", () => {
    const report: Report = { language: "en", title: "A & B", blocks: [] };
    const bundle = show(report)[DISPLAY]?.() ?? {};
    expect(bundle["text/html"]).toMatch(/^<style>[^<]+<\/style>\n<article class="steelyard" lang="en">/);
    expect(bundle["text/markdown"]).toBe(toMarkdown(report));
    expect(bundle["text/plain"]).toBe(toText(report));
  });

  it.each([undefined, null, 5, "x", [], {}, { $schema: "other" }])("refuses %j", (given) => {
    expect(() => show(given as never)).toThrow(expect.objectContaining({ code: "wrong-type", path: "" }));
  });

  it("refuses a drawing that is no text", () => {
    const svg = 5 as never;
    expect(() => show(picture(), { svg })).toThrow(expect.objectContaining({ path: "options.svg" }));
  });
});
