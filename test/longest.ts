import { BaseSequencer, type TestSpecification } from "vitest/node";

/** The files that take longest, the longest first, as CI runs them. */
const LONGEST = [
  "sql/names",
  "sql/differential",
  "sql/arithmetic",
  "property/columnar",
  "browser/site",
  "sql/reading",
  "docs/documents",
  "unit/fuzz/shapes",
];

/**
 * Begins with what takes longest, whatever project it belongs to: begun late it would keep one core while the others have
 * nothing left to do. Where vitest remembers times it does so within a project; a fresh clone remembers none.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const found = LONGEST.indexOf(/\/test\/(.+?)(\.prop)?\.test\.ts$/.exec(moduleId)?.[1] ?? "");
      return found < 0 ? LONGEST.length : found;
    };
    return (await super.sort(files)).sort((a, b) => place(a) - place(b));
  }
}
