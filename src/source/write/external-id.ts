import type { Appraisal } from "../../appraisal/result.js";

/** Which run it was. */
export type Run = Pick<Appraisal, "policy" | "period">;

/** A part of a path; what would part it further is written as URIs do. */
const part = (text: string) => text.replace(/[%/]/g, (sign) => (sign === "%" ? "%25" : "%2F"));

/**
 * An id in other systems that is the same whenever the same person is appraised by the same version of a policy in the same
 * period, and another one in every other case.
 */
export const externalId = ({ policy, period }: Run, person: string): string =>
  ["steelyard", policy.id, policy.version, period, person].map(part).join("/");
