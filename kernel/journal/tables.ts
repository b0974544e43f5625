import {
  bigint,
  bytes,
  date,
  hex,
  instant,
  int,
  nullable,
  type RowKey,
  type RowOf,
  table,
  text,
} from '@sandglass/operations';

export const subjects = table(
  'journal.subject',
  { id: text(), pseudonym: text(), wrapped: nullable(bytes()), erased_at: nullable(instant()) },
  { key: 'id' },
);
export type Subject = RowOf<typeof subjects>;

export const facts = table(
  'journal.fact',
  {
    operation: bigint(),
    n: int(),
    kind: text(),
    subject: nullable(text()),
    business_date: date(),
    at: instant(),
    leaf: text(),
    hash: hex(),
    opening: nullable(bytes()),
  },
  { bundled: true },
);

/** What an operation's `load` names for each subject of its facts. */
export const subjectKey = (subject: string): RowKey => subjects.key(subject) as unknown as RowKey;
