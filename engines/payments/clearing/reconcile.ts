import type { ClearingLine } from './line.ts';

/** What a party has in its own books of an exchange. Minor units. */
export interface OwnEntry {
  readonly exchange: string;
  readonly kind: ClearingLine['kind'];
  readonly amount: bigint;
  readonly rrn: string;
  /** Business date of one's own on which it was booked. */
  readonly date: string;
}

/**
 * `amount-differs`, `kind-differs`: both have it, and not alike. `only-theirs`: cleared and not booked. `only-ours`: booked and not
 * cleared. `twice`: the file has it more than once.
 */
export type DifferenceKind = 'amount-differs' | 'kind-differs' | 'only-theirs' | 'only-ours' | 'twice';

export interface Difference {
  readonly kind: DifferenceKind;
  readonly exchange: string;
  readonly rrn: string;
  readonly ours: bigint | null;
  readonly theirs: bigint | null;
  /**
   * What a person does about it. `next-file`: booked on the day's last minutes, the next file should have it. `ask`: the network is
   * asked. `book`: the missing entry is booked. `return`: what was taken too much is given back. `dispute`: it is contested.
   */
  readonly way: 'next-file' | 'ask' | 'book' | 'return' | 'dispute';
}

export interface Reconciled {
  readonly matched: number;
  readonly matchedAmount: bigint;
  readonly differences: readonly Difference[];
}

/**
 * One's own books of a settlement date against the network's file: one pass over each, by exchange.
 *
 * @param lastDate the settlement date: what was booked on it and is not in the file may be in the next
 */
export function reconcile(
  own: Iterable<OwnEntry>,
  file: Iterable<ClearingLine>,
  lastDate: string,
): Reconciled {
  const ours = new Map<string, OwnEntry>();
  for (const entry of own) ours.set(entry.exchange, entry);
  const seen = new Set<string>();
  const differences: Difference[] = [];
  let matched = 0;
  let matchedAmount = 0n;
  for (const line of file) {
    const { exchange, rrn, amount: theirs } = line;
    const entry = ours.get(exchange);
    const found = { exchange, rrn, ours: entry?.amount ?? null, theirs };
    if (seen.has(exchange)) differences.push({ ...found, kind: 'twice', way: 'dispute' });
    else if (entry === undefined) differences.push({ ...found, kind: 'only-theirs', way: 'book' });
    else if (entry.kind !== line.kind) differences.push({ ...found, kind: 'kind-differs', way: 'ask' });
    else if (entry.amount !== theirs)
      differences.push({
        ...found,
        kind: 'amount-differs',
        way: entry.amount > theirs ? 'return' : 'dispute',
      });
    else {
      matched += 1;
      matchedAmount += theirs;
    }
    seen.add(exchange);
  }
  for (const { exchange, rrn, amount, date } of ours.values()) {
    if (seen.has(exchange)) continue;
    const way = date >= lastDate ? 'next-file' : 'ask';
    differences.push({ kind: 'only-ours', exchange, rrn, ours: amount, theirs: null, way });
  }
  return { matched, matchedAmount, differences };
}
