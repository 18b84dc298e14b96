import { policy } from "./policy.ts";
import type { Language } from "./team.ts";

/** What a layer or an indicator of the desk is called. */
export function titleOf(id: string, language: Language): string {
  const part = [...policy.layers, ...policy.indicators].find((one) => one.id === id);
  const { title = id } = part ?? {};
  return typeof title === "string" ? title : (title[language] ?? id);
}
