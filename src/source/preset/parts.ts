import { plain } from "../../shape/plain.js";
import type { Codec } from "../codec/index.js";
import type { MappedColumn } from "../mapping/column.js";
import type { Mapping } from "../mapping/mapping.js";
import type { CellPath } from "../mapping/reader.js";

/** When the documents that presets rest on were last looked up. */
export const CHECKED = "2026-11-24";

export const ID: Codec = { kind: "id" };
/** An id that the system itself writes as a number. */
export const NUMERIC_ID: Codec = { kind: "id", numbers: true };
export const TEXT: Codec = { kind: "text" };
export const NUMBER: Codec = { kind: "number" };
export const COUNT: Codec = { kind: "number", minimum: 0 };
/** A part told as 0..1. */
export const FRACTION: Codec = { kind: "ratio", numeric: "fraction", maximum: 1 };
/** A part told as a number of percent; more than all of it is possible. */
export const PERCENT: Codec = { kind: "ratio", numeric: "percent" };
/** Milliseconds since 1970, written by the clock of China. */
export const MS_CHINA: Codec = { kind: "instant", formats: ["unix-ms"], utcOffset: "+08:00" };
/** The day of seconds since 1970, by the clock of China. */
export const DAY_CHINA: Codec = { kind: "date", formats: ["unix-s"], utcOffset: "+08:00" };
/** ISO 8601, handed on in UTC. */
export const ISO: Codec = { kind: "instant", formats: ["iso"] };

/** What a column may say besides its place and what it holds. */
type More = Omit<MappedColumn, "headers" | "path" | "codec">;

/** A column of records. */
export const key = (path: CellPath, codec: Codec, more?: More): MappedColumn => ({ path, codec, ...more });

/** A column of tables. */
export const head = (headers: readonly string[], codec: Codec, more?: More): MappedColumn => ({
  headers,
  codec,
  ...more,
});

/** A preset, frozen. It is made from a function, so that bundlers can leave out those that nobody uses. */
export const preset = (make: () => Mapping): Mapping => plain(make()).value as Mapping;
