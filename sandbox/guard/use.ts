import type { Limit } from '@sandglass/declaration';
import type { Usage } from '@sandglass/operations';

/** How much one usage adds to a limit that counts: minor units, or a number of things; 0 when it does not concern it. */
export function added(limit: Limit, usage: Usage): bigint {
  if (usage.measure !== limit.measure) return 0n;
  switch (limit.kind) {
    case 'amount':
    case 'balance':
      return usage.amount ?? 0n;
    case 'count':
      return BigInt(usage.count ?? 0);
    case 'customers':
    case 'hours':
    case 'regions':
      return 0n;
    default:
      return limit.kind satisfies never;
  }
}

/** The window that a limit counts in on a business date: the day, the month, the year, or all time. */
export function windowOf(period: Limit['period'], businessDate: string): string {
  switch (period) {
    case 'day':
      return businessDate;
    case 'month':
      return businessDate.slice(0, 7);
    case 'year':
      return businessDate.slice(0, 4);
    case 'total':
      return 'total';
    default:
      return period satisfies never;
  }
}

const MINOR_PER_UNIT = 100n;

/** The limit's maximum in what `added` counts: minor units of renminbi, or a number of things. */
export function maximumOf(limit: Limit): bigint {
  const text = limit.maximum ?? '0';
  if (limit.kind !== 'amount' && limit.kind !== 'balance') return BigInt(text);
  const [units = '0', decimals = ''] = text.split('.');
  return BigInt(units) * MINOR_PER_UNIT + BigInt(decimals.padEnd(2, '0').slice(0, 2));
}

/** A counted value as the declaration writes it. */
export function textOf(limit: Limit, value: bigint): string {
  if (limit.kind !== 'amount' && limit.kind !== 'balance') return value.toString();
  const sign = value < 0n ? '-' : '';
  const size = value < 0n ? -value : value;
  return `${sign}${size / MINOR_PER_UNIT}.${(size % MINOR_PER_UNIT).toString().padStart(2, '0')}`;
}
