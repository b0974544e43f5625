import { subjectKey } from '@sandglass/journal';
import { effects, operation, refuse } from '@sandglass/operations';
import Type from 'typebox';
import type { Lender } from '../lender.ts';
import { loans } from '../loan/loan.ts';
import { newStanding, standings } from '../nightly/standing.ts';
import { LoanId } from '../recovery/inputs.ts';
import { parametersOn } from './parameters.ts';

/** A model or a monitor rates a loan anew on the master scale; from the next night on it moves stage and allowance. */
export const rerateOf = ({ shard }: Lender) =>
  operation({
    name: `${shard}.rerate`,
    summary: 'Notes a loan’s class of the master scale as a model sees it now.',
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
      return loan === undefined ? [] : [subjectKey(loan.customer)];
    },
    decide: (state, { loanId, pdClass, source }, { businessDate }) => {
      const loan = state.get(loans, loanId);
      if (loan === undefined) return refuse('loan-unknown', { loan: loanId });
      const most = parametersOn(businessDate).pdPpm.length;
      if (pdClass > most) return refuse('class-unknown', { most: String(most), class: String(pdClass) });
      const before = state.get(standings, loanId);
      const row = { ...(before ?? newStanding(loanId)), pd_rated: pdClass };
      return effects({
        reply: { loan: loanId, pdClass },
        rows: [before === undefined ? standings.insert(row) : standings.update(row)],
        facts: [
          {
            kind: `${shard}.rerated`,
            subject: loan.customer,
            header: { product: loan.product, source },
            opening: { loan: loanId, pdClass },
          },
        ],
      });
    },
  });
