import type { SourceReport } from "../../error/source.js";
import { join } from "../../error/worded.js";
import { clip, SHOWN } from "../../shape/plain.js";
import { readDate } from "../../time/date.js";
import { readOffset } from "../../time/instant.js";
import { readPeriod } from "../../time/period.js";
import { isLess } from "../codec/number.js";
import type { MappedColumn } from "./column.js";
import type { Emitted } from "./emit.js";
import type { Mapping } from "./mapping.js";

/** What the shape of a mapping cannot say. */
export function checkMapping(mapping: Mapping, report: SourceReport): void {
  const { provenance, reader, columns, filter = [], emit } = mapping;
  const checked = provenance.checked;
  if (readDate(checked) === null && readPeriod(checked) === null)
    report("bad-date", "provenance.checked", { found: clip(checked) });
  for (const [name, column] of Object.entries(columns)) {
    const path = join("columns", name);
    checkPlace(column, reader.kind === "records", path, report);
    if ((column.level ?? 0) > (reader.kind === "records" ? reader.each.length : 0))
      report("out-of-range", `${path}.level`, { found: String(column.level), maximum: "0" });
    checkCodec(column, path, report);
  }
  const known = Object.keys(columns);
  const require = (name: string, path: string) => {
    if (!Object.hasOwn(columns, name))
      report("not-an-option", path, { options: known.slice(0, SHOWN), found: name });
  };
  for (const [index, { column }] of filter.entries()) require(column, `filter.${index}.column`);
  for (const [index, one] of emit.entries()) {
    for (const [key, name] of columnsOf(one)) {
      const path = `emit.${index}.${key}`;
      require(name, path);
      const options =
        one.to === "observation" ? (KINDS.find(([part]) => key.startsWith(part))?.[1] ?? []) : [];
      const kind = Object.hasOwn(columns, name) ? columns[name]?.codec.kind : undefined;
      if (kind !== undefined && options.length > 0 && !options.includes(kind))
        report("not-an-option", path, { options, found: kind });
    }
  }
}

/** Codecs of what an observation is made of. */
const KINDS: readonly (readonly [part: string, codecs: readonly string[]])[] = [
  ["subject", ["id", "text", "choice"]],
  ["indicator", ["id", "text", "choice"]],
  ["value", ["number", "rating", "ratio", "money", "duration", "choice"]],
  ["sample.share", ["ratio"]],
  ["sample", ["number", "choice"]],
  ["at", ["date", "instant"]],
];

/** The columns that something emitted names, each with its place in it. */
export function columnsOf(emitted: Emitted): (readonly [key: string, column: string])[] {
  if (emitted.to === "ledger") {
    const { subject, fields } = emitted;
    return [
      ...(subject === undefined ? [] : [["subject.column", subject.column] as const]),
      ...Object.entries(fields).map(([field, one]) =>
        typeof one === "string"
          ? ([`fields.${field}`, one] as const)
          : ([`fields.${field}.column`, one.column] as const),
      ),
    ];
  }
  const { subject, indicator, value, sample, at } = emitted;
  return [
    ["subject.column", subject.column],
    ...(typeof indicator === "string" ? [] : [["indicator.column", indicator.column] as const]),
    ...(typeof value === "string"
      ? [["value", value] as const]
      : Object.entries(value).map(([part, column]) => [`value.${part}`, column] as const)),
    ...(typeof sample === "string" ? [["sample", sample] as const] : []),
    ...(typeof sample === "object"
      ? [["sample.count", sample.count] as const, ["sample.share", sample.share] as const]
      : []),
    ...(at === undefined ? [] : [["at", at] as const]),
  ];
}

/** Columns of records have a path, those of tables headers. */
function checkPlace(column: MappedColumn, records: boolean, path: string, report: SourceReport): void {
  const [own, other] = records ? (["path", "headers"] as const) : (["headers", "path"] as const);
  if (column[own] === undefined) report("missing-key", `${path}.${own}`, {});
  if (column[other] !== undefined) report("unknown-key", `${path}.${other}`, { key: other });
}

function checkCodec({ codec }: MappedColumn, path: string, report: SourceReport): void {
  const at = `${path}.codec`;
  if ("utcOffset" in codec && codec.utcOffset !== undefined && readOffset(codec.utcOffset) === null)
    report("bad-time", `${at}.utcOffset`, { found: clip(codec.utcOffset), example: "+08:00" });
  const { kind } = codec;
  if (kind === "instant" && codec.utcOffset === undefined && codec.formats.some((one) => one !== "iso"))
    report("missing-key", `${at}.utcOffset`, {});
  if (kind === "date" && codec.formats.includes("d/m/y") && codec.formats.includes("m/d/y"))
    report("not-an-option", `${at}.formats`, { options: ["d/m/y", "m/d/y"], found: "d/m/y, m/d/y" });
  if ((kind === "date" || kind === "instant") && clash(codec.formats))
    report("not-an-option", `${at}.formats`, { options: ["unix-s", "unix-ms"], found: "unix-s, unix-ms" });
  const [low, high] =
    kind === "rating"
      ? [codec.low, codec.high]
      : kind === "number"
        ? [codec.minimum, codec.maximum]
        : [undefined, undefined];
  if (low !== undefined && high !== undefined && isLess(high, low))
    report("out-of-range", `${at}.${kind === "rating" ? "high" : "maximum"}`, {
      found: String(high),
      minimum: String(low),
    });
}

/** Forms that the same digits could have. */
const clash = (formats: readonly string[]) =>
  formats.filter((one) => ["unix-s", "unix-ms", "serial", "yyyymmdd"].includes(one)).length > 1;
