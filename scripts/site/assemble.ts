import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { REPORTS_FOLDER, reportFiles } from "../gallery/reports.js";
import { descriptionIn, galleryPages } from "./gallery.js";
import { relinked } from "./links.js";
import { type Signpost, signposts } from "./others.js";
import { assetsIn, placesIn } from "./places.js";
import { sectionsOf, type Titled } from "./sections.js";

/** Lays out all pages in a folder as the generator wants them, with the list of pages in both languages. */
export function assemble(root: string, folder: string, api: readonly Signpost[]): void {
  rmSync(folder, { recursive: true, force: true });
  const write = (page: string, text: string) => {
    mkdirSync(dirname(join(folder, page)), { recursive: true });
    writeFileSync(join(folder, page), text);
  };
  const places = placesIn(root);
  const assets = assetsIn(root);
  const own = places.map((place) => ({
    page: place.page,
    text: relinked(readFileSync(join(root, place.file), "utf8"), place, places, root),
  }));
  const reports = new Map([...reportFiles()].map(([name, one]) => [`${REPORTS_FOLDER}/${name}`, one]));
  const gallery = galleryPages(
    [...[...reports.keys()].map((file) => `docs/${file}`), ...assets],
    own.map(({ page }) => page),
    (file) =>
      file.endsWith(".svg")
        ? descriptionIn(readFileSync(join(root, file), "utf8"))
        : reports.get(file.slice("docs/".length))?.title,
  );
  const pages = [...own, ...api, ...gallery];
  const titled: Titled[] = pages.map(({ page, text }) => ({ page, title: titleOf(page, text) }));
  for (const { page, text } of [...pages, ...signposts(titled)]) write(page, text);
  for (const [file, { html }] of reports) write(`public/${file}`, html);
  cpSync(join(root, "website/public"), join(folder, "public"), { recursive: true });
  for (const file of assets) {
    const asset = file.slice("docs/".length);
    // A picture is taken up by the page that shows it; all else is handed out as it is.
    const to = /\.(svg|png)$/.test(asset) ? asset : `public/${asset}`;
    mkdirSync(dirname(join(folder, to)), { recursive: true });
    cpSync(join(root, file), join(folder, to));
  }
  write("sections.json", JSON.stringify({ en: sectionsOf(titled, false), zh: sectionsOf(titled, true) }));
}

function titleOf(page: string, text: string): string {
  const heading = /^# (.*)$/m.exec(text)?.[1];
  if (heading !== undefined) return heading.replaceAll("`", "");
  if (/(^|\/)index\.md$/.test(page)) return page;
  throw new Error(`${page} has no heading`);
}
