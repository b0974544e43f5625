import { type Route, read, write } from '@sandglass/http';
import type { AnyOperation } from '@sandglass/operations';
import { findPilot, PilotId, REGISTER_SHARD } from '@sandglass/register';
import Type from 'typebox';
import { factOf } from './block.ts';
import { see } from './operations/see.ts';
import { watchOf } from './read.ts';

/** The doors of triggers: which are crossed, for everybody; noted by the supervisor. */
export const triggerRoutes: readonly Route[] = [
  read({
    path: '/api/pilots/{id}/triggers',
    summary: 'Which of a pilot’s declared triggers are crossed, since when, and the fact that proves it.',
    roles: ['public'],
    params: Type.Object({ id: PilotId }),
    query: Type.Object({}, { additionalProperties: false }),
    reply: Type.Unknown(),
    read: async ({ pool, actor, params: { id } }) => {
      const found = await findPilot(pool, actor, id);
      if (found === undefined) return undefined;
      const watch = await watchOf(pool, id);
      return {
        pilot: id,
        lookedOn: watch?.looked_on ?? null,
        crossed: (watch?.crossed ?? []).map(({ operation, n, ...crossing }) => ({
          ...crossing,
          fact: factOf({ ...crossing, operation, n }),
        })),
      };
    },
  }),
  write({
    method: 'POST',
    path: '/api/pilots/{id}/triggers/{trigger}/see',
    operation: see as unknown as AnyOperation,
    parameters: { id: 'pilot', trigger: 'trigger' },
    shard: REGISTER_SHARD,
  }),
];
