import fc from "fast-check";

/** True, false or unknown (null). */
export type Truth = boolean | null;

/** A statement about numbered facts. */
export type Statement =
  | { readonly fact: number }
  | { readonly not: Statement }
  | { readonly all: readonly Statement[] }
  | { readonly any: readonly Statement[] };

/** How many facts statements are about. */
export const FACTS = 5;

/** Statements of a few levels. */
export const statements: fc.Arbitrary<Statement> = fc.letrec<{ statement: Statement }>((tie) => {
  const several = fc.array(tie("statement"), { minLength: 1, maxLength: 3 });
  return {
    statement: fc.oneof(
      { maxDepth: 4, depthSize: "small", withCrossShrink: true },
      fc.record({ fact: fc.nat({ max: FACTS - 1 }) }),
      fc.record({ not: tie("statement") }),
      fc.record({ all: several }),
      fc.record({ any: several }),
    ),
  };
}).statement;

/** What is known of each fact. */
export const knowledge: fc.Arbitrary<Truth[]> = fc.array(fc.constantFrom<Truth>(true, false, null), {
  minLength: FACTS,
  maxLength: FACTS,
});

/** The same knowledge with some of what was unknown settled. */
export function settled(known: readonly Truth[]): fc.Arbitrary<Truth[]> {
  return fc
    .array(fc.constantFrom<Truth>(true, false, null), { minLength: FACTS, maxLength: FACTS })
    .map((more) => known.map((truth, index) => truth ?? (more[index] as Truth)));
}

/** Kleene's strong logic: false is least, unknown lies between, true is greatest. */
export function truthOf(statement: Statement, known: readonly Truth[]): Truth {
  const level = (truth: Truth) => (truth === null ? 1 : truth ? 2 : 0);
  const levels = (parts: readonly Statement[]) => parts.map((part) => level(truthOf(part, known)));
  const truth = (height: number): Truth => (height === 1 ? null : height === 2);
  if ("fact" in statement) return known[statement.fact] as Truth;
  if ("not" in statement) return truth(2 - level(truthOf(statement.not, known)));
  return "all" in statement
    ? truth(Math.min(...levels(statement.all)))
    : truth(Math.max(...levels(statement.any)));
}
