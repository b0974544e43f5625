import { DoorRefusal } from '@sandglass/http';
import type { Identity } from '@sandglass/identity';
import type { Actor, Role } from '@sandglass/operations';
import type { FastifyInstance } from 'fastify';

const TOKEN_S = 3600;
const ROLES: readonly Role[] = ['supervisor', 'institution', 'customer', 'merchant', 'partner', 'auditor'];

/** `sandglass token --as …`: a token without a sign-in. A demo has this door, nothing else does. */
export function addTokenRoute(app: FastifyInstance, identity: Identity): void {
  app.get<{ Querystring: { as?: string } }>('/demo/token', async (request, reply) => {
    const actor = actorOf(request.query.as ?? '');
    if (actor === undefined)
      throw new DoorRefusal('invalid-input', {
        count: '1',
        problem:
          'as: supervisor | supervisor:OFFICER | institution:ID | institution:ID:PERSON | customer:ID | merchant:ID | partner:ID | auditor',
      });
    return reply
      .header('cache-control', 'no-store')
      .send({ token: await identity.mint(actor, TOKEN_S), ...actor, expiresInS: TOKEN_S });
  });
}

function actorOf(as: string): Actor | undefined {
  const [name, ...ids] = as.split(':');
  const role = ROLES.find((known) => known === name);
  if (role === undefined || ids.some((id) => !/^[a-z0-9-]{1,64}$/.test(id))) return undefined;
  const [first, second] = ids;
  switch (role) {
    case 'customer':
    case 'merchant':
    case 'partner':
      return first === undefined || second !== undefined ? undefined : { role, party: first };
    case 'institution':
      if (first === undefined) return undefined;
      return second === undefined ? { role, party: first } : { role, party: first, person: second };
    default:
      // `supervisor:ID` is another officer of the same office: four eyes need two.
      return first === undefined ? { role, party: role } : { role, party: role, person: first };
  }
}
