import { createHash } from "node:crypto";
import { reportStyle, toHtml } from "steelyard/report";
import { expect, it } from "vitest";

const page = toHtml({ language: "en", title: "t", blocks: [] });

it("is allowed by its hash, and nothing else is", () => {
  const hash = createHash("sha256").update(reportStyle).digest("base64");
  expect(page).toContain(`<style>${reportStyle}</style>`);
  expect(page).toContain(
    `content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'"`,
  );
});

it("touches nothing outside of a report", () => {
  const selectors = reportStyle
    .replace(/@(media|supports)[^{]*\{/g, "")
    .replace(/@page\{[^}]*\}/g, "")
    .split("}")
    .flatMap((rule) => (rule.includes("{") ? [rule.slice(0, rule.indexOf("{")).trim()] : []));
  expect(selectors.length).toBeGreaterThan(40);
  expect(selectors.filter((selector) => !selector.startsWith(".steelyard"))).toEqual([]);
});
