/** Draws the pictures that the documentation shows: `npx tsx scripts/gallery.ts`. A test looks whether they are current. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { FOLDER, galleryFiles } from "./gallery/files.js";

const folder = new URL(`../${FOLDER}/`, import.meta.url);
const files = await galleryFiles();
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const [name, svg] of files) writeFileSync(new URL(name, folder), svg);
