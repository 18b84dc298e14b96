/**
 * The main example, `npm start`: nine employees over eight quarters. `npm start -- --lang zh` says it in Chinese,
 * `npm start -- --card e-7/1998-Q1` prints another scorecard, and `npm start --silent -- --json` every result with its trace.
 */
import { parseArgs } from "node:util";
import { languages } from "./northwind/languages.js";
import { appraiseQuarters } from "./northwind/quarters.js";
import { reportLines } from "./northwind/report.js";
import { scorecardLines } from "./northwind/scorecard.js";

const text = answer();
if (text === null) {
  const names = [...languages.keys()].join("|");
  console.error(`usage: npm start -- [--lang ${names}] [--card EMPLOYEE/QUARTER] [--json]`);
  process.exitCode = 2;
} else console.log(text);

/** What was asked for; null where it was asked wrongly. */
function answer(): string | null {
  const asked = options();
  const words = languages.get(asked?.lang ?? "");
  if (asked === null || words === undefined) return null;
  const quarters = appraiseQuarters();
  if (asked.json) return JSON.stringify(quarters, null, 2);
  if (asked.card === undefined) return reportLines(quarters, words).join("\n");
  const [id = "", quarter = ""] = asked.card.split("/");
  return scorecardLines(id, quarter, quarters, words)?.join("\n") ?? null;
}

function options(): { readonly lang: string; readonly card?: string; readonly json: boolean } | null {
  try {
    const lang = { type: "string", default: "en" } as const;
    return parseArgs({
      options: { lang, card: { type: "string" }, json: { type: "boolean", default: false } },
    }).values;
  } catch {
    return null;
  }
}
