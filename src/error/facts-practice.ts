/** What the practice around an appraisal names. */
export type Thing =
  | "task"
  | "person"
  | "objective"
  | "keyResult"
  | "milestone"
  | "group"
  | "rating"
  | "node"
  | "project"
  | "department"
  | "entry"
  | "indicator"
  | "role"
  | "course"
  | "badge"
  | "level"
  | "resource"
  | "event"
  | "period"
  | "word";

/** What the codes that only the practice around an appraisal says tell besides their place. */
export interface PracticeFacts {
  /** A name of something that was not declared. */
  "unknown-name": {
    /** What kind of thing is named. */
    thing: Thing;
    /** The name, at most 80 characters of it. */
    name: string;
  };
  /** A name that stands for two things of a kind. */
  "repeated-name": {
    /** What kind of thing is named. */
    thing: Thing;
    /** The name, at most 80 characters of it. */
    name: string;
  };
  /** Too few of something for an answer that means anything. */
  "too-few": {
    /** What there is too little of. */
    thing: Thing;
    /** How many there are. */
    count: number;
    /** How many there have to be. */
    minimum: number;
  };
  /** Something that would stand above itself. */
  circular: {
    /** What kind of thing it is. */
    thing: Thing;
    /** Its name. */
    name: string;
  };
  /** A step that a procedure does not allow where it stands. */
  "illegal-move": {
    /** The state in which the procedure is. */
    state: string;
    /** The step that was asked for. */
    move: string;
    /** The steps that are allowed there. */
    allowed: readonly string[];
  };
  /** A panel on which somebody sits who may not, or somebody is missing who must. */
  "bad-panel": {
    /** What is wrong. */
    why: "party" | "hrbp" | "manager" | "twice";
    /** Who is meant. */
    person: string;
  };
  /** A value between the steps of its scale. */
  "off-step": {
    /** The value. */
    found: string;
    /** Where the steps begin. */
    low: string;
    /** The step. */
    step: string;
  };
  /** Somebody who would rate themselves. */
  "self-rated": {
    /** Who it is. */
    person: string;
  };
  /** An entry that came before under the same id and said something else. */
  "conflicting-entry": {
    /** The id. */
    id: string;
  };
  /** More points than there are. */
  overdrawn: {
    /** The points asked for. */
    asked: string;
    /** The points that there are. */
    balance: string;
  };
  /** Something of which nothing is left. */
  "out-of-stock": {
    /** Its id. */
    id: string;
  };
}
