import { type Route, read } from '@sandglass/http';
import type { Pool } from 'pg';
import Type from 'typebox';
import { findParty } from './accounts.ts';

const Nothing = Type.Object({}, { additionalProperties: false });

/** Who the caller is. The parties stand in identity's own schema, which the readers of the API may not see: `pool` may. */
export const meRoute = (pool: Pool): Route =>
  read({
    path: '/api/me',
    summary: 'Who the caller is: role, party, and who of its staff.',
    roles: ['customer', 'institution', 'supervisor', 'auditor', 'merchant', 'partner'],
    params: Nothing,
    query: Nothing,
    reply: Type.Unknown(),
    read: async ({ actor }) => {
      const party = await findParty(pool, actor.party);
      return {
        role: actor.role,
        party: actor.party,
        person: actor.person ?? null,
        name: party === undefined ? null : { ...party.name },
      };
    },
  });
