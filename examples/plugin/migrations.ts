/** The tables, in steps that are only ever added to. */
export const migrations: readonly string[] = [
  `
  -- Every delivery that was taken, by the id that its sender gave it.
  create table delivery (
    id text primary key, digest text not null, body text not null, outcome text not null,
    received timestamptz not null default now()
  );

  -- What counts for a period: the appraisal of its newest report.
  create table appraisal (period text primary key, sequence integer not null, answer text not null);

  -- What is still to be written to the other system, in order.
  create table outbox (
    id integer generated always as identity primary key,
    period text not null, token text not null unique, params text not null, body text not null,
    state text not null default 'waiting' check (state in ('waiting', 'sent', 'refused')),
    attempts integer not null default 0, answer text
  );
  `,
];
