import * as z from "zod/mini";
import type { ReadCell } from "./codec.js";
import {
  type DateCodec,
  DateSchema,
  dateReader,
  type InstantCodec,
  InstantSchema,
  instantReader,
} from "./date.js";
import { type DurationCodec, DurationSchema, durationReader } from "./duration.js";
import { type MoneyCodec, MoneySchema, moneyReader } from "./money.js";
import {
  type NumberCodec,
  NumberSchema,
  numberReader,
  type RatingCodec,
  RatingSchema,
  ratingReader,
} from "./number.js";
import { type RatioCodec, RatioSchema, ratioReader } from "./ratio.js";
import {
  type ChoiceCodec,
  ChoiceSchema,
  choiceReader,
  type IdCodec,
  IdCodecSchema,
  idReader,
  type TextCodec,
  textReader,
  WordSchema,
} from "./word.js";

/** What a cell is declared to hold. A new codec is one more member here, and one more line in the registry below. */
export type Codec =
  | TextCodec
  | IdCodec
  | ChoiceCodec
  | NumberCodec
  | RatingCodec
  | RatioCodec
  | MoneyCodec
  | DurationCodec
  | DateCodec
  | InstantCodec;

/** The readers of cells by codec. */
const READERS: {
  readonly [K in Codec["kind"]]: (codec: Extract<Codec, { readonly kind: K }>) => ReadCell;
} = {
  text: textReader,
  id: idReader,
  choice: choiceReader,
  number: numberReader,
  rating: ratingReader,
  ratio: ratioReader,
  money: moneyReader,
  duration: durationReader,
  date: dateReader,
  instant: instantReader,
};

/** The reader of cells that a codec declares. */
export const readerOf = (codec: Codec): ReadCell => READERS[codec.kind](codec as never);

/** Any codec. */
export const CodecSchema: z.ZodMiniType<Codec> = /* @__PURE__ */ z.discriminatedUnion("kind", [
  WordSchema,
  IdCodecSchema,
  ChoiceSchema,
  NumberSchema,
  RatingSchema,
  RatioSchema,
  MoneySchema,
  DurationSchema,
  DateSchema,
  InstantSchema,
] as never);
