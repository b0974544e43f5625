import { read } from '@sandglass/http';
import { readRows } from '@sandglass/operations';
import Type from 'typebox';
import { requestors } from '../requestor/requestor.ts';
import { DOORS, SHARD } from '../shard.ts';

/** Who may be given a token; no secret, so that the pilot is probed by it, too. */
export const requestorList = read({
  path: `${DOORS}/requestors`,
  summary: 'The token requestors that are registered with the bank.',
  roles: ['public', 'customer', 'merchant', 'institution', 'supervisor', 'auditor'],
  params: Type.Object({}),
  query: Type.Object({}, { additionalProperties: false }),
  reply: Type.Object({
    requestors: Type.Array(
      Type.Object({
        id: Type.String(),
        name: Type.String(),
        kind: Type.String(),
        simulated: Type.Boolean(),
      }),
    ),
  }),
  read: async ({ pool, locale }) => {
    const rows = await readRows(pool, requestors, "where shard = $1 and state = 'registered' order by id", [
      SHARD,
    ]);
    return {
      requestors: rows.map(({ id, name, kind, simulated }) => ({ id, name: name[locale], kind, simulated })),
    };
  },
});
