import { accounts } from '@sandglass/ledger';
import { effects, type RowKey, refuse } from '@sandglass/operations';
import Type from 'typebox';
import { amountText } from '../amount.ts';
import { COLLECTION_COST, FUNDING } from '../chart.ts';
import { cases } from '../collection/case.ts';
import { Words } from '../collection/note-outcome.ts';
import { officerOf } from '../collection/officer.ts';
import { loans } from '../loan/loan.ts';
import { commissionPaid, owedTo } from './commission.ts';
import type { Disposer } from './disposer.ts';
import { factOfPool } from './fact.ts';
import { given } from './give-out.ts';
import { holds, itemId, items } from './item.ts';
import { type Pool, pools } from './pool.ts';
import { stepOf } from './step.ts';

/** Pools whose time with an agency is over; $1 shard, $2 date. Plan: the index over pools by state. */
export const TERMS_OVER = `select id from lending.disposal_pool
  where shard = $1 and state = 'awarded' and term_until < $2::date order by id`;

const rowsOf = ({ id, listed }: Pool): RowKey[] =>
  listed.flatMap((loan) => [
    loans.key(loan),
    items.key(itemId(id, loan)),
    cases.key(loan),
    holds.key(loan),
  ]) as RowKey[];

/**
 * The bank takes the cases back: an officer for a breach or another reason, the program when the term is over. The agency can
 * reach nobody any more from that moment; what came in before is still paid for.
 */
export const recallPoolOf = (of: Disposer) =>
  stepOf(of, {
    name: 'recall',
    summary: 'Takes the cases of a pool back from its agency: for a breach, another reason, or at its term.',
    roles: ['institution', 'system'],
    input: { why: Type.Enum(['breach', 'term', 'other']), words: Words(1) },
    states: ['awarded'],
    load: () => [accounts.key(COLLECTION_COST), accounts.key(FUNDING)] as RowKey[],
    loadThen: rowsOf,
    decide: (pool, { why, words }, { businessDate: date, actor }, state) => {
      if (pool.form !== 'outsourcing' || (why === 'term' && date <= pool.term_until!))
        return refuse('disposal-state', { pool: pool.id, state: pool.state });
      // What came in since the last daily run is paid for in the same step.
      const owed = pool.listed.map((loan) =>
        owedTo(pool, state.get(items, itemId(pool.id, loan))!, state.get(loans, loan)!),
      );
      const amount = owed.reduce((sum, of) => sum + of.amount, 0n);
      const after: Pool = {
        ...pool,
        state: 'ended',
        ended_on: date,
        ended_words: words,
        ended_by: officerOf(actor),
        passed: pool.passed + owed.reduce((sum, { more }) => sum + more, 0n),
        commission: pool.commission + amount,
      };
      return effects({
        reply: { pool: pool.id, state: after.state, why, commission: amountText(amount) },
        rows: [
          pools.update(after),
          ...given(state, pool, null, (item, at) => ({
            ...item,
            state: 'returned',
            ended_on: date,
            passed: owed[at]!.recovered,
            commission: item.commission + owed[at]!.amount,
          })),
          ...pool.listed.map((loan) => holds.update({ id: loan, pool: null })),
        ],
        transfers: commissionPaid(amount),
        facts: [factOfPool(of.lender, 'recalled', after, { why, commission: amountText(amount) })],
      });
    },
  });
