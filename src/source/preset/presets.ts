import { refuseSource } from "../../error/source.js";
import { clip } from "../../shape/plain.js";
import type { Title } from "../../shape/schema.js";
import type { Mapping } from "../mapping/mapping.js";
import { parseMapping } from "../mapping/parse-mapping.js";
import type { Provenance } from "../mapping/provenance.js";
import type { MappingHead } from "./declared.js";
import { delightedHead } from "./delighted-nps.js";
import { bitableHead } from "./feishu-bitable.js";
import { feishuOkrV1 } from "./feishu-okr-v1.js";
import { feishuOkrV2 } from "./feishu-okr-v2.js";
import { feishuReviewV1, feishuReviewV2 } from "./feishu-review.js";
import { informatBpmnTask } from "./informat-bpmn-task.js";
import { informatHead } from "./informat-table.js";
import { kissflowProcess, kissflowWebhook } from "./kissflow.js";
import { mokaPerformance } from "./moka-performance.js";
import { mokaReportHead } from "./moka-report.js";
import { qualtricsHead } from "./qualtrics-nps.js";
import { tableZh } from "./table-zh.js";
import { wideHead } from "./table-zh-wide.js";
import { titaExport } from "./tita-export.js";
import { wecomBehavior } from "./wecom-behavior.js";
import { wecomKfServicer } from "./wecom-kf-servicer.js";
import { workdayRaas, workdayRaasGoals } from "./workday.js";
import { zendeskTicketMetrics } from "./zendesk-ticket-metrics.js";

/** The id of a preset that needs nothing from the tenant. */
export type SourcePresetId =
  | "feishu-okr-v1"
  | "feishu-okr-v2"
  | "feishu-review-v1"
  | "feishu-review-v2"
  | "informat-bpmn-task"
  | "kissflow-process"
  | "kissflow-webhook"
  | "moka-performance"
  | "table-zh"
  | "tita-export"
  | "wecom-behavior"
  | "wecom-kf-servicer"
  | "workday-raas"
  | "workday-raas-goals"
  | "zendesk-ticket-metrics";

/**
 * The presets that need nothing from the tenant, by id. Those whose columns are the tenant's own are functions: `feishuBitable`,
 * `informatTable`, `mokaReport`, `tableZhWide`, `delightedNps`, `qualtricsNps`.
 *
 * @example
 * ```ts
 * import { sourcePresets } from "steelyard/source";
 *
 * console.log(Object.values(sourcePresets).filter(({ provenance }) => provenance.confidence === "guess").map(({ id }) => id));
 * // => ["moka-performance","tita-export"]
 * ```
 */
export const sourcePresets: { readonly [Id in SourcePresetId]: Mapping } = {
  "feishu-okr-v1": feishuOkrV1,
  "feishu-okr-v2": feishuOkrV2,
  "feishu-review-v1": feishuReviewV1,
  "feishu-review-v2": feishuReviewV2,
  "informat-bpmn-task": informatBpmnTask,
  "kissflow-process": kissflowProcess,
  "kissflow-webhook": kissflowWebhook,
  "moka-performance": mokaPerformance,
  "table-zh": tableZh,
  "tita-export": titaExport,
  "wecom-behavior": wecomBehavior,
  "wecom-kf-servicer": wecomKfServicer,
  "workday-raas": workdayRaas,
  "workday-raas-goals": workdayRaasGoals,
  "zendesk-ticket-metrics": zendeskTicketMetrics,
};

/**
 * A preset by its id, checked and frozen: a mapping to run as it is, or to change where your records differ.
 *
 * @param id - Its id.
 * @returns The mapping.
 * @throws SteelyardError `not-an-option` for an id that there is not, with the path `id`.
 *
 * @example
 * ```ts
 * import { sourcePreset } from "steelyard/source";
 *
 * const { provenance, reader } = sourcePreset("wecom-kf-servicer");
 * console.log(provenance.confidence, provenance.checked, reader);
 * // => documented 2026-11-24 {"kind":"records","each":[[],["statistic_list"]]}
 * ```
 */
export function sourcePreset(id: SourcePresetId): Mapping {
  if (!Object.hasOwn(sourcePresets, id))
    refuseSource("not-an-option", "id", { options: Object.keys(sourcePresets), found: clip(id) });
  return parseMapping(sourcePresets[id]);
}

/** What there is to know of a preset before it is used. */
export interface PresetDescription extends Provenance {
  /** Its id. */
  readonly id: string;
  /** What it reads. */
  readonly title: Title;
  /** Whether its columns are known, or to be declared because every tenant has its own. */
  readonly columns: "fixed" | "declared";
}

const describe = (
  { id, title = id, provenance }: Pick<MappingHead, "id" | "title" | "provenance">,
  columns: PresetDescription["columns"],
): PresetDescription => ({ id, title, columns, ...provenance });

/**
 * What every preset reads, what it rests on, and how sure that is.
 *
 * @returns The presets by id, those whose columns have to be declared among them.
 *
 * @example
 * ```ts
 * import { presetDescriptions } from "steelyard/source";
 *
 * for (const { id, confidence, columns } of presetDescriptions().slice(0, 3)) console.log(id, confidence, columns);
 * // => delighted-nps recalled declared
 * // => feishu-bitable documented declared
 * // => feishu-okr-v1 documented fixed
 * ```
 */
export function presetDescriptions(): readonly PresetDescription[] {
  const declared = [bitableHead, delightedHead, informatHead, mokaReportHead, qualtricsHead, wideHead];
  const all = [
    ...Object.values(sourcePresets).map((one) => describe(one, "fixed")),
    ...declared.map((one) => describe(one, "declared")),
  ];
  return all.sort((a, b) => (a.id < b.id ? -1 : 1));
}
