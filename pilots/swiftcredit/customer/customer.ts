import { keptUntil } from '@sandglass/lending';
import {
  date,
  int,
  nullable,
  type RowOf,
  type RowWrite,
  type State,
  table,
  text,
} from '@sandglass/operations';

/**
 * What the pilot must remember of a party apart from its cases: how many go on, when the last ended, and until when the law wants
 * those kept that were contracts; null: none was.
 */
export const customers = table(
  'swiftcredit.customer',
  { id: text(), open_cases: int(), kept_until: nullable(date()), last_ended: nullable(date()) },
  { key: 'id' },
);
export type Customer = RowOf<typeof customers>;

/** Cases that one party may have open at once. */
export const OPEN_CASES_MAX = 5;
/** A case ends; one that was a contract is kept as long as the law wants it. */
export function caseEnded(
  state: State,
  party: string,
  today: string,
  wasContract: boolean,
): readonly RowWrite[] {
  const row = state.get(customers, party);
  if (row === undefined) return [];
  const until = keptUntil(today);
  const kept = wasContract && until > (row.kept_until ?? '') ? until : row.kept_until;
  return [customers.update({ ...row, open_cases: row.open_cases - 1, kept_until: kept, last_ended: today })];
}
