/** The languages of the notebooks. */
export type Language = "en" | "zh";

/** A cell as it is written, in one language. */
export interface Cell {
  readonly kind: "markdown" | "code";
  /** Its name within the notebook. */
  readonly id: string;
  readonly text: string;
}

/** Begins a cell: `// %% name` for code, `// %% [markdown] en` for words. */
const MARK = /^\/\/ %%(?: \[markdown\] (?<language>en|zh)| (?<name>[\w-]+))$/;

/** A text in double quotes, or between backticks. */
const LITERAL = String.raw`"(?:[^"\\\n]|\\.)*"|\`(?:[^\`\\]|\\[^])*\``;
const SAY = new RegExp(String.raw`\bsay\(\s*(${LITERAL}),\s*(${LITERAL}),?\s*\)`, "g");

/**
 * The cells of a notebook in one language, out of its one source: a TypeScript file in the percent format. What stands above the
 * first cell is for whoever checks the types of the source. Words are comments, once in each language; code is there once.
 */
export function cellsOf(source: string, language: Language): Cell[] {
  const cells: Cell[] = [];
  let lines: string[] | null = null;
  let words = 0;
  for (const line of source.split("\n")) {
    const mark = MARK.exec(line)?.groups;
    if (mark === undefined) {
      if (line.startsWith("// %%")) throw new Error(`not the head of a cell: ${line}`);
      lines?.push(line);
      continue;
    }
    lines = [];
    const own = lines;
    const { language: of, name } = mark;
    if (of !== undefined && of !== language) continue;
    const id = name ?? `words-${++words}`;
    cells.push({
      kind: name === undefined ? "markdown" : "code",
      id,
      get text() {
        return name === undefined ? wordsOf(own) : codeOf(own, language);
      },
    });
  }
  const ids = cells.map(({ id }) => id);
  const twice = ids.find((id, place) => ids.indexOf(id) !== place);
  if (twice !== undefined) throw new Error(`two cells are called ${twice}`);
  return cells;
}

/** Comment lines without their slashes. */
function wordsOf(lines: readonly string[]): string {
  const text = lines.filter((line) => line !== "");
  const code = text.find((line) => !line.startsWith("//"));
  if (code !== undefined) throw new Error(`code among words: ${code}`);
  return text.map((line) => line.replace(/^\/\/ ?/, "")).join("\n");
}

function codeOf(lines: readonly string[], language: Language): string {
  const code = lines
    .join("\n")
    .trim()
    .replace(SAY, (_, english: string, chinese: string) => (language === "en" ? english : chinese));
  if (/\bsay\(/.test(code)) throw new Error(`say() wants two plain texts: ${code}`);
  return code;
}
