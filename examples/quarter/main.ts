/**
 * A quarter of a five-person team, the whole loop: `npx tsx examples/quarter/main.ts`. `--lang zh` says it in Chinese, `--emotion`
 * adds how often empathy was expressed in chats, and `--json` prints everything as data.
 */
import { parseArgs } from "node:util";
import { languages } from "./languages.js";
import { runQuarter } from "./quarter.js";
import { reportLines } from "./report.js";

const text = answer();
if (text === null) {
  const names = [...languages.keys()].join("|");
  console.error(`usage: npx tsx examples/quarter/main.ts [--lang ${names}] [--emotion] [--json]`);
  process.exitCode = 2;
} else console.log(text);

/** What was asked for; null where it was asked wrongly. */
function answer(): string | null {
  const asked = options();
  const words = languages.get(asked?.lang ?? "");
  if (asked === null || words === undefined) return null;
  const { emotion, ...quarter } = runQuarter(words.language);
  if (asked.json) return JSON.stringify(asked.emotion ? { ...quarter, emotion } : quarter, null, 2);
  return reportLines({ ...quarter, emotion }, words, asked.emotion).join("\n");
}

function options(): { readonly lang: string; readonly emotion: boolean; readonly json: boolean } | null {
  try {
    const flag = { type: "boolean", default: false } as const;
    return parseArgs({ options: { lang: { type: "string", default: "en" }, emotion: flag, json: flag } })
      .values;
  } catch {
    return null;
  }
}
