import { accounts } from '@sandglass/ledger';
import { effects, type RowKey, refuse } from '@sandglass/operations';
import { Amount, amountText, minorOf } from '../amount.ts';
import { DISPOSAL_CLEARING, FUNDING } from '../chart.ts';
import { Words } from '../collection/note-outcome.ts';
import type { Disposer } from './disposer.ts';
import { factOfPool } from './fact.ts';
import { pools } from './pool.ts';
import { stepOf } from './step.ts';

/**
 * Simulated: the buyer's payment arrives, whole; the loans pass with the next business date's run. The price waits on the
 * clearing account until each loan has passed or fallen out.
 */
export const payPoolOf = (of: Disposer) =>
  stepOf(of, {
    name: 'pay',
    summary: 'Simulated: the price of a pool arrives from the firm to which it was awarded.',
    roles: ['partner', 'system'],
    input: { amount: Amount, reference: Words(1) },
    states: ['awarded'],
    load: () => [accounts.key(FUNDING), accounts.key(DISPOSAL_CLEARING)] as RowKey[],
    decide: (pool, { amount, reference }, { businessDate, actor }) => {
      if (pool.form !== 'sale') return refuse('disposal-state', { pool: pool.id, state: pool.state });
      if (actor.role === 'partner' && actor.party !== pool.winner) return refuse('disposal-not-invited');
      const paid = minorOf(amount);
      if (paid !== pool.price) return refuse('disposal-price', { price: amountText(pool.price!) });
      const after = {
        ...pool,
        state: 'paid' as const,
        paid_on: businessDate,
        payment: reference,
        clearing: paid,
      };
      return effects({
        reply: { pool: pool.id, state: after.state, price: amountText(paid), simulated: true },
        rows: [pools.update(after)],
        transfers:
          paid === 0n
            ? []
            : [
                {
                  kind: 'transfer',
                  debit: FUNDING,
                  credit: DISPOSAL_CLEARING,
                  amount: paid,
                  code: 'pool-paid-simulated',
                },
              ],
        facts: [factOfPool(of.lender, 'paid', after, { price: amountText(paid), simulated: true })],
      });
    },
  });
