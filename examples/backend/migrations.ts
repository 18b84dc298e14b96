/**
 * The tables, in steps that are only ever added to. Documents, inputs and scorecards are kept as the text that they were: `jsonb`
 * would order their keys anew, and order has a meaning in a policy.
 */
export const migrations: readonly string[] = [
  `
  create table policy (
    id text not null, version text not null, document text not null, digest text not null,
    primary key (id, version)
  );
  create table person (id text primary key, profile text not null);

  -- Every revision of every record; the last one counts.
  create table record (
    key text not null, revision integer not null,
    period text not null, subject text not null, indicator text not null,
    observation text not null, lineage text not null, received timestamptz not null default now(),
    primary key (key, revision)
  );
  create index record_period on record (period);

  -- What was worked out, once for each run key, with all that it was worked out from.
  create table run (
    key text primary key, policy text not null, version text not null, period text not null,
    inputs text not null, rejected text not null, digest text not null, made timestamptz not null default now(),
    foreign key (policy, version) references policy (id, version)
  );
  create table result (
    run text not null references run (key), position integer not null, subject text not null, card text not null,
    primary key (run, position), unique (run, subject)
  );

  -- Which run counted for a period, one after the other; the last one counts now.
  create table posting (
    policy text not null, period text not null, no integer not null, run text not null references run (key),
    primary key (policy, period, no)
  );

  -- What is due to people. No two entries can be the same one of a claim.
  create table entry (
    id integer generated always as identity primary key,
    period text not null, subject text not null, claim text not null, no integer not null,
    policy text not null, posting integer not null, unit text not null, amount numeric,
    state text not null check (state in ('booked', 'held', 'superseded', 'declined')),
    reason text not null, decided_by text,
    unique (period, subject, claim, no),
    check (state <> 'booked' or amount is not null),
    foreign key (policy, period, posting) references posting (policy, period, no)
  );
  `,
];
