import type { Message } from "steelyard";

/** What can be wrong with a file before the library sees it, in words. */
export const fault = {
  noColumn: (column: "id" | "role"): Message => ({
    en: `There is no column “${column}”.`,
    "zh-CN": `缺少“${column === "id" ? "工号（id）" : "岗位（role）"}”列。`,
  }),
  twice: (column: string): Message => ({
    en: `What the column “${column}” holds stands in another column too.`,
    "zh-CN": `“${column}”列与另一列内容重复，请只保留一列。`,
  }),
  noRows: (): Message => ({
    en: "There is no row below the header.",
    "zh-CN": "表头下面没有数据行。",
  }),
  cells: (found: number, wanted: number): Message => ({
    en: `The row has ${found} cells; the header has ${wanted} columns.`,
    "zh-CN": `本行有 ${found} 个单元格，表头有 ${wanted} 列。`,
  }),
  quotes: (line: number): Message => ({
    en: `Line ${line}: a quotation mark is opened and never closed.`,
    "zh-CN": `第 ${line} 行：引号没有成对出现。`,
  }),
  notJson: (at: { readonly line: number; readonly column: number } | null): Message => ({
    en: at === null ? "This is not JSON." : `This is not JSON: line ${at.line}, character ${at.column}.`,
    "zh-CN":
      at === null ? "不是有效的 JSON。" : `不是有效的 JSON：第 ${at.line} 行第 ${at.column} 个字符处有误。`,
  }),
  jsonEnds: (): Message => ({
    en: "This is not JSON: the file ends before the document does.",
    "zh-CN": "不是有效的 JSON：内容不完整，文件提前结束。",
  }),
  kind: (): Message => ({
    en: "A policy is a .json file, a table is a .csv file; this is neither.",
    "zh-CN": "考核方案应为 .json 文件，数据表应为 .csv 文件；此文件两者都不是。",
  }),
  tooLarge: (megabytes: number): Message => ({
    en: `The file is larger than ${megabytes} MB.`,
    "zh-CN": `文件超过 ${megabytes} MB。`,
  }),
} as const;
