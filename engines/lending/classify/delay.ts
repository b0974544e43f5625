import { date, effects, nullable, operation, type RowOf, refuse, table, text } from '@sandglass/operations';
import Type from 'typebox';
import type { Lender } from '../lender.ts';
import { daysBetween } from '../provision/days.ts';
import { EXCUSED_DAYS_MAX } from './rules.ts';

/** A window in which payments could not be made for operational or technical causes that are not the borrowers'. */
export const delays = table(
  'lending.delay',
  {
    id: text(),
    from_on: date(),
    to_on: date(),
    words: text(),
    state: text<'proposed' | 'declared'>(),
    proposed_by: text(),
    declared_by: nullable(text()),
  },
  { key: 'id' },
);
export type Delay = RowOf<typeof delays>;

/** An officer says when the platform failed those who wanted to pay. */
export const proposeDelayOf = ({ shard }: Lender) =>
  operation({
    name: `${shard}.delay.propose`,
    summary:
      'An officer proposes due dates whose delay has an operational or technical cause: no downgrade for seven days.',
    business: 'continuing',
    roles: ['institution'],
    input: Type.Object(
      {
        from: Type.String({ format: 'date' }),
        to: Type.String({ format: 'date' }),
        words: Type.String({ minLength: 1, maxLength: 2_000 }),
      },
      { additionalProperties: false },
    ),
    load: () => [],
    decide: (_state, { from, to, words }, { actor, random }) => {
      const length = daysBetween(from, to);
      if (length < 0 || length >= EXCUSED_DAYS_MAX) return refuse('delay-dates', { from, to });
      const id = random.id('delay');
      return effects({
        reply: { delay: id },
        rows: [
          delays.create({
            id,
            from_on: from,
            to_on: to,
            words,
            state: 'proposed',
            proposed_by: actor.person ?? actor.party,
            declared_by: null,
          }),
        ],
        facts: [{ kind: `${shard}.delay-proposed`, header: { delay: id, from, to } }],
      });
    },
  });

/** A second officer declares it: the next night excuses what fell due then. */
export const declareDelayOf = ({ shard }: Lender) =>
  operation({
    name: `${shard}.delay.declare`,
    summary: 'A second officer declares a delay that is not the borrowers’.',
    business: 'continuing',
    roles: ['institution'],
    input: Type.Object(
      { delayId: Type.String({ minLength: 1, maxLength: 64 }) },
      { additionalProperties: false },
    ),
    load: ({ delayId }) => [delays.key(delayId)],
    decide: (state, { delayId }, { actor }) => {
      const delay = state.get(delays, delayId);
      if (delay?.state !== 'proposed') return refuse('delay-unknown', { delay: delayId });
      const by = actor.person ?? actor.party;
      if (delay.proposed_by === by) return refuse('judgement-needs-another');
      const { from_on: from, to_on: to } = delay;
      return effects({
        reply: { delay: delayId, state: 'declared' },
        rows: [delays.update({ ...delay, state: 'declared', declared_by: by })],
        facts: [{ kind: `${shard}.delay-declared`, header: { delay: delayId, from, to } }],
      });
    },
  });
