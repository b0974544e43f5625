import { accounts } from '@sandglass/ledger';
import { effects, operation, refuse } from '@sandglass/operations';
import Type from 'typebox';
import { Amount, amountText, minorOf } from '../amount.ts';
import { rrnOf } from '../iso/rrn.ts';
import { merchantAccount } from './chart.ts';
import { isSettled, type Sale, STAN, sales, traces } from './sale.ts';

const STANS = 1_000_000;
/** Field 4 has twelve digits of minor units. */
const AMOUNT_MAX = 999_999_999_999n;
const Id = Type.String({ minLength: 1, maxLength: 64 });

/**
 * Writes a sale down before anything leaves, with a trace number of its own: whatever happens then, it is known that it may
 * have left. A key that was used gives the sale that it made.
 */
export const beginSaleOf = (shard: string) =>
  operation({
    name: `${shard}.sale.begin`,
    summary: 'Writes a merchant’s payment down, with its trace number, before it is sent.',
    business: 'new',
    roles: ['system'],
    input: Type.Object(
      {
        sale: Id,
        kind: Type.Enum(['purchase', 'hold', 'completion', 'refund']),
        merchant: Type.String({ minLength: 1, maxLength: 15 }),
        terminal: Type.String({ minLength: 1, maxLength: 8 }),
        amount: Amount,
        original: Type.Optional(Id),
        more: Type.Optional(Type.Boolean()),
      },
      { additionalProperties: false },
    ),
    load: ({ sale, original, merchant }) => [
      sales.key(sale),
      accounts.key(merchantAccount(merchant)),
      traces.key(STAN),
      ...(original === undefined ? [] : [sales.key(original)]),
    ],
    decide: (state, { sale: id, ...of }, { now, businessDate }) => {
      const amount = minorOf(of.amount);
      const known = state.get(sales, id);
      if (known !== undefined) {
        const same = known.kind === of.kind && known.amount === amount && known.merchant === of.merchant;
        return same ? effects({ reply: saleView(known) }) : refuse('payment-known', { rrn: known.rrn });
      }
      if (state.get(accounts, merchantAccount(of.merchant)) === undefined)
        return refuse('merchant-unknown', { merchant: of.merchant });
      if (amount === 0n) return refuse('payment-of-nothing');
      if (amount > AMOUNT_MAX) return refuse('payment-too-large', { maximum: amountText(AMOUNT_MAX) });
      const original = of.original === undefined ? undefined : state.get(sales, of.original);
      const follows = of.kind === 'completion' || of.kind === 'refund';
      if (follows && original?.state !== 'approved') return refuse('original-unknown', { rrn: id });
      const next = state.get(traces, STAN)?.next ?? 1;
      const stan = String(next).padStart(6, '0');
      const sentAt = new Date(now).toISOString().replace(/\D/g, '').slice(0, 14);
      const row: Sale = {
        id,
        kind: of.kind,
        merchant: of.merchant,
        terminal: of.terminal,
        amount,
        original: original?.id ?? null,
        more: of.more ?? false,
        transmitted_at: sentAt,
        stan,
        rrn: rrnOf(sentAt, stan),
        state: 'sending',
        response: null,
        approval: null,
        business_date: businessDate,
        at: now,
      };
      const trace = { id: STAN, next: (next % (STANS - 1)) + 1 };
      return effects({
        reply: saleView(row),
        rows: [
          sales.insert(row),
          state.get(traces, STAN) === undefined ? traces.insert(trace) : traces.update(trace),
        ],
        facts: [{ kind: `${shard}.sale-begun`, header: { kind: of.kind } }],
      });
    },
  });

/** A sale as its merchant sees it. */
export const saleView = (row: Sale) => ({
  sale: row.id,
  kind: row.kind,
  amount: amountText(row.amount),
  state: row.state,
  settled: isSettled(row),
  response: row.response,
  approval: row.approval,
  rrn: row.rrn,
  stan: row.stan,
  transmittedAt: row.transmitted_at,
  businessDate: row.business_date,
  at: row.at,
});
