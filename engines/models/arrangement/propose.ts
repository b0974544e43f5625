import { effects, operation, refuse } from '@sandglass/operations';
import Type from 'typebox';
import { officerOf } from '../officer.ts';
import { type ArrangementDefinition, RATING } from './arrangement.ts';
import { unapproved } from './unapproved.ts';

const SHARE_PERCENT_MAX = 50;

/** An officer proposes which models rate; a new proposal takes the place of the one before. */
export function proposeRating({ shard, ratings, models }: ArrangementDefinition) {
  const ModelName = Type.Enum(models.map(({ name }) => name));
  return operation({
    name: `${shard}.rating.propose`,
    summary:
      'An officer proposes which model decides, which one challenges it, and for what share of the customers.',
    business: 'continuing',
    roles: ['institution'],
    input: Type.Object(
      {
        champion: ModelName,
        challenger: Type.Union([ModelName, Type.Null()]),
        sharePercent: Type.Integer({
          minimum: 0,
          maximum: SHARE_PERCENT_MAX,
          description: 'Of the customers; at 0 the challenger only shadows',
        }),
        reason: Type.String({ minLength: 1, maxLength: 1000 }),
      },
      { additionalProperties: false },
    ),
    load: () => [],
    decide: (state, { champion, challenger, sharePercent, reason }, { businessDate, actor, random }) => {
      const rating = state.get(ratings, RATING);
      if (rating === undefined) return refuse('rating-unavailable', {});
      if (champion === challenger) return refuse('rating-without-rival', { model: champion });
      const open = unapproved(state, models, [champion, challenger]);
      if (open !== undefined) return refuse('model-not-approved', { model: open });
      const arrangement = { champion, challenger, sharePercent: challenger === null ? 0 : sharePercent };
      const id = random.id('proposal');
      const proposal = { id, ...arrangement, officer: officerOf(actor), on: businessDate, reason };
      return effects({
        reply: { proposal: id, version: rating.version },
        rows: [ratings.update({ ...rating, proposal })],
        facts: [{ kind: `${shard}.rating-proposed`, header: { ...arrangement, version: rating.version } }],
      });
    },
  });
}
