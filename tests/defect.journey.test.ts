import { buildConsole } from '@sandglass/console';
import { accounts } from '@sandglass/ledger';
import { currentAccount, INTEREST_INCOME } from '@sandglass/lending';
import { type AnyOperation, effects, operation, system } from '@sandglass/operations';
import { buildWallet } from '@sandglass/wallet';
import Type from 'typebox';
import { extractText, getDocumentProxy } from 'unpdf';
import { expect } from 'vitest';
import { DEMO_PASSWORD } from '../apps/server/index.ts';
import type { DemoHouse } from '../apps/server/testing/demo-house.ts';
import { loanSignedBy } from '../apps/server/testing/signed-loan.ts';
import { newPage } from './browser.ts';
import { staff } from './console-staff.ts';
import { journey, type Place } from './journey.ts';
import { press, pressNamed, write } from './keyboard.ts';
import { looked } from './looked.ts';
import { signIn } from './wallet-walk.ts';

const BANK = 'institution:fenghe-bank';
const PILOT = '/api/pilots/microloan';
const PLACE = '/pilots/microloan/redress';
const SEND = '.sg-dialog button[type=submit]';

/** The program with its defect: interest that was taken is taken once more, and no repayment says so. */
const chargeAgain = operation({
  name: 'test.charge-again',
  summary: 'Takes interest a second time, as a defective release would.',
  business: 'continuing',
  roles: ['system'],
  input: Type.Object({ customer: Type.String(), amount: Type.String() }),
  load: ({ customer }) => [accounts.key(currentAccount(customer)), accounts.key(INTEREST_INCOME)],
  decide: (_state, { customer, amount }) =>
    effects({
      reply: {},
      facts: [{ kind: 'test.charged-again' }],
      transfers: [
        {
          kind: 'transfer',
          debit: currentAccount(customer),
          credit: INTEREST_INCOME,
          amount: BigInt(amount),
          code: 'repayment-interest',
        },
      ],
    }),
});

/** What each paid as interest today, minor units. */
const interest = new Map<string, bigint>();
let day: string;
const defect = await journey({
  apps: [buildConsole, buildWallet],
  prepare: async (demo) => {
    await demo.runs('microloan');
    for (const name of ['lin', 'chen', 'wu']) {
      const as = `customer:${name}`;
      const loan = await demo.clock.tell(42, async () => {
        const signed = await loanSignedBy(demo, name);
        await demo.call('POST', `/api/loans/${signed}/draw`, as, { amount: '30000.00' });
        return signed;
      });
      await demo.call('POST', '/api/customers/me/pay-in', as, { amount: '9000.00' });
      const repaid = await demo.call('POST', `/api/loans/${loan}/repay`, as, { amount: '9000.00' });
      interest.set(name, BigInt(repaid.body.interest.replace('.', '')));
      day = (await demo.call('GET', `/api/loans/${loan}`, as)).body.businessDate;
    }
    await demo.call('POST', '/api/customers/me/pay-in', 'customer:lin', { amount: '900.00' });
    await demo.call('POST', '/api/customers/me/pay-in', 'customer:wu', { amount: '900.00' });
    await demo.call('POST', `${PILOT}/compensation/pay-in`, BANK, { amount: '60000000.00' });
  },
});

const balanceOf = async (demo: DemoHouse, name: string): Promise<bigint> => {
  const { balance } = (await demo.call('GET', '/api/customers/me', `customer:${name}`)).body;
  return BigInt(balance.replace('.', ''));
};

/** What the year's summary says, as another program reads it. */
async function summaryOf(demo: DemoHouse, name: string): Promise<string> {
  const as = `customer:${name}`;
  const { token } = (await (await fetch(`${demo.house.origin}/demo/token?as=${as}`)).json()) as {
    token: string;
  };
  const response = await fetch(
    `${demo.house.origin}/api/my/annual-summary.pdf?year=${day.slice(0, 4)}&lang=en`,
    { headers: { authorization: `Bearer ${token}` } },
  );
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(await response.arrayBuffer())));
  return text.join(' ').replace(/\s+/g, ' ');
}

const wallet = async ({ browser, demo }: Place, name: string) => {
  const page = await newPage(browser, { locale: 'en' });
  await signIn(page, demo.house.origin, name, DEMO_PASSWORD);
  return page;
};

defect.walk(
  'interest that was charged twice on a date is found, reviewed by two and paid from the fund, and whoever was harmed is told with the proof',
  async ({ browser, demo }) => {
    const before = new Map<string, bigint>();
    for (const name of interest.keys()) before.set(name, await balanceOf(demo, name));
    for (const name of ['lin', 'wu']) {
      const input = { customer: name, amount: String(interest.get(name)) };
      const pilot = demo.house.executors.get('microloan')!;
      await pilot.submit(chargeAgain as unknown as AnyOperation, input, {
        actor: system,
        key: `again-${name}`,
      });
    }
    expect((await balanceOf(demo, 'lin')) + interest.get('lin')!).toBe(before.get('lin'));
    expect(await summaryOf(demo, 'lin')).toContain('no repayment of any loan accounts for');
    expect(await summaryOf(demo, 'chen')).not.toContain('no repayment of any loan accounts for');

    const first = await staff(browser, demo.house.origin, 'fenghe-bank', '/pilots/microloan/incidents');
    await first.locator('main h2').first().waitFor();
    await pressNamed(first, 'Open an incident');
    await write(first, '.sg-dialog #words', 'A release charged interest twice.');
    await press(first, SEND);
    await first.getByText('A release charged interest twice.').first().waitFor();
    await first.goto(`${demo.house.origin}/console${PLACE}`);
    await first.locator('#payouts').waitFor();
    await pressNamed(first, 'Find whom it harmed');
    await first.locator('.sg-dialog #incident option').first().waitFor({ state: 'attached' });
    await write(first, '.sg-dialog #from', day);
    await write(first, '.sg-dialog #to', day);
    await press(first, SEND);
    await first.getByText('Harmed customers: 2').waitFor();

    const second = await staff(browser, demo.house.origin, 'fenghe-second', PLACE);
    await second.getByText('Harmed customers: 2').waitFor();
    await pressNamed(second, 'Approve and pay');
    await press(second, SEND);
    await second.getByText('2 of 2 paid').waitFor();
    for (const name of interest.keys())
      expect([name, await balanceOf(demo, name)]).toEqual([name, before.get(name)]);

    const lin = await wallet({ browser, demo }, 'lin');
    await lin.getByText('A defect of the platform cost you money').waitFor();
    await looked(lin, 'wallet-harm-home-en');
    await lin.goto(`${demo.house.origin}/wallet/redress`);
    await lin.getByText('The bank found this itself.').waitFor();
    await lin.locator('.w-proof').waitFor();
    expect(await lin.locator('main').textContent()).toContain('more interest was taken from your account');
    await looked(lin, 'wallet-harm-en');
    await press(lin, '.w-proof');
    await lin.waitForURL(/\/register\/facts\/microloan\//);
    expect(await lin.locator('main').textContent()).toContain('compensation.harmed');
    const told = await demo.call('GET', '/api/my/claims', 'customer:wu', undefined, {
      'accept-language': 'zh-CN',
    });
    expect(told.body.claims[0]).toMatchObject({
      cause: 'platform-defect',
      state: 'paid',
      payout: expect.any(String),
      says: expect.stringContaining('账户'),
    });
    const chen = await wallet({ browser, demo }, 'chen');
    await chen.locator('.w-loans').waitFor();
    expect(await chen.locator('main').textContent()).not.toContain('A defect of the platform');
    expect(await summaryOf(demo, 'lin')).toContain('from the compensation fund');

    const { body } = await demo.call('GET', `${PILOT}/payouts`);
    expect(body.payouts[0]).toMatchObject({ state: 'closed', count: 2, paid: 2 });
    const { figures } = (await demo.call('GET', '/api/programme')).body;
    expect(figures.find(({ id }: { id: string }) => id === 'customers-harmed')).toMatchObject({ value: 2 });
    for (const page of [first, second, lin, chen]) await page.context().close();
  },
);
