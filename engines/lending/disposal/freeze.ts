import { effects, type RowKey, refuse, type State } from '@sandglass/operations';
import { positionOf, positions } from '../books/position.ts';
import { daysPastDue } from '../collection/advance-case.ts';
import { cases } from '../collection/case.ts';
import { loans } from '../loan/loan.ts';
import { standings } from '../nightly/standing.ts';
import { preservations } from '../preservation/preservation.ts';
import { claimOf, claimTo } from '../write-off/claim.ts';
import { overdueDays } from '../write-off/propose.ts';
import { writeOffs } from '../write-off/write-off.ts';
import type { Disposer } from './disposer.ts';
import { factOfPool } from './fact.ts';
import { holds, type Item, itemId, items } from './item.ts';
import { candidateOf } from './list-loans.ts';
import { objectionToLoan } from './policy.ts';
import { pools } from './pool.ts';
import { stepOf } from './step.ts';

/**
 * Freezes a draft at the business date: what is said of each loan to bidders is written down as the last night left it, and
 * no loan comes or goes any more. What a loan takes from now on is the buyer's (过渡期回款).
 */
export const freezePoolOf = (of: Disposer) =>
  stepOf(of, {
    name: 'freeze',
    summary: 'Freezes a pool at the business date and writes its due-diligence list.',
    input: {},
    states: ['draft'],
    loadThen: ({ id, listed }) =>
      listed.flatMap((loan) => [
        items.key(itemId(id, loan)),
        loans.key(loan),
        positions.key(loan),
        standings.key(loan),
        writeOffs.key(loan),
        holds.key(loan),
        cases.key(loan),
        preservations.key(loan),
        ...of.security.keysOf(loan),
      ]) as RowKey[],
    decide: (pool, _input, { businessDate: date }, state) => {
      const written: Item[] = [];
      let claim = 0n;
      for (const loanId of pool.listed) {
        const candidate = { ...candidateOf(state, loanId), heldBy: null };
        const objection = objectionToLoan(candidate, of.policy, pool.form);
        if (objection !== undefined) return refuse(objection.code, objection.values);
        const item = described(of, state, state.get(items, itemId(pool.id, loanId))!, date);
        const to = claim + item.principal + item.interest + item.interest_off;
        written.push({ ...item, claim_from: claim, claim_to: to });
        claim = to;
      }
      if (claim === 0n) return refuse('disposal-pool-empty');
      const after = {
        ...pool,
        state: 'frozen' as const,
        cut_off: date,
        claim,
        principal: written.reduce((sum, { principal }) => sum + principal, 0n),
        debtors: new Set(written.map(({ customer }) => customer)).size,
        regions: [...new Set(written.map(({ region }) => region))].sort(),
        left_count: written.length,
      };
      return effects({
        reply: { pool: pool.id, state: after.state, loans: written.length, cutOff: date },
        rows: [pools.update(after), ...written.map((item) => items.update(item))],
        facts: [factOfPool(of.lender, 'frozen', after, { cutOff: date })],
      });
    },
  });

/** What is said of a loan, as of a date. */
function described({ security }: Disposer, state: State, item: Item, date: string): Item {
  const loan = state.get(loans, item.loan)!;
  const standing = state.get(standings, item.loan);
  const collected = state.get(cases, item.loan);
  const row = state.get(writeOffs, item.loan);
  const gone =
    loan.state === 'written-off' && row !== undefined ? claimOf(claimTo(row, loan, date)) : undefined;
  const position = gone === undefined ? positionOf(state, item.loan) : undefined;
  return {
    ...item,
    books: gone === undefined ? 'on' : 'off',
    principal: gone?.principal ?? loan.principal,
    interest: position === undefined ? 0n : position.interest + position.overdue,
    interest_off: gone === undefined ? (position?.memo ?? 0n) : gone.interest + gone.overdue + gone.later,
    days: gone === undefined ? overdueDays(loan, date) : daysOf(collected?.due_on, date),
    tier: gone === undefined ? (standing?.tier ?? 'normal') : 'loss',
    collateral: security.valueOf(state, item.loan),
    contacts: collected?.contacts ?? 0,
    promises_broken: collected?.promises_broken ?? 0,
    court: state.get(preservations, item.loan)?.state ?? null,
    received_before: loan.received,
    restructures: loan.restructures,
  };
}

const daysOf = (dueOn: string | undefined, date: string): number =>
  dueOn === undefined ? 0 : Math.max(0, daysPastDue(dueOn, date));
