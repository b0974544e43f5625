import { buildConsole } from '@sandglass/console';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DemoHouse, demoHouse, until } from '../apps/server/testing/demo-house.ts';
import {
  accessibilityViolations,
  DESKTOP,
  PHONE,
  screenshot,
  scrollsSideways,
  startBrowser,
} from './browser.ts';
import { staff } from './console-staff.ts';
import { press, pressNamed, write } from './keyboard.ts';

const { browser, why } = await startBrowser();
const skip = browser === undefined;
const when = skip ? ` (skipped: ${why})` : '';
const JOURNEY_MS = 120_000;
const PILOT = '/api/pilots/microloan';
const PLACE = '/pilots/microloan/redress';
const SEND = '.sg-dialog button[type=submit]';
const LIN = 'customer:lin';

let demo: DemoHouse;
let claim: string;
let complaint: string;
beforeAll(async () => {
  if (skip) return;
  await buildConsole();
  demo = await demoHouse();
  const state = async () => (await demo.call('GET', PILOT)).body.state;
  await until(async () => (await state()) === 'running', 'the pilot runs');
  const post = async (path: string, body: object) => (await demo.call('POST', path, LIN, body)).body;
  await post('/api/customers/me', { name: 'A shop', region: '330000' });
  const claimed = { cause: 'wrong-charge', amount: '120.00', words: 'I was charged twice.' };
  claim = (await post(`${PILOT}/claims`, claimed)).claim;
  const complained = { about: 'service', words: 'Nobody called me back.' };
  complaint = (await post(`${PILOT}/complaints`, complained)).complaint;
});
afterAll(async () => {
  await browser?.close();
  await demo?.close();
});

test.skipIf(skip)(
  `by keyboard alone a bank fills the fund, pays a claim and answers a complaint, and the customer sees it${when}`,
  async () => {
    const bank = await staff(browser!, demo.house.origin, 'fenghe-bank');
    await bank.locator('.c-due-answer-complaints').waitFor();
    await press(bank, '.c-due-decide-claims a');
    await bank.waitForURL(/\/redress$/);
    await bank.locator('#complaints').waitFor();
    expect(await bank.locator('main').textContent()).toContain('below the declared minimum');
    await pressNamed(bank, 'Pay into the fund');
    await write(bank, '.sg-dialog #amount', '60000000');
    await press(bank, SEND);
    await bank.locator('.c-card strong').waitFor({ state: 'detached' });

    await press(bank, '[aria-labelledby=claims] .c-small');
    await bank.getByText('I was charged twice.').waitFor();
    await pressNamed(bank, 'Accept');
    await press(bank, SEND);
    expect(await bank.locator('.sg-dialog').textContent()).toContain('Write to the customer.');
    await write(bank, '#words', 'We are sorry.');
    await press(bank, SEND);
    await bank.getByText('Paid on').waitFor();

    await press(bank, '[aria-labelledby=complaints] .c-small');
    await bank.getByText('Nobody called me back.').waitFor();
    await pressNamed(bank, 'Answer the complaint');
    await write(bank, '#words', 'We call tomorrow.');
    await press(bank, SEND);
    await bank.locator('[aria-labelledby=complaints] blockquote').waitFor();
    await screenshot(bank, 'console-redress-en-1280');
    expect(await accessibilityViolations(bank)).toEqual([]);

    const mine = async (what: string, id: string) =>
      (await demo.call('GET', `${PILOT}/${what}/${id}`, LIN)).body;
    expect(await mine('claims', claim)).toMatchObject({
      state: 'paid',
      accepted: '120.00',
      answer: 'We are sorry.',
    });
    expect((await mine('complaints', complaint)).ladder[0].answer).toBe('We call tomorrow.');
    await bank.context().close();
  },
  JOURNEY_MS,
);

test.skipIf(skip).each([
  { login: 'fenghe-bank', locale: 'zh-Hans', size: PHONE },
  { login: 'fenghe-bank', locale: 'zh-Hant', size: DESKTOP },
  { login: 'supervisor', locale: 'en', size: PHONE },
] as const)(
  `$login reads it in $locale at $size.width px, and axe finds nothing${when}`,
  async ({ login, ...view }) => {
    const page = await staff(browser!, demo.house.origin, login, PLACE, view);
    await page.locator('#complaints').waitFor();
    await expect.poll(() => page.locator('.sg-skeleton').count(), { timeout: 15_000 }).toBe(0);
    expect(await accessibilityViolations(page)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
    expect(await page.locator('main').textContent()).not.toContain('A shop');
    await screenshot(page, `console-redress-${view.locale}-${view.size.width}`);
    await page.context().close();
  },
  JOURNEY_MS,
);
