import { checkBalanced } from '@sandglass/ledger';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { until } from '../testing/demo-house.ts';
import { endedOnce, factsOf } from '../testing/ended-once.ts';
import { LONG_MS, officer } from '../testing/exit-house.ts';
import { Mortal } from '../testing/mortal.ts';
import { BANK, TokenExit } from '../testing/token-exit.ts';
import { ToldShop } from '../testing/told-shop.ts';

const HOLDERS = ['ann', 'ben'];
const PARTIES = ['token', 'network', 'acquirer'];
const AT = '/api/pilots/token/exits';
const of = new TokenExit();
const shop = new ToldShop();
const mortal = new Mortal(['register', 'token']);

beforeAll(async () => {
  await of.open();
  await shop.open(of);
}, LONG_MS);
afterAll(async () => {
  mortal.close();
  await of.close();
  shop.close();
});

/** Waits until something is so, and opens the house anew whenever it died; its books agree each time. */
async function outlived(met: () => Promise<boolean>, what: string): Promise<void> {
  await until(
    async () => {
      if (mortal.isDead) {
        await of.stop();
        for (const shard of PARTIES)
          expect([shard, await checkBalanced(of.pool, shard)]).toEqual([shard, []]);
        mortal.live();
        await of.resume();
        return false;
      }
      return (await met()) && !mortal.isDead;
    },
    what,
    2 * LONG_MS,
  );
}

/** A person lets a step be done until it is over. */
async function done(n: number): Promise<void> {
  while ((await of.current()) === n) {
    const { looks } = await of.step(n);
    await of.post(`${AT}/steps/${n}/do`, BANK);
    await outlived(async () => (await of.step(n)).looks > looks, `step ${n} is looked at`);
  }
}
/** Some of the things behind which it has to have died: a run's plan, its items and its end, and that a step was worked on. */
const DIED = [
  'plan:exit:1:tell-requestors',
  'exit:1:tell-requestors',
  'mark:exit:1:tell-requestors',
  'close:exit:1:tell-requestors',
  'exit:1:tell-holders',
  'exit:token:1:worked:1',
  'exit:2:close-tokens',
  'mark:exit:2:close-tokens',
  'exit:token:3:worked:1',
  'plan:exit:6:destroy-numbers',
  'exit:6:end-consents',
  'exit:token:6:worked:1',
];

test(
  'an exit whose house dies behind each thing it does of it, and is opened again, does each once; the books agree at each death',
  async () => {
    for (const party of HOLDERS) await of.holder(party);
    const tokens = [await of.token('ann', { recurring: true }), await of.token('ann'), await of.token('ben')];
    await of.pay(tokens[0]!, '30.00');
    const trip = await of.pay(tokens[1]!, '120.00');
    const hotel = await of.pay(tokens[2]!, '70.00', 'later');
    mortal.live();
    await of.start('normal', 'the test has run its time');
    await outlived(async () => (await of.current()) === 2, 'the freeze is done');
    expect(await of.runsOf(1)).toMatchObject({ 'tell-requestors': 1, 'tell-holders': HOLDERS.length });
    await done(2);
    expect(await of.runsOf(2)).toEqual({ 'close-tokens': tokens.length });
    await of.after(hotel.id, 'capture', '70.00');
    await of.after(trip.id, 'refund', '120.00');
    for (let day = 0; day < 4; day += 1) {
      await of.nextDay();
      await outlived(async () => true, 'the house is open');
    }
    await done(3);
    for (const n of [4, 5]) await of.evidence(n, { evidence: 'The list', digest: 'cd'.repeat(32) });
    await of.evidence(6, { evidence: 'Certificates of deletion' });
    await done(6);
    await outlived(async () => Object.keys(await of.leftOver()).length === 0, 'nothing is left');
    await of.confirm();
    await of.done(`${AT}/offline`, officer('li'), { reason: 'nothing is left' });
    const at = new Set(mortal.deaths.map((point) => point.split(/ |:1:1/)[1]));
    expect([...at]).toEqual(expect.arrayContaining(DIED));
    await endedOnce(of, shop, { holders: HOLDERS, tokens });
    expect(await factsOf(of, 'exit.step-%')).toMatchObject({ 'exit.step-asked': 3, 'exit.step-worked': 4 });
    expect(shop.heard.length).toBeGreaterThan(shop.told().length);
  },
  4 * LONG_MS,
);
