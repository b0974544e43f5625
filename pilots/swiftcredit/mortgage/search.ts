import { amountText } from '@sandglass/lending';
import { effects, operation, prepareAgain, refuse } from '@sandglass/operations';
import Type from 'typebox';
import { CaseId, caseAt, isRefused, withCustomer } from '../case/access.ts';
import { caseFiles } from '../case/case-file.ts';
import { written } from '../case/step.ts';
import { SHARD } from '../shard.ts';
import { searchLiens } from './hidden-liens.ts';
import { ranksBefore } from './liens-before.ts';
import { mortgages } from './mortgage.ts';

/** Searches the register once more, after a mortgage that ranks before ours was struck off. */
export const searchRegister = operation({
  name: `${SHARD}.mortgage.search`,
  summary: 'Searches the (simulated) register again for mortgages that rank before a registered one.',
  business: 'continuing',
  roles: ['customer', 'institution'],
  input: Type.Object(CaseId, { additionalProperties: false }),
  prepare: async ({ caseId }, _actor, held) => {
    const deed = held.get(mortgages, caseId)?.deed;
    return deed === undefined ? undefined : searchLiens({ deed }, held.businessDate);
  },
  load: ({ caseId }) => [caseFiles.key(caseId), mortgages.key(caseId)],
  loadThen: withCustomer,
  decide: (state, { caseId }, at, searched) => {
    const file = caseAt(state, caseId, at.actor, ['signed'], true);
    if (isRefused(file)) return file;
    const { customer: subject } = file;
    const row = state.get(mortgages, caseId);
    if (row?.state !== 'registered') {
      return refuse('mortgage-state', { state: row?.state ?? '—' }, { subject });
    }
    if (searched?.deed !== row.deed) return prepareAgain();
    const after = { ...row, liens_found: searched.liens };
    const before = ranksBefore(file, after);
    return effects({
      reply: {
        case: caseId,
        found: amountText(searched.liens),
        ranksBefore: before === null ? null : amountText(before),
      },
      rows: [...written(file, 'register-searched', at), mortgages.update(after)],
      facts: [
        {
          kind: `${SHARD}.register-searched`,
          subject,
          header: { clear: before === null },
          opening: { case: caseId, deed: row.deed, found: amountText(searched.liens) },
        },
      ],
    });
  },
});
