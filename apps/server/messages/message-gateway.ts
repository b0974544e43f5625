import { randomUUID } from 'node:crypto';
import type { CodeGateway } from '@sandglass/identity';

const TIMEOUT_MS = 10_000;
const TRIES_MAX = 2;

export interface MessageService {
  readonly url: string;
  /** Sent as a bearer token. */
  readonly token?: string | undefined;
}

/**
 * A service that sends text messages, or a small adapter before it: `POST { to, text, code?, locale }`. A try without an
 * answer, or that failed on their side, is made once more under the same key; then it is a failure, and the customer
 * asks for another code.
 */
export function messageGateway({ url, token }: MessageService): CodeGateway {
  return {
    send: async ({ to, text, code, locale, key = randomUUID() }) => {
      for (let n = 1; ; n += 1) {
        const answer = await fetch(url, {
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            'idempotency-key': key,
            ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
          },
          body: JSON.stringify({ to, text, code, locale }),
          signal: AbortSignal.timeout(TIMEOUT_MS),
          redirect: 'error',
        }).catch(() => undefined);
        await answer?.body?.cancel();
        if (answer?.ok === true) return;
        const isDecided = answer !== undefined && answer.status < 500;
        // Neither the number nor the code may stand in a log.
        if (isDecided || n === TRIES_MAX)
          throw new Error(`the message service answered ${answer?.status ?? 'nothing'}`);
      }
    },
  };
}
