import { effects, operation, refuse } from '@sandglass/operations';
import Type from 'typebox';
import { officerOf } from '../officer.ts';
import { type ArrangementDefinition, RATING } from './arrangement.ts';
import { unapproved } from './unapproved.ts';

/**
 * A second officer puts the proposal in force. Another pair of models draws who falls into the share anew; another share
 * of the same pair does not.
 */
export const approveRating = ({ shard, ratings, models }: ArrangementDefinition) =>
  operation({
    name: `${shard}.rating.approve`,
    summary: 'A second officer approves which models rate: from the next application on.',
    business: 'continuing',
    roles: ['institution'],
    input: Type.Object(
      { proposal: Type.String({ minLength: 1, maxLength: 64 }) },
      { additionalProperties: false },
    ),
    load: () => [],
    decide: (state, input, { actor, random }) => {
      const rating = state.get(ratings, RATING);
      const proposal = rating?.proposal ?? undefined;
      if (rating === undefined || proposal === undefined || proposal.id !== input.proposal) {
        return refuse('rating-not-proposed', { proposal: input.proposal });
      }
      if (proposal.officer === officerOf(actor)) return refuse('second-officer-needed', {});
      const { champion, challenger, sharePercent } = proposal;
      const open = unapproved(state, models, [champion, challenger]);
      if (open !== undefined) return refuse('model-not-approved', { model: open });
      const samePair = champion === rating.champion && challenger === rating.challenger;
      const version = rating.version + 1;
      const after = {
        ...rating,
        version,
        champion,
        challenger,
        share_percent: sharePercent,
        salt: samePair ? rating.salt : random.bytes().toString('hex'),
        proposal: null,
      };
      return effects({
        reply: { version, champion, challenger, sharePercent },
        rows: [ratings.update(after)],
        facts: [{ kind: `${shard}.rating-changed`, header: { version, champion, challenger, sharePercent } }],
      });
    },
  });
