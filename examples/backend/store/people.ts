import { type Queries, rowsOf } from "../../shared/database.js";
import type { Person, Profile } from "../run/inputs.js";

/** Files what is known of a person, in place of what was. Runs keep their own copy. */
export async function putPerson(queries: Queries, { id, profile }: Person): Promise<void> {
  await queries.query(
    "insert into person values ($1, $2) on conflict (id) do update set profile = excluded.profile",
    [id, JSON.stringify(profile)],
  );
}

/** Everybody, by id. */
export async function readPeople(queries: Queries): Promise<Person[]> {
  const rows = await rowsOf<{ id: string; profile: string }>(queries, "select * from person order by id");
  return rows.map(({ id, profile }) => ({ id, profile: JSON.parse(profile) as Profile }));
}
