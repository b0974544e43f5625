import { merchantClient } from '@sandglass/merchant';
import { shopServer } from './server.ts';
import { Store } from './store.ts';
import { Till } from './till.ts';

export interface ShopOptions {
  /** The bank's address. */
  readonly bank: string;
  /** A bearer token of the merchant for the bank's API. */
  readonly token: () => Promise<string>;
  /** Field 42: what its acquirer calls the shop. */
  readonly merchant: string;
  /** Where its orders and its key are kept. */
  readonly folder: string;
  /** 0 chooses a free one. */
  readonly port: number;
  /** Registers with the bank where buyers come back to, before anybody does: in life a person of the bank does that. */
  readonly register: (returnTo: string) => Promise<void>;
  readonly now: () => string;
}

export interface Shop {
  readonly origin: string;
  close(): Promise<void>;
}

/** The sample shop, on this machine only. */
export async function openShop(of: ShopOptions): Promise<Shop> {
  const client = merchantClient({ url: of.bank, token: of.token });
  const store = new Store(of.folder);
  let [origin, secret] = ['', ''];
  const { merchant, now } = of;
  const till = new Till({
    client,
    store,
    merchant,
    now,
    get returnTo() {
      return `${origin}/back`;
    },
  });
  const app = await shopServer({ till, store, bank: of.bank, secret: () => secret });
  await app.listen({ host: 'localhost', port: of.port });
  const address = app.server.address();
  if (typeof address !== 'object' || address === null) throw new Error('the shop does not listen');
  origin = `http://localhost:${address.port}`;
  try {
    await of.register(`${origin}/back`);
    ({ secret } = await client.webhooks.register(`${origin}/webhooks`));
  } catch (error) {
    await app.close();
    throw error;
  }
  return { origin, close: () => app.close() };
}
