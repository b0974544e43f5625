import { effects, operation } from '@sandglass/operations';
import Type from 'typebox';
import { type ArrangementDefinition, RATING } from './arrangement.ts';

/** A challenger shadows first; two officers give it a share. */
const FIRST_SHARE_PERCENT = 0;

/** Puts the first arrangement in force, where there is none yet; run at every start. */
export const openRating = ({ shard, ratings, first }: ArrangementDefinition) =>
  operation({
    name: `${shard}.rating.open`,
    summary: 'Puts the first arrangement of the models that rate in force.',
    business: 'continuing',
    roles: ['system'],
    input: Type.Object({}, { additionalProperties: false }),
    load: () => [],
    decide: (state, _input, { random }) => {
      if (state.get(ratings, RATING) !== undefined) return effects({ reply: { opened: false } });
      const row = {
        id: RATING,
        version: 1,
        ...first,
        share_percent: FIRST_SHARE_PERCENT,
        salt: random.bytes().toString('hex'),
        proposal: null,
      };
      return effects({
        reply: { opened: true },
        rows: [ratings.insert(row)],
        facts: [
          {
            kind: `${shard}.rating-changed`,
            header: { version: 1, ...first, sharePercent: FIRST_SHARE_PERCENT },
          },
        ],
      });
    },
  });
