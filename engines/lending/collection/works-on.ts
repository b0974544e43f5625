import type { Actor, Objection } from '@sandglass/operations';
import type { CollectionCase } from './case.ts';

/** Whether this caller may see and work a case: an agency those that it was given, the bank's people every one. */
export const isTheirs = ({ agency }: CollectionCase, { role, party }: Actor): boolean =>
  role !== 'partner' || agency === party;

/** A debtor is spoken to by one side only: by the agency while it has the case, else by the bank. */
export function objectionToWork(row: CollectionCase, actor: Actor): Objection | undefined {
  if (!isTheirs(row, actor)) return { code: 'case-unknown', values: { loan: row.id } };
  return row.agency !== null && actor.role === 'institution'
    ? { code: 'case-with-agency', values: { agency: row.agency } }
    : undefined;
}
