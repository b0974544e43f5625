import { isMainThread, workerData } from 'node:worker_threads';
import { amountText, minorOf } from '@sandglass/payments';
import { cryptograms } from '@sandglass/token/bank';
import { Pool } from 'undici';
import type { HttpLoad } from './http-load.ts';
import { runLoad } from './load.ts';
import { measuredLoad } from './load-thread.ts';
import { post } from './post.ts';
import { EXPIRES, PER_PAYMENT } from './seed-tokens.ts';
import {
  AMOUNT,
  DECLINED_EVERY,
  openBank,
  REQUESTOR,
  referenceOf,
  SHOP,
  tokenNumber,
} from './token-issuer.ts';
import { Zipf } from './zipf.ts';

const PATH = '/api/acquiring/payments';
/** More than the holder lets one payment be. */
const MINOR_TOO_MUCH = minorOf(PER_PAYMENT) + 1n;
const TOO_MUCH = { text: amountText(MINOR_TOO_MUCH), minor: MINOR_TOO_MUCH } as const;

/** Payments that one shop asks its acquirer for, each caller on a connection that stays open. */
async function run({ port, size, seconds, callers, from }: HttpLoad): Promise<void> {
  await openBank();
  const pool = new Pool(`http://127.0.0.1:${port}`, { connections: callers, pipelining: 1 });
  const zipf = new Zipf(size);
  let counter = from;
  // Nobody pays twice at once by one token: what overtakes another would bring its cryptogram too early.
  const paying = new Set<number>();
  const free = (drawn: number): number => {
    let n = drawn;
    while (paying.has(n)) n = (n + 1) % size;
    paying.add(n);
    return n;
  };
  const once = async (): Promise<'done' | 'refused'> => {
    counter += 1;
    const n = free(zipf.next());
    const amount = counter % DECLINED_EVERY === 0 ? TOO_MUCH : AMOUNT;
    const bound = {
      token: referenceOf(n),
      requestor: REQUESTOR,
      amount: amount.minor,
      currency: '156',
      merchant: SHOP.id,
    };
    const body = JSON.stringify({
      id: `order-${counter}`,
      amount: amount.text,
      token: tokenNumber(n),
      expires: EXPIRES,
      cryptogram: cryptograms.make(bound, counter),
      capture: 'now',
    });
    const { status, text } = await post(pool, PATH, body, `order-${counter}`).finally(() => paying.delete(n));
    const state = /"state":"([a-z]+)"/.exec(text)?.[1];
    if (status !== 200 || state !== (amount === AMOUNT ? 'approved' : 'declined'))
      throw new Error(`status ${status}: ${text}`);
    return amount === AMOUNT ? 'done' : 'refused';
  };
  await measuredLoad(
    () => pool.destroy(),
    (for_) => runLoad(callers, for_, once),
    seconds,
  );
}

if (!isMainThread) await run(workerData as HttpLoad);
