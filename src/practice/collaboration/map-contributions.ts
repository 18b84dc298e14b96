import { type Exact, exact, toNumber } from "../../number/decimal.js";
import { decimal } from "../../number/figure.js";
import { readDocument } from "../document.js";
import { sortedNames } from "../name.js";
import type { MeasuredObservation } from "../observation.js";
import {
  type ContributionProject,
  ContributionSchema,
  type Contributor,
  checkContributions,
} from "./contribution.js";
import {
  type ContributionFlow,
  type ContributionTotal,
  type DepartmentContribution,
  Departments,
} from "./departments.js";

/** What one person did of all projects. */
export interface PersonContribution {
  /** Who it is. */
  readonly person: string;
  /** Their department. */
  readonly department: string;
  /** Σ shares, in projects: 1.5 is as much as one project and a half. */
  readonly total: number;
  /** The part of it in projects of their own department. */
  readonly own: number;
  /** The part of it in projects of other departments. */
  readonly given: number;
  /** Each project with the share in it, above 0, at most 1; by the project's id. */
  readonly projects: readonly {
    /** The project's id. */
    readonly project: string;
    /** The share in it. */
    readonly share: number;
  }[];
  /** The total as a value, with the number of projects as its sample. */
  readonly observation: MeasuredObservation;
}

/** What `mapContributions` answers. Shares are in projects, to 6 decimals, exact. */
export interface ContributionMap {
  /** Everybody of the list, by id. */
  readonly people: readonly PersonContribution[];
  /** Every department that has a project or a person, by name. */
  readonly departments: readonly DepartmentContribution[];
  /** Who did how much for whom, by giver, then by receiver; pairs without any are left out. */
  readonly flows: readonly ContributionFlow[];
  /** All departments together. */
  readonly total: ContributionTotal;
}

/**
 * Who contributed how much to the projects of whom (贡献度映射): for each person, and between departments.
 *
 * Source: for each department, given = Σ shares of its people in projects of others, received = Σ shares of others in its
 * projects, own + received = its projects, balance = given − received. All of it are sums of decimals, nothing is rounded, so
 * what all give is what all receive, and the balances sum to 0.
 *
 * @param projects - The projects of one period, with the shares of those who did them.
 * @param people - Everybody who may have taken part, with their department.
 * @returns People, departments, the flows between these, and the totals.
 * @throws SteelyardError `weights-sum` for shares of a project that do not sum to 1; `unknown-name` for a person that is not on
 * the list; `repeated-name`, `out-of-range`, `too-precise`, `empty` and the like; all at once, each with its path:
 * `projects.2.shares`.
 *
 * @example
 * ```ts
 * import { mapContributions } from "steelyard/practice";
 *
 * const { flows, departments, total } = mapContributions([
 *   { id: "spring", department: "marketing", shares: [{ person: "li", share: "0.7" }, { person: "zhou", share: "0.3" }] },
 *   { id: "returns", department: "service", shares: [{ person: "zhou", share: 1 }] },
 * ], [{ id: "li", department: "marketing" }, { id: "zhou", department: "service" }]);
 * console.log(flows);
 * // => [{"from":"service","to":"marketing","share":0.3}]
 * console.log(departments[0]);
 * // => {"department":"marketing","projects":1,"own":0.7,"given":0,"received":0.3,"balance":-0.3}
 * console.log(total);
 * // => {"projects":2,"own":1.7,"given":0.3,"received":0.3}
 * ```
 */
export function mapContributions(
  projects: readonly ContributionProject[],
  people: readonly Contributor[],
): ContributionMap {
  const read = readDocument({ projects, people }, ContributionSchema, checkContributions);
  const homes = new Map(read.people.map(({ id, department }) => [id, department]));
  const departments = new Departments([
    ...homes.values(),
    ...read.projects.map(({ department }) => department),
  ]);
  const shares = new Map<string, { project: string; share: Exact; isOwn: boolean }[]>();
  for (const id of homes.keys()) shares.set(id, []);
  for (const project of [...read.projects].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    departments.project(project.department);
    for (const { person, share } of project.shares) {
      const home = homes.get(person) as string;
      const part = decimal(share);
      departments.share(home, project.department, part);
      shares.get(person)?.push({ project: project.id, share: part, isOwn: home === project.department });
    }
  }
  return {
    people: sortedNames(homes.keys()).map((person): PersonContribution => {
      const mine = shares.get(person) as { project: string; share: Exact; isOwn: boolean }[];
      const [own, given] = [
        total(mine.filter(({ isOwn }) => isOwn)),
        total(mine.filter(({ isOwn }) => !isOwn)),
      ];
      const all = toNumber(own.plus(given));
      return {
        person,
        department: homes.get(person) as string,
        total: all,
        own: toNumber(own),
        given: toNumber(given),
        projects: mine.map(({ project, share }) => ({ project, share: toNumber(share) })),
        observation: { value: all, sample: mine.length },
      };
    }),
    ...departments.answer(),
  };
}

const total = (parts: readonly { readonly share: Exact }[]): Exact =>
  parts.reduce((sum, { share }) => sum.plus(share), exact(0));
