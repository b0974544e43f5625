import { IdString, read } from '@sandglass/http';
import { readRows } from '@sandglass/operations';
import Type from 'typebox';
import { applications } from '../application/application.ts';
import { ofOne, useOfApplications } from '../reads/uses.ts';
import { SHARD } from '../shard.ts';
import { decideAgain, decidedAgainJson } from './decide-again.ts';

/** A decision made again from its record, however old, beside what was decided. */
export const replayOne = read({
  path: '/api/pipeline/{id}/replay',
  summary: 'An application decided again from what was recorded of it: the same result, or what differs.',
  roles: ['institution'],
  params: Type.Object({ id: IdString() }),
  query: Type.Object({}),
  reply: Type.Object({}, { additionalProperties: true }),
  read: async ({ pool, params }) => {
    const [row] = await readRows(pool, applications, 'where shard = $1 and id = $2', [SHARD, params.id]);
    return row === undefined ? undefined : decidedAgainJson(row, await decideAgain(pool, row));
  },
  uses: useOfApplications(ofOne),
});
