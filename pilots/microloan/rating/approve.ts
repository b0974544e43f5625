import { effects, operation, refuse } from '@sandglass/operations';
import Type from 'typebox';
import { officerOf } from '../officer/officer.ts';
import { unapproved } from './approved.ts';
import { RATING, ratings } from './rating.ts';

/**
 * A second officer puts the proposal in force. Another pair of models draws who falls into the share anew; another share
 * of the same pair does not.
 */
export const approveRating = operation({
  name: 'microloan.rating.approve',
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
    const open = unapproved(state, [champion, challenger]);
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
      facts: [{ kind: 'microloan.rating-changed', header: { version, champion, challenger, sharePercent } }],
    });
  },
});
