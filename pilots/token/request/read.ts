import { read } from '@sandglass/http';
import { type Json, readRows } from '@sandglass/operations';
import Type from 'typebox';
import { purposes, SHARE_PURPOSE } from '../consents.ts';
import { requestors } from '../requestor/requestor.ts';
import { DOORS, SHARD } from '../shard.ts';
import { isOpen, OPEN_MS, requests } from './request.ts';

/** What a holder is asked: who wants a token, for what, and what is handed over. Of a request that is over only its holder hears. */
export const requestRead = read({
  path: `${DOORS}/requests/{id}`,
  summary: 'What a shop asks the holder for.',
  roles: ['customer'],
  params: Type.Object({ id: Type.String({ minLength: 1, maxLength: 64 }) }),
  query: Type.Object({}, { additionalProperties: false }),
  reply: Type.Object({}, { additionalProperties: true }),
  read: async ({ pool, params: { id }, actor: { party }, locale, now }) => {
    const [row] = await readRows(pool, requests, 'where shard = $1 and id = $2', [SHARD, id]);
    if (row === undefined || (row.customer !== null && row.customer !== party)) return undefined;
    const [requestor] = await readRows(pool, requestors, 'where shard = $1 and id = $2', [
      SHARD,
      row.requestor,
    ]);
    const { version, title, wording } = purposes.find((purpose) => purpose.id === SHARE_PURPOSE)!;
    const isLapsed = row.state === 'open' && !isOpen(row, now);
    return {
      request: row.id,
      scenario: row.scenario,
      requestor: {
        id: row.requestor,
        name: requestor?.name[locale] ?? row.requestor,
        simulated: requestor?.simulated ?? false,
      },
      // Where one is sent back to: its host, for people to look at.
      returnsTo: new URL(row.return_to).host,
      recurring: row.recurring,
      suggestedRules: row.suggested as unknown as Json,
      state: isLapsed ? 'lapsed' : row.state,
      expiresAt: new Date(row.asked_at + OPEN_MS).toISOString(),
      consent: { purpose: SHARE_PURPOSE, version, title: title[locale], wording: wording[locale] },
    };
  },
});
