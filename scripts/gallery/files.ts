import { en, zhCN } from "steelyard/report";
import { PICTURES, pictureOf } from "./pictures.js";
import { toSvg } from "./svg.js";

/** Where the gallery lies, from the top of the repository. */
export const FOLDER = "docs/gallery/pictures";

/** Every file of the gallery with what is in it. */
export async function galleryFiles(): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const name of Object.keys(PICTURES))
    for (const locale of [en, zhCN]) {
      const ending = locale.language === "en" ? "" : `.${locale.language}`;
      files.set(`${name}${ending}.svg`, await toSvg(pictureOf(name, { locale })));
    }
  return files;
}
