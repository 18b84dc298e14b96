import { readDocument } from "../document.js";
import type { PersonId } from "../write/person-id.js";
import { type Crosswalk, CrosswalkSchema, whoIs } from "./crosswalk.js";

/**
 * The ids that people have in one system, as the writers take them: those who have exactly one there that is nobody else's. Who has
 * none, or several, is left out, for nobody could say under which one to write.
 *
 * @param crosswalk - Who is who.
 * @param idType - The kind of id: `feishu.open_id`.
 * @returns A person with an id each, in the order of the crosswalk.
 * @throws SteelyardError where the crosswalk is none, with the path of each fault: `people.0.ids.1.value`.
 *
 * @example
 * ```ts
 * import { idsOf } from "steelyard/source";
 *
 * const ids = idsOf({ people: [
 *   { person: "zhou", ids: [{ type: "feishu.open_id", value: "ou_1" }, { type: "workday", value: "E1" }] },
 *   { person: "li", ids: [{ type: "feishu.open_id", value: "ou_2" }, { type: "feishu.open_id", value: "ou_3" }] },
 * ] }, "feishu.open_id");
 * console.log(JSON.stringify(ids));
 * // => [{"person":"zhou","id":"ou_1"}]
 * ```
 */
export function idsOf(crosswalk: Crosswalk, idType: string): PersonId[] {
  const known = readDocument(crosswalk, CrosswalkSchema);
  const ask = whoIs(known);
  const byPerson = new Map<string, Set<string>>();
  for (const { person, ids } of known.people) {
    const own = byPerson.get(person) ?? new Set<string>();
    byPerson.set(person, own);
    for (const { type, value } of ids) if (type === idType) own.add(value);
  }
  return [...byPerson].flatMap(([person, ids]) => {
    const [id, second] = ids;
    if (id === undefined || second !== undefined) return [];
    const [, other] = ask(idType, id);
    return other === undefined ? [{ person, id }] : [];
  });
}
