import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DemoHouse, demoHouse, until } from '../testing/demo-house.ts';
import { TokenHolder } from '../testing/token-holder.ts';

let demo: DemoHouse;
let lin: TokenHolder;
let chen: TokenHolder;
beforeAll(async () => {
  demo = await demoHouse();
  lin = await TokenHolder.open(demo, 'lin');
  chen = await TokenHolder.open(demo, 'chen');
}, 60_000);
afterAll(() => demo?.close());

interface Message {
  readonly to: string;
  readonly text: string;
}
const inbox = async (): Promise<readonly Message[]> =>
  (await (await fetch(`${demo.house.origin}/demo/inbox.json`)).json()).messages;
const toldOf = async (words: string) => (await inbox()).filter(({ text }) => text.includes(words));
const listed = async (of: TokenHolder, query = '') => (await of.get(`/payments${query}`)).body;

test('payments are listed newest first, page after page, a token’s alone where it is asked for; refused ones say why', async () => {
  const one = await lin.token({ scenario: 'trains', rules: { perPayment: '100.00' } });
  const other = await lin.token({ scenario: 'films' });
  const paid = [await lin.pay(one, '10.00'), await lin.pay(one, '100.01'), await lin.pay(other, '3.00')];
  const all = await listed(lin);
  expect(all.payments.map(({ id }: { id: string }) => id)).toEqual(paid.toReversed());
  expect(all.payments[1]).toMatchObject({
    state: 'declined',
    amount: '100.01',
    merchantName: 'Yuanxing Travel (example)',
    reason: { code: 'rule-per-payment', text: { en: 'You set ¥100.00 a payment for this token.' } },
    reportedAt: null,
    disputed: false,
  });
  expect(JSON.stringify(all)).not.toMatch(/\D(62\d{14,17})\D/);
  expect((await listed(lin, `?token=${other}`)).payments).toMatchObject([{ id: paid[2], state: 'paid' }]);
  const first = await listed(lin, '?limit=2');
  const rest = await listed(lin, `?limit=2&cursor=${first.next}`);
  expect([...first.payments, ...rest.payments].map(({ id }) => id)).toEqual(paid.toReversed());
  expect((await lin.get(`/payments/${paid[0]}`)).body).toMatchObject({ id: paid[0], amount: '10.00' });
});

test('what another paid is not there, and nobody else may say that it was not them', async () => {
  const token = await lin.token({ scenario: 'mine' });
  const paid = await lin.pay(token, '5.00');
  expect((await listed(chen)).payments).toEqual([]);
  expect((await chen.get(`/payments?token=${token}`)).status).toBe(404);
  expect((await chen.get(`/payments/${paid}`)).status).toBe(404);
  expect((await chen.post(`/payments/${paid}/not-me`, { token })).body.code).toBe('own-payment-unknown');
  expect((await lin.me()).tokens.find(({ id }: { id: string }) => id === token).state).toBe('active');
});

test('each payment is told to its holder once, paid or refused, without its number', async () => {
  const token = await lin.token({ scenario: 'told', rules: { perPayment: '20.00' } });
  await lin.pay(token, '11.00');
  await lin.pay(token, '21.00');
  await until(async () => (await toldOf('told')).length === 2, 'both are told');
  const texts = (await toldOf('told')).map(({ text }) => text);
  expect(texts.some((text) => text.includes('paid ¥11.00') && text.includes('Not you?'))).toBe(true);
  expect(texts.some((text) => text.includes('was refused ¥21.00'))).toBe(true);
  expect(texts.join()).not.toMatch(/\d{13}/);
  await lin.pay(token, '12.00');
  await until(async () => (await toldOf('told')).length === 3, 'the third is told');
  const { rows } = await demo.house.database.pools.read.query(
    `select count(*)::int as n from jobs.job where shard = 'token' and kind = 'message.send' and payload->>'told' = 'token.payment.told'`,
  );
  // No row of work was written for any of them.
  expect(rows).toEqual([{ n: 0 }]);
});

test('whoever watches the list sees a payment come', async () => {
  const token = await lin.token({ scenario: 'watched' });
  const leave = new AbortController();
  const answer = await fetch(`${demo.house.origin}/api/token/payments?token=${token}`, {
    headers: {
      accept: 'text/event-stream',
      authorization: `Bearer ${await demo.tokenOf('customer:lin')}`,
    },
    signal: leave.signal,
  });
  let seen = '';
  const reading = (async () => {
    for await (const chunk of answer.body!) seen += Buffer.from(chunk).toString();
  })().catch(() => undefined);
  const paid = await lin.pay(token, '7.00');
  await until(async () => seen.includes(paid), 'it has come');
  leave.abort();
  await reading;
});

test('“not me” freezes the token before the next payment, opens a dispute, and nobody but the bank lifts it', async () => {
  const token = await chen.token({ scenario: 'stolen' });
  const paid = await chen.pay(token, '90.00');
  const said = await chen.done(`/payments/${paid}/not-me`, { token });
  expect(said).toMatchObject({ token, state: 'suspended', disputed: true });
  await chen.pay(token, '1.00');
  const { payments } = await listed(chen, `?token=${token}`);
  expect(payments).toMatchObject([
    { state: 'declined', reason: { code: 'token-suspended-by-issuer' } },
    { state: 'paid', reportedAt: expect.any(String) },
  ]);
  expect((await chen.post(`/tokens/${token}/resume`)).body.code).toBe('token-suspended-by-issuer');
  const { rows } = await demo.house.database.pools.read.query(
    `select reason, amount::text, state from payments.dispute where shard = 'token' and id = $1`,
    [paid],
  );
  expect(rows).toEqual([{ reason: 'unauthorised', amount: '9000', state: 'opened' }]);
  expect((await chen.post(`/payments/${paid}/not-me`, { token })).body.code).toBe('payment-reported-already');
  const { due } = (await demo.call('GET', '/api/today', 'institution:hengxin-bank')).body;
  const ofDisputes = due.filter(({ kind }: { kind: string }) => kind.endsWith('-disputes'));
  const until = expect.stringMatching(/^\d{4}-\d\d-\d\dT/);
  expect(ofDisputes).toMatchObject([
    { kind: 'advance-disputes', count: 1, until },
    { kind: 'work-disputes', count: 1, until },
  ]);
  const facts = (await demo.call('GET', '/api/facts', 'customer:chen')).body;
  expect(JSON.stringify(facts)).toContain('token.not-me');
});

test('somebody who was refused freezes the token all the same, and there is nothing to contest', async () => {
  const token = await chen.token({ scenario: 'tried', rules: { perPayment: '1.00' } });
  const refused = await chen.pay(token, '50.00');
  expect(await chen.done(`/payments/${refused}/not-me`, { token })).toMatchObject({
    state: 'suspended',
    disputed: false,
  });
});

test('of a deleted token only the money is contested', async () => {
  const token = await chen.token({ scenario: 'gone' });
  const paid = await chen.pay(token, '8.00');
  await chen.done(`/tokens/${token}/delete`);
  expect(await chen.done(`/payments/${paid}/not-me`, { token })).toMatchObject({
    state: 'deleted',
    disputed: true,
  });
});
