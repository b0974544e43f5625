import { DoorRefusal } from '@sandglass/http';
import type { Identity } from '@sandglass/identity';
import type { Actor, Role } from '@sandglass/operations';
import type { FastifyInstance } from 'fastify';

const TOKEN_S = 3600;
const ROLES: readonly Role[] = ['supervisor', 'institution', 'customer', 'merchant', 'auditor'];

/** `sandglass token --as …`: a token without a sign-in. A demo has this door, nothing else does. */
export function addTokenRoute(app: FastifyInstance, identity: Identity): void {
  app.get<{ Querystring: { as?: string } }>('/demo/token', async (request, reply) => {
    const actor = actorOf(request.query.as ?? '');
    if (actor === undefined)
      throw new DoorRefusal('invalid-input', {
        count: '1',
        problem: 'as: supervisor | supervisor:OFFICER | institution:ID | customer:ID | merchant:ID | auditor',
      });
    return reply
      .header('cache-control', 'no-store')
      .send({ token: await identity.mint(actor, TOKEN_S), ...actor, expiresInS: TOKEN_S });
  });
}

function actorOf(as: string): Actor | undefined {
  const [name, party] = as.split(':');
  const role = ROLES.find((known) => known === name);
  if (role === undefined) return undefined;
  const needsParty = role === 'institution' || role === 'customer' || role === 'merchant';
  if (needsParty && !/^[a-z0-9-]{1,64}$/.test(party ?? '')) return undefined;
  if (needsParty) return { role, party: party! };
  // `supervisor:ID` is another officer of the same office: four eyes need two.
  if (role !== 'supervisor' || party === undefined) return { role, party: role };
  return /^[a-z0-9-]{1,64}$/.test(party) ? { role, party: role, person: party } : undefined;
}
