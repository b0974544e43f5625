import { activeConsent, consentKey } from '@sandglass/consent';
import { subjectKey } from '@sandglass/journal';
import { effects, operation, refuse } from '@sandglass/operations';
import Type from 'typebox';
import { loans } from '../loan/loan.ts';
import { newStanding, standings } from '../nightly/standing.ts';
import { parametersOn } from '../provision/parameters.ts';
import { LoanId } from '../recovery/inputs.ts';
import type { Monitored, Rating } from './monitored.ts';

/**
 * A reading rates a loan anew on the master scale; from the next night on it moves stage and allowance (IFRS 9 5.5.9), and nothing
 * that the borrower agreed to. Refused without a consent whose wording names the use.
 */
export const rerateOf = ({ lender: { shard }, purpose }: Monitored, { since }: Rating) =>
  operation({
    name: `${shard}.rerate`,
    summary: 'Notes a loan’s class of the master scale as a reading sees it now, by a consent that names it.',
    business: 'continuing',
    roles: ['system'],
    input: Type.Object(
      {
        loanId: LoanId,
        pdClass: Type.Integer({ minimum: 1, maximum: 100 }),
        source: Type.String({ minLength: 1, maxLength: 64 }),
      },
      { additionalProperties: false },
    ),
    load: ({ loanId }) => [loans.key(loanId), standings.key(loanId)],
    loadThen: (state, { loanId }) => {
      const loan = state.get(loans, loanId);
      return loan === undefined ? [] : [consentKey(loan.customer, purpose), subjectKey(loan.customer)];
    },
    decide: (state, { loanId, pdClass, source }, { businessDate }) => {
      const loan = state.get(loans, loanId);
      if (loan === undefined) return refuse('loan-unknown', { loan: loanId });
      const subject = loan.customer;
      const consent = activeConsent(state, subject, purpose);
      if (consent === undefined) return refuse('consent-missing', { purpose }, { subject });
      if (consent.version < since) return refuse('consent-wording-outdated', { version: since }, { subject });
      const most = parametersOn(businessDate).pdPpm.length;
      if (pdClass > most) return refuse('class-unknown', { most: String(most), class: String(pdClass) });
      const before = state.get(standings, loanId);
      const reply = { loan: loanId, pdClass };
      if (before?.pd_rated === pdClass) return effects({ reply });
      const row = { ...(before ?? newStanding(loanId)), pd_rated: pdClass };
      return effects({
        reply,
        rows: [before === undefined ? standings.insert(row) : standings.update(row)],
        facts: [
          {
            kind: `${shard}.rerated`,
            subject,
            header: { product: loan.product, source },
            opening: { loan: loanId, pdClass },
          },
        ],
      });
    },
  });
