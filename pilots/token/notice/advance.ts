import { effects, type Job, operation } from '@sandglass/operations';
import type { Static } from 'typebox';
import Type from 'typebox';
import { SHARD } from '../shard.ts';
import { PAYMENTS, toldUntil } from './told-until.ts';

const Unsent = Type.Object(
  {
    payment: Type.String({ minLength: 1, maxLength: 64 }),
    party: Type.String({ minLength: 1, maxLength: 64 }),
    text: Type.String({ maxLength: 500 }),
    locale: Type.Enum(['zh-Hans', 'zh-Hant', 'en']),
  },
  { additionalProperties: false },
);

const PAGE_MAX = 500;

/**
 * Moves on what was told. Batches commit in the order in which they were decided, so that with this one everything is committed that
 * was answered before its own moment: that far the next look may read without missing any. What could not be sent becomes a job of
 * the same commit, tried again and seen by a person in the end.
 */
export const advanceTold = operation({
  name: `${SHARD}.payment.told-until`,
  summary: 'Notes how far payments were told to their holders.',
  business: 'closing',
  roles: ['system'],
  input: Type.Object(
    {
      /** The last payment that was told; absent: all before `knownUntil`, or the very first look. */
      last: Type.Optional(
        Type.Object(
          { at: Type.Integer({ minimum: 0 }), id: Type.String({ maxLength: 64 }) },
          { additionalProperties: false },
        ),
      ),
      /** How many were told since the last time, the unsent ones aside. */
      sent: Type.Integer({ minimum: 0 }),
      unsent: Type.Array(Unsent, { maxItems: PAGE_MAX }),
    },
    { additionalProperties: false },
  ),
  load: () => [toldUntil.key(PAYMENTS)],
  decide: (state, { last, sent, unsent }, { now }) => {
    const row = state.get(toldUntil, PAYMENTS);
    const jobs = unsent.map(jobOf);
    const facts = [{ kind: `${SHARD}.payments-told`, header: { sent, late: unsent.length } }];
    if (row === undefined) {
      // What was paid before anybody looked is in the list; nobody is told of it by message.
      const first = { id: PAYMENTS, at: now, after: '', known_until: now };
      return effects({ reply: { until: now }, rows: [toldUntil.insert(first)], facts, jobs });
    }
    const after =
      last === undefined
        ? { ...row, at: row.known_until, after: '', known_until: Math.max(row.known_until, now) }
        : { ...row, at: last.at, after: last.id };
    return effects({ reply: { until: after.known_until }, rows: [toldUntil.update(after)], facts, jobs });
  },
});

const jobOf = ({ payment, party, text, locale }: Static<typeof Unsent>): Job => ({
  kind: 'message.send',
  payload: {
    shard: SHARD,
    party,
    text,
    locale,
    told: `${SHARD}.payment.told`,
    about: payment,
  },
});
