import { DoorRefusal, type Route, work } from '@sandglass/http';
import { type Outcome, readRows } from '@sandglass/operations';
import { numbers } from '@sandglass/payments';
import type { Pool } from 'pg';
import Type from 'typebox';
import { vault } from '../issuing.ts';
import { requestorOf } from '../requestor/requestor-of.ts';
import { DOORS, SHARD as shard } from '../shard.ts';
import { Approval, approveRequest } from './approve.ts';
import { codeOf, returnOf } from './code.ts';
import { declineRequest } from './decline.ts';
import { NewRequest, openRequest } from './open.ts';
import { requestRead } from './read.ts';
import { redeemRequest } from './redeem.ts';
import { requests, type TokenRequest } from './request.ts';
import { Own, useOwnToken } from './use-own.ts';

const Params = Type.Object({ id: Type.String({ minLength: 1, maxLength: 64 }) });
const at = `${DOORS}/requests/{id}`;

/** The holder's browser comes here; the client of a shop knows the bank's origin. */
const consentPath = (request: string): string => `/wallet/share/${request}`;

/** @throws DoorRefusal */
async function requestOf(pool: Pool, id: string): Promise<TokenRequest> {
  const [row] = await readRows(pool, requests, 'where shard = $1 and id = $2', [shard, id]);
  if (row === undefined) throw new DoorRefusal('request-unknown');
  return row;
}

/** A done outcome with more in its answer than is kept. */
const withMore = async (
  outcome: Outcome,
  more: () => Promise<Record<string, string>> | Record<string, string>,
): Promise<Outcome> =>
  outcome.outcome === 'refused' ? outcome : { ...outcome, reply: { ...outcome.reply, ...(await more()) } };

const shared = { shard, params: Params } as const;

/** A token by redirect and consent: asked for by a requestor, decided by the holder, fetched by the requestor. */
export const requestRoutes: readonly Route[] = [
  requestRead,
  work({
    ...shared,
    params: Type.Object({}),
    path: `${DOORS}/requests`,
    name: openRequest.name,
    summary: openRequest.summary,
    roles: ['merchant'],
    body: Type.Object(NewRequest, { additionalProperties: false }),
    reply: Type.Object({ request: Type.String(), consentUrl: Type.String() }),
    status: 201,
    work: async ({ pool, actor, body, submit }) => {
      const { id: requestor } = await requestorOf(pool, actor.party);
      const outcome = await submit(openRequest, { requestor, ...body });
      return withMore(outcome, () => ({
        consentUrl: outcome.outcome === 'done' ? consentPath(String(outcome.reply.request)) : '',
      }));
    },
  }),
  work({
    ...shared,
    path: `${at}/approve`,
    name: approveRequest.name,
    summary: approveRequest.summary,
    roles: ['customer'],
    body: Type.Object(Approval, { additionalProperties: false }),
    reply: Type.Object({ request: Type.String(), state: Type.String(), returnTo: Type.String() }),
    status: 201,
    work: async ({ pool, params: { id }, body, submit }) => {
      const { requestor, scenario, recurring } = await requestOf(pool, id);
      const outcome = await submit(approveRequest, { request: id, requestor, scenario, recurring, ...body });
      return withMore(outcome, async () => {
        const row = await requestOf(pool, id);
        return { returnTo: returnOf(row, { code: codeOf(row) }) };
      });
    },
  }),
  work({
    ...shared,
    path: `${at}/use-own`,
    name: useOwnToken.name,
    summary: useOwnToken.summary,
    roles: ['customer'],
    body: Type.Object(Own, { additionalProperties: false }),
    reply: Type.Object({ request: Type.String(), state: Type.String(), returnTo: Type.String() }),
    status: 201,
    work: async ({ pool, params: { id }, body, submit }) => {
      const outcome = await submit(useOwnToken, { request: id, ...body });
      return withMore(outcome, async () => {
        const row = await requestOf(pool, id);
        return { returnTo: returnOf(row, { code: codeOf(row) }) };
      });
    },
  }),
  work({
    ...shared,
    path: `${at}/decline`,
    name: declineRequest.name,
    summary: declineRequest.summary,
    roles: ['customer'],
    body: Type.Object({}, { additionalProperties: false }),
    reply: Type.Object({ request: Type.String(), state: Type.String(), returnTo: Type.String() }),
    status: 200,
    work: async ({ pool, params: { id }, submit }) =>
      withMore(await submit(declineRequest, { request: id }), async () => ({
        returnTo: returnOf(await requestOf(pool, id), { declined: '1' }),
      })),
  }),
  work({
    ...shared,
    path: `${at}/redeem`,
    name: redeemRequest.name,
    summary: redeemRequest.summary,
    roles: ['merchant'],
    body: Type.Object(
      { code: Type.String({ minLength: 1, maxLength: 64 }) },
      { additionalProperties: false },
    ),
    reply: Type.Object({
      reference: Type.String(),
      number: Type.String(),
      expires: Type.String(),
      lastFour: Type.String(),
      par: Type.String(),
    }),
    status: 200,
    work: async ({ pool, params: { id }, body: { code }, submit }) => {
      const outcome = await submit(redeemRequest, { request: id, code });
      return withMore(outcome, async () => ({
        number: await numberOf(pool, outcome.outcome === 'done' ? String(outcome.reply.reference) : ''),
      }));
    },
  }),
];

async function numberOf(pool: Pool, reference: string): Promise<string> {
  const [sealed] = await readRows(pool, numbers, 'where shard = $1 and id = $2', [shard, reference]);
  const number = sealed && vault.open(sealed);
  if (number === undefined) throw new DoorRefusal('token-deleted');
  return number;
}
