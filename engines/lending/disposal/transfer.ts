import { subjectKey } from '@sandglass/journal';
import { accounts } from '@sandglass/ledger';
import { effects, type RowKey, refuse, type State } from '@sandglass/operations';
import { amountText } from '../amount.ts';
import { keysToLeave, restToLeave } from '../books/leave-books.ts';
import {
  DISPOSAL_CLEARING,
  DISPOSAL_RESULT,
  FUNDING,
  IMPAIRMENT_RECOVERED,
  WRITTEN_OFF,
  WRITTEN_OFF_CONTRA,
} from '../chart.ts';
import { cases } from '../collection/case.ts';
import { type Loan, loans } from '../loan/loan.ts';
import { preservations } from '../preservation/preservation.ts';
import { sealId, seals } from '../preservation/seal.ts';
import { realisations } from '../realise/realisation.ts';
import { LoanId } from '../recovery/inputs.ts';
import { writeOffs } from '../write-off/write-off.ts';
import { assigned } from './assigned.ts';
import { assignments } from './assignment.ts';
import { buyers } from './buyer.ts';
import type { Disposer } from './disposer.ts';
import { factOfPool } from './fact.ts';
import { holds, type Item, itemId, items } from './item.ts';
import { fellOutOf, passClaim, returnShare } from './pass-claim.ts';
import { type Pool, pools } from './pool.ts';
import { shareOf } from './share.ts';
import { stepOf } from './step.ts';

/** Loans of paid pools that have neither passed nor fallen out; $1 shard, $2 date. Plan: the index over listed items. */
export const LOANS_TO_PASS = `select i.id from lending.disposal_item i
  join lending.disposal_pool p on p.shard = i.shard and p.id = i.pool
  where i.shard = $1 and i.state = 'listed' and p.state = 'paid' and p.paid_on < $2::date order by i.id limit 10000`;

/** What passing one loan needs, known by its id. */
const keysOf = ({ security }: Disposer, poolId: string, loanId: string): RowKey[] => [
  ...keysToLeave(loanId),
  items.key(itemId(poolId, loanId)) as RowKey,
  holds.key(loanId) as RowKey,
  cases.key(loanId) as RowKey,
  writeOffs.key(loanId) as RowKey,
  preservations.key(loanId) as RowKey,
  assignments.key(loanId) as RowKey,
  ...security.keysOf(loanId),
  ...[FUNDING, DISPOSAL_CLEARING, DISPOSAL_RESULT, IMPAIRMENT_RECOVERED, WRITTEN_OFF, WRITTEN_OFF_CONTRA].map(
    (id) => accounts.key(id) as RowKey,
  ),
];

function restOf({ lender }: Disposer, pool: Pool, loan: Loan, state: State): RowKey[] {
  const assets = state.get(preservations, loan.id)?.assets ?? 0;
  return [
    ...restToLeave(lender, loan),
    subjectKey(loan.customer) as RowKey,
    buyers.key(pool.winner!) as RowKey,
    ...Array.from({ length: assets }, (_, at) => sealId(loan.id, at + 1)).flatMap((id) => [
      seals.key(id) as RowKey,
      realisations.key(id) as RowKey,
    ]),
  ];
}

/**
 * One loan of a paid pool passes to the buyer: it leaves the books for its part of the price, what came in since the cut-off
 * goes with it, and the debtor is told. One that can't pass any more falls out, and its part is given back.
 */
export const passLoanOf = (of: Disposer) =>
  stepOf(of, {
    name: 'pass-loan',
    summary: 'Passes one loan of a paid pool to the buyer; run for each of them.',
    roles: ['system'],
    input: { loanId: LoanId },
    states: ['paid'],
    load: ({ poolId, loanId }) => keysOf(of, poolId, loanId),
    loadThen: (pool, { loanId }, _party, state) => {
      const loan = state.get(loans, loanId);
      return loan === undefined ? [] : restOf(of, pool, loan, state);
    },
    decide: (pool, { loanId }, at, state) => {
      const item = state.get(items, itemId(pool.id, loanId));
      const loan = state.get(loans, loanId);
      if (item?.state !== 'listed' || loan === undefined)
        return refuse('disposal-loan-not-listed', { loan: loanId });
      const date = at.businessDate;
      const share = shareOf(pool.price!, item.claim_from, item.claim_to, pool.claim);
      const assets = state.get(preservations, loanId)?.assets ?? 0;
      const realised = Array.from({ length: assets }, (_, n) =>
        state.get(realisations, sealId(loanId, n + 1)),
      );
      const why = fellOutOf(item, loan, realised);
      const released = holds.update({ id: loanId, pool: null });
      if (why !== null) {
        const out: Item = { ...item, state: 'fell-out', share, fell_out: why, ended_on: date };
        const after = oneLess(
          { ...pool, clearing: pool.clearing - share, returned: pool.returned + share },
          date,
        );
        return effects({
          reply: { loan: loanId, state: out.state, returned: amountText(share) },
          rows: [pools.update(after), items.update(out), released],
          transfers: returnShare(share),
          facts: [
            {
              kind: `${of.lender.shard}.disposal-fell-out`,
              subject: loan.customer,
              header: { pool: pool.id, product: loan.product, why },
              opening: { loan: loanId, returned: amountText(share) },
            },
            ...completion(of, after),
          ],
        });
      }
      const passed = passClaim(state, loan, item, share, date);
      const told = assigned(of, state, { pool, loan, claim: passed.claim, at });
      const after = oneLess(
        {
          ...pool,
          clearing: pool.clearing - share,
          passed: pool.passed + passed.interim,
          result: pool.result + passed.result,
        },
        date,
      );
      return effects({
        reply: {
          loan: loanId,
          state: 'passed',
          share: amountText(share),
          interim: amountText(passed.interim),
        },
        rows: [
          pools.update(after),
          items.update({
            ...item,
            state: 'passed',
            share,
            passed: passed.interim,
            result: passed.result,
            ended_on: date,
          }),
          released,
          ...passed.rows,
          ...told.rows,
        ],
        transfers: passed.transfers,
        facts: [
          {
            kind: `${of.lender.shard}.disposal-passed`,
            subject: loan.customer,
            header: { pool: pool.id, product: loan.product, settled: passed.claim === 0n },
            opening: { loan: loanId, share: amountText(share), interim: amountText(passed.interim) },
          },
          ...told.facts,
          ...completion(of, after),
        ],
        jobs: told.jobs,
        usage: passed.usage,
      });
    },
  });

/** The pool with one loan less to pass; with the last it is complete. */
function oneLess(pool: Pool, date: string): Pool {
  const left = pool.left_count - 1;
  if (left > 0) return { ...pool, left_count: left };
  if (pool.clearing !== 0n) throw new Error(`pool ${pool.id} is complete with ${pool.clearing} left over`);
  return { ...pool, left_count: 0, state: 'completed', ended_on: date };
}

const completion = (of: Disposer, pool: Pool) =>
  pool.state === 'completed' ? [factOfPool(of.lender, 'completed', pool)] : [];
