import { buildWallet } from '@sandglass/wallet';
import { expect } from 'vitest';
import type { DemoHouse } from '../apps/server/testing/demo-house.ts';
import { screenshot } from './browser.ts';
import { journey } from './journey.ts';
import { choose, press, write } from './keyboard.ts';
import { looked } from './looked.ts';
import { customer } from './wallet-walk.ts';

const BANK = 'institution:fenghe-bank';
const PILOT = '/api/pilots/microloan';
const SEND = 'form button[type=submit]';

const redress = await journey({
  apps: [buildWallet],
  prepare: async (demo) => {
    await demo.runs('microloan');
    await demo.call('POST', '/api/customers/me', 'customer:lin', { name: 'A shop', region: '330000' });
    await demo.call('POST', `${PILOT}/compensation/pay-in`, BANK, { amount: '60000000.00' });
  },
});

const done = async (demo: DemoHouse, path: string, as: string, body: object): Promise<void> => {
  const { status, body: said } = await demo.call('POST', `${PILOT}/${path}`, as, body);
  if (status >= 300) throw new Error(`${path}: ${JSON.stringify(said)}`);
};

redress.walk(
  'by keyboard on a phone one claims and is paid, complains, and takes it to the association',
  async ({ browser, demo }) => {
    const page = await customer(browser, demo.house.origin, 'lin', '/', { locale: 'en' });
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
    await done(demo, `claims/${claim}/accept`, BANK, { amount: '88.00', words: 'We are sorry.' });
    await page.reload();
    await page.getByText('was paid into your account').waitFor();

    await press(page, 'a[href$="/redress/complaint"]');
    await choose(page, '#about', 'service');
    await write(page, '#words', 'Nobody called me back.');
    await press(page, SEND);
    await page.getByText('The institution answers by').waitFor();
    expect(await page.locator('a[href*="/escalate?pilot=microloan"]').count()).toBe(0);

    const [{ complaint }] = (await demo.call('GET', '/api/my/complaints', 'customer:lin')).body.complaints;
    await done(demo, `complaints/${complaint}/answer`, BANK, { words: 'We called.' });
    await page.reload();
    await press(page, 'a[href*="/escalate?pilot=microloan"]');
    await write(page, '#words', 'They did not.');
    await press(page, SEND);
    await page.getByText('The complaint is with the association').waitFor();
    await done(demo, `complaints/${complaint}/answer`, 'supervisor', { words: 'The bank calls today.' });
    await page.reload();
    await page.getByText('The association has answered').waitFor();
    await screenshot(page, 'wallet-redress-en');
    await page.context().close();
  },
);

redress.walkEach([
  { pilot: 'swiftcredit', bank: 'haicheng-bank', name: 'Loans on a home' },
  { pilot: 'token', bank: 'hengxin-bank', name: 'Payment tokens' },
])(
  'a customer complains of $pilot, and its bank answers',
  async ({ pilot, bank, name }, { browser, demo }) => {
    await demo.runs(pilot);
    const page = await customer(browser, demo.house.origin, 'lin', '/', { locale: 'en' });
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
);

redress.walkEach(['zh-Hans', 'zh-Hant', 'en'])(
  'in %s its three pages fit a phone, and axe finds nothing',
  async (locale, { browser, demo }) => {
    const page = await customer(browser, demo.house.origin, 'lin', '/', { locale });
    for (const place of ['redress', 'redress/claim', 'redress/complaint']) {
      await page.goto(`${demo.house.origin}/wallet/${place}`);
      await page.locator('main h1').waitFor();
      await looked(page, `wallet-${place.replace('/', '-')}-${locale}`);
    }
    await page.context().close();
  },
);
