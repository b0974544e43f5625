import { type FeeTable, feesOfStep, feesOn } from '../clearing/fees.ts';
import { bearsFees, type ClearedKind, signOf } from '../clearing/line.ts';
import { type ClearingLineRow, type Presentment, reversalId } from '../clearing/line-table.ts';
import type { Relayed } from '../switch/relayed.ts';

/** Something to be cleared, before its fees are known. */
type Uncleared = Omit<ClearingLineRow, 'date' | 'interchange' | 'network'> & { readonly at: number };

/** Which rows of a network a settlement date clears, and as what; the sweep is the same in SQL. */
function unclearedOf(relayed: readonly Relayed[], presented: readonly Presentment[], date: string) {
  const found: Uncleared[] = [];
  for (const row of relayed) {
    const { id, acquirer, issuer, amount, rrn, at } = row;
    const payment = row.original ?? id;
    const of = { payment, acquirer, issuer, amount, rrn, at };
    const isDue = row.state === 'approved' && row.kind !== 'hold' && row.cleared_on === null;
    if (isDue && row.business_date <= date)
      found.push({ ...of, id, kind: row.kind as ClearedKind, original: row.original ?? '' });
    const isUndone = row.state === 'reversed' && row.cleared_on !== null && row.undone_on === null;
    if (isUndone && row.reversed_on! <= date)
      found.push({ ...of, id: reversalId(id), kind: 'reversal', original: id });
  }
  for (const row of presented) {
    const { id, exchange, kind, acquirer, issuer, amount, rrn, at } = row;
    if (row.cleared_on === null && row.business_date <= date)
      found.push({ id, payment: exchange, original: exchange, kind, acquirer, issuer, amount, rrn, at });
  }
  return found;
}

const order = (a: Uncleared, b: Uncleared): number => a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** What a network has, as far as a day's clearing is made of it. */
export interface NetworkRows {
  readonly relayed: readonly Relayed[];
  readonly presented: readonly Presentment[];
  /** Lines of earlier dates. */
  readonly before: readonly ClearingLineRow[];
}

/**
 * The lines of a settlement date: what was approved up to it and not cleared yet, what was cleared and has been undone, and what
 * members presented. The fees are those of the date on which the payment began, each line's the step between what the payment
 * had taken before and after it; category and kind of card are the payment's.
 */
export function linesOf(
  { relayed, presented, before }: NetworkRows,
  date: string,
  tables: readonly FeeTable[],
): ClearingLineRow[] {
  const first = new Map(relayed.map((row) => [row.id, row]));
  const taken = new Map<string, bigint>();
  const step = (payment: string, by: bigint): readonly [bigint, bigint] => {
    const then = taken.get(payment) ?? 0n;
    taken.set(payment, then + by);
    return [then, then + by];
  };
  for (const line of before) if (bearsFees(line)) step(line.payment, signOf(line) * line.amount);
  return unclearedOf(relayed, presented, date)
    .sort(order)
    .map(({ at: _at, ...of }) => {
      const payment = first.get(of.payment);
      if (payment === undefined || !bearsFees(of)) return { ...of, date, interchange: 0n, network: 0n };
      const [then, now] = step(of.payment, signOf(of) * of.amount);
      const fees = feesOfStep(feesOn(payment.business_date, tables), payment, then, now);
      const sign = signOf(of);
      return { ...of, date, interchange: sign * fees.issuer, network: sign * fees.network };
    });
}
