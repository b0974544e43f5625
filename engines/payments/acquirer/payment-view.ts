import type { Json } from '@sandglass/operations';
import Type from 'typebox';
import { amountText } from '../amount.ts';
import type { Sale, SaleState } from './sale.ts';

/** What a merchant may show: nothing is paid that is not known to be paid. */
const STATES: Readonly<Record<SaleState, 'pending' | 'approved' | 'declined' | 'reversed'>> = {
  sending: 'pending',
  unknown: 'pending',
  voiding: 'pending',
  stuck: 'pending',
  approved: 'approved',
  declined: 'declined',
  reversed: 'reversed',
};

const SHOP = 'shop';
/** By field 39. Which of the holder's rules it was is between holder and bank. */
const CLASSES: Readonly<Record<string, string>> = {
  '51': 'funds',
  '61': 'limit',
  '65': 'limit',
  '57': 'rule',
  '05': 'token',
  '14': 'token',
  '41': 'token',
  '43': 'token',
  '54': 'token',
  '59': 'token',
  '62': 'token',
  '91': 'try-later',
  '96': 'try-later',
};

/** Where merchants' payments are. */
export const PAYMENTS = '/api/acquiring/payments';
/** A payment's id, chosen by its merchant. */
export const PaymentId = Type.String({ pattern: '^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$' });
export const PaymentParams = Type.Object({ id: PaymentId }, { additionalProperties: false });
export const PaymentReply = Type.Object({
  id: Type.String(),
  kind: Type.Enum(['purchase', 'hold', 'completion', 'refund']),
  amount: Type.String(),
  state: Type.Enum(['pending', 'approved', 'declined', 'reversed']),
  reason: Type.Union([Type.Enum(['funds', 'limit', 'rule', 'token', 'shop', 'try-later']), Type.Null()]),
  response: Type.Union([Type.String(), Type.Null()]),
  rrn: Type.String(),
  original: Type.Union([Type.String(), Type.Null()]),
  at: Type.String(),
});

/** The acquirer's id of a merchant's payment: merchants choose theirs freely, and do not meet. */
export const saleId = (merchant: string, id: string): string => `${merchant}:${id}`;
const ownId = (id: string): string => id.slice(id.indexOf(':') + 1);

/** A sale as its merchant's API tells it. */
export const paymentView = (row: Sale): { [name: string]: Json } => ({
  id: ownId(row.id),
  kind: row.kind,
  amount: amountText(row.amount),
  state: STATES[row.state],
  reason: row.state === 'declined' ? (CLASSES[row.response ?? ''] ?? SHOP) : null,
  response: row.response,
  rrn: row.rrn,
  original: row.original === null ? null : ownId(row.original),
  at: new Date(row.at).toISOString(),
});
