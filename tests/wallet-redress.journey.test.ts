import { buildWallet } from '@sandglass/wallet';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEMO_PASSWORD } from '../apps/server/index.ts';
import { type DemoHouse, demoHouse, until } from '../apps/server/testing/demo-house.ts';
import { JOURNEY_MS, newPage, screenshot, settled, startBrowser } from './browser.ts';
import { choose, press, write } from './keyboard.ts';
import { flaws, signIn } from './wallet-walk.ts';

const { browser, why } = await startBrowser();
const skip = browser === undefined;
const when = skip ? ` (skipped: ${why})` : '';
const BANK = 'institution:fenghe-bank';
const PILOT = '/api/pilots/microloan';
const SEND = 'form button[type=submit]';

let demo: DemoHouse;
beforeAll(async () => {
  if (skip) return;
  await buildWallet();
  demo = await demoHouse();
  await demo.runs('microloan');
  await demo.call('POST', '/api/customers/me', 'customer:lin', { name: 'A shop', region: '330000' });
  await demo.call('POST', `${PILOT}/compensation/pay-in`, BANK, { amount: '60000000.00' });
});
afterAll(async () => {
  await browser?.close();
  await demo?.close();
});

const done = async (path: string, as: string, body: object): Promise<void> => {
  const { status, body: said } = await demo.call('POST', `${PILOT}/${path}`, as, body);
  if (status >= 300) throw new Error(`${path}: ${JSON.stringify(said)}`);
};

test.skipIf(skip)(
  `by keyboard on a phone one claims and is paid, complains, and takes it to the association${when}`,
  async () => {
    const page = await newPage(browser!, { locale: 'en' });
    await signIn(page, demo.house.origin, 'lin', DEMO_PASSWORD);
    await page.goto(`${demo.house.origin}/wallet/pilot`);
    await press(page, 'a[href$="/redress"]');
    await press(page, 'a[href$="/redress/claim"]');
    await press(page, SEND);
    await page.locator('.sg-problem li').first().waitFor();
    expect(await page.title()).toMatch(/^Error:/);
    await choose(page, '#cause', 'platform-defect');
    await write(page, '#amount', '88');
    await write(page, '#words', 'I was charged interest twice.');
    await press(page, SEND);
    await page.getByText('You have a decision by').waitFor();

    const [{ claim }] = (await demo.call('GET', '/api/my/claims', 'customer:lin')).body.claims;
    await done(`claims/${claim}/accept`, BANK, { amount: '88.00', words: 'We are sorry.' });
    await page.reload();
    await page.getByText('was paid into your account').waitFor();

    await press(page, 'a[href$="/redress/complaint"]');
    await choose(page, '#about', 'service');
    await write(page, '#words', 'Nobody called me back.');
    await press(page, SEND);
    await page.getByText('The institution answers by').waitFor();
    expect(await page.locator('a[href*="/escalate?pilot=microloan"]').count()).toBe(0);

    const [{ complaint }] = (await demo.call('GET', '/api/my/complaints', 'customer:lin')).body.complaints;
    await done(`complaints/${complaint}/answer`, BANK, { words: 'We called.' });
    await page.reload();
    await press(page, 'a[href*="/escalate?pilot=microloan"]');
    await write(page, '#words', 'They did not.');
    await press(page, SEND);
    await page.getByText('The complaint is with the association').waitFor();
    await done(`complaints/${complaint}/answer`, 'supervisor', { words: 'The bank calls today.' });
    await page.reload();
    await page.getByText('The association has answered').waitFor();
    await screenshot(page, 'wallet-redress-en');
    await page.context().close();
  },
  JOURNEY_MS,
);

test.skipIf(skip).each([
  ['swiftcredit', 'haicheng-bank', 'Loans on a home'],
  ['token', 'hengxin-bank', 'Payment tokens'],
] as const)(
  `a customer complains of %s, and its bank answers${when}`,
  async (pilot, bank, name) => {
    await until(async () => (await demo.call('GET', `/api/pilots/${pilot}`)).body.state === 'running', pilot);
    const page = await newPage(browser!, { locale: 'en' });
    await signIn(page, demo.house.origin, 'lin', DEMO_PASSWORD);
    await page.goto(`${demo.house.origin}/wallet/redress/complaint?pilot=${pilot}`);
    await choose(page, '#about', 'data');
    await write(page, '#words', 'I was shown the wrong name.');
    await press(page, SEND);
    await page.getByText('The institution answers by').first().waitFor();
    const { complaints } = (await demo.call('GET', '/api/my/complaints', 'customer:lin')).body;
    expect(complaints[0]).toMatchObject({ pilot, about: 'data' });
    const path = `/api/pilots/${pilot}/complaints/${complaints[0].complaint}/answer`;
    const answered = await demo.call('POST', path, `institution:${bank}`, { words: 'It is corrected.' });
    expect(answered.status, JSON.stringify(answered.body)).toBe(200);
    await page.reload();
    await page.getByText(name).first().waitFor();
    await page.locator(`a[href*="/escalate?pilot=${pilot}"]`).waitFor();
    await page.context().close();
  },
  JOURNEY_MS,
);

test.skipIf(skip).each(['zh-Hans', 'zh-Hant', 'en'] as const)(
  `in %s its three pages fit a phone, and axe finds nothing${when}`,
  async (locale) => {
    const page = await newPage(browser!, { locale });
    await signIn(page, demo.house.origin, 'lin', DEMO_PASSWORD);
    for (const place of ['redress', 'redress/claim', 'redress/complaint']) {
      await page.goto(`${demo.house.origin}/wallet/${place}`);
      await page.locator('main h1').waitFor();
      await settled(page);
      expect(await flaws(page, `wallet-${place.replace('/', '-')}-${locale}`, true)).toEqual([]);
    }
    await page.context().close();
  },
  JOURNEY_MS,
);
