import * as z from "zod/mini";
import { TextSchema } from "../../shape/schema.js";

/** A person with the ids that they have in other systems. */
export interface KnownPerson {
  /** The person's id in the appraisal. */
  readonly person: string;
  /** Their ids elsewhere; several of one kind are allowed. */
  readonly ids: readonly {
    /** The kind of id: `feishu.open_id`, `workday.Employee_ID`, `工号`. */
    readonly type: string;
    /** The id, exactly as that system writes it. */
    readonly value: string;
  }[];
}

/** Who is who in which system (身份对照). Nobody is ever matched by name. */
export interface Crosswalk {
  /** The people. */
  readonly people: readonly KnownPerson[];
}

const text = /* @__PURE__ */ z.string().check(/* @__PURE__ */ z.minLength(1));

export const CrosswalkSchema: z.ZodMiniType<Crosswalk> = /* @__PURE__ */ z.strictObject({
  people: /* @__PURE__ */ z.array(
    /* @__PURE__ */ z.strictObject({
      person: text,
      ids: /* @__PURE__ */ z.array(/* @__PURE__ */ z.strictObject({ type: text, value: TextSchema })),
    }),
  ),
});

/** Whose id it is: nobody where it is unknown, and more than one where it is ambiguous. */
export type WhoIs = (idType: string, id: string) => Iterable<string>;

/** A crosswalk to be asked. */
export function whoIs({ people }: Crosswalk): WhoIs {
  const known = new Map<string, Map<string, Set<string>>>();
  for (const { person, ids } of people) {
    for (const { type, value } of ids) {
      const ofType = known.get(type) ?? new Map<string, Set<string>>();
      known.set(type, ofType);
      const holders = ofType.get(value) ?? new Set();
      holders.add(person);
      ofType.set(value, holders);
    }
  }
  return (idType, id) => known.get(idType)?.get(id) ?? [];
}
