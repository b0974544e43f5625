import { join } from 'node:path';
import { dataFolder } from '@sandglass/database';
import { type Dialect, hostHeader, UNIONPAY_HOST } from '@sandglass/iso8583';
import { KeyStore, openMasterKey } from '@sandglass/keys';
import { type LineSecurity, LinkClient } from '@sandglass/payments';
import { LineSecrets } from '../parties/secured.ts';
import type { DemoHouse } from './demo-house.ts';

/** What two parties of the house share. */
export function sharedBy(demo: DemoHouse, one: string, other: string): Promise<LineSecurity> {
  const master = openMasterKey(join(dataFolder(demo.folder), 'keys', 'master.key'), 'international');
  return new LineSecrets(new KeyStore(demo.house.database.pool, master), 'international').of(one, other);
}

/** A line of our own into a party, as its neighbour has one; `by`: with what it is authenticated; `dialect`: what it writes, rightly or not. */
export async function lineTo(
  demo: DemoHouse,
  port: number,
  from: string,
  to: string,
  by?: LineSecurity,
  dialect: Dialect = UNIONPAY_HOST,
): Promise<{ readonly client: LinkClient; readonly reached: Promise<void> }> {
  const security = by ?? (await sharedBy(demo, from, to));
  let tell = (): void => undefined;
  const reached = new Promise<void>((resolve) => {
    tell = resolve;
  });
  const client = new LinkClient(
    {
      dialect,
      preamble: { header: hostHeader({ destination: to, source: from }) },
      security,
      answer: async () => undefined,
      reached: () => tell(),
      port,
    },
    () => demo.clock.now(),
  );
  client.start();
  return { client, reached };
}
