import { subjectKey } from '@sandglass/journal';
import { effects, operation, refuse } from '@sandglass/operations';
import { NOTHING_ACCRUED } from '../books/accrued.ts';
import { positionOf, positions } from '../books/position.ts';
import { INCOME_ACCOUNTS, recognise } from '../books/recognise.ts';
import { isNonPerforming } from '../classify/tier.ts';
import type { Lender } from '../lender.ts';
import { openRows } from '../loan/instalment.ts';
import { loans } from '../loan/loan.ts';
import { LoanOnly } from '../recovery/inputs.ts';
import { openBook } from '../repayment/open-book.ts';
import { standings } from './standing.ts';

/**
 * Loans on the books whose tier the night changed; $1 shard, $2 date. One that left keeps the class in which it left.
 * Plan: all standings of the shard, once a night, and the changed ones' loans by key.
 */
export const LOANS_RECLASSIFIED = `
  select s.id from lending.standing s join lending.loan l on l.shard = s.shard and l.id = s.id
  where s.shard = $1 and s.tier <> s.told and l.state = 'active' and $2::date is not null order by s.id`;

/**
 * A loan's class has changed: a fact of its own. Where it turns non-performing its interest is suspended: what was accrued
 * and is unpaid is taken out of income and noted in the memorandum; where it is cured, it is income again.
 */
export const reclassifyOf = ({ shard }: Lender) =>
  operation({
    name: `${shard}.reclassify`,
    summary:
      'Makes a loan’s new class known, and suspends or resumes its interest; run for each such loan each night.',
    business: 'closing',
    roles: ['system'],
    input: LoanOnly,
    load: ({ loanId }) => [
      loans.key(loanId),
      standings.key(loanId),
      positions.key(loanId),
      ...INCOME_ACCOUNTS,
    ],
    loadThen: (state, { loanId }) => {
      const loan = state.get(loans, loanId);
      if (loan === undefined) return [];
      return [subjectKey(loan.customer), ...openRows(loanId, loan.open_drawings)];
    },
    decide: (state, { loanId }) => {
      const loan = state.get(loans, loanId);
      const standing = state.get(standings, loanId);
      if (loan === undefined || standing === undefined) return refuse('loan-unknown', { loan: loanId });
      const { tier, told, because, days, stage } = standing;
      if (tier === told || loan.state !== 'active') return effects({ reply: { loan: loanId, tier } });
      const suspended = isNonPerforming(tier);
      const before = positionOf(state, loanId);
      const { position, transfers } = recognise(
        { ...before, suspended },
        openBook(state, loan),
        NOTHING_ACCRUED,
      );
      return effects({
        reply: { loan: loanId, tier, suspended },
        rows: [standings.update({ ...standing, told: tier }), positions.update(position)],
        transfers,
        facts: [
          {
            kind: `${shard}.reclassified`,
            subject: loan.customer,
            header: { product: loan.product },
            opening: { loan: loanId, from: told, to: tier, because, days, stage, suspended },
          },
        ],
      });
    },
  });
