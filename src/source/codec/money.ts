import * as z from "zod/mini";
import { variant } from "../../shape/schema.js";
import type { ReadCell } from "./codec.js";
import { figureIn } from "./number.js";
import { narrowed } from "./width.js";

/** An amount in one currency; an amount that says another one is refused. */
export interface MoneyCodec {
  /** Which codec. */
  readonly kind: "money";
  /** The currency by ISO 4217: `CNY`. */
  readonly currency: string;
}

export const MoneySchema: z.ZodMiniType<MoneyCodec> = /* @__PURE__ */ variant("money", {
  currency: /* @__PURE__ */ z.string().check(/* @__PURE__ */ z.regex(/^[A-Z]{3}$/)),
});

/** How people write a currency besides its code. */
const MARKS: Readonly<Record<string, readonly string[]>> = {
  CNY: ["¥", "RMB", "人民币", "元"],
  JPY: ["¥", "円", "日元"],
  USD: ["US$", "$", "美元"],
  EUR: ["€", "欧元"],
  GBP: ["£", "英镑"],
  HKD: ["HK$", "港元", "港币"],
};

export function moneyReader({ currency }: MoneyCodec): ReadCell {
  const marks = [currency, ...(Object.hasOwn(MARKS, currency) ? (MARKS[currency] ?? []) : [])];
  return (cell) => {
    if (typeof cell !== "string") return figureIn(cell);
    // A sign, or the bracket of accountants, may stand before the mark: `-¥5`, `(¥5)`.
    const [, sign = "", unsigned = ""] = /^([+(-]?)(.*)$/s.exec(narrowed(cell)) ?? [];
    const mark = marks.find((one) => unsigned.startsWith(one)) ?? "";
    return figureIn(sign + unsigned.slice(mark.length).trimStart(), marks);
  };
}
