import type { Catalogue, ConditionCode } from "./code.js";
import { list } from "./en-names.js";

/** The words of what is wrong with a condition, in English. */
export const enCondition: Catalogue<ConditionCode> = {
  "unknown-fact": ({ fact }) => `there is no fact "${fact}"; write value/NAME or fact/NAME`,
  "fact-too-early": ({ fact, usable }) => `the fact "${fact}" is not known before ${usable}`,
  "streak-not-here": () => "allowed in incentives and lowPerformance only",
  "streak-nested": () => "not allowed in a streak",
  "one-operator": ({ found }) =>
    `needs one of atLeast, atMost, above, below, equals, in; found: ${list(found)}`,
  "condition-too-deep": ({ limit }) => `nested deeper than ${limit} levels`,
};
