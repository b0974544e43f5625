import { setTimeout as wait } from 'node:timers/promises';
import type { LinkClient } from '@sandglass/payments';

const REACHED_MS_MAX = 5_000;

/** Starts a line to another party of this house, and waits until it signed on, or long enough: it goes on trying. */
export async function reached(make: (told: () => void) => LinkClient): Promise<LinkClient> {
  let tell = (): void => {};
  const signedOn = new Promise<void>((resolve) => {
    tell = resolve;
  });
  const client = make(() => tell());
  client.start();
  const given = new AbortController();
  await Promise.race([
    signedOn,
    wait(REACHED_MS_MAX, undefined, { signal: given.signal }).catch(() => undefined),
  ]);
  given.abort();
  return client;
}
