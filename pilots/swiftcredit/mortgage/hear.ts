import { effects, operation, prepareAgain, refuse } from '@sandglass/operations';
import Type from 'typebox';
import { CaseId, caseAt, isRefused, withCustomer } from '../case/access.ts';
import { caseFiles } from '../case/case-file.ts';
import { stepped } from '../case/step.ts';
import { SHARD } from '../shard.ts';
import { searchLiens } from './hidden-liens.ts';
import { type MortgageRow, type MortgageState, mortgages } from './mortgage.ts';
import { pledgeId, pledges, unpledged } from './pledge.ts';
import { type Answer, simulatedRegistry } from './registry.ts';

/** Applications that the registry has not answered. Plan: the index by state. */
export const MORTGAGES_ASKED = `select id from swiftcredit.mortgage
  where shard = $1 and state in ('applied', 'release-applied', 'transfer-applied') and $2::date is not null order by id`;

const ASKED: readonly MortgageState[] = ['applied', 'release-applied', 'transfer-applied'];

interface Heard {
  readonly reference: string;
  readonly answer: Answer;
  /** What the register shows of others' mortgages, where ours has just been registered. */
  readonly liens: bigint | null;
}

/** Asks the registry what became of an application: every day, and whenever a clerk or the customer wants to know. */
export const hearRegistry = operation({
  name: `${SHARD}.mortgage.hear`,
  summary: 'Asks the (simulated) registry about an application, and records what it says.',
  business: 'closing',
  roles: ['system', 'customer', 'institution'],
  input: Type.Object(CaseId, { additionalProperties: false }),
  prepare: async ({ caseId }, _actor, held): Promise<Heard | undefined> => {
    const row = held.get(mortgages, caseId);
    if (row === undefined) return undefined;
    const { reference, state } = row;
    const answer = await simulatedRegistry.answer(applicationOf(row), held.businessDate);
    const isNew = state === 'applied' && answer.state === 'done';
    return { reference, answer, liens: isNew ? (await searchLiens(row, held.businessDate)).liens : null };
  },
  load: ({ caseId }) => [caseFiles.key(caseId), mortgages.key(caseId)],
  loadThen: (state, input) => {
    const deed = state.get(mortgages, input.caseId)?.deed;
    return [...withCustomer(state, input), ...(deed === undefined ? [] : [pledges.key(pledgeId(deed))])];
  },
  decide: (state, { caseId }, at, heard) => {
    const file = caseAt(state, caseId, at.actor, ['signed', 'closing'], true);
    if (isRefused(file)) return file;
    const { customer: subject } = file;
    const row = state.get(mortgages, caseId);
    if (row === undefined || !ASKED.includes(row.state)) {
      return refuse('mortgage-state', { state: row?.state ?? '—' }, { subject });
    }
    if (heard?.reference !== row.reference) return prepareAgain();
    const { answer, liens } = heard;
    if (answer.state === 'pending')
      return effects({ reply: { case: caseId, state: row.state, pending: true } });
    const after = answered(row, answer, liens, at.businessDate);
    const { file: next, step } = stepped(file, `mortgage-${after.state}`, at, after.words);
    const isOver = after.state === 'released';
    return effects({
      reply: { case: caseId, state: after.state, certificate: after.certificate },
      rows: [
        // A sold home's mortgage may end before what is owed does.
        caseFiles.update(isOver && file.state === 'closing' ? { ...next, state: 'closed' } : next),
        step,
        mortgages.update(after),
        ...(isOver ? unpledged(state, row.deed, caseId) : []),
      ],
      facts: [
        {
          kind: `${SHARD}.mortgage-${after.state}`,
          subject,
          header: { simulated: simulatedRegistry.simulated },
          opening: { case: caseId, certificate: after.certificate },
        },
      ],
    });
  },
});

const KINDS: Partial<Record<MortgageState, 'release' | 'transfer'>> = {
  'release-applied': 'release',
  'transfer-applied': 'transfer',
};

const applicationOf = ({ reference, deed, filed_on, state }: MortgageRow) => ({
  reference,
  deed,
  filedOn: filed_on,
  kind: KINDS[state] ?? ('register' as const),
});

function answered(
  row: MortgageRow,
  answer: Exclude<Answer, { state: 'pending' }>,
  liens: bigint | null,
  today: string,
): MortgageRow {
  if (answer.state === 'refused') return { ...row, state: 'refused', words: answer.words };
  if (row.state === 'release-applied') return { ...row, state: 'released', released_on: today };
  if (row.state === 'transfer-applied')
    return { ...row, state: 'transferred', certificate: answer.certificate };
  return {
    ...row,
    state: 'registered',
    certificate: answer.certificate,
    registered_on: today,
    words: null,
    liens_found: liens,
  };
}
