import { type EmpathyMeasurement, measureEmpathy } from "steelyard/practice";
import { data, team } from "../data.js";

/** Expressions of empathy of those who wrote. It is in no policy here, and in nothing that is printed unless asked for. */
export function countEmpathy(): { person: string; measured: EmpathyMeasurement }[] {
  return team.flatMap(({ id }) => {
    const chats = data.chats.filter(({ person }) => person === id).map(({ person: _, ...chat }) => chat);
    return chats.length === 0 ? [] : [{ person: id, measured: measureEmpathy(chats as never) }];
  });
}
