import type { Limit } from '@sandglass/declaration';
import {
  bigint,
  instant,
  int,
  json,
  nullable,
  type RowKey,
  type RowOf,
  table,
  text,
} from '@sandglass/operations';

export const mandates = table(
  'guard.mandate',
  {
    pilot: text(),
    serial: bigint(),
    status: text<'running' | 'suspended' | 'ended' | 'offline'>(),
    limits: json<readonly Limit[]>(),
    signed: text(),
    obeyed_at: instant(),
    new_until: nullable(instant()),
    new_until_for: nullable(text<'assessment' | 'drill' | 'end-date'>()),
    agreement_version: nullable(int()),
    agreement_sha256: nullable(text()),
  },
  { key: 'pilot', resident: true },
);
export type MandateRow = RowOf<typeof mandates>;

/** Each service agreement that was ever in force, by the version of the declaration that brought it. */
export const agreements = table(
  'guard.agreement',
  { version: text(), sha256: text(), text: text(), in_force_at: instant() },
  { key: 'version' },
);
export type AgreementRow = RowOf<typeof agreements>;

export const counters = table(
  'guard.counter',
  { id: text(), value: bigint() },
  { key: 'id', resident: true },
);

/** A customer's use of one limit in its present window; the value as a decimal integer. */
export interface Count {
  readonly window: string;
  readonly value: string;
}

export const customers = table(
  'guard.customer',
  { id: text(), counts: json<Readonly<Record<string, Count>>>() },
  { key: 'id' },
);
export type CustomerRow = RowOf<typeof customers>;

/** What an operation's `load` names for the customer of its usage. */
export const customerKey = (customer: string): RowKey => customers.key(customer) as unknown as RowKey;
