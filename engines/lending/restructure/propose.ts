import { subjectKey } from '@sandglass/journal';
import { effects, operation, refuse } from '@sandglass/operations';
import { addDays, parseDate } from '@sandglass/time';
import Type from 'typebox';
import { Words } from '../collection/note-outcome.ts';
import { officerOf } from '../collection/officer.ts';
import { hardshipFiles, openHardship, openHardshipKeys } from '../hardship/hardship.ts';
import type { Lender } from '../lender.ts';
import { loans } from '../loan/loan.ts';
import { LoanId } from '../recovery/inputs.ts';
import { GRACE_MAX, MONTHS_MAX, nextTerms, objectionToTerms, proposed } from './proposal.ts';
import { ACCEPT_DAYS, type Restructure, restructures } from './restructure.ts';

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
    load: ({ loanId }) => [loans.key(loanId), hardshipFiles.key(loanId)],
    loadThen: (state, { loanId }) => {
      const loan = state.get(loans, loanId);
      if (loan === undefined) return [];
      return [
        subjectKey(loan.customer),
        restructures.key(nextTerms(loan)),
        ...openHardshipKeys(state, loanId),
      ];
    },
    decide: (state, { loanId, months, gracePeriods, words }, { businessDate, actor }) => {
      const loan = state.get(loans, loanId);
      if (loan === undefined) return refuse('loan-unknown', { loan: loanId });
      const subject = loan.customer;
      const terms = { months, gracePeriods };
      const objection = objectionToTerms(state, loan, terms, businessDate);
      if (objection !== undefined) return refuse(objection.code, objection.values, { subject });
      const asked = openHardship(state, loanId);
      const { id, row, fact } = proposed(shard, state, loan, {
        terms,
        words,
        officer: officerOf(actor),
        hardship: asked?.state === 'agreed' ? asked.id : null,
        date: businessDate,
      });
      return effects({
        reply: { loan: loanId, restructure: id, state: 'proposed' },
        rows: [row],
        facts: [fact],
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
      return loan === undefined ? [] : [subjectKey(loan.customer), restructures.key(nextTerms(loan))];
    },
    decide: (state, { loanId, agree }, { businessDate, actor }) => {
      const loan = state.get(loans, loanId);
      const row = loan && state.get(restructures, nextTerms(loan));
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
