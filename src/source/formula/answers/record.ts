import type { DecimalInput } from "../../../number/decimal.js";
import { compare, readScaled, type Scaled } from "../../../number/scaled.js";
import { brief, isPlainObject } from "../../../shape/plain.js";
import type { Entry, LedgerKind } from "../ledger.js";
import { decimalOf, flag, moment, name, type Row } from "../row.js";

/** The ends of a rating's scale. */
export interface RatingScale {
  /** The lowest rating that can be given. */
  readonly low: DecimalInput;
  /** The highest, above `low`. */
  readonly high: DecimalInput;
}

/** One answer to a survey (问卷). */
export interface AnswerRecord {
  /** Its id, once in the ledger. */
  readonly id: string;
  /** Whoever is measured by it; the caller decides. */
  readonly person: string;
  /** When: a date, or an instant with its offset, whose date is the one written in it. */
  readonly at: string;
  /** Which question it answers, for surveys with several. */
  readonly question?: string | null | undefined;
  /** The rating given, on its scale; absent where nobody rated. */
  readonly rating?: DecimalInput | null | undefined;
  /** The rating's scale, as needed as the rating is there: 0 to 10 for a recommendation, 1 to 5 for most others. */
  readonly scale?: RatingScale | null | undefined;
  /** Whether it complains; absent where that was not asked. */
  readonly complaint?: boolean | null | undefined;
}

/** A scale as read. */
export interface Scale {
  readonly low: Scaled;
  readonly high: Scaled;
}

/** An answer as read. */
export interface Answer extends Entry {
  readonly question: string | null;
  readonly rating: Scaled | null;
  readonly scale: Scale | null;
  readonly complaint: boolean | null;
}

function scaleOf(row: Row): Scale | null {
  const value = row.value("scale");
  if (value === null) return null;
  if (!isPlainObject(value)) return row.wrong("scale", "object");
  const end = (key: "low" | "high") =>
    readScaled(value[key]) ?? row.fault("not-decimal", `scale.${key}`, { found: brief(value[key]) });
  const [low, high] = [end("low"), end("high")];
  const other = Object.keys(value).find((key) => key !== "low" && key !== "high");
  if (other !== undefined)
    row.fault("unknown-key", `scale.${other.slice(0, 80)}`, { key: other.slice(0, 80) });
  if (low === null || high === null) return null;
  return compare(low, high) < 0 ? { low, high } : row.fault("not-in-order", "scale", { order: "rising" });
}

export const answers: LedgerKind<Answer> = {
  keys: /* @__PURE__ */ new Set(["id", "person", "at", "question", "rating", "scale", "complaint"]),
  read(row) {
    const [id, person, at] = [row.needed("id", name), row.needed("person", name), row.needed("at", moment)];
    const [question, rating, complaint] = [
      name(row, "question"),
      decimalOf(row, "rating"),
      flag(row, "complaint"),
    ];
    const scale = rating === null ? scaleOf(row) : row.needed("scale", scaleOf);
    if (rating !== null && scale !== null) {
      const inside = compare(rating, scale.low) >= 0 && compare(rating, scale.high) <= 0;
      const { low, high } = row.value("scale") as RatingScale;
      const found = String(row.value("rating"));
      if (!inside)
        row.fault("out-of-range", "rating", { found, minimum: String(low), maximum: String(high) });
    }
    if (id === null || person === null || at === null) return null;
    return { person, day: at.day, question, rating, scale, complaint };
  },
};
