import * as z from "zod/mini";
import type { Appraisal } from "../../appraisal/result.js";
import { titleIn } from "../../shape/title.js";
import { explain } from "./explain.js";
import { externalId } from "./external-id.js";
import { type FeishuOptions, type FeishuRequest, feishuHead, feishuRequest, feishuShape } from "./feishu.js";
import { readOptions, type WriteOptions } from "./options.js";
import { PHRASES } from "./words.js";
import { type Skipped, writeEach } from "./write-each.js";

/** What is written as supplementary information. */
export interface FeishuInformationOptions extends FeishuOptions, WriteOptions {
  /** What it is called; the policy's title or id, and the period, by default. */
  readonly item?: string | undefined;
  /** The time that is shown, any text; the period by default. */
  readonly time?: string | undefined;
}

/** The body of `POST performance/v2/additional_informations/import`. */
export interface FeishuInformationBody {
  /** The review cycle. */
  readonly semester_id: string;
  /** The name under which the import is listed. */
  readonly import_record_name?: string;
  /** One for each person. */
  readonly additional_informations: readonly {
    /** The same in every run for the same person, policy, version and period: Feishu updates what has it. */
    readonly external_id: string;
    /** Whom it is about. */
    readonly reviewee_user_id: string;
    /** What it is called. */
    readonly item: string;
    /** The time that is shown. */
    readonly time: string;
    /** The score, line by line, to be done again by hand. */
    readonly detailed_description: string;
  }[];
}

/** The request that imports explanations, and who has none. */
export interface FeishuInformationImport {
  /** One request, or none where nobody has a score. */
  readonly requests: readonly FeishuRequest<FeishuInformationBody>[];
  /** People of whom nothing is written. */
  readonly skipped: readonly Skipped[];
}

type Own = Omit<FeishuInformationOptions, keyof WriteOptions>;

const TextSchema = /* @__PURE__ */ z.optional(
  /* @__PURE__ */ z.string().check(/* @__PURE__ */ z.minLength(1)),
);

/**
 * The body for Feishu's import of supplementary information: how each score came about, in words and figures. Nothing is sent.
 * Repeated, it updates what is there, for its ids follow from policy, version, period and subject.
 *
 * Source: `POST performance/v2/additional_informations/import` as in Feishu's own Node SDK (documented): upsert by
 * `external_id`; `time` is any text. No limit of length or number is documented, and none is kept here.
 *
 * @param appraisal - What `appraise` answered.
 * @param options - The review cycle, titles, language, and other ids of people.
 * @returns The request, and people who are left out.
 * @throws SteelyardError for options or results at fault.
 *
 * @example
 * ```ts
 * import { appraise, definePolicy } from "steelyard";
 * import { feishuInformation } from "steelyard/source";
 *
 * const policy = definePolicy({
 *   steelyard: 1, id: "desk", version: "1",
 *   layers: [{ id: "user" }],
 *   indicators: [
 *     { id: "nps", layer: "user", decimals: 1, scoring: { kind: "linear", floor: 0, target: 50 } },
 *     { id: "csat", layer: "user", decimals: 2, scoring: { kind: "linear", floor: 3, target: 5 } },
 *   ],
 *   roles: { support: { layers: { user: 1 } } },
 * });
 * const run = appraise(policy, { period: "2026-Q3", subjects: [
 *   { id: "li", role: "support", observations: { nps: "42.5", csat: "4.5" } },
 * ] });
 * const [information] = feishuInformation(run, { semester: "7293" }).requests[0]?.body.additional_informations ?? [];
 * console.log(information?.external_id);
 * // => steelyard/desk/1/2026-Q3/li
 * console.log(JSON.stringify(information?.detailed_description.split("\n").slice(1)));
 * // => ["nps: value 42.5, points 85, weight 0.5, contribution 42.5","csat: value 4.5, points 75, weight 0.5, contribution 37.5","42.5 + 37.5 = 80"]
 * ```
 */
export function feishuInformation(
  appraisal: Appraisal,
  options: FeishuInformationOptions,
): FeishuInformationImport {
  const { own, people, language, titles } = readOptions<Own>(options, {
    ...feishuShape,
    item: TextSchema,
    time: TextSchema,
  });
  const { written, skipped } = writeEach(appraisal, people, (result, id, run) => ({
    external_id: externalId(run, result.id),
    reviewee_user_id: id,
    item:
      own.item ??
      PHRASES[language].item(titleIn(options.policy?.title, language) ?? run.policy.id, run.period),
    time: own.time ?? run.period,
    detailed_description: explain(result, language, titles),
  }));
  const body = { ...feishuHead(own), additional_informations: written };
  return { requests: written.length === 0 ? [] : [feishuRequest(body, own)], skipped };
}
