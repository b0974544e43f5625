import type { Deliver } from '@sandglass/jobs';
import { readRows } from '@sandglass/operations';
import { systemClock } from '@sandglass/time';
import type { Pool } from 'pg';
import { SHARD } from '../shard.ts';
import { secretOf, signed } from './sign.ts';
import { webhooks } from './webhook.ts';

const ANSWER_MS_MAX = 10_000;

/**
 * Brings a requestor what became of a token, signed by Standard Webhooks. Anything but 2xx is tried again ever more rarely, and
 * is a dead letter in the end; the message's id is the same each time.
 */
export const webhookDelivery =
  (pool: Pool, now: () => number = () => systemClock.now()): Deliver =>
  async ({ requestor, type, at: happened, data }, job) => {
    const [hook] = await readRows(pool, webhooks, 'where shard = $1 and id = $2', [SHARD, String(requestor)]);
    if (hook === undefined) return;
    const id = `msg_${job.replace(/[^0-9a-z]/gi, '_')}`;
    // The header's time is this try's, against replays; the body's is when it happened.
    const timestamp = Math.floor(now() / 1000);
    const body = JSON.stringify({ type, timestamp: happened ?? new Date(now()).toISOString(), data });
    const answer = await fetch(hook.url, {
      method: 'POST',
      redirect: 'error',
      signal: AbortSignal.timeout(ANSWER_MS_MAX),
      headers: {
        'content-type': 'application/json',
        'webhook-id': id,
        'webhook-timestamp': String(timestamp),
        'webhook-signature': signed(secretOf(hook), { id, timestamp, body }),
      },
      body,
    });
    await answer.body?.cancel();
    if (!answer.ok) throw new Error(`the requestor answered ${answer.status}`);
  };
