import { effects, type RowKey, refuse, type State } from '@sandglass/operations';
import Type from 'typebox';
import { loans } from '../loan/loan.ts';
import { standings } from '../nightly/standing.ts';
import { LoanId } from '../recovery/inputs.ts';
import { writeOffs } from '../write-off/write-off.ts';
import type { Disposer } from './disposer.ts';
import { factOfPool } from './fact.ts';
import { holds, type Item, itemId, items } from './item.ts';
import { type Candidate, objectionToLoan } from './policy.ts';
import { POOL_LOANS_MAX, pools } from './pool.ts';
import { stepOf } from './step.ts';

/** Most loans that are put into a pool at once. */
const AT_ONCE_MAX = 50;

/** An officer puts loans into a draft: bad ones, none of which is in another pool. One that does not fit refuses all. */
export const listLoansOf = (of: Disposer) =>
  stepOf(of, {
    name: 'add',
    summary: 'Puts bad loans, or claims that were written off, into a pool that is a draft.',
    input: { loanIds: Type.Array(LoanId, { minItems: 1, maxItems: AT_ONCE_MAX, uniqueItems: true }) },
    states: ['draft'],
    load: ({ poolId, loanIds }) =>
      loanIds.flatMap((id) => [
        loans.key(id),
        standings.key(id),
        writeOffs.key(id),
        holds.key(id),
        items.key(itemId(poolId, id)),
      ]) as RowKey[],
    decide: (pool, { loanIds }, _at, state) => {
      if (pool.listed.length + loanIds.length > POOL_LOANS_MAX)
        return refuse('disposal-pool-full', { most: String(POOL_LOANS_MAX) });
      const rows = [];
      let n = pool.numbered;
      for (const loanId of loanIds) {
        const loan = state.get(loans, loanId);
        if (loan === undefined) return refuse('loan-unknown', { loan: loanId });
        const objection = objectionToLoan(candidateOf(state, loanId), of.policy, pool.form);
        if (objection !== undefined) return refuse(objection.code, objection.values);
        n += 1;
        const before = state.get(items, itemId(pool.id, loanId));
        const { id, customer, region, product } = loan;
        const item = newItem(pool.id, n, { id, customer, region, product });
        rows.push(before === undefined ? items.insert(item) : items.update(item));
        const hold = state.get(holds, loanId);
        const held = { id: loanId, pool: pool.id };
        rows.push(hold === undefined ? holds.insert(held) : holds.update(held));
      }
      const after = { ...pool, numbered: n, listed: [...pool.listed, ...loanIds] };
      return effects({
        reply: { pool: pool.id, loans: after.listed.length },
        rows: [pools.update(after), ...rows],
        facts: [factOfPool(of.lender, 'listed', after, { added: loanIds.length })],
      });
    },
  });

/** An officer takes a loan out of a draft again. */
export const unlistLoanOf = (of: Disposer) =>
  stepOf(of, {
    name: 'remove',
    summary: 'Takes a loan out of a pool that is a draft.',
    input: { loanId: LoanId },
    states: ['draft'],
    load: ({ poolId, loanId }) => [holds.key(loanId), items.key(itemId(poolId, loanId))] as RowKey[],
    decide: (pool, { loanId }, _at, state) => {
      const item = state.get(items, itemId(pool.id, loanId));
      if (item?.state !== 'listed') return refuse('disposal-loan-not-listed', { loan: loanId });
      const after = { ...pool, listed: pool.listed.filter((id) => id !== loanId) };
      return effects({
        reply: { pool: pool.id, loans: after.listed.length },
        rows: [
          pools.update(after),
          items.update({ ...item, state: 'removed' }),
          holds.update({ id: loanId, pool: null }),
        ],
        facts: [factOfPool(of.lender, 'unlisted', after)],
      });
    },
  });

/** A loan as the rules of disposal see it; its rows must be loaded. */
export function candidateOf(state: State, loanId: string): Candidate {
  const { product, state: of } = state.get(loans, loanId)!;
  const claim = state.get(writeOffs, loanId)?.state;
  return {
    loan: loanId,
    product,
    state: of,
    tier: state.get(standings, loanId)?.tier ?? 'normal',
    claimLives: of === 'written-off' && claim === 'written-off',
    heldBy: state.get(holds, loanId)?.pool ?? null,
  };
}

const newItem = (
  pool: string,
  n: number,
  { id, ...loan }: Pick<Item, 'customer' | 'region' | 'product'> & { readonly id: string },
): Item => ({
  id: itemId(pool, id),
  pool,
  n,
  loan: id,
  ...loan,
  state: 'listed',
  books: 'on',
  principal: 0n,
  interest: 0n,
  interest_off: 0n,
  days: 0,
  tier: 'substandard',
  collateral: null,
  contacts: 0,
  promises_broken: 0,
  court: null,
  received_before: 0n,
  restructures: 0,
  claim_from: 0n,
  claim_to: 0n,
  share: null,
  passed: 0n,
  result: 0n,
  commission: 0n,
  fell_out: null,
  ended_on: null,
});
