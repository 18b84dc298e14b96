/** What the codes of dates, instants and calendars tell besides their place. */
export interface TimeFacts {
  /** Text that is no date. */
  "bad-date": {
    /** The text, at most 80 characters of it. */
    found: string;
  };
  /** Text that is no time of day, or no offset from UTC. */
  "bad-time": {
    /** The text, at most 80 characters of it. */
    found: string;
    /** One that would do. */
    example: string;
  };
  /** Text that is no instant; one without an offset from UTC is none. */
  "bad-instant": {
    /** The text, at most 80 characters of it. */
    found: string;
  };
  /** An end before its beginning. */
  "too-early": {
    /** The date or instant found. */
    found: string;
    /** The one that it must not come before. */
    before: string;
  };
  /** A date of which a work calendar knows nothing. */
  "outside-calendar": {
    /** The date. */
    date: string;
    /** The first that the calendar knows. */
    from: string;
    /** The last that it knows. */
    to: string;
  };
  /** A day of work on which nobody works. */
  "bad-workday": {
    /** The date. */
    found: string;
  };
}
