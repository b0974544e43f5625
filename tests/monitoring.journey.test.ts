import { randomUUID } from 'node:crypto';
import { buildConsole } from '@sandglass/console';
import { system } from '@sandglass/operations';
import { buildWallet } from '@sandglass/wallet';
import { expect } from 'vitest';
import { pilots } from '../apps/server/index.ts';
import { type DemoHouse, until } from '../apps/server/testing/demo-house.ts';
import { loanSignedBy } from '../apps/server/testing/signed-loan.ts';
import { DESKTOP, PHONE, screenshot } from './browser.ts';
import { loaded, staff } from './console-staff.ts';
import { journey } from './journey.ts';
import { press, pressNamed, write } from './keyboard.ts';
import { looked } from './looked.ts';
import { answer, customer } from './wallet-walk.ts';

const SEND = 'form button[type=submit]';
const DESK = '/pilots/microloan/lending/warnings';

const freeze = await journey({
  apps: [buildConsole, buildWallet],
  prepare: async (demo) => {
    await demo.runs('microloan');
    await inTrouble(demo, 'lin', 'court');
    await inTrouble(demo, 'chen', 'tax-stops');
  },
});

/** A borrower who consented to be monitored and of whom the sample providers tell something bad: frozen. */
async function inTrouble(demo: DemoHouse, login: string, scenario: string): Promise<void> {
  const as = `customer:${login}`;
  const loan = await loanSignedBy(demo, login);
  await demo.call('POST', `/api/loans/${loan}/draw`, as, { amount: '20000.00' });
  await demo.call('POST', '/api/monitoring/simulate', as, { scenario, since: '2025-06' });
  const monitor = pilots[0]!.daily.find(({ name }) => name === 'monitor')!;
  const call = { actor: system, key: randomUUID() };
  await demo.house.executors.get('microloan')!.submit(monitor.operation, monitor.input(login) as never, call);
  const mine = async () => (await demo.call('GET', '/api/monitoring/mine', as)).body.warning?.state;
  await until(async () => (await mine()) === 'frozen', 'the limit is frozen');
}

freeze.walk(
  'by keyboard alone a customer whose limit was frozen sees why and objects, an officer lifts it, and the customer draws',
  async ({ browser, demo }) => {
    const { origin } = demo.house;
    const lin = await customer(browser, origin, 'lin', '/', { locale: 'en' });
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

    const officer = await staff(browser, origin, 'fenghe-bank');
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
);

freeze.walk(
  'on a phone a customer lets the bank read the tax record, and is told amount, rate and why the rate is what it is',
  async ({ browser, demo }) => {
    const { origin } = demo.house;
    const lin = await customer(browser, origin, 'lin', '/apply', { locale: 'zh-Hans' });
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
    await looked(lin, 'wallet-evidence-zh-Hans');
    await lin.getByRole('button', { name: '提交申请' }).click();
    await lin.waitForURL(/\/applications\//);
    await lin.getByText('预期损失').waitFor();
    await screenshot(lin, 'wallet-priced-zh-Hans');
    const [{ application }] = (await demo.call('GET', '/api/applications', 'customer:lin')).body.applications;
    const officer = await staff(
      browser,
      origin,
      'fenghe-bank',
      `/pilots/microloan/lending/cases/${application}`,
    );
    await officer.locator('#price').waitFor();
    await officer.locator('details summary').first().click();
    await looked(officer, 'console-priced-en');
    await lin.context().close();
    await officer.context().close();
  },
);

freeze.walkEach([
  { locale: 'zh-Hans', size: PHONE },
  { locale: 'zh-Hant', size: DESKTOP },
  { locale: 'en', size: PHONE },
])(
  'in $locale at $size.width px the pages of a freeze fit, and axe finds nothing',
  async (view, { browser, demo }) => {
    const { origin } = demo.house;
    const chen = await customer(browser, origin, 'chen', '/', { locale: view.locale });
    for (const place of ['', 'monitoring', 'monitoring/object']) {
      await chen.goto(`${origin}/wallet/${place}`);
      await chen.locator('main h1').waitFor();
      const name = place === '' ? 'home' : place.replace('/', '-');
      await looked(chen, `wallet-freeze-${name}-${view.locale}`);
    }
    const officer = await staff(browser, origin, 'fenghe-bank', DESK, view);
    for (const place of ['', '/chen.w1', '/none']) {
      if (place !== '') await officer.goto(`${origin}/console${DESK}${place}`);
      await loaded(officer);
      await looked(officer, `console-warnings${place.replaceAll(/[/.]/g, '-')}-${view.locale}`);
    }
    await chen.context().close();
    await officer.context().close();
  },
);
