import { readdirSync } from "node:fs";
import { join, posix } from "node:path";

/** A page of the repository, and where it stands on the site; both without a leading slash. */
export interface Place {
  readonly file: string;
  readonly page: string;
}

/** Pages that do not stand in `docs/`. */
const ELSEWHERE: readonly Place[] = [
  { file: "README.md", page: "overview.md" },
  { file: "README.zh-CN.md", page: "zh/overview.md" },
  { file: "CONTRIBUTING.md", page: "contributing.md" },
  { file: "SECURITY.md", page: "security.md" },
  { file: "examples/README.md", page: "examples.md" },
];

/** The sites' own front pages. */
const HOME: readonly Place[] = [
  { file: "website/home/index.md", page: "index.md" },
  { file: "website/home/zh/index.md", page: "zh/index.md" },
];

/** Every page that the site takes from the repository: `docs/` as it is, a README as the index of its folder. */
export function placesIn(root: string): Place[] {
  const docs = filesIn(root, "docs")
    .filter((file) => file.endsWith(".md") && !file.startsWith("docs/api/"))
    .map((file) => ({ file, page: file.slice("docs/".length).replace(/(^|\/)README\.md$/, "$1index.md") }));
  return [...HOME, ...ELSEWHERE, ...docs];
}

/** What `docs/` holds besides pages: pictures, and reports as they are. */
export function assetsIn(root: string): string[] {
  return filesIn(root, "docs").filter(
    (file) => /\.(svg|png|html|pdf|csv|json)$/.test(file) && !file.startsWith("docs/api/"),
  );
}

function filesIn(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => posix.join(folder, entry.parentPath.slice(join(root, folder).length), entry.name))
    .sort();
}
