// Prints the steps of the scripts that are named, one command on a line, as package.json chains them.
import { readFileSync } from "node:fs";

const { scripts } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));

function* steps(command) {
  for (const step of command.split("&&").map((text) => text.trim())) {
    const name = /^npm run -s ([\w:-]+)$/.exec(step)?.[1];
    if (name === undefined) yield step;
    else yield* steps(scripts[name]);
  }
}

for (const name of process.argv.slice(2)) for (const step of steps(scripts[name])) console.log(step);
