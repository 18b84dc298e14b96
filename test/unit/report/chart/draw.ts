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

/** A logger of Vega that keeps what it would rather not have said. */
function complaints() {
  const said: string[] = [];
  // Vega calls these as methods of its own.
  const keep = (...words: readonly unknown[]) => {
    said.push(words.join(" "));
    return logger;
  };
  const none = () => logger;
  const logger = { level: none, error: keep, warn: keep, info: none, debug: none };
  return { logger: logger as never, said };
}

/** A picture as Vega-Lite compiles it; a warning is an error. */
export function compiled(spec: VegaLiteSpec): Spec {
  const { logger, said } = complaints();
  const vega = compile(spec as never, { logger }).spec;
  if (said.length > 0) throw new Error(said.join("\n"));
  return vega;
}

/** A picture as Vega draws it. */
export interface Drawn {
  readonly vega: Spec;
  readonly svg: string;
}

/** Draws a picture with Vega-Lite and Vega; a warning of either is an error. */
export async function draw(spec: VegaLiteSpec): Promise<Drawn> {
  const vega = compiled(spec);
  const { logger, said } = complaints();
  const view = new View(parse(vega), { renderer: "none", logger });
  const svg = await view.toSVG();
  view.finalize();
  if (said.length > 0) throw new Error(said.join("\n"));
  return { vega, svg };
}
