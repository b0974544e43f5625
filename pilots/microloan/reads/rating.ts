import { read } from '@sandglass/http';
import { readRows } from '@sandglass/operations';
import Type from 'typebox';
import { ratingModels } from '../rating/models.ts';
import { RATING, ratings } from '../rating/rating.ts';
import { SHARD } from '../shard.ts';

/** Which models rate, what is proposed, and which ones there are. The key that assigns customers stays inside. */
export const ratingOne = read({
  path: '/api/rating',
  summary: 'Which model decides, which one challenges it for what share, and what is proposed.',
  roles: ['institution', 'supervisor', 'auditor'],
  params: Type.Object({}),
  query: Type.Object({}),
  reply: Type.Object({}, { additionalProperties: true }),
  read: async ({ pool }) => {
    const [rating] = await readRows(pool, ratings, 'where shard = $1 and id = $2', [SHARD, RATING]);
    if (rating === undefined) return undefined;
    return {
      version: rating.version,
      champion: rating.champion,
      challenger: rating.challenger,
      sharePercent: rating.share_percent,
      proposal: rating.proposal === null ? null : { ...rating.proposal },
      models: ratingModels.map(({ name, version, model }) => ({
        name,
        version,
        grades: { ...model.grades },
      })),
    };
  },
});
