import type { SharedCollaboration, SharedGroup } from "../../practice/feedback/collaboration.js";
import type { Block, TableBlock } from "../block.js";
import { columnOf } from "../name/column.js";
import { plain } from "../name/figure.js";
import { nameOf, type SpeechOptions } from "../name/names.js";
import { isolated } from "../render/clean.js";

/** What others say, as far as it may be shown. */
export function collaborationBlocks(
  { ratings, nodes, overall, groups, withheldComments }: SharedCollaboration,
  speech: SpeechOptions,
): Block[] {
  const { collaboration: words } = speech.locale.conversation;
  const { none } = speech.locale.common;
  const mean = ratings?.mean == null ? none : plain(ratings.mean);
  const facts = [
    ...(ratings === null ? [] : [[words.ratings, words.ofRatings(mean, ratings.received)] as const]),
    ...(nodes === null
      ? []
      : [[words.nodes, words.ofNodes(nodes.onTime, nodes.late, nodes.pending)] as const]),
    ...(overall === null ? [] : [[words.overall, plain(overall)] as const]),
  ];
  const comments = groups.flatMap((group) =>
    group.comments.map((text) => words.comment(groupName(group, speech), isolated(text))),
  );
  return [
    ...(facts.length === 0 ? [] : [{ kind: "facts", facts } as const]),
    ...(groups.length === 0 ? [] : [groupTable(groups, speech)]),
    ...(comments.length === 0 ? [] : [{ kind: "list", ordered: false, items: comments } as const]),
    ...(withheldComments === 0
      ? []
      : [{ kind: "paragraph", text: words.withheld(withheldComments), tone: "note" } as const]),
  ];
}

function groupTable(groups: readonly SharedGroup[], speech: SpeechOptions): TableBlock {
  const { locale } = speech;
  const { collaboration: words } = locale.conversation;
  const means = columnOf(
    groups.map(({ figures }) => figures?.mean ?? null),
    locale.common.none,
  );
  return {
    kind: "table",
    caption: words.groups,
    columns: [
      { title: words.group, align: "start" },
      { title: words.rated, align: "end" },
      { title: words.mean, align: "end" },
      { title: locale.column.status, align: "start" },
    ],
    rows: groups.map((group, place) => [
      groupName(group, speech),
      group.figures === null ? locale.common.none : String(group.figures.rated),
      means[place] as string,
      words.status[group.status],
    ]),
  };
}

const groupName = ({ id, title }: SharedGroup, speech: SpeechOptions): string =>
  nameOf(speech, "group", id, title);
