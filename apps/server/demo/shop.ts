import type { Actor } from '@sandglass/operations';
import { openShop, type Shop } from '@sandglass/shop';
import { systemClock } from '@sandglass/time';
import type { House } from '../house.ts';
import { sampleMerchants } from '../parties/sample-merchants.ts';

const TOKEN_S = 3_600;
/** Asked for anew well before it ends. */
const RENEW_MS = (TOKEN_S - 300) * 1_000;
/** As the bank registered it, by where its buyers come back to, which is known when the shop listens. */
const NAME = {
  'zh-Hans': '远行旅行网（虚构）',
  'zh-Hant': '遠行旅行網（虛構）',
  en: 'Yuanxing Travel (fictional)',
} as const;
const BANK: Actor = { role: 'institution', party: 'hengxin-bank' };

export interface SampleShopOptions {
  readonly folder: string;
  /** 0 chooses a free one. */
  readonly port: number;
}

/** The sample travel shop at its simulated acquirer; the bank's staff have registered where its buyers come back to. */
export async function openSampleShop(house: House, { folder, port }: SampleShopOptions): Promise<Shop> {
  const [merchant] = sampleMerchants;
  if (merchant === undefined) throw new Error('the demonstration has no merchant');
  const { app, identity } = house;
  let known: { readonly token: string; readonly until: number } | undefined;
  return openShop({
    bank: house.origin,
    merchant: merchant.id,
    folder,
    port,
    now: () => new Date(systemClock.now()).toISOString(),
    token: async () => {
      if (known === undefined || known.until <= systemClock.now()) {
        const token = await identity.mint({ role: 'merchant', party: merchant.party }, TOKEN_S);
        known = { token, until: systemClock.now() + RENEW_MS };
      }
      return known.token;
    },
    register: async (returnTo) => {
      const answer = await app.inject({
        method: 'POST',
        url: '/api/token/requestors',
        headers: {
          authorization: `Bearer ${await identity.mint(BANK, 60)}`,
          'idempotency-key': `shop-${systemClock.now()}`,
        },
        payload: {
          id: merchant.requestor,
          party: merchant.party,
          name: NAME,
          kind: 'merchant',
          simulated: true,
          merchant: merchant.id,
          returns: [returnTo],
        },
      });
      if (answer.statusCode >= 400)
        throw new Error(`the bank did not register the sample shop: ${answer.body}`);
    },
  });
}
