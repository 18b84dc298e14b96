import { show, type VegaLiteSpec } from "steelyard/report";
import { parse, View } from "vega";
import { compile, type TopLevelSpec } from "vega-lite";

/** A picture that shows itself in a notebook, and is drawn for those who read it where no Vega is. */
export async function picture(spec: VegaLiteSpec) {
  const { spec: drawn } = compile(spec as unknown as TopLevelSpec);
  return show(spec, { svg: await new View(parse(drawn), { renderer: "none" }).toSVG() });
}
