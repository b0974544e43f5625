import { effects, type RowKey, refuse } from '@sandglass/operations';
import { Words } from '../collection/note-outcome.ts';
import { officerOf } from '../collection/officer.ts';
import type { Disposer } from './disposer.ts';
import { factOfPool } from './fact.ts';
import { holds } from './item.ts';
import { pools } from './pool.ts';
import { stepOf } from './step.ts';

/** An officer withdraws a pool whose price was not paid yet; its loans are free for another. */
export const withdrawPoolOf = (of: Disposer) =>
  stepOf(of, {
    name: 'withdraw',
    summary: 'Withdraws a pool before it is paid or given out; its loans are free again.',
    input: { words: Words(1) },
    states: ['draft', 'frozen', 'offered', 'opened', 'failed', 'proposed', 'awarded'],
    loadThen: ({ listed }) => listed.map((loan) => holds.key(loan)) as RowKey[],
    decide: (pool, { words }, { businessDate, actor }) => {
      if (pool.state === 'awarded' && pool.form === 'outsourcing')
        return refuse('disposal-state', { pool: pool.id, state: pool.state });
      const after = {
        ...pool,
        state: 'withdrawn' as const,
        ended_on: businessDate,
        ended_words: words,
        ended_by: officerOf(actor),
      };
      return effects({
        reply: { pool: pool.id, state: after.state },
        rows: [pools.update(after), ...pool.listed.map((loan) => holds.update({ id: loan, pool: null }))],
        facts: [factOfPool(of.lender, 'withdrawn', after, { was: pool.state })],
      });
    },
  });
