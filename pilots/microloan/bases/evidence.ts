import { bool, date, json, nullable, type RowOf, type State, table, text } from '@sandglass/operations';
import { BASES, type BaseName, type Facts } from './facts.ts';

/** How long evidence is good for a decision. */
export const EVIDENCE_DAYS = 30;

/** What was read of a customer for a base, by their consent; `id` is party|base. */
export const evidences = table(
  'microloan.evidence',
  {
    id: text(),
    customer: text(),
    base: text<BaseName>(),
    state: text<'asked' | 'read'>(),
    asked_on: date(),
    read_on: nullable(date()),
    good_until: nullable(date()),
    simulated: bool(),
    facts: nullable(json<Facts>()),
  },
  { key: 'id' },
);
export type Evidence = RowOf<typeof evidences>;

export const evidenceId = (party: string, base: BaseName): string => `${party}|${base}`;
export const evidenceKeys = (party: string) => BASES.map((base) => evidences.key(evidenceId(party, base)));

/** What was read for a base and is still good on a date. */
export function evidenceFor(state: State, party: string, base: BaseName, on: string): Facts | undefined {
  const row = state.get(evidences, evidenceId(party, base));
  return row?.facts != null && row.good_until !== null && on <= row.good_until ? row.facts : undefined;
}
