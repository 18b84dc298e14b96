import * as z from "zod/mini";
import type { PracticeReport } from "../../error/practice.js";
import { NameSchema } from "../name.js";

/** The words of one language. Case plays no part; a word is found as a whole word, in Chinese and Japanese anywhere. */
export interface EmpathyWords {
  /** Expressions of empathy, each at most 80 characters. */
  readonly phrases: readonly string[];
  /** What turns an expression into its opposite: not, 不. None by default. */
  readonly negators?: readonly string[] | undefined;
  /** What ends the reach of a negator, or holds one and negates nothing: but, 不过. None by default. */
  readonly breaks?: readonly string[] | undefined;
}

/** Words by language tag: `en`, `zh-CN`. */
export interface EmpathyLexicon {
  /** The words of one language. */
  readonly [language: string]: EmpathyWords;
}

const list = /* @__PURE__ */ z.array(NameSchema);

export const LexiconSchema: z.ZodMiniType<EmpathyLexicon> = /* @__PURE__ */ z.record(
  /* @__PURE__ */ z.string().check(/* @__PURE__ */ z.regex(/^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$/, "bad-id")),
  /* @__PURE__ */ z.strictObject({
    phrases: list,
    negators: /* @__PURE__ */ z.optional(list),
    breaks: /* @__PURE__ */ z.optional(list),
  }),
);

/** The longest expression; it bounds what each place of a text costs. */
const LONGEST = 80;

/** What the shape of a lexicon cannot say. */
export function checkLexicon(lexicon: EmpathyLexicon, path: string, report: PracticeReport): void {
  for (const [language, words] of Object.entries(lexicon)) {
    for (const kind of ["phrases", "negators", "breaks"] as const) {
      for (const [index, text] of (words[kind] ?? []).entries()) {
        const at = `${path}.${language}.${kind}.${index}`;
        if (text.trim() === "") report("empty", at, {});
        if (text.length > LONGEST) report("too-large", at, { what: "text", limit: LONGEST });
      }
    }
  }
}

/** Every head with every end. */
export const each = (heads: readonly string[], ends: readonly string[]): readonly string[] =>
  heads.flatMap((head) => ends.map((end) => head + end));
