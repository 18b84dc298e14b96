import { type Exact, exact, toNumber } from "../../number/decimal.js";
import { sortedNames } from "../name.js";

/** What one department did for another. */
export interface ContributionFlow {
  /** Whose people did it. */
  readonly from: string;
  /** Whose projects it was. */
  readonly to: string;
  /** Σ shares, above 0, in projects. */
  readonly share: number;
}

/** What a department gave and received, in projects. */
export interface DepartmentContribution {
  /** Which department it is. */
  readonly department: string;
  /** How many projects are its own; own + received. */
  readonly projects: number;
  /** What its people did of them. */
  readonly own: number;
  /** What its people did of the projects of others. */
  readonly given: number;
  /** What people of others did of its projects. */
  readonly received: number;
  /** given − received; below 0 where it took more than it gave. */
  readonly balance: number;
}

/** All departments together, in projects. */
export interface ContributionTotal {
  /** How many projects there are; own + given. */
  readonly projects: number;
  /** Σ what departments did of their own projects. */
  readonly own: number;
  /** Σ what departments did for others. */
  readonly given: number;
  /** Σ what was done for departments by others; the same as `given`. */
  readonly received: number;
}

interface Sums {
  projects: number;
  own: Exact;
  given: Exact;
  received: Exact;
  readonly to: Map<string, Exact>;
}

const ZERO = /* @__PURE__ */ exact(0);

/** Adds up what departments do for each other. */
export class Departments {
  readonly #sums = new Map<string, Sums>();

  constructor(names: readonly string[]) {
    for (const name of sortedNames(names))
      this.#sums.set(name, { projects: 0, own: ZERO, given: ZERO, received: ZERO, to: new Map() });
  }

  #of(name: string): Sums {
    return this.#sums.get(name) as Sums;
  }

  /** One more project of a department. */
  project(department: string): void {
    this.#of(department).projects += 1;
  }

  /** A share that somebody of a department has in a project of the same or of another one. */
  share(from: string, to: string, share: Exact): void {
    const giver = this.#of(from);
    if (from === to) {
      giver.own = giver.own.plus(share);
      return;
    }
    const taker = this.#of(to);
    giver.given = giver.given.plus(share);
    taker.received = taker.received.plus(share);
    giver.to.set(to, (giver.to.get(to) ?? ZERO).plus(share));
  }

  answer(): {
    readonly departments: readonly DepartmentContribution[];
    readonly flows: readonly ContributionFlow[];
    readonly total: ContributionTotal;
  } {
    const all = [...this.#sums];
    const total = (part: "own" | "given" | "received") =>
      toNumber(all.reduce((sum, [, sums]) => sum.plus(sums[part]), ZERO));
    return {
      departments: all.map(([department, { projects, own, given, received }]) => ({
        department,
        projects,
        own: toNumber(own),
        given: toNumber(given),
        received: toNumber(received),
        balance: toNumber(given.minus(received)),
      })),
      flows: all.flatMap(([from, { to }]) =>
        sortedNames(to.keys()).map((name) => ({ from, to: name, share: toNumber(to.get(name) as Exact) })),
      ),
      total: {
        projects: all.reduce((sum, [, { projects }]) => sum + projects, 0),
        own: total("own"),
        given: total("given"),
        received: total("received"),
      },
    };
  }
}
