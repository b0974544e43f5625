import { afterAll, beforeAll, expect, test } from 'vitest';
import { endedOnce, factsOf } from '../../../apps/server/testing/ended-once.ts';
import { DAY_MS, LONG_MS, officer } from '../../../apps/server/testing/exit-house.ts';
import { BANK, TokenExit } from '../../../apps/server/testing/token-exit.ts';
import { ToldShop } from '../../../apps/server/testing/told-shop.ts';
import { Lasting } from '../house/lasting.ts';

const HOLDERS = ['ann', 'ben'];
const AT = '/api/pilots/token/exits';
/** A few of each kind here, every thing that the house does of an exit by `npm run soak -- exit`. */
const HERE = [
  'behind token exit:1:tell-requestors',
  'before token mark:exit:2:close-tokens',
  'behind token close:exit:6:destroy-numbers',
  'before token job',
];
const isSoak = process.env.SANDGLASS_CRASH_ROUNDS !== undefined;

const of = new TokenExit();
const shop = new ToldShop();
let lasting: Lasting | undefined;
beforeAll(async () => {
  await of.open();
  await shop.open(of);
}, LONG_MS);
afterAll(async () => {
  await lasting?.house.kill();
  await of.close();
  shop.close();
});

/** A person lets a step be done, again where the house died of it, until the next one is open. */
async function done(n: number): Promise<void> {
  let asked = -1;
  await lasting!.outlives(async () => {
    if ((await of.current()) > n) return true;
    const { looks } = await of.step(n);
    if (looks > asked) {
      await of.post(`${AT}/steps/${n}/do`, BANK);
      asked = looks;
    }
    return false;
  }, `step ${n} is over`);
}

/** A person does something; again where nobody heard what became of it, until its fact is there so often. */
async function told(path: string, body: object, fact: string, times = 1): Promise<void> {
  const as = path.endsWith('offline') ? officer('li') : BANK;
  await lasting!.outlives(async () => {
    if (((await factsOf(of, fact))[fact] ?? 0) >= times) return true;
    await of.post(`${AT}${path}`, as, body);
    return false;
  }, `${fact} is there`);
}

test(
  `an exit whose house is killed ${isSoak ? 'before and behind each thing' : `${HERE.length} times`} and started again does each once, and nobody helps`,
  async () => {
    for (const party of HOLDERS) await of.holder(party);
    const tokens = [await of.token('ann', { recurring: true }), await of.token('ann'), await of.token('ben')];
    await of.pay(tokens[0]!, '30.00');
    const trip = await of.pay(tokens[1]!, '120.00');
    const hotel = await of.pay(tokens[2]!, '70.00', 'later');
    lasting = await Lasting.of(of, isSoak ? 'all' : HERE);
    const { house } = lasting;
    await lasting.outlives(async () => {
      const exit = await of.exit();
      if (exit === null) await of.start('normal', 'the test has run its time');
      return exit?.current === 2;
    }, 'the freeze is done');
    await done(2);
    await lasting.outlives(async () => {
      const [taken, back] = [
        await of.after(hotel.id, 'capture', '70.00'),
        await of.after(trip.id, 'refund', '120.00'),
      ];
      return taken.state === 'approved' && back.state === 'approved';
    }, 'the shop has taken what was held, and given back what was paid');
    for (let day = 0; day < 4; day += 1) {
      of.clock.advance(DAY_MS);
      await lasting.outlives(() => of.nightIsOver(), `the night of ${of.today} is over`);
    }
    await done(3);
    await told('/steps/4/evidence', { evidence: 'The list', digest: 'cd'.repeat(32) }, 'exit.evidence-given');
    await told(
      '/steps/5/evidence',
      { evidence: 'The list', digest: 'cd'.repeat(32) },
      'exit.evidence-given',
      2,
    );
    await told('/steps/6/evidence', { evidence: 'Certificates of deletion' }, 'exit.evidence-given', 3);
    await done(6);
    await lasting.outlives(async () => Object.keys(await of.leftOver()).length === 0, 'nothing is left');
    await told('/confirm', { evidence: 'The final report' }, 'exit.confirmed');
    await told('/offline', { reason: 'nothing is left' }, 'exit.step-done', 8);
    expect(house.deaths).toEqual(expect.arrayContaining(HERE));
    await endedOnce(of, shop, { holders: HOLDERS, tokens });
    process.stdout.write(`killed ${house.deaths.length} times: ${house.deaths.join(', ')}\n`);
  },
  (isSoak ? 16 : 4) * LONG_MS,
);
