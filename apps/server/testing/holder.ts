import { presentedOf } from '@sandglass/token/testing';
import { issueCards } from '../demo/cards.ts';
import { type DemoHouse, until } from './demo-house.ts';

/** The sample travel shop, as its acquirer and the bank know it. */
export const SHOP = 'merchant:yuanxing-travel';
export const SHOP_MERCHANT = '898290047220001';
export const SHOP_REQUESTOR = '62900000002';

const CODE = /\b(\d{6})\b/;

/** Waits until the pilot runs, and lets the bank issue the demo's cards. */
export async function cardsIssued(demo: DemoHouse): Promise<void> {
  await until(async () => (await demo.call('GET', '/api/pilots/token')).body.state === 'running', 'it runs');
  await issueCards(demo.house);
}

/** A holder of the demo binds their card as they do in the wallet: agreement, code from the simulated inbox, consent. Its reference. */
export async function boundCard(demo: DemoHouse, as: string): Promise<string> {
  const { inForce } = (await demo.call('GET', '/api/token/my/agreements', as)).body;
  if (inForce !== null) {
    const { version, sha256 } = inForce;
    await demo.call('POST', '/api/token/my/agreements/accept', as, { version, sha256 });
  }
  const { cards } = (await demo.call('GET', '/api/token/me', as)).body;
  const card = String(cards[0].id);
  const { binding } = (await demo.call('POST', '/api/token/bindings', as, { card, locale: 'en' })).body;
  const code = await codeSent(demo, cards[0].lastFour);
  await demo.call('POST', `/api/token/bindings/${binding}/confirm`, as, { code });
  await demo.call('POST', '/api/token/consents/share-with-merchant/grant', as, { version: '2026-11' });
  return card;
}

/** The code that was sent for the card with these last digits, from the simulated inbox. */
async function codeSent({ call }: DemoHouse, lastFour: string): Promise<string> {
  let code: string | undefined;
  await until(async () => {
    const { messages } = (await call('GET', '/demo/inbox.json')).body;
    const mine = messages.find(({ text }: { text: string }) => text.includes(`ending in ${lastFour}`));
    code = CODE.exec(mine?.text.replace(`ending in ${lastFour}`, '') ?? '')?.[1];
    return code !== undefined;
  }, 'the code is in the inbox');
  return code!;
}

/** A token of a bound card for the travel shop; its reference. */
export async function tokenFor(
  { call }: DemoHouse,
  as: string,
  card: string,
  of: { readonly rules?: object; readonly recurring?: boolean; readonly scenario?: string } = {},
): Promise<string> {
  const { rules = {}, recurring = false, scenario = 'Travel' } = of;
  const made = await call('POST', '/api/token/tokens', as, {
    card,
    requestor: SHOP_REQUESTOR,
    scenario,
    rules: { zone: 'Asia/Shanghai', ...rules },
    months: 12,
    recurring,
  });
  if (made.status !== 201) throw new Error(JSON.stringify(made.body));
  return String(made.body.token);
}

let orders = 0;

/** The travel shop takes a payment by a token, with a genuine cryptogram; its answer from the acquirer. */
export async function shopTakes(
  demo: DemoHouse,
  token: string,
  amount: string,
  of: { readonly capture?: 'now' | 'later'; readonly id?: string } = {},
) {
  orders += 1;
  const { capture = 'now', id = `order-${orders}` } = of;
  const merchant = SHOP_MERCHANT;
  const presented = await presentedOf(demo.house.database.pool, token, { amount, merchant, counter: orders });
  const order = { id, amount, capture, ...presented };
  return (await demo.call('POST', '/api/acquiring/payments', SHOP, order)).body;
}
