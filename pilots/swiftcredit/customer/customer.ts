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
import { addMonths, parseDate } from '@sandglass/time';

/** What the pilot must remember of a party apart from its cases: how many go on, and until when the law wants them kept. */
export const customers = table(
  'swiftcredit.customer',
  { id: text(), open_cases: int(), kept_until: nullable(date()) },
  { key: 'id' },
);
export type Customer = RowOf<typeof customers>;

/** Cases that one party may have open at once. */
export const OPEN_CASES_MAX = 5;
/**
 * How long who a customer was and what they did is kept after the business ended, by the day on which it ends: 反洗钱法 art. 19 of 2006,
 * five years; art. 34 of the revision in force since 2025-01-01, ten. Vouchers are kept for longer, and name nobody.
 */
const KEPT: readonly { readonly from: string; readonly years: number }[] = [
  { from: '2007-01-01', years: 5 },
  { from: '2025-01-01', years: 10 },
];

/** The day from which on a contract that ends today need not be kept. */
export function keptUntil(today: string): string {
  const { years } = KEPT.findLast(({ from }) => from <= today) ?? KEPT[0]!;
  return addMonths(parseDate(today), years * 12);
}

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
  return [customers.update({ ...row, open_cases: row.open_cases - 1, kept_until: kept })];
}
