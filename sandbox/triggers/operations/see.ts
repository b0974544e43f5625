import { effects, operation, refuse } from '@sandglass/operations';
import { PilotId } from '@sandglass/register';
import { formatInstant } from '@sandglass/time';
import Type from 'typebox';
import { unseenIn, watches } from '../tables.ts';

/** The supervisor has noted that a trigger is crossed; it leaves the list of what waits today. */
export const see = operation({
  name: 'triggers.see',
  summary: 'The supervisor notes that a declared trigger is crossed.',
  business: 'closing',
  roles: ['supervisor'],
  input: Type.Object(
    { pilot: PilotId, trigger: Type.String({ minLength: 1, maxLength: 64 }) },
    { additionalProperties: false },
  ),
  load: ({ pilot }) => [watches.key(pilot)],
  decide: (state, { pilot, trigger }, { now }) => {
    const watch = state.get(watches, pilot);
    const one = watch?.crossed.find((crossing) => crossing.trigger === trigger && crossing.seenAt === null);
    if (watch === undefined || one === undefined) return refuse('trigger-not-crossed', { pilot, trigger });
    const seen = { ...one, seenAt: formatInstant(now) };
    const crossed = watch.crossed.map((crossing) => (crossing === one ? seen : crossing));
    return effects({
      reply: { pilot, trigger, seenAt: seen.seenAt },
      rows: [watches.update({ ...watch, crossed, unseen: unseenIn(crossed) })],
      facts: [{ kind: 'trigger.seen', header: { pilot, trigger, since: one.since } }],
    });
  },
});
