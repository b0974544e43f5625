import { RESPONSE_CODES } from '@sandglass/iso8583';
import { amountText } from '../amount.ts';
import type { Kept } from './kept.ts';

/** What somebody asks of the exchanges on a tape. */
export interface Wanted {
  readonly state?: string | undefined;
  readonly kind?: string | undefined;
  readonly response?: string | undefined;
  /** Part of an exchange, a reference number, a merchant's number or name. */
  readonly q?: string | undefined;
}

const ROWS_MAX = 100;

/** The newest of those that are wanted, at most a page of them, and how many there are. */
export function keptList(kept: readonly Kept[], wanted: Wanted) {
  const found = kept.filter((one) => fits(one, wanted));
  return { payments: found.slice(0, ROWS_MAX).map(keptView), total: found.length, rowsMax: ROWS_MAX };
}

function fits(of: Kept, { state, kind, response, q }: Wanted): boolean {
  if (state && of.state !== state) return false;
  if (kind && of.kind !== kind) return false;
  if (response && of.response !== response) return false;
  const text = `${of.exchange} ${of.rrn} ${of.merchant} ${of.merchantName}`.toLowerCase();
  return !q || text.includes(q.trim().toLowerCase());
}

/** What a response code says, in three languages. */
export const saysOf = (response: string | null) =>
  response === null ? null : (RESPONSE_CODES.get(response) ?? null);

/** An exchange in a list. */
export const keptView = (of: Kept) => ({
  exchange: of.exchange,
  kind: of.kind,
  state: of.state,
  response: of.response,
  says: saysOf(of.response),
  follows: of.follows,
  amount: amountText(BigInt(of.amount)),
  rrn: of.rrn,
  merchant: of.merchant,
  merchantName: of.merchantName,
  at: new Date(of.firstAt).toISOString(),
  tookMs: rounded(of.lastAt - of.firstAt),
  repeats: of.repeats,
  messages: of.seen.length,
});

const PER_MS = 100;
/** ms to a hundredth: clocks say no more. */
export const rounded = (ms: number): number => Math.round(ms * PER_MS) / PER_MS;
