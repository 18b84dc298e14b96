import type { Appraisal } from "steelyard";
import type { feishuInformation } from "steelyard/source";
import { type Queries, rowOf } from "../shared/database.js";
import { digestOf } from "../shared/digest.js";
import type { Settings } from "./settings.js";

type Request = ReturnType<typeof feishuInformation>["requests"][number];
type Information = Request["body"]["additional_informations"][number];

const WITHDRAWN = {
  en: "Withdrawn: with the data as they now stand there is no score. What stood here before no longer counts.",
  "zh-CN": "已撤回：按目前的数据没有得分，此处先前的说明不再有效。",
};
const REPLACED = {
  en: "Replaced: the policy has changed since. What counts stands in a record of its own.",
  "zh-CN": "已由新的说明取代：考核方案有变动，请以新的说明为准。",
};

/**
 * The requests, and in them a word in place of every record that was written for the period and is no longer made. The import corrects
 * a record whose `external_id` it knows and can delete none, so what no longer counts stays and says why:
 *
 * - **Its person has no score any more:** it is withdrawn. Later requests repeat it until the person has a score again.
 * - **Its person has another record:** a changed policy has ids of its own. The old one points to the new one, once.
 *
 * Who has a score and is not written, for want of an id there, keeps what stands there.
 */
export async function withWithdrawals(
  queries: Queries,
  period: string,
  requests: readonly Request[],
  { results }: Pick<Appraisal, "results">,
  language: Settings["language"],
): Promise<readonly Request[]> {
  const last = await rowOf<{ params: string; body: string }>(
    queries,
    "select params, body from outbox where period = $1 and state <> 'refused' order by id desc limit 1",
    [period],
  );
  if (last === null) return requests;
  const before = JSON.parse(last.body) as Request["body"];
  const made = requests.flatMap(({ body }) => body.additional_informations);
  const kept = new Set(made.map(({ external_id }) => external_id));
  const written = new Set(made.map(personOf));
  const scored = new Set(results.filter(({ status }) => status === "scored").map(({ id }) => id));
  const gone = before.additional_informations.filter((one) => !kept.has(one.external_id));
  const saying = (records: readonly Information[], words: Readonly<Record<Settings["language"], string>>) =>
    records.map((one) => ({ ...one, detailed_description: words[language] }));
  const withdrawn = saying(
    gone.filter((one) => !scored.has(personOf(one))),
    WITHDRAWN,
  );
  const replaced = saying(
    gone.filter((one) => written.has(personOf(one)) && one.detailed_description !== REPLACED[language]),
    REPLACED,
  );
  const head = { ...before, ...requests[0]?.body };
  const standing = { ...head, additional_informations: [...made, ...withdrawn] };
  // What was replaced is said already, and nothing else is new.
  if (replaced.length === 0 && holds(before, standing)) return [];
  if (withdrawn.length + replaced.length === 0) return requests;
  const body = { ...head, additional_informations: [...standing.additional_informations, ...replaced] };
  const params = requests[0]?.params ?? (JSON.parse(last.params) as Request["params"]);
  return [{ params: { ...params, client_token: `steelyard-${digestOf(body).slice(0, 16)}` }, body }];
}

/** Whom a record is about: the last part of its id, in which the library writes `/` and `%` as URIs do. */
const personOf = ({ external_id }: Information): string =>
  decodeURIComponent(external_id.split("/").at(-1) ?? "");

/** Whether a body says all that another one would. */
function holds(body: Request["body"], other: Request["body"]): boolean {
  const said = (of: Request["body"]) =>
    of.additional_informations.map((one) => digestOf({ ...of, additional_informations: one }));
  const there = new Set(said(body));
  return said(other).every((one) => there.has(one));
}
