import type { SharedCollaboration, SharedGroup } from "../../practice/feedback/collaboration.js";
import type { Block, TableBlock } from "../block.js";
import { columnOf } from "../name/column.js";
import { plain } from "../name/figure.js";
import { nameOf, type SpeechOptions } from "../name/names.js";
import { columnHead, figures, listed, note } from "../part.js";
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
    ...listed(comments),
    ...(withheldComments === 0 ? [] : [note(words.withheld(withheldComments))]),
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
      columnHead(words.group),
      ...figures([words.rated, words.mean]),
      columnHead(locale.column.status),
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
