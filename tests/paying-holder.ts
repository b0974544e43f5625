import { readRows } from '@sandglass/operations';
import { numbers } from '@sandglass/payments';
import { issueCards } from '../apps/server/demo/cards.ts';
import { sampleMerchants } from '../apps/server/parties/sample-merchants.ts';
import { type Answer, type DemoHouse, until } from '../apps/server/testing/demo-house.ts';
import { cryptograms, provisionToken, vault } from '../pilots/token/issuing.ts';

const [SHOP] = sampleMerchants;

/** A holder of the demo with a token at the sample shop, and the shop's own way of paying by it. */
export interface PayingHolder {
  readonly token: string;
  /** Asks the acquirer as the shop does, with a fresh cryptogram. */
  readonly pay: (id: string, amount: string) => Promise<Answer>;
  readonly shop: string;
}

/** The demo's bank has cards; this holder accepted the agreement, and made a token. */
export async function payingHolder(
  demo: DemoHouse,
  customer = 'lin',
  rules: Readonly<Record<string, unknown>> = {},
): Promise<PayingHolder> {
  await until(
    async () => (await demo.call('GET', '/api/pilots/token')).body.state === 'running',
    'the pilot runs',
  );
  const as = `customer:${customer}`;
  if ((await demo.call('GET', '/api/token/me', as)).status === 404) await issueCards(demo.house);
  const { inForce, state } = (await demo.call('GET', '/api/token/my/agreements', as)).body;
  if (state !== 'accepted') {
    const { version, sha256 } = inForce;
    await demo.call('POST', '/api/token/my/agreements/accept', as, { version, sha256 });
  }
  const { cards } = (await demo.call('GET', '/api/token/me', as)).body;
  const executor = demo.house.executors.get('token')!;
  const made = await executor.submit(
    provisionToken,
    {
      card: cards[0].id,
      requestor: SHOP!.requestor,
      scenario: 'travel',
      rules: { zone: 'Asia/Shanghai', ...rules },
      months: 12,
      recurring: false,
    },
    { actor: { role: 'customer', party: customer }, key: `token of ${customer} ${JSON.stringify(rules)}` },
  );
  if (made.outcome !== 'done') throw new Error(`no token was made: ${made.code}`);
  const token = String(made.reply.token);
  const [sealed] = await readRows(demo.house.database.pools.read, numbers, 'where shard = $1 and id = $2', [
    'token',
    token,
  ]);
  const number = vault.open(sealed!)!;
  let counter = 0;
  return {
    token,
    shop: `merchant:${SHOP!.party}`,
    pay: (id, amount) => {
      counter += 1;
      const bound = {
        token,
        requestor: SHOP!.requestor,
        amount: BigInt(amount.replace('.', '')),
        currency: '156',
        merchant: SHOP!.id,
      };
      return demo.call('POST', '/api/acquiring/payments', `merchant:${SHOP!.party}`, {
        id,
        amount,
        token: number,
        expires: String(made.reply.expiresOn),
        cryptogram: cryptograms.make(bound, counter),
        capture: 'now',
      });
    },
  };
}
