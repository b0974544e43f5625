import { checkBalanced } from '@sandglass/ledger';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { until } from '../testing/demo-house.ts';
import { customer, LONG_MS, officer } from '../testing/exit-house.ts';
import { SHOP_MERCHANT, SHOP_REQUESTOR } from '../testing/holder.ts';
import { BANK, TokenExit } from '../testing/token-exit.ts';
import { ToldShop } from '../testing/told-shop.ts';

const DISPUTES = '/api/token/disputes';
/** The acquirer’s days to answer pass, each with its nights. */
const WHOLE_MS = 2 * LONG_MS;
const of = new TokenExit();
const shop = new ToldShop();
const tokens: Record<string, string> = {};
/** The bank's ids of what was paid and not travelled. */
const booked: Record<string, string> = {};
/** How the acquirer would ask by a token again, when the pilot is offline. */
let presented: Record<string, unknown> = {};

beforeAll(async () => {
  await of.open();
  await shop.open(of);
}, LONG_MS);
afterAll(async () => {
  await of.close();
  shop.close();
}, LONG_MS);

it(
  'a partner that is lost: its holders are non-performing, everybody’s tokens stop, and they are told',
  async () => {
    for (const party of ['ann', 'ben', 'cai', 'dan']) await of.holder(party);
    tokens.trip = await of.token('ann', { recurring: true });
    tokens.tour = await of.token('ben');
    tokens.hotel = await of.token('cai');
    tokens.goods = await of.token('dan', { requestor: '62900000001' });
    for (const [party, token, amount, capture] of [
      ['ann', tokens.trip, '300.00', 'now'],
      ['ben', tokens.tour, '120.00', 'now'],
      ['cai', tokens.hotel, '70.00', 'later'],
    ] as const) {
      await of.pay(token, amount, capture);
      booked[party] = await of.paymentOf(party);
    }
    presented = await of.presented(tokens.trip, '1.00');
    await of.done(`/api/token/requestors/${SHOP_REQUESTOR}/end`, BANK);
    for (const party of ['ann', 'ben', 'cai']) expect(await of.classOf(party)).toBe('non-performing');
    expect(await of.classOf('dan')).toBe('normal');
    await of.start('non-performing', 'the travel shop is silent');
    await until(async () => (await of.current()) === 2, 'the freeze is done', LONG_MS);
    expect(await of.runsOf(1)).toEqual({ 'tell-requestors': 1, 'stop-tokens': 4, 'tell-holders-stopped': 4 });
    expect(await of.pay(tokens.trip, '1.00')).toMatchObject({ state: 'declined', response: '62' });
    await until(async () => shop.told('token.suspended').length === 3, 'the shop was told', LONG_MS);
  },
  WHOLE_MS,
);

it(
  'the bank refunds what was paid and not travelled, each with its record, before the step is over',
  async () => {
    // One holder says so in the wallet; for another an officer does, by the shop's list of bookings.
    const reason = 'not-received';
    await of.done(DISPUTES, customer('ben'), { payment: booked.ben, reason, words: 'No tour went.' });
    await of.done(DISPUTES, BANK, { payment: booked.ann, reason, words: 'In the list of open bookings.' });
    await of.look(2);
    expect(await of.current()).toBe(2);
    expect(await of.runsOf(2)).toEqual({ 'close-tokens': 4 });
    expect(await of.waitsOf(2)).toEqual({ 'unauthorised-unpaid': 0, 'undelivered-unpaid': 2 });
    expect(await of.classOf('ann'), 'also once its token is closed').toBe('non-performing');
    for (const party of ['ann', 'ben']) await of.both(booked[party]!, 'advance');
    expect([await of.balanceOf('ann'), await of.balanceOf('ben')]).toEqual(['5000.00', '5000.00']);
    expect(await of.account('token', 'bank/disputes')).toBe(42_000n);
    await of.through(2);
    expect(new Set(await of.tokenStates())).toEqual(new Set(['deleted']));
  },
  WHOLE_MS,
);

it(
  'what it refunded is drawn from the shop’s acquirer, and a hold that nobody takes is free again',
  async () => {
    await of.look(3);
    expect(await of.waitsOf(3)).toEqual({ holds: 1, disputes: 2, clearing: 1, differences: 0 });
    for (const party of ['ann', 'ben']) await of.both(booked[party]!, 'present', { words: 'Not travelled.' });
    for (let day = 0; day < 3; day += 1) await of.nextDay();
    while ((await of.dispute(booked.ann!)).state === 'presented') await of.nextDay(6);
    for (const party of ['ann', 'ben'])
      expect(await of.dispute(booked[party]!)).toMatchObject({ state: 'won', advanced: expect.any(String) });
    await of.nextDay(20);
    await of.through(3);
    expect(await of.balanceOf('cai')).toBe('5000.00');
    expect(await of.account('token', 'bank/disputes')).toBe(0n);
    // It was charged back on the day of the sale, so that nothing of it was paid out to the shop.
    expect(await of.account('acquirer', `merchant/${SHOP_MERCHANT}`)).toBe(0n);
  },
  WHOLE_MS,
);

it(
  'it is confirmed when nothing is left, goes offline, and a token is answered by 14',
  async () => {
    await of.evidence(4, { evidence: 'The list of the archive', digest: 'cd'.repeat(32) });
    await of.evidence(5, { evidence: 'The list handed over, signed for' });
    await of.look(6);
    await of.evidence(6, { evidence: 'The bank deleted what the shop had' });
    await of.through(6);
    const isEmpty = async () => Object.keys(await of.leftOver()).length === 0;
    await until(isEmpty, 'nothing is left, and no run of the day is under way', LONG_MS);
    await of.confirm();
    for (const shard of ['token', 'network', 'acquirer'])
      expect(await checkBalanced(of.pool, shard)).toEqual([]);
    await of.done('/api/pilots/token/exits/offline', officer('li'), { reason: 'nothing is left' });
    const ended = async () =>
      (await of.post('/api/token/cards', BANK, { customer: 'eve', region: '310000' })).body.code ===
      'pilot-ended';
    await until(ended, 'the bank obeys', LONG_MS);
    expect(await of.payBy(presented, '1.00')).toMatchObject({ state: 'declined', response: '14' });
  },
  WHOLE_MS,
);
