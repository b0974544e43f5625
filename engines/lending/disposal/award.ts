import { effects, type RowKey, type RowWrite, refuse } from '@sandglass/operations';
import { addMonths, parseDate } from '@sandglass/time';
import Type from 'typebox';
import { cases } from '../collection/case.ts';
import { Words } from '../collection/note-outcome.ts';
import { officerOf } from '../collection/officer.ts';
import { approvalsFor } from '../write-off/policy.ts';
import { buyers } from './buyer.ts';
import type { Disposer } from './disposer.ts';
import { factOfPool } from './fact.ts';
import { given } from './give-out.ts';
import { itemId, items } from './item.ts';
import { objectionToBuyer } from './policy.ts';
import { type Pool, pools } from './pool.ts';
import { stepOf } from './step.ts';

/** An officer proposes to award the pool to the best bid; there is no other choice than that one. */
export const proposeAwardOf = (of: Disposer) =>
  stepOf(of, {
    name: 'propose-award',
    summary: 'Proposes to award a pool to the best valid bid.',
    input: { words: Words(1) },
    states: ['opened'],
    decide: (pool, { words }, { actor }) => {
      const after = {
        ...pool,
        state: 'proposed' as const,
        proposed_by: officerOf(actor),
        award_words: words,
        approvals: [],
        approvals_needed: approvalsFor(of.policy, pool.principal),
      };
      return effects({
        reply: { pool: pool.id, state: after.state, approvalsNeeded: after.approvals_needed },
        rows: [pools.update(after)],
        facts: [factOfPool(of.lender, 'award-proposed', after)],
      });
    },
  });

/** Others approve, as many as its size needs; or one of them gives it back. An agency has the cases from then on. */
export const decideAwardOf = (of: Disposer) =>
  stepOf(of, {
    name: 'decide-award',
    summary: 'Another officer approves an award or gives it back; nobody twice, and not who proposed it.',
    input: { agree: Type.Boolean(), words: Type.Optional(Words(1)) },
    states: ['proposed'],
    loadThen: ({ id, form, winner, listed }) => [
      buyers.key(winner!) as RowKey,
      ...(form === 'sale'
        ? []
        : (listed.flatMap((loan) => [items.key(itemId(id, loan)), cases.key(loan)]) as RowKey[])),
    ],
    decide: (pool, { agree, words = '' }, { businessDate: date, actor }, state) => {
      const officer = officerOf(actor);
      if (officer === pool.proposed_by || pool.approvals.includes(officer))
        return refuse('disposal-same-officer');
      const step = (after: Pool, event: string, rows: readonly RowWrite[] = []) =>
        effects({
          reply: { pool: pool.id, state: after.state, approvals: after.approvals.length },
          rows: [pools.update(after), ...rows],
          facts: [factOfPool(of.lender, event, after)],
        });
      if (!agree)
        return step(
          { ...pool, state: 'opened', proposed_by: null, approvals: [], award_words: words },
          'award-given-back',
        );
      const objection = objectionToBuyer(state.get(buyers, pool.winner!)!, pool, date);
      if (objection !== undefined) return refuse(objection.code, objection.values);
      const approved = { ...pool, approvals: [...pool.approvals, officer] };
      if (approved.approvals.length < approved.approvals_needed) return step(approved, 'award-approved');
      const awarded: Pool = { ...approved, state: 'awarded', awarded_on: date };
      if (pool.form === 'sale') return step(awarded, 'awarded');
      const until = addMonths(parseDate(date), pool.term_months!);
      return step(
        { ...awarded, term_until: until },
        'awarded',
        given(state, awarded, pool.winner, (item) => ({ ...item, state: 'with-agency' })),
      );
    },
  });
