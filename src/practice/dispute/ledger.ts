import type { PracticeReport } from "../../error/practice.js";
import { clip } from "../../shape/plain.js";
import { same } from "../same.js";
import type { DisputeCorrection } from "./correction.js";
import type { Dispute, DisputeRuling } from "./dispute.js";
import { type LedgerEntry, matterOf } from "./entry.js";
import { current, type Lineage } from "./lineage.js";

/** A lineage; a ruling adds at most one entry to it. */
interface Line {
  readonly first: LedgerEntry;
  readonly matter: string;
  readonly last: LedgerEntry;
  /** Whether the ruling at hand has corrected it. */
  corrected: boolean;
}

/** A ledger to which entries are added. */
export class Ledger {
  readonly #report: PracticeReport;
  readonly #entries: LedgerEntry[];
  readonly #places: Map<string, number>;
  /** The lineage of each entry, by the entry's id. */
  readonly #lines = new Map<string, Line>();

  constructor(entries: readonly LedgerEntry[], lineages: readonly Lineage[], report: PracticeReport) {
    this.#report = report;
    this.#entries = [...entries];
    this.#places = new Map(entries.map(({ id }, index) => [id, index]));
    for (const lineage of lineages) {
      const [first] = lineage.entries;
      const line = { first, matter: lineage.matter, last: current(lineage), corrected: false };
      for (const { id } of lineage.entries) this.#lines.set(id, line);
    }
  }

  /** All entries, with those that a settled dispute adds. */
  after({ id, rulings }: Dispute): readonly LedgerEntry[] {
    const ruling = rulings.at(-1) as DisputeRuling;
    // A copy from before a ruling that the ledger knows came late: what it ordered holds no more.
    const unknown = ({ because }: LedgerEntry) =>
      because?.dispute === id && rulings.every((one) => one.id !== because.ruling);
    if (this.#entries.some(unknown)) return this.#entries;
    const path = `dispute.rulings.${rulings.length - 1}.corrections`;
    for (const [index, correction] of ruling.corrections.entries())
      this.#correct(
        correction,
        `${id}/${ruling.id}/${index + 1}`,
        { dispute: id, ruling },
        `${path}.${index}`,
      );
    for (const overturned of rulings.slice(0, -1)) {
      for (const index of overturned.corrections.keys())
        this.#restore(index + 1, overturned, { dispute: id, ruling });
    }
    return this.#entries;
  }

  #correct(correction: DisputeCorrection, id: string, by: Decision, path: string): void {
    const { replaces, ...content } = correction;
    const line = this.#lines.get(replaces);
    const facts = { thing: "entry", name: clip(replaces) } as const;
    if (line === undefined) {
      this.#report("unknown-name", `${path}.replaces`, facts);
    } else if (line.corrected) {
      this.#report("repeated-name", `${path}.replaces`, facts);
    } else if (content.kind !== line.first.kind) {
      this.#report("not-an-option", `${path}.kind`, { options: [line.first.kind], found: content.kind });
    } else {
      line.corrected = true;
      // An observation is of what the entry is of; a node or a rating says itself what it is of.
      const entry = { ...line.first, ...content } as LedgerEntry;
      if ((matterOf(entry) ?? line.matter) === line.matter) this.#put(entry, id, by, line);
      else this.#report("conflicting-entry", `${path}.${content.kind}`, { id: clip(replaces) });
    }
  }

  /** Enters anew what a correction replaced that holds no more. */
  #restore(number: number, overturned: DisputeRuling, by: Decision): void {
    const [id, undo] = [
      `${by.dispute}/${overturned.id}/${number}`,
      `${by.dispute}/${by.ruling.id}/undo-${number}`,
    ];
    const [entry, line] = [this.#entry(id), this.#lines.get(id)];
    const { dispute, ruling } = entry?.because ?? {};
    if (dispute !== by.dispute || ruling !== overturned.id || line === undefined || line.corrected) return;
    const before = this.#entry(entry?.replaces ?? "");
    // What others have put on top since is not theirs to undo; what was undone before is only looked at again.
    if (before !== undefined && (line.last === entry || this.#places.has(undo)))
      this.#put(before, undo, by, line);
  }

  #entry(id: string): LedgerEntry | undefined {
    return this.#entries[this.#places.get(id) ?? -1];
  }

  /** Adds what an entry says under a new id, unless it is there already. */
  #put(content: LedgerEntry, id: string, { dispute, ruling }: Decision, line: Line): void {
    const entry = {
      ...content,
      id,
      at: ruling.at,
      replaces: line.last.id,
      because: { dispute, ruling: ruling.id },
    };
    const known = this.#entry(id);
    if (known === undefined) {
      this.#places.set(id, this.#entries.push(entry) - 1);
    } else if (this.#lines.get(id) !== line || !same(known, { ...entry, replaces: known.replaces })) {
      this.#report("conflicting-entry", `entries.${this.#places.get(id)}`, { id: clip(id) });
    }
  }
}

/** On what an entry rests. */
interface Decision {
  readonly dispute: string;
  readonly ruling: DisputeRuling;
}
