import { checkBalanced } from '@sandglass/ledger';
import { LENDING_SUB_LEDGER } from '@sandglass/lending';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { until } from '../testing/demo-house.ts';
import { HOMES } from '../testing/home-case.ts';
import { clerk, customer, DAY_MS, HomeExit, LONG_MS } from '../testing/home-exit.ts';

const ID = 'swiftcredit';
const of = new HomeExit();
const { clock } = of;

beforeAll(() => of.open());
afterAll(() => of.close());

const draw = (party: string, amount = '50000.00') =>
  of.post(of.at(party, 'draw'), customer(party), { amount });

it(
  'a normal exit takes no new case and no drawing, and what is drawn goes on as signed',
  async () => {
    for (const party of ['zhao', 'qian']) await of.signed(party, { paper: false });
    expect((await draw('zhao')).status).toBe(200);
    const opened = { edition: 'personal', amount: '300000.00', termMonths: 6, purpose: 'working-capital' };
    const unsigned = (await of.done(`${HOMES}/cases`, customer('sun'), opened)).case;
    await of.start('normal', 'the test has run its time');
    await until(async () => (await of.current()) >= 2, 'the stop is done', LONG_MS);
    expect((await of.post(`${HOMES}/cases`, customer('li'), opened)).status).toBe(409);
    expect((await draw('zhao')).body.code).toBe('pilot-suspended');
    // Nothing is frozen and nothing is called: what is drawn goes on as signed.
    expect((await of.seen('zhao')).loan).toMatchObject({ frozenOn: null, principal: '50000.00' });
    await of.look(2);
    await until(async () => (await of.current()) === 3, 'cases that are not signed are over', LONG_MS);
    const dropped = await of.get(`${HOMES}/cases/${unsigned}`, customer('sun'));
    expect(dropped.state).toBe('withdrawn');
  },
  LONG_MS,
);

it(
  'waits for what is owed to its term, and closes limits on which nothing is',
  async () => {
    await of.look(3);
    expect(await of.current()).toBe(3);
    const { waits } = await of.step(3);
    expect(waits.map(({ name }: { name: string }) => name)).toContain('repayment');
    // One never drew: the limit is closed. The other pays on the day, as signed.
    expect(await of.runsOf(3)).toMatchObject({ 'close-limits': 1 });
    expect((await of.seen('qian')).loan.state).toBe('settled');
    await of.done(`${HOMES}/me/pay-in`, customer('zhao'), { amount: '2000.00' });
    const due = (await of.seen('zhao')).loan.due as readonly { dueOn: string }[];
    const last = due.at(-1)!.dueOn;
    while (of.today <= last) clock.advance(DAY_MS);
    await until(
      async () => (await of.seen('zhao')).loan.principal === '0.00',
      'what was due is debited',
      LONG_MS,
    );
    expect((await of.seen('zhao')).loan.overdueSince).toBeNull();
    // Repaid, the limit would still stand for years: the next look closes it.
    expect(await of.classOf('zhao')).toBe('normal');
    await of.look(3);
    await until(async () => (await of.current()) === 4, 'every loan has run to its end', LONG_MS);
  },
  LONG_MS,
);

it(
  'gives deeds and balances back, and is confirmed when nothing is left',
  async () => {
    await of.evidence(4, { evidence: 'The list of the archive', digest: 'cd'.repeat(32) });
    await of.look(5);
    await of.evidence(5, { evidence: 'The registry’s cancellations' });
    await of.through(5);
    await of.look(6);
    await of.evidence(6, { evidence: 'The list of rights, empty' });
    await of.through(6);
    await of.confirm();
    expect(await checkBalanced(of.pool, ID)).toEqual([]);
    expect(await of.subLedger(LENDING_SUB_LEDGER)).toEqual([]);
    expect(await of.ended()).toEqual([
      { customer: 'qian', loan: 'settled', mortgage: 'released', file: 'closed' },
      { customer: 'zhao', loan: 'settled', mortgage: 'released', file: 'closed' },
    ]);
    expect(
      (await of.get(`/api/pilots/${ID}/classes`, clerk())).customers.map(
        ({ class: as }: { class: string }) => as,
      ),
    ).not.toContain('non-performing');
    expect((await draw('zhao')).status).toBe(409);
  },
  LONG_MS,
);
