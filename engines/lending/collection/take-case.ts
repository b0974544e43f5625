import { effects, operation, refuse } from '@sandglass/operations';
import { LoanOnly } from '../recovery/inputs.ts';
import { cases } from './case.ts';
import { type Collecting, caseKeys, factOf, restOfCase } from './collecting.ts';
import { officerOf } from './officer.ts';
import { objectionToWork } from './works-on.ts';

/** A collector takes a case that nobody works on, or gives their own back. */
const assigning = (of: Collecting, verb: 'take' | 'give-back') =>
  operation({
    name: `${of.lender.shard}.collection.${verb}`,
    summary:
      verb === 'take'
        ? 'A collector takes a case that nobody works on.'
        : 'A collector gives their own case back to the queue.',
    business: 'continuing',
    roles: ['institution'],
    input: LoanOnly,
    load: caseKeys,
    loadThen: (state, { loanId }) => restOfCase(of, state, loanId),
    decide: (state, { loanId }, { actor }) => {
      const row = state.get(cases, loanId);
      if (row === undefined) return refuse('case-unknown', { loan: loanId });
      const subject = row.customer;
      const working = objectionToWork(row, actor);
      if (working !== undefined) return refuse(working.code, working.values, { subject });
      if (row.state === 'closed') return refuse('case-closed', {}, { subject });
      const officer = officerOf(actor);
      if (row.collector !== null && row.collector !== officer)
        return refuse('case-taken', { collector: row.collector }, { subject });
      const collector = verb === 'take' ? officer : null;
      return effects({
        reply: { loan: loanId, collector },
        rows: [cases.update({ ...row, collector })],
        facts: [factOf(of, verb === 'take' ? 'case-taken' : 'case-given-back', row, { by: officer })],
      });
    },
  });

export const takeCaseOf = (of: Collecting) => assigning(of, 'take');
export const giveCaseBackOf = (of: Collecting) => assigning(of, 'give-back');
