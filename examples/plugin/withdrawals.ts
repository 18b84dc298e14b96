import type { feishuInformation } from "steelyard/source";
import { type Queries, rowOf } from "../shared/database.js";
import { digestOf } from "../shared/digest.js";
import type { Settings } from "./settings.js";

type Request = ReturnType<typeof feishuInformation>["requests"][number];

const WITHDRAWN = {
  en: "Withdrawn: with the data as they now stand there is no score. What stood here before no longer counts.",
  "zh-CN": "已撤回：按目前的数据没有得分，此处先前的说明不再有效。",
};

/**
 * The requests, and in them a record in place of every one that was written for the period and is no longer made, because its
 * person has no score any more. The import corrects a record whose `external_id` it knows and can delete none, so what is withdrawn
 * stays and says so. Later requests repeat it until the person has a score again.
 */
export async function withWithdrawals(
  queries: Queries,
  period: string,
  requests: readonly Request[],
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
  const withdrawn = before.additional_informations
    .filter(({ external_id }) => !kept.has(external_id))
    .map((one) => ({ ...one, detailed_description: WITHDRAWN[language] }));
  if (withdrawn.length === 0) return requests;
  const body = { ...before, ...requests[0]?.body, additional_informations: [...made, ...withdrawn] };
  const params = requests[0]?.params ?? (JSON.parse(last.params) as Request["params"]);
  return [{ params: { ...params, client_token: `steelyard-${digestOf(body).slice(0, 16)}` }, body }];
}
