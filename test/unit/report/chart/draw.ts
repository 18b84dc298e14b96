import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Ajv, type ValidateFunction } from "ajv";
import type { VegaLiteSpec } from "steelyard/report";
import { parse, type Spec, View } from "vega";
import { compile } from "vega-lite";

const path = fileURLToPath(
  new URL("../../../../node_modules/vega-lite/build/vega-lite-schema.json", import.meta.url),
);
let validator: ValidateFunction | undefined;

/** What Vega-Lite's own schema has against a picture. */
export function faultsOf(spec: VegaLiteSpec): string[] {
  validator ??= new Ajv({ strict: false, validateFormats: false }).compile(
    JSON.parse(readFileSync(path, "utf8")),
  );
  return validator(spec) ? [] : (validator.errors ?? []).map((one) => `${one.instancePath} ${one.message}`);
}

/** Everything that Vega or Vega-Lite would rather not have said. */
class Complaints {
  readonly said: string[] = [];
  level(): this {
    return this;
  }
  error(...words: readonly unknown[]): this {
    this.said.push(words.join(" "));
    return this;
  }
  warn(...words: readonly unknown[]): this {
    return this.error(...words);
  }
  info(): this {
    return this;
  }
  debug(): this {
    return this;
  }
}

/** A picture as Vega draws it. */
export interface Drawn {
  readonly vega: Spec;
  readonly svg: string;
}

/** Draws a picture with Vega-Lite and Vega; a warning of either is an error. */
export async function draw(spec: VegaLiteSpec): Promise<Drawn> {
  const complaints = new Complaints();
  const vega = compile(spec as never, { logger: complaints as never }).spec;
  const view = new View(parse(vega), { renderer: "none", logger: complaints as never });
  const svg = await view.toSVG();
  view.finalize();
  if (complaints.said.length > 0) throw new Error(complaints.said.join("\n"));
  return { vega, svg };
}
