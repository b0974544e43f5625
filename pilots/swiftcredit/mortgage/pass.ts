import type { Security } from '@sandglass/lending';
import { caseFiles } from '../case/case-file.ts';
import { SHARD } from '../shard.ts';
import { mortgages } from './mortgage.ts';

/**
 * A registered mortgage passes with the claim, also before anybody registers that (Civil Code art. 407 and 547); the limit was
 * frozen, so that what the maximum mortgage secures is fixed (art. 421, 423). The bank applies for the registry's transfer in the
 * same step, and hears its answer as it hears every other.
 */
export const mortgagePasses: Security = {
  keysOf: (loanId) => [caseFiles.key(loanId), mortgages.key(loanId)],
  valueOf: (state, loanId) => state.get(caseFiles, loanId)?.value_low ?? null,
  pass: (state, { id, customer }, { buyer, date }) => {
    const row = state.get(mortgages, id);
    const guarantor = state.get(caseFiles, id)?.guarantee?.person ?? null;
    if (row?.state !== 'registered') return { rows: [], facts: [] };
    return {
      rows: [
        mortgages.update({
          ...row,
          state: 'transfer-applied',
          reference: `${id}.transfer`,
          filed_on: date,
          passed_to: buyer,
          passed_on: date,
        }),
      ],
      facts: [
        {
          kind: `${SHARD}.mortgage-passed`,
          subject: customer,
          header: { buyer, guaranteed: guarantor !== null },
          opening: { case: id, deed: row.deed, guarantor },
        },
      ],
    };
  },
};
