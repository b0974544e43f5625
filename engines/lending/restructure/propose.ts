import { subjectKey } from '@sandglass/journal';
import { effects, operation, refuse } from '@sandglass/operations';
import { addDays, parseDate } from '@sandglass/time';
import Type from 'typebox';
import { Words } from '../collection/note-outcome.ts';
import { officerOf } from '../collection/officer.ts';
import type { Lender } from '../lender.ts';
import { type Loan, loans } from '../loan/loan.ts';
import { LoanId } from '../recovery/inputs.ts';
import { ACCEPT_DAYS, type Restructure, restructureId, restructures } from './restructure.ts';

const MONTHS_MAX = 120;
const GRACE_MAX = 12;

const nextId = (loan: Loan): string => restructureId(loan.id, loan.restructures + 1);

/** An officer works out terms that the borrower can keep: longer, lower, with a grace of principal. */
export const proposeRestructureOf = ({ shard }: Lender) =>
  operation({
    name: `${shard}.restructure.propose`,
    summary: 'An officer proposes new terms for a loan: its months from now, and periods of interest only.',
    business: 'continuing',
    roles: ['institution'],
    input: Type.Object(
      {
        loanId: LoanId,
        months: Type.Integer({ minimum: 1, maximum: MONTHS_MAX }),
        gracePeriods: Type.Integer({ minimum: 0, maximum: GRACE_MAX }),
        words: Words(10),
      },
      { additionalProperties: false },
    ),
    load: ({ loanId }) => [loans.key(loanId)],
    loadThen: (state, { loanId }) => {
      const loan = state.get(loans, loanId);
      return loan === undefined ? [] : [subjectKey(loan.customer), restructures.key(nextId(loan))];
    },
    decide: (state, { loanId, months, gracePeriods, words }, { businessDate, actor }) => {
      const loan = state.get(loans, loanId);
      if (loan === undefined) return refuse('loan-unknown', { loan: loanId });
      const { customer: subject, product } = loan;
      const before = state.get(restructures, nextId(loan));
      if (loan.state !== 'active' || loan.open_drawings.length === 0)
        return refuse('restructure-state', { state: loan.state }, { subject });
      if (before?.state === 'proposed' || before?.state === 'approved')
        return refuse('restructure-state', { state: before.state }, { subject });
      const every = loan.terms.everyMonths ?? 1;
      const isSingle = loan.terms.form === 'bullet' || loan.terms.form === 'draw-and-repay';
      if (isSingle && gracePeriods > 0)
        return refuse('restructure-terms', { every: String(months) }, { subject });
      if (!isSingle && (months % every !== 0 || gracePeriods * every >= months))
        return refuse('restructure-terms', { every: String(every) }, { subject });
      const row: Restructure = {
        id: nextId(loan),
        loan: loanId,
        customer: subject,
        product,
        state: 'proposed',
        months,
        grace_periods: gracePeriods,
        words,
        proposed_by: officerOf(actor),
        proposed_on: businessDate,
        approved_by: null,
        until: null,
        ended_on: null,
        principal: loan.principal,
        paid: 0n,
        drawing: null,
      };
      return effects({
        reply: { loan: loanId, restructure: row.id, state: 'proposed' },
        rows: [before === undefined ? restructures.insert(row) : restructures.update(row)],
        facts: [
          {
            kind: `${shard}.restructure-proposed`,
            subject,
            header: { product },
            opening: { loan: loanId, months, gracePeriods, words },
          },
        ],
      });
    },
  });

/** Another officer approves the terms for the customer to accept, or gives them back. */
export const decideRestructureOf = ({ shard }: Lender) =>
  operation({
    name: `${shard}.restructure.decide`,
    summary:
      'Another officer approves proposed terms, so that the customer may accept them, or gives them back.',
    business: 'continuing',
    roles: ['institution'],
    input: Type.Object({ loanId: LoanId, agree: Type.Boolean() }, { additionalProperties: false }),
    load: ({ loanId }) => [loans.key(loanId)],
    loadThen: (state, { loanId }) => {
      const loan = state.get(loans, loanId);
      return loan === undefined ? [] : [subjectKey(loan.customer), restructures.key(nextId(loan))];
    },
    decide: (state, { loanId, agree }, { businessDate, actor }) => {
      const loan = state.get(loans, loanId);
      const row = loan && state.get(restructures, nextId(loan));
      if (loan === undefined || row === undefined) return refuse('restructure-unknown', { loan: loanId });
      const subject = loan.customer;
      if (row.state !== 'proposed') return refuse('restructure-state', { state: row.state }, { subject });
      const officer = officerOf(actor);
      if (officer === row.proposed_by) return refuse('restructure-same-officer', {}, { subject });
      const until = addDays(parseDate(businessDate), ACCEPT_DAYS);
      const after: Restructure = agree
        ? { ...row, state: 'approved', approved_by: officer, until }
        : { ...row, state: 'given-back' };
      return effects({
        reply: { loan: loanId, restructure: row.id, state: after.state, until: after.until },
        rows: [restructures.update(after)],
        facts: [
          {
            kind: `${shard}.restructure-${after.state}`,
            subject,
            header: { product: loan.product },
            opening: { loan: loanId, by: officer },
          },
        ],
      });
    },
  });
