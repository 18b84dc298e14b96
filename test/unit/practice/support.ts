import { SteelyardError } from "steelyard";
import { expect } from "vitest";

/** What a call is refused for: each issue as `path code`. */
export function refusals(call: () => unknown): string[] {
  try {
    call();
  } catch (error) {
    if (!(error instanceof SteelyardError)) throw error;
    for (const { message } of error.issues) {
      expect(message.en).not.toMatch(/undefined|NaN|\[object/);
      expect(message["zh-CN"]).toMatch(/\p{Script=Han}/u);
    }
    return error.issues.map(({ path, code }) => `${path} ${code}`);
  }
  return [];
}
