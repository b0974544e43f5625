import { checkBalanced } from '@sandglass/ledger';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { until } from '../testing/demo-house.ts';
import { customer, LONG_MS, officer } from '../testing/exit-house.ts';
import { TokenExit } from '../testing/token-exit.ts';
import { ToldShop } from '../testing/told-shop.ts';

const HOLDERS = ['ann', 'ben', 'cai'] as const;
/** The acquirer’s days to answer pass, each with its nights. */
const WHOLE_MS = 2 * LONG_MS;
const of = new TokenExit();
const shop = new ToldShop();
const tokens: Record<string, string> = {};
const paid: Record<string, string> = {};
/** The bank's id of the payment that was not its holder's. */
let stolen = '';

beforeAll(async () => {
  await of.open();
  await shop.open(of);
}, LONG_MS);
afterAll(async () => {
  await of.close();
  shop.close();
}, LONG_MS);

it(
  'a risky exit stops every active token at once and tells shop and holders, while refunds go on',
  async () => {
    for (const party of HOLDERS) await of.holder(party);
    tokens.membership = await of.token('ann', { recurring: true });
    tokens.trip = await of.token('ben');
    tokens.misused = await of.token('cai');
    await of.pay(tokens.membership, '30.00');
    paid.trip = (await of.pay(tokens.trip, '120.00')).id;
    await of.pay(tokens.misused, '88.00');
    stolen = await of.paymentOf('cai');
    await of.done(`/api/token/payments/${stolen}/not-me`, customer('cai'), { token: tokens.misused });

    await of.start('risky', 'a key may be known to others');
    await until(async () => (await of.current()) === 2, 'the freeze is done', LONG_MS);
    // The misused one had been frozen by its holder's word.
    expect(await of.runsOf(1)).toEqual({
      'tell-requestors': 1,
      'stop-tokens': 2,
      'tell-holders-stopped': HOLDERS.length,
    });
    expect(new Set(await of.tokenStates())).toEqual(new Set(['suspended']));
    expect(await of.pay(tokens.membership, '30.00')).toMatchObject({ state: 'declined', response: '62' });
    expect(await of.after(paid.trip!, 'refund', '20.00')).toMatchObject({ state: 'approved' });
    await until(async () => shop.told('token.suspended').length === 3, 'the shop was told of each', LONG_MS);
    expect(shop.told('pilot.ending')).toHaveLength(1);
    const delivered = async () => (await of.facts('token.holder-ending-delivered')) === HOLDERS.length;
    await until(delivered, 'holders were told', LONG_MS);
  },
  WHOLE_MS,
);

it(
  'it waits until the bank has paid first what was not the holder’s, and then closes token by token',
  async () => {
    await of.look(2);
    expect(await of.current()).toBe(2);
    expect(await of.waitsOf(2)).toEqual({ 'unauthorised-unpaid': 1, 'undelivered-unpaid': 0 });
    const before = await of.balanceOf('cai');
    await of.both(stolen, 'advance');
    expect(Number(await of.balanceOf('cai')) - Number(before)).toBeCloseTo(88, 2);
    await of.through(2);
    expect(new Set(await of.tokenStates()), 'not closed before').toEqual(new Set(['suspended']));
    await of.through(3);
    expect(await of.runsOf(3)).toEqual({ 'close-tokens': 3 });
    expect(new Set(await of.tokenStates())).toEqual(new Set(['deleted']));
    await until(async () => shop.told('token.deleted').length === 3, 'the shop was told of each', LONG_MS);
  },
  WHOLE_MS,
);

it(
  'it settles clearing and disputes to the last, destroys keys, and is confirmed when nothing is left',
  async () => {
    await of.look(4);
    expect(await of.current()).toBe(4);
    expect(await of.waitsOf(4)).toEqual({ holds: 0, disputes: 1, clearing: 1, differences: 0 });
    expect((await of.tryConfirm()).status).toBe(409);
    await of.both(stolen, 'present', { words: 'The holder was not there.' });
    for (let day = 0; day < 3; day += 1) await of.nextDay();
    // The shop says nothing: after its ten workdays the holder has won, and it counts as fraud.
    while ((await of.dispute(stolen)).state === 'presented') await of.nextDay(6);
    expect(await of.dispute(stolen)).toMatchObject({ state: 'won', unauthorised: true });
    expect(await of.classOf('cai')).toBe('risky');
    await of.through(4);
    await of.evidence(5, { evidence: 'The list of the archive', digest: 'cd'.repeat(32) });
    await of.evidence(6, { evidence: 'The list handed over, signed for' });
    await of.look(7);
    await of.evidence(7, { evidence: 'Certificates of deletion' });
    await of.through(7);
    const isEmpty = async () => Object.keys(await of.leftOver()).length === 0;
    await until(isEmpty, 'nothing is left, and no run of the day is under way', LONG_MS);
    await of.confirm();
    for (const shard of ['token', 'network', 'acquirer'])
      expect(await checkBalanced(of.pool, shard)).toEqual([]);
    expect(await of.account('token', 'bank/disputes')).toBe(0n);
    await of.done('/api/pilots/token/exits/offline', officer('li'), { reason: 'nothing is left' });
  },
  WHOLE_MS,
);
