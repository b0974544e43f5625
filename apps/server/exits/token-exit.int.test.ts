import { checkBalanced } from '@sandglass/ledger';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { until } from '../testing/demo-house.ts';
import { customer, LONG_MS } from '../testing/exit-house.ts';
import { SHOP_REQUESTOR } from '../testing/holder.ts';
import { BANK, TokenExit } from '../testing/token-exit.ts';
import { ToldShop } from '../testing/told-shop.ts';

const of = new TokenExit();
const tokens: Record<string, string> = {};
const paid: Record<string, string> = {};
const shop = new ToldShop();

beforeAll(async () => {
  await of.open();
  await shop.open(of);
}, LONG_MS);
afterAll(async () => {
  await of.close();
  shop.close();
});

it(
  'a normal exit takes no new token, and tells requestors that it ends, also when the house is stopped at once',
  async () => {
    for (const party of ['ann', 'ben', 'cai']) await of.holder(party);
    tokens.membership = await of.token('ann', { recurring: true });
    tokens.trip = await of.token('ann');
    tokens.hotel = await of.token('ben');
    paid.membership = (await of.pay(tokens.membership, '30.00')).id;
    paid.trip = (await of.pay(tokens.trip, '120.00')).id;
    paid.hotel = (await of.pay(tokens.hotel, '70.00', 'later')).id;
    await of.start('normal', 'the test has run its time');
    await of.stop();
    await of.resume();
    await until(async () => (await of.current()) >= 2, 'the freeze is done', LONG_MS);
    expect(await of.runsOf(1)).toEqual({
      'tell-requestors': 1,
      'stop-tokens': 0,
      'tell-holders': 3,
      'tell-holders-stopped': 0,
    });
    await until(async () => shop.told('pilot.ending').length > 0, 'the shop was told', LONG_MS);
    expect(shop.told('pilot.ending')[0].data).toEqual({
      pilot: 'token',
      noNewTokensFrom: of.today,
    });
    const [card] = (await of.get('/api/token/me', customer('cai'))).cards;
    const wanted = {
      card: card.id,
      requestor: SHOP_REQUESTOR,
      scenario: 'Travel',
      rules: { zone: 'Asia/Shanghai' },
    };
    const made = await of.post('/api/token/tokens', customer('cai'), {
      ...wanted,
      months: 12,
      recurring: false,
    });
    expect(made.body.code).toBe('pilot-suspended');
  },
  LONG_MS,
);

it(
  'closes subscriptions and tokens one by one, and tells the shop of each',
  async () => {
    await of.through(2);
    expect(await of.runsOf(2)).toEqual({ 'close-tokens': 3 });
    expect(new Set(await of.tokenStates())).toEqual(new Set(['deleted']));
    const deleted = () => shop.told('token.deleted');
    await until(async () => deleted().length === 3, 'the shop was told of each', LONG_MS);
    expect(
      deleted()
        .map(({ data }) => data.reference)
        .sort(),
    ).toEqual(Object.values(tokens).sort());
    expect(await of.pay(tokens.membership!, '30.00')).toMatchObject({ state: 'declined', response: '14' });
  },
  LONG_MS,
);

it(
  'waits for the open hold and for clearing, and is not confirmed before',
  async () => {
    await of.look(3);
    expect(await of.current()).toBe(3);
    expect(await of.waitsOf(3)).toEqual({ holds: 1, disputes: 0, clearing: 1, differences: 0 });
    expect(await of.leftOver()).toMatchObject({ 'held-payments': 1, 'not-settled': 1, 'number-keys': 3 });
    expect((await of.tryConfirm()).status).toBe(409);
    expect(await of.after(paid.hotel!, 'capture', '70.00')).toMatchObject({ state: 'approved' });
    expect(await of.after(paid.trip!, 'refund', '120.00')).toMatchObject({ state: 'approved' });
    for (let day = 0; day < 4; day += 1) await of.nextDay();
    await of.through(3);
    expect(await of.waitsOf(3)).toEqual({ holds: 0, disputes: 0, clearing: 0, differences: 0 });
    // The keys of deleted tokens went with the nights; what is left is what the revocation is for.
    expect(await of.leftOver()).toEqual({ consents: 3 });
  },
  LONG_MS,
);

it(
  'archives, hands over, destroys the keys of numbers, and is confirmed when nothing is left',
  async () => {
    await of.evidence(4, { evidence: 'The list of the archive', digest: 'cd'.repeat(32) });
    await of.evidence(5, { evidence: 'The list handed over, signed for' });
    await of.look(6);
    expect(
      (
        await of.pool.query(
          'select from payments.number n join payments.token t using (shard, id) where octet_length(n.key) > 0',
        )
      ).rows,
    ).toEqual([]);
    await of.evidence(6, { evidence: 'Certificates of deletion' });
    await of.through(6);
    const isEmpty = async () => Object.keys(await of.leftOver()).length === 0;
    await until(isEmpty, 'nothing is left, and no run of the day is under way', LONG_MS);
    await of.confirm();
    for (const shard of ['token', 'network', 'acquirer'])
      expect(await checkBalanced(of.pool, shard)).toEqual([]);
    const issued = await of.post('/api/token/cards', BANK, { customer: 'dan', region: '310000' });
    expect(['pilot-suspended', 'pilot-ended']).toContain(issued.body.code);
    await expect(of.pay(tokens.trip!, '1.00'), 'its number is destroyed').rejects.toThrow('has no number');
  },
  LONG_MS,
);
