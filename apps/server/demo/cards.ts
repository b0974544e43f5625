import type { Actor } from '@sandglass/operations';
import type { House } from '../house.ts';

const TOKEN_S = 60;
const BANK: Actor = { role: 'institution', party: 'hengxin-bank' };
/** Demo customers who have a card of the bank, the province they live in, and what is on the account. */
const holders = [
  ['lin', '330000', '20000.00'],
  ['chen', '310000', '8000.00'],
] as const;

/** The sample bank's holders have had a card, and money on it, before they bind it: the bank's core is simulated. */
export async function issueCards({ app, identity }: House): Promise<void> {
  const post = async (as: Actor, url: string, key: string, payload: object): Promise<void> => {
    const headers = { authorization: `Bearer ${await identity.mint(as, TOKEN_S)}`, 'idempotency-key': key };
    const answer = await app.inject({ method: 'POST', url, headers, payload });
    if (answer.statusCode >= 400) throw new Error(`the demo's ${key} was refused: ${answer.body}`);
  };
  for (const [customer, region, amount] of holders) {
    await post(BANK, '/api/token/cards', `demo-card-${customer}`, { customer, region });
    const holder: Actor = { role: 'customer', party: customer };
    await post(holder, '/api/token/me/pay-in', `demo-card-money-${customer}`, { amount });
  }
}
