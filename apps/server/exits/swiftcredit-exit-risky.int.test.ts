import { checkBalanced } from '@sandglass/ledger';
import { LENDING_SUB_LEDGER } from '@sandglass/lending';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { until } from '../testing/demo-house.ts';
import { HOMES } from '../testing/home-case.ts';
import { customer, DAY_MS, HomeExit, LONG_MS } from '../testing/home-exit.ts';

const ID = 'swiftcredit';
const homes = new HomeExit();
const { clock } = homes;

beforeAll(() => homes.open());
afterAll(() => homes.close());

const draw = (party: string) => homes.post(homes.at(party, 'draw'), customer(party), { amount: '50000.00' });

it(
  'a risky exit freezes every limit at once, and calls nothing back',
  async () => {
    for (const [party, termMonths] of [
      ['zhou', 1],
      ['zheng', 6],
    ] as const) {
      await homes.signed(party, { paper: false, termMonths });
      expect((await draw(party)).status).toBe(200);
    }
    // One is a day late and at risk; the other is sound, and frozen with the rest.
    await homes.done(`${HOMES}/me/pay-away`, customer('zhou'), { amount: '50000.00' });
    const first = (await homes.seen('zhou')).loan.nextDueOn;
    while (homes.today <= first) clock.advance(DAY_MS);
    await until(async () => (await homes.classOf('zhou')) === 'risky', 'zhou is late', LONG_MS);
    expect(await homes.classOf('zheng')).toBe('normal');
    await homes.start('risky', 'values fall');
    await until(async () => (await homes.current()) === 2, 'the freeze is done', LONG_MS);
    expect(await homes.runsOf(1)).toEqual({ 'freeze-limits': 2 });
    for (const party of ['zhou', 'zheng']) {
      expect((await draw(party)).body.code).toBe('limit-frozen');
      const { loan } = await homes.seen(party);
      expect(loan).toMatchObject({ principal: '50000.00', available: '0.00' });
    }
    // Nothing falls due that is not due by the contract.
    expect((await homes.seen('zheng')).loan.claimedNow).toBe('0.00');
  },
  LONG_MS,
);

it(
  'waits until all is settled, early or to the term, without collection or seal',
  async () => {
    await homes.look(2);
    await homes.evidence(2, { evidence: 'Valuations and what security was added' }).catch(() => undefined);
    await until(async () => (await homes.current()) === 3, 'homes are valued anew', LONG_MS);
    await homes.look(3);
    expect(await homes.current()).toBe(3);
    await homes.done(`${HOMES}/me/pay-in`, customer('zhou'), { amount: '52000.00' });
    const owed = (await homes.seen('zhou')).loan.settlement;
    await homes.done(homes.at('zhou', 'repay'), customer('zhou'), { amount: owed });
    expect((await homes.seen('zhou')).loan.state).toBe('settled');
    await homes.done(`${HOMES}/me/pay-in`, customer('zheng'), { amount: '2000.00' });
    const last = (await homes.seen('zheng')).loan.due.at(-1).dueOn as string;
    while (homes.today <= last) clock.advance(DAY_MS);
    await until(
      async () => (await homes.seen('zheng')).loan.state === 'settled',
      'the term is over',
      LONG_MS,
    );
    await homes.look(3);
    await until(async () => (await homes.current()) === 4, 'every loan is settled', LONG_MS);
    expect((await homes.pool.query('select from lending.recovery where shard = $1', [ID])).rows).toEqual([]);
  },
  LONG_MS,
);

it(
  'releases the mortgages, pays out, and is confirmed when nothing is left',
  async () => {
    await homes.evidence(4, { evidence: 'The list of the archive', digest: 'cd'.repeat(32) });
    await homes.look(5);
    await homes.evidence(5, { evidence: 'The registry’s cancellations' });
    await homes.through(5);
    await homes.look(6);
    await homes.evidence(6, { evidence: 'The list of rights, empty' });
    await homes.through(6);
    await homes.confirm();
    expect(await checkBalanced(homes.pool, ID)).toEqual([]);
    expect(await homes.subLedger(LENDING_SUB_LEDGER)).toEqual([]);
    expect(await homes.ended()).toEqual([
      { customer: 'zheng', loan: 'settled', mortgage: 'released', file: 'closed' },
      { customer: 'zhou', loan: 'settled', mortgage: 'released', file: 'closed' },
    ]);
  },
  LONG_MS,
);
