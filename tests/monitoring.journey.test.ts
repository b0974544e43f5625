import { randomUUID } from 'node:crypto';
import { buildConsole } from '@sandglass/console';
import { system } from '@sandglass/operations';
import { buildWallet } from '@sandglass/wallet';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEMO_PASSWORD, pilots } from '../apps/server/index.ts';
import { type DemoHouse, demoHouse, until } from '../apps/server/testing/demo-house.ts';
import { loanSignedBy } from '../apps/server/testing/signed-loan.ts';
import {
  accessibilityViolations,
  DESKTOP,
  JOURNEY_MS,
  newPage,
  PHONE,
  screenshot,
  scrollsSideways,
  settled,
  startBrowser,
} from './browser.ts';
import { staff } from './console-staff.ts';
import { press, pressNamed, write } from './keyboard.ts';
import { answer, flaws, signIn } from './wallet-walk.ts';

const { browser, why } = await startBrowser();
const skip = browser === undefined;
const when = skip ? ` (skipped: ${why})` : '';
const SEND = 'form button[type=submit]';
const DESK = '/pilots/microloan/lending/warnings';
const views = [
  { locale: 'zh-Hans', size: PHONE },
  { locale: 'zh-Hant', size: DESKTOP },
  { locale: 'en', size: PHONE },
] as const;

let demo: DemoHouse;
beforeAll(async () => {
  if (skip) return;
  await Promise.all([buildConsole(), buildWallet()]);
  demo = await demoHouse();
  await demo.runs('microloan');
  await inTrouble('lin', 'court');
  await inTrouble('chen', 'tax-stops');
});
afterAll(async () => {
  await browser?.close();
  await demo?.close();
});

/** A borrower who consented to be monitored and of whom the sample providers tell something bad: frozen. */
async function inTrouble(customer: string, scenario: string): Promise<void> {
  const as = `customer:${customer}`;
  const loan = await loanSignedBy(demo, customer);
  await demo.call('POST', `/api/loans/${loan}/draw`, as, { amount: '20000.00' });
  await demo.call('POST', '/api/monitoring/simulate', as, { scenario, since: '2025-06' });
  const monitor = pilots[0]!.daily.find(({ name }) => name === 'monitor')!;
  const call = { actor: system, key: randomUUID() };
  await demo.house.executors
    .get('microloan')!
    .submit(monitor.operation, monitor.input(customer) as never, call);
  const mine = async () => (await demo.call('GET', '/api/monitoring/mine', as)).body.warning?.state;
  await until(async () => (await mine()) === 'frozen', 'the limit is frozen');
}

test.skipIf(skip)(
  `by keyboard alone a customer whose limit was frozen sees why and objects, an officer lifts it, and the customer draws${when}`,
  async () => {
    const { origin } = demo.house;
    const lin = await newPage(browser!, { locale: 'en' });
    await signIn(lin, origin, 'lin', DEMO_PASSWORD);
    await lin.goto(`${origin}/wallet/`);
    await lin.getByText('Your unused limit is frozen').first().waitFor();
    await screenshot(lin, 'wallet-home-frozen-en');
    await press(lin, 'a[href$="/monitoring"]');
    await lin.getByText('You are listed as not having obeyed a judgment').waitFor();
    await press(lin, 'a[href$="/monitoring/object"]');
    await press(lin, SEND);
    await lin.locator('.sg-problem li').first().waitFor();
    expect(await lin.title()).toMatch(/^Error:/);
    await write(lin, '#words', 'The case was another firm’s of the same name.');
    await press(lin, SEND);
    await lin.getByText('A person answers by').waitFor();
    await screenshot(lin, 'wallet-objected-en');

    const officer = await staff(browser!, origin, 'fenghe-bank');
    await press(officer, '.c-due-answer-objections a');
    await officer.waitForURL(/\/lending\/warnings\?state=objected$/);
    await press(officer, 'main a[href*="/warnings/lin.w"]');
    await officer.getByText('The case was another firm’s of the same name.').waitFor();
    await screenshot(officer, 'console-warning-objected-en');
    await pressNamed(officer, 'Lift the freeze');
    await press(officer, '.sg-dialog button[type=submit]');
    expect(await officer.locator('#words-error').textContent()).toBe('Give the reason.');
    await write(officer, '#words', 'The court confirmed the mistake.');
    await press(officer, '.sg-dialog button[type=submit]');
    await officer.getByText('The limit may be used again.').waitFor();

    await lin.reload();
    await lin.getByText('The court confirmed the mistake.').waitFor();
    const { loans } = (await demo.call('GET', '/api/loans', 'customer:lin')).body;
    const drawn = await demo.call('POST', `/api/loans/${loans[0].loan}/draw`, 'customer:lin', {
      amount: '1000.00',
    });
    expect(drawn.status).toBe(201);
    await lin.context().close();
    await officer.context().close();
  },
  JOURNEY_MS,
);

test.skipIf(skip)(
  `on a phone a customer lets the bank read the tax record, and is told amount, rate and why the rate is what it is${when}`,
  async () => {
    const { origin } = demo.house;
    const lin = await newPage(browser!, { locale: 'zh-Hans' });
    await signIn(lin, origin, 'lin', DEMO_PASSWORD);
    await lin.goto(`${origin}/wallet/apply`);
    const answers = {
      product: 'tax-12',
      amount: '100000',
      termMonths: '12',
      industry: 'software',
      yearlyTurnover: '5000000',
    };
    await answer(lin, answers, async () => undefined);
    await pressNamed(lin, '允许银行读取');
    await lin.getByText('最多可支持').waitFor();
    expect(await flaws(lin, 'wallet-evidence-zh-Hans', true)).toEqual([]);
    await lin.getByRole('button', { name: '提交申请' }).click();
    await lin.waitForURL(/\/applications\//);
    await lin.getByText('预期损失').waitFor();
    await screenshot(lin, 'wallet-priced-zh-Hans');
    const [{ application }] = (await demo.call('GET', '/api/applications', 'customer:lin')).body.applications;
    const officer = await staff(
      browser!,
      origin,
      'fenghe-bank',
      `/pilots/microloan/lending/cases/${application}`,
    );
    await officer.locator('#price').waitFor();
    await officer.locator('details summary').first().click();
    await screenshot(officer, 'console-priced-en');
    expect(await accessibilityViolations(officer)).toEqual([]);
    await lin.context().close();
    await officer.context().close();
  },
  JOURNEY_MS,
);

test.skipIf(skip).each(views)(
  `in $locale at $size.width px the pages of a freeze fit, and axe finds nothing${when}`,
  async (view) => {
    const { origin } = demo.house;
    const chen = await newPage(browser!, { locale: view.locale });
    await signIn(chen, origin, 'chen', DEMO_PASSWORD);
    for (const place of ['', 'monitoring', 'monitoring/object']) {
      await chen.goto(`${origin}/wallet/${place}`);
      await chen.locator('main h1').waitFor();
      await settled(chen);
      const name = place === '' ? 'home' : place.replace('/', '-');
      expect(await flaws(chen, `wallet-freeze-${name}-${view.locale}`, true)).toEqual([]);
    }
    const officer = await staff(browser!, origin, 'fenghe-bank', '/', view);
    for (const place of ['', '/chen.w1', '/none']) {
      await officer.goto(`${origin}/console${DESK}${place}`);
      await officer.locator('main h1').waitFor();
      await settled(officer);
      await screenshot(officer, `console-warnings${place.replaceAll(/[/.]/g, '-')}-${view.locale}`);
      expect(await accessibilityViolations(officer), place).toEqual([]);
      expect(await scrollsSideways(officer), place).toBe(false);
    }
    await chen.context().close();
    await officer.context().close();
  },
  JOURNEY_MS,
);
