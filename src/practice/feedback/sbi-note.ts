import * as z from "zod/mini";
import type { PracticeReport } from "../../error/practice.js";
import { IdSchema, TextSchema, type Title, TitleSchema } from "../../shape/schema.js";
import { checkPeriod, dateAt } from "../document.js";
import { NameSchema } from "../name.js";
import { OptionalText } from "../optional.js";
import { checkSbiFigure, FigureSchema, type SbiFigure } from "./figure.js";

/** What every note says, whoever words its impact. */
export interface SbiHead {
  /** Whom it is about. */
  readonly person: string;
  /** Who wrote it. */
  readonly author: string;
  /** The date on which it happened. */
  readonly on: string;
  /** The review period that it belongs to: `2026-Q3`. */
  readonly period?: string | undefined;
  /** When and where: a text, or texts by language tag. */
  readonly situation: Title;
  /** What the person did, as it could be seen. */
  readonly behaviour: Title;
}

/** A note of situation, behaviour and impact (SBI 模型). */
export interface SbiNote extends SbiHead {
  /** What it led to: texts in English and Chinese as `draftSbi` writes them, or the host's own. */
  readonly impact: Title;
  /** Whether it speaks for the person, or of something to change. */
  readonly kind: "strength" | "concern";
  /** The indicator that it bears on. */
  readonly indicator?: string | undefined;
  /** The figures behind the impact. */
  readonly figures?: readonly SbiFigure[] | undefined;
}

export const headShape = {
  person: NameSchema,
  author: NameSchema,
  on: TextSchema,
  period: OptionalText,
  situation: TitleSchema,
  behaviour: TitleSchema,
};

export const KindSchema: z.ZodMiniType<SbiNote["kind"]> = /* @__PURE__ */ z.enum(["strength", "concern"]);

export const NoteSchema: z.ZodMiniType<SbiNote> = /* @__PURE__ */ z.strictObject({
  ...headShape,
  impact: TitleSchema,
  kind: KindSchema,
  indicator: /* @__PURE__ */ z.optional(IdSchema),
  figures: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.array(FigureSchema)),
});

/** Reports a situation or a behaviour in which nothing is told. */
export function checkTold(note: SbiHead, path: string, report: PracticeReport): void {
  for (const key of ["situation", "behaviour"] as const)
    if ([note[key]].flatMap((text) => Object.values(text)).every((one) => one.trim() === ""))
      report("empty", `${path}${key}`, {});
}

/** Reports a date or a period that is none. */
export function checkWhen(
  { on, period }: { readonly on: string; readonly period?: string | undefined },
  path: string,
  report: PracticeReport,
): void {
  dateAt(on, `${path}on`, report);
  if (period !== undefined) checkPeriod(period, `${path}period`, report);
}

/** What the shape of a note cannot say. */
export function checkNote(note: SbiNote, path: string, report: PracticeReport): void {
  checkWhen(note, `${path}.`, report);
  checkTold(note, `${path}.`, report);
  for (const [index, one] of (note.figures ?? []).entries())
    checkSbiFigure(one, `${path}.figures.${index}`, report);
}
