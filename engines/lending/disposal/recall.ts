import { effects, type RowKey, refuse } from '@sandglass/operations';
import Type from 'typebox';
import { cases } from '../collection/case.ts';
import { Words } from '../collection/note-outcome.ts';
import { officerOf } from '../collection/officer.ts';
import { loans } from '../loan/loan.ts';
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
    loadThen: rowsOf,
    decide: (pool, { why, words }, { businessDate: date, actor }, state) => {
      if (pool.form !== 'outsourcing' || (why === 'term' && date <= pool.term_until!))
        return refuse('disposal-state', { pool: pool.id, state: pool.state });
      const unpaid = pool.listed.filter((loan) => {
        const item = state.get(items, itemId(pool.id, loan))!;
        return state.get(loans, loan)!.received - item.received_before > item.passed;
      });
      // The commission of the last payments comes first: it is the daily run's, and waits for no one.
      if (why === 'term' && unpaid.length > 0)
        return refuse('commission-due', { loans: String(unpaid.length) });
      const after: Pool = {
        ...pool,
        state: 'ended',
        ended_on: date,
        ended_words: words,
        ended_by: officerOf(actor),
      };
      return effects({
        reply: { pool: pool.id, state: after.state, why },
        rows: [
          pools.update(after),
          ...given(state, pool, null, 'returned', date),
          ...pool.listed.map((loan) => holds.update({ id: loan, pool: null })),
        ],
        facts: [factOfPool(of.lender, 'recalled', after, { why })],
      });
    },
  });
