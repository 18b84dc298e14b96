import * as z from "zod/mini";
import type { DecimalInput } from "../../number/decimal.js";
import { DecimalSchema, filled, IdSchema, TextSchema, whole } from "../../shape/schema.js";

/** Which rows are read on: those whose cell is one of these, or none of these. The others are counted as filtered. */
export type RowFilter =
  | {
      /** The column. */
      readonly column: string;
      /** The texts that pass. */
      readonly in: readonly string[];
    }
  | {
      /** The column. */
      readonly column: string;
      /** The texts that do not. */
      readonly notIn: readonly string[];
    };

/** Whose row it is. */
export interface MappedSubject {
  /** The column with the id. */
  readonly column: string;
  /** The kind of id, by which a crosswalk finds the person: `wecom.userid`. Without it the id is the subject's own. */
  readonly idType?: string | undefined;
}

/** One observation of each row. */
export interface EmittedObservation {
  /** That it is an observation. */
  readonly to: "observation";
  /** Whose it is. */
  readonly subject: MappedSubject;
  /** The indicator's id, or the column that holds it. */
  readonly indicator:
    | string
    | {
        /** The column. */
        readonly column: string;
      };
  /** The column of the value; or those of numerator and denominator, whose quotient it is. */
  readonly value:
    | string
    | {
        /** The column of the numerator. */
        readonly numerator: string;
        /** The column of the denominator, which becomes the sample. */
        readonly denominator: string;
      };
  /**
   * The number of cases behind a value: its column (where that is an optional one, a blank leaves the value without a sample), a
   * number that all rows have, or the part of a count that a rate tells.
   */
  readonly sample?: string | number | SharedSample | undefined;
  /** The column of the date or instant that it is of; where that is an optional one, it may be blank. */
  readonly at?: string | undefined;
}

/** Cases that are told as the part of a count: of 12 sent surveys a quarter was answered, so there are 3 answers. */
export interface SharedSample {
  /** The column of the count. */
  readonly count: string;
  /** The column of the part; the product is rounded to whole cases, for the part has been rounded before. */
  readonly share: string;
}

/** What all rows of a ledger may have alike: a text, a number, yes or no, or the scale of their ratings. */
export type RecordConstant =
  | string
  | number
  | boolean
  | {
      /** The lowest rating. */
      readonly low: DecimalInput;
      /** The highest rating. */
      readonly high: DecimalInput;
    };

/** One row of a ledger of each row. */
export interface EmittedRecord {
  /** That it is a row of a ledger. */
  readonly to: "ledger";
  /** Which ledger: `orders`. */
  readonly ledger: string;
  /** Whose it is; it becomes the field `person`. */
  readonly subject?: MappedSubject | undefined;
  /** The column of each field; with a kind of id, a field holds the person who has the id in that column. */
  readonly fields: { readonly [field: string]: string | MappedSubject };
  /** Fields that every row has alike. */
  readonly constants?: { readonly [field: string]: RecordConstant } | undefined;
}

/** What becomes of a row. */
export type Emitted = EmittedObservation | EmittedRecord;

const SubjectSchema: z.ZodMiniType<MappedSubject> = /* @__PURE__ */ z.strictObject({
  column: IdSchema,
  idType: /* @__PURE__ */ z.optional(TextSchema),
});

const texts = /* @__PURE__ */ filled(TextSchema);

export const RowFilterSchema: z.ZodMiniType<RowFilter> = /* @__PURE__ */ z.union([
  /* @__PURE__ */ z.strictObject({ column: IdSchema, in: texts }),
  /* @__PURE__ */ z.strictObject({ column: IdSchema, notIn: texts }),
]);

export const EmittedSchema: z.ZodMiniType<Emitted> = /* @__PURE__ */ z.discriminatedUnion("to", [
  /* @__PURE__ */ z.strictObject({
    to: /* @__PURE__ */ z.literal("observation"),
    subject: SubjectSchema,
    indicator: /* @__PURE__ */ z.union([IdSchema, /* @__PURE__ */ z.strictObject({ column: IdSchema })]),
    value: /* @__PURE__ */ z.union([
      IdSchema,
      /* @__PURE__ */ z.strictObject({ numerator: IdSchema, denominator: IdSchema }),
    ]),
    sample: /* @__PURE__ */ z.optional(
      /* @__PURE__ */ z.union([
        IdSchema,
        /* @__PURE__ */ whole(1, 1_000_000_000),
        /* @__PURE__ */ z.strictObject({ count: IdSchema, share: IdSchema }),
      ]),
    ),
    at: /* @__PURE__ */ z.optional(IdSchema),
  }),
  /* @__PURE__ */ z.strictObject({
    to: /* @__PURE__ */ z.literal("ledger"),
    ledger: IdSchema,
    subject: /* @__PURE__ */ z.optional(SubjectSchema),
    fields: /* @__PURE__ */ z.record(IdSchema, /* @__PURE__ */ z.union([IdSchema, SubjectSchema])),
    constants: /* @__PURE__ */ z.optional(
      /* @__PURE__ */ z.record(
        IdSchema,
        /* @__PURE__ */ z.union([
          /* @__PURE__ */ z.string(),
          /* @__PURE__ */ z.number(),
          /* @__PURE__ */ z.boolean(),
          /* @__PURE__ */ z.strictObject({ low: DecimalSchema, high: DecimalSchema }),
        ]),
      ),
    ),
  }),
] as never);
