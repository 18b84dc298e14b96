import type { PersonChange } from "../../lab/compare/person.js";
import type { TableBlock } from "../block.js";
import { columnOf, sumOf } from "../name/column.js";
import { plain } from "../name/figure.js";
import { nameOf, type SpeechOptions } from "../name/names.js";
import { columnHead, figures } from "../part.js";

const CAUSES = ["scoring", "weights", "modifiers", "rounding"] as const;

/** Everybody before and after, with the causes between: each row adds up as printed. */
export function peopleTable(people: readonly PersonChange[], speech: SpeechOptions): TableBlock {
  const { column, comparison: words, common } = speech.locale;
  const of = (read: (person: PersonChange) => number | null) => columnOf(people.map(read), common.none);
  const columns = [
    of(({ before }) => before.score),
    ...CAUSES.map((cause) => of(({ change }) => change?.causes[cause] ?? null)),
    of(({ after }) => after.score),
  ];
  const place = (rank: number | null) => (rank === null ? common.none : String(rank));
  const tier = (id: string | null) => (id === null ? common.none : nameOf(speech, "tier", id));
  const both = (title: string) => [words.beforeOf(title), words.afterOf(title)];
  return {
    kind: "table",
    caption: words.addsUp,
    columns: [
      columnHead(column.person),
      ...figures([
        words.beforeOf(column.score),
        ...CAUSES.map((cause) => words.causes[cause]),
        words.afterOf(column.score),
        ...both(column.rank),
      ]),
      ...both(column.tier).map((title) => columnHead(title)),
    ],
    rows: people.map(({ id, title, before, after }, row) => [
      nameOf(speech, "person", id, title),
      ...columns.map((cells) => cells[row] as string),
      place(before.rank),
      place(after.rank),
      tier(before.tier),
      tier(after.tier),
    ]),
  };
}

/** One person's causes by indicator; each column adds up to the cause. */
export function detailTable({ id, title, change }: PersonChange, speech: SpeechOptions): TableBlock[] {
  if (change === null || change.indicators.length === 0) return [];
  const { column, comparison: words, common } = speech.locale;
  const parts = (["scoring", "weights"] as const).map((cause) => {
    const own = change.indicators.map((one) => one[cause]);
    return columnOf([...own, sumOf(own)], common.none);
  });
  return [
    {
      kind: "table",
      caption: words.detail(nameOf(speech, "person", id, title)),
      columns: [columnHead(column.indicator), ...figures([words.causes.scoring, words.causes.weights])],
      rows: change.indicators.map((one, row) => [
        nameOf(speech, "indicator", one.id),
        ...parts.map((cells) => cells[row] as string),
      ]),
      total: [common.total, ...parts.map((cells) => cells.at(-1) ?? plain(0))],
    },
  ];
}
