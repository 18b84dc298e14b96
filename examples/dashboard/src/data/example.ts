import { randomFrom } from "./random.js";
import type { Sheet } from "./sheet.js";

/** How the values of an indicator are spread over the invented people. */
interface Spread {
  /** The indicator of the preset. */
  readonly id: string;
  /** The middle, in units of the last decimal. */
  readonly middle: number;
  /** How far a very able person is from it, in the same units; negative where less is better. */
  readonly reach: number;
  /** Decimals of the values. */
  readonly decimals: number;
  /** The least and the most that there is, in units. */
  readonly bounds: readonly [number, number];
  /** Written as a quotient, or with a sample beside it. */
  readonly as?: "quotient" | "sampled";
}

const SPREADS: readonly Spread[] = [
  { id: "conversionRate", middle: 640, reach: 330, decimals: 4, bounds: [50, 1500] },
  { id: "repurchaseRate", middle: 2800, reach: 1300, decimals: 4, bounds: [300, 6000] },
  { id: "averageOrderValue", middle: 27500, reach: 9000, decimals: 2, bounds: [9900, 60000] },
  { id: "newUserShare", middle: 3100, reach: 1400, decimals: 4, bounds: [300, 7000] },
  { id: "firstResponseMinutes", middle: 980, reach: -900, decimals: 2, bounds: [90, 3600] },
  { id: "resolutionRate", middle: 890, reach: 90, decimals: 3, bounds: [600, 1000], as: "quotient" },
  { id: "closureRate", middle: 880, reach: 130, decimals: 3, bounds: [500, 1000], as: "quotient" },
  { id: "deliveryDays", middle: 112, reach: -35, decimals: 1, bounds: [50, 240] },
  { id: "nps", middle: 380, reach: 320, decimals: 1, bounds: [-400, 880] },
  { id: "csat", middle: 455, reach: 42, decimals: 2, bounds: [300, 500], as: "sampled" },
  { id: "complaintRate", middle: 150, reach: -140, decimals: 4, bounds: [0, 600] },
  { id: "customerRetentionRate", middle: 7100, reach: 1300, decimals: 4, bounds: [4000, 9500] },
  { id: "collaborationRating", middle: 410, reach: 70, decimals: 2, bounds: [150, 500] },
  { id: "nodesOnTimeRate", middle: 890, reach: 110, decimals: 3, bounds: [450, 1000] },
  { id: "adoptedProposals", middle: 1, reach: 2, decimals: 0, bounds: [0, 5] },
];

const FAMILIES =
  "王 Wang,李 Li,张 Zhang,刘 Liu,陈 Chen,杨 Yang,赵 Zhao,黄 Huang,周 Zhou,吴 Wu,徐 Xu,孙 Sun,胡 Hu,朱 Zhu,高 Gao,林 Lin,何 He,郭 Guo,马 Ma,罗 Luo";
const GIVEN =
  "静怡 Jingyi,浩然 Haoran,雨桐 Yutong,子轩 Zixuan,思远 Siyuan,佳宁 Jianing,若曦 Ruoxi,明哲 Mingzhe,晓彤 Xiaotong,嘉懿 Jiayi,梓涵 Zihan,文博 Wenbo,慧敏 Huimin,志远 Zhiyuan,欣妍 Xinyan,俊杰 Junjie,雅琪 Yaqi,天宇 Tianyu,诗涵 Shihan,立诚 Licheng,安然 Anran,书瑶 Shuyao,景行 Jingxing,念真 Nianzhen,一鸣 Yiming,清越 Qingyue,知微 Zhiwei,云舒 Yunshu,怀瑾 Huaijin,望舒 Wangshu";

const HEADER = [
  ...["id", "title.en", "title.zh-CN", "role", "stage"],
  ...SPREADS.flatMap(({ id, as }) => (as === "sampled" ? [id, `${id}.sample`] : [id])),
  ...["monthlySalary", "majorComplaints", "complianceBreach", "coreTalent", "assessedCause"].map(
    (name) => `fact.${name}`,
  ),
];

/** How many people are invented. */
const PEOPLE = 1000;

/** A thousand invented people for the preset, and three rows at fault below them: always the same ones. */
export function exampleSheet(): Sheet {
  const random = randomFrom(20260701);
  const rows = Array.from({ length: PEOPLE }, (_, at) => personOf(at, random));
  const at = (name: string) => HEADER.indexOf(name);
  const changed = (row: number, id: string, column: string, cell: string) =>
    (rows[row] as string[]).map((old, place) => (place === 0 ? id : place === at(column) ? cell : old));
  const faulty = [
    changed(7, "e-1001", "role", "warehouse"),
    changed(8, "e-1002", "nps", "n/a"),
    changed(9, "e-0010", "stage", "mature"),
  ];
  return { name: null, header: HEADER, rows: [...rows, ...faulty] };
}

function personOf(at: number, random: () => number): string[] {
  const draw = random();
  const role = draw < 0.4 ? "userRetention" : draw < 0.75 ? "campaign" : "customerService";
  const stage = random() < 0.55 ? "mature" : role === "campaign" && random() < 0.6 ? "launch" : "";
  // The sum of three, from −1 to 1, most of them about the middle.
  const ability = ((random() + random() + random()) / 3 - 0.5) * 2 - 0.12;
  const family = pick(FAMILIES, random);
  const given = pick(GIVEN, random);
  // Somebody in fifty has just come, and little is known.
  const known = random() < 0.02 ? 0.4 : 0.97;
  const values = SPREADS.flatMap((spread) => cellsOf(spread, ability, random() < known, random));
  const breach = random() < 0.008;
  return [
    `e-${String(at + 1).padStart(4, "0")}`,
    `${given[1]} ${family[1]}`,
    `${family[0]}${given[0]}`,
    role,
    stage,
    ...values,
    String(7000 + 100 * Math.floor(random() * 90)),
    random() < 0.05 ? "1" : "0",
    breach ? "true" : "false",
    random() < 0.12 ? "true" : "false",
    ability < -0.3 ? (random() < 0.5 ? "skillGap" : "motivationGap") : "",
  ];
}

function pick(list: string, random: () => number): string[] {
  const all = list.split(",");
  return (all[Math.floor(random() * all.length)] as string).split(" ");
}

function cellsOf(spread: Spread, ability: number, known: boolean, random: () => number): string[] {
  const { middle, reach, decimals, bounds, as } = spread;
  const luck = random() * 2 - 1;
  const cases = 8 + Math.floor(random() * 240);
  const drawn = Math.round(middle + reach * (ability * 1.1 + luck * 0.55));
  const units = Math.min(Math.max(drawn, bounds[0]), bounds[1]);
  if (as === "quotient") return [known ? `${Math.round((units * cases) / 10 ** decimals)}/${cases}` : ""];
  const value = known ? decimal(units, decimals) : "";
  return as === "sampled" ? [value, known ? String(cases) : ""] : [value];
}

/** Whole units as a decimal: 4217 with 2 decimals is 42.17. */
function decimal(units: number, decimals: number): string {
  if (decimals === 0) return String(units);
  const digits = String(Math.abs(units)).padStart(decimals + 1, "0");
  return `${units < 0 ? "-" : ""}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}
