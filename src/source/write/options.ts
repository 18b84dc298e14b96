import * as z from "zod/mini";
import type { SourceReport } from "../../error/source.js";
import { readCallOptions } from "../document.js";
import type { PersonId } from "./person-id.js";
import { type Language, type Titled, type Titles, titlesOf } from "./titles.js";

/** What every writer may be told. */
export interface WriteOptions {
  /** Ids in the other system, by subject, where they are not the same; who is not in the list is not written. */
  readonly people?: readonly PersonId[] | undefined;
  /** The policy, where its titles are to stand in place of the ids of roles, stages, tiers, indicators and modifiers. */
  readonly policy?: Titled | undefined;
  /** The language of titles and of the words that are written; `en` by default. */
  readonly language?: Language | undefined;
}

/** What has been read of that. */
export interface ReadOptions<T> {
  /** What the writer itself is told. */
  readonly own: T;
  readonly people: readonly PersonId[] | undefined;
  readonly language: Language;
  readonly titles: Titles;
}

const LanguageSchema = /* @__PURE__ */ z.optional(/* @__PURE__ */ z.enum(["en", "zh-CN"]));

/** Reads a writer's options. Those of people may be long and are read where they are used; of a policy titles alone are read. */
export function readOptions<T extends object>(
  options: T & WriteOptions,
  shape: { readonly [K in keyof T]-?: z.ZodMiniType<T[K]> },
  check: (own: T, report: SourceReport) => void = () => {},
): ReadOptions<T> {
  const { people, policy, ...rest } = Object(options) as T & WriteOptions;
  const schema = z.strictObject({ ...shape, language: LanguageSchema }) as unknown as z.ZodMiniType<
    T & { language?: Language }
  >;
  const { language = "en", ...own } = readCallOptions(rest as T & { language?: Language }, schema, check);
  return { own: own as unknown as T, people, language, titles: titlesOf(policy, language) };
}
