import * as z from "zod/mini";
import type { Appraisal, IndicatorResult } from "../../appraisal/result.js";
import type { SourceReport } from "../../error/source.js";
import { readDecimal, toText } from "../../number/decimal.js";
import { filled } from "../../shape/schema.js";
import { batches } from "./batches.js";
import { type FeishuOptions, type FeishuRequest, feishuHead, feishuRequest, feishuShape } from "./feishu.js";
import { figuresOf } from "./figure.js";
import { checkOnce } from "./once.js";
import { readOptions, type WriteOptions } from "./options.js";
import { type Skipped, writeEach } from "./write-each.js";

/** A metric of Feishu and the indicator that fills it. */
export interface FeishuMetric {
  /** The indicator's id in the policy. */
  readonly indicator: string;
  /** The metric's id in Feishu: `metric_id`. */
  readonly metric: string;
  /** The metric's fields that are filled. */
  readonly fields: readonly {
    /** The field's id in Feishu: `field_id`. */
    readonly field: string;
    /** What stands in it. */
    readonly figure: keyof Pick<IndicatorResult, "value" | "points" | "weight" | "contribution">;
  }[];
}

/** What is written into which metrics. */
export interface FeishuMetricOptions extends FeishuOptions, Pick<WriteOptions, "people"> {
  /** The metrics, each once. */
  readonly metrics: readonly FeishuMetric[];
}

/** The body of `POST performance/v2/metric_details/import`. */
export interface FeishuMetricBody {
  /** The review cycle. */
  readonly semester_id: string;
  /** The name under which the import is listed. */
  readonly import_record_name?: string;
  /** 1 to 50 metrics of people. */
  readonly imported_metrics: readonly {
    /** Whose metric it is. */
    readonly reviewee_user_id: string;
    /** The metric. */
    readonly metric_id: string;
    /** Its fields. */
    readonly fields: readonly {
      /** The field. */
      readonly field_id: string;
      /** The exact number, in plain notation. */
      readonly field_value: string;
    }[];
  }[];
}

/** Requests that import metrics, and what is not imported. */
export interface FeishuMetricImport {
  /** The requests, to be sent one after the other. */
  readonly requests: readonly FeishuRequest<FeishuMetricBody>[];
  /** People of whom nothing is written. */
  readonly skipped: readonly Skipped[];
  /** Fields of people who are written that have no figure: they are left out, not 0. */
  readonly missing: readonly {
    /** The subject's id. */
    readonly id: string;
    /** The indicator's id. */
    readonly indicator: string;
    /** The field's id in Feishu. */
    readonly field: string;
  }[];
}

type Own = Omit<FeishuMetricOptions, "people">;

const TextSchema = /* @__PURE__ */ z.string().check(/* @__PURE__ */ z.minLength(1));
const MetricsSchema: z.ZodMiniType<readonly FeishuMetric[]> = /* @__PURE__ */ filled(
  /* @__PURE__ */ z.strictObject({
    indicator: TextSchema,
    metric: TextSchema,
    fields: /* @__PURE__ */ filled(
      /* @__PURE__ */ z.strictObject({
        field: TextSchema,
        figure: /* @__PURE__ */ z.enum(["value", "points", "weight", "contribution"]),
      }),
    ),
  }),
);

/** The most metrics of one request. */
const MOST = 50;

/** Feishu takes a metric of a person once in a request, and a field of a metric once. */
function check({ metrics }: Own, report: SourceReport): void {
  checkOnce(
    metrics.map(({ metric }) => metric),
    (index) => `metrics.${index}.metric`,
    report,
  );
  for (const [index, { fields }] of metrics.entries())
    checkOnce(
      fields.map(({ field }) => field),
      (at) => `metrics.${index}.fields.${at}.field`,
      report,
    );
}

/**
 * Bodies for Feishu's import of metrics: the figures of indicators that the appraisal computed. Nothing is sent.
 *
 * Source: `POST performance/v2/metric_details/import` as in Feishu's own Node SDK (documented); at most 50 metrics a request, and a
 * token of at most 64 characters, as public clients of it have it. How a repeated metric is treated in a later request is not
 * documented; the token makes a repetition of the same request known as one.
 *
 * @param appraisal - What `appraise` answered.
 * @param options - The review cycle, the metrics, and other ids of people.
 * @returns The requests, people who are left out, and single figures that are.
 * @throws SteelyardError for options or results at fault; `repeated-column` for a metric or a field that is filled twice.
 *
 * @example
 * ```ts
 * import { appraise, definePolicy } from "steelyard";
 * import { feishuMetrics } from "steelyard/source";
 *
 * const policy = definePolicy({
 *   steelyard: 1, id: "desk", version: "1",
 *   layers: [{ id: "user" }],
 *   indicators: [{ id: "nps", layer: "user", decimals: 1, scoring: { kind: "linear", floor: 0, target: 50 } }],
 *   roles: { support: { layers: { user: 1 } } },
 * });
 * const run = appraise(policy, { period: "2026-Q3", subjects: [
 *   { id: "li", role: "support", observations: { nps: "42.5" } }, { id: "wang", role: "support" },
 * ] });
 * const { requests, skipped } = feishuMetrics(run, {
 *   semester: "7293", people: [{ person: "li", id: "ou_1" }, { person: "wang", id: "ou_2" }],
 *   metrics: [{ indicator: "nps", metric: "m1", fields: [{ field: "f1", figure: "value" }, { field: "f2", figure: "points" }] }],
 * });
 * console.log(requests[0]?.body, skipped);
 * // => {"semester_id":"7293","imported_metrics":[{"reviewee_user_id":"ou_1","metric_id":"m1","fields":[{"field_id":"f1","field_value":"42.5"},{"field_id":"f2","field_value":"85"}]}]} [{"id":"wang","reason":"insufficient"}]
 * ```
 */
export function feishuMetrics(appraisal: Appraisal, options: FeishuMetricOptions): FeishuMetricImport {
  const { own, people, titles } = readOptions<Own>(
    options,
    { ...feishuShape, metrics: MetricsSchema },
    check,
  );
  const absent: FeishuMetricImport["missing"][number][] = [];
  const { written, skipped } = writeEach(appraisal, people, (result, id, run, path, report) => {
    const figures = figuresOf(result, run, titles, path, report);
    const none: typeof absent = [];
    const metrics = own.metrics.flatMap(({ indicator, metric, fields }) => {
      const filled = fields.flatMap(({ field, figure }) => {
        const number = readDecimal(figures(`${figure}/${indicator}`));
        if (number === null) none.push({ id: result.id, indicator, field });
        return number === null ? [] : [{ field_id: field, field_value: toText(number) }];
      });
      return filled.length === 0 ? [] : [{ reviewee_user_id: id, metric_id: metric, fields: filled }];
    });
    if (metrics.length === 0) return "noFigure";
    absent.push(...none);
    return metrics;
  });
  const requests = batches(written.flat(), MOST).map((imported_metrics) =>
    feishuRequest({ ...feishuHead(own), imported_metrics }, own),
  );
  return { requests, skipped, missing: absent };
}
