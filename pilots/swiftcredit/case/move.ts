import { effects, operation, refuse } from '@sandglass/operations';
import Type from 'typebox';
import { SHARD } from '../shard.ts';
import { CaseId, caseAt, caseKey, isRefused, withCustomer } from './access.ts';
import { CHANNELS } from './case-file.ts';
import { written } from './step.ts';

/** Moves a case between phone and counter, with all that is in it: nothing is handed in twice. */
export const move = operation({
  name: `${SHARD}.case.move`,
  summary: 'Moves a case from the phone to the counter or back, mid-way and with all that is in it.',
  business: 'continuing',
  roles: ['customer', 'institution'],
  input: Type.Object(
    {
      ...CaseId,
      to: Type.Enum(CHANNELS),
      note: Type.Optional(Type.String({ minLength: 1, maxLength: 300 })),
    },
    { additionalProperties: false },
  ),
  load: caseKey,
  loadThen: withCustomer,
  decide: (state, { caseId, to, note }, at) => {
    // Customers take their case back at any time; a clerk gives away only what is at the counter, and takes nothing.
    const isTakingBack = at.actor.role === 'customer' && to === 'online';
    const file = caseAt(state, caseId, at.actor, ['open', 'approved', 'declined', 'signed'], isTakingBack);
    if (isRefused(file)) return file;
    const { customer: subject } = file;
    if (file.channel === to) return refuse('case-there-already', { case: caseId, channel: to }, { subject });
    return effects({
      reply: { case: caseId, channel: to },
      rows: written(
        { ...file, channel: to },
        to === 'counter' ? 'moved-to-counter' : 'moved-online',
        at,
        note,
      ),
      facts: [{ kind: `${SHARD}.case-moved`, subject, header: { to }, opening: { case: caseId } }],
    });
  },
});
