import { type Route, read, write } from '@sandglass/http';
import { readRows } from '@sandglass/operations';
import Type from 'typebox';
import { RATING } from './arrangement.ts';
import type { Arranged } from './arrangement-of.ts';

/** Which models rate, what is proposed, and which ones there are, at this address. The key that assigns customers stays inside. */
export function ratingRoutes({ definition, propose, approve }: Arranged, path: string): readonly Route[] {
  const { shard, ratings, models } = definition;
  const post = { method: 'POST', shard, pilot: shard } as const;
  return [
    read({
      path,
      summary: 'Which model decides, which one challenges it for what share, and what is proposed.',
      roles: ['institution', 'supervisor', 'auditor'],
      pilot: shard,
      params: Type.Object({}),
      query: Type.Object({}),
      reply: Type.Object({}, { additionalProperties: true }),
      read: async ({ pool }) => {
        const [rating] = await readRows(pool, ratings, 'where shard = $1 and id = $2', [shard, RATING]);
        if (rating === undefined) return undefined;
        return {
          version: rating.version,
          champion: rating.champion,
          challenger: rating.challenger,
          sharePercent: rating.share_percent,
          proposal: rating.proposal === null ? null : { ...rating.proposal },
          models: models.map(({ name, version, grades }) => ({ name, version, grades: { ...grades } })),
        };
      },
    }),
    write({ ...post, path: `${path}/propose`, operation: propose }),
    write({ ...post, path: `${path}/approve`, operation: approve }),
  ];
}
