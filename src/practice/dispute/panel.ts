import type { PracticeReport } from "../../error/practice.js";
import { clip } from "../../shape/plain.js";
import type { DisputeParty } from "./filing.js";
import type { PanelMember } from "./move.js";

/** Reports a panel on which somebody sits who may not, or somebody is missing who must. */
export function checkPanel(
  panel: readonly PanelMember[],
  parties: readonly DisputeParty[],
  path: string,
  report: PracticeReport,
): void {
  const persons = new Set(parties.map(({ person }) => person));
  const seen = new Set<string>();
  const bad = (why: "party" | "hrbp" | "manager" | "twice", person: string, at = path) =>
    report("bad-panel", at, { why, person: clip(person) });
  for (const [index, { person }] of panel.entries()) {
    const at = `${path}.${index}.person`;
    if (persons.has(person)) bad("party", person, at);
    if (seen.has(person)) bad("twice", person, at);
    seen.add(person);
  }
  const hrbps = panel.filter(({ role }) => role === "hrbp");
  if (hrbps.length !== 1) bad("hrbp", hrbps.map(({ person }) => person).join(", "));
  // The HRBP stands between the sides, and so is nobody's manager here.
  const members = new Set(panel.filter(({ role }) => role === "member").map(({ person }) => person));
  for (const { person, manager } of parties) if (!members.has(manager)) bad("manager", person);
}
