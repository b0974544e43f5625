import { buildConsole } from '@sandglass/console';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DemoHouse, demoHouse } from '../apps/server/testing/demo-house.ts';
import {
  accessibilityViolations,
  JOURNEY_MS,
  PHONE,
  screenshot,
  scrollsSideways,
  startBrowser,
} from './browser.ts';
import { staff } from './console-staff.ts';
import { press, pressNamed, write } from './keyboard.ts';
import { type PayingHolder, payingHolder } from './paying-holder.ts';

const { browser, why } = await startBrowser();
const skip = browser === undefined;
const when = skip ? ` (skipped: ${why})` : '';
const DESK = '/pilots/token/payments/tokens';
const SEND = '.sg-dialog button[type=submit]';
const NUMBER = '6222821234567897';
const REASON = 'Suspected fraud, case 7';

let demo: DemoHouse;
let lin: PayingHolder;
beforeAll(async () => {
  if (skip) return;
  await buildConsole();
  demo = await demoHouse();
  lin = await payingHolder(demo, 'lin', { weekdays: [1, 2, 3, 4, 5, 6, 7], perDay: '200.00' });
  await lin.pay('desk-1', '120.00');
  await lin.pay('desk-2', '100.00');
}, JOURNEY_MS);
afterAll(async () => {
  await browser?.close();
  await demo?.close();
});

test.skipIf(skip)(
  `a number that is typed in is taken out of the field, and neither sent nor kept${when}`,
  async () => {
    const page = await staff(browser!, demo.house.origin, 'hengxin-bank', DESK);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(`${request.url()} ${request.postData() ?? ''}`));
    for (const typed of [NUMBER, '6222 8212 3456 7897']) {
      await write(page, '#reference', typed);
      await page.locator('#reference-error').waitFor();
      await page.keyboard.press('Enter');
      await expect.poll(() => page.locator('#reference').inputValue()).toBe('');
      await page.locator('#reference-error').waitFor();
    }
    await screenshot(page, 'token-desk-number-en-1280');
    expect(asked.join('\n').replaceAll('%20', '')).not.toContain(NUMBER);
    const kept = await page.evaluate(() =>
      JSON.stringify([{ ...localStorage }, { ...sessionStorage }, location.href]),
    );
    expect(kept).not.toContain(NUMBER);
    expect(await accessibilityViolations(page)).toEqual([]);
    const answer = await demo.call(
      'GET',
      `/api/token/tokens?reference=${NUMBER}`,
      'institution:hengxin-bank',
    );
    expect([answer.status, answer.body.code]).toEqual([422, 'number-not-searched']);
    expect(JSON.stringify(answer.body)).not.toContain(NUMBER);
    await page.context().close();
  },
  JOURNEY_MS,
);

test.skipIf(skip)(
  `by keyboard alone a token is found, paused with a reason that its holder reads, and pays no more until it is resumed${when}`,
  async () => {
    const page = await staff(browser!, demo.house.origin, 'hengxin-bank', DESK);
    await write(page, '#customer', 'lin');
    await page.keyboard.press('Enter');
    await page.locator('tbody a').waitFor();
    await screenshot(page, 'token-desk-list-en-1280');
    await press(page, 'tbody a');
    await page.getByText('At most ¥200.00 a day.').waitFor();
    await page
      .getByText(/day.*limit|limit.*day|200\.00/)
      .first()
      .waitFor();
    await pressNamed(page, 'Pause the token');
    await press(page, SEND);
    await page.locator('#words-error').waitFor();
    await write(page, '.sg-dialog #words', REASON);
    await press(page, SEND);
    await page.getByText('Paused · by the bank').waitFor();
    await page.getByText(REASON).waitFor();
    expect(await lin.pay('desk-3', '1.00')).toMatchObject({ state: 'declined', response: '62' });
    await page.reload();
    await page.getByText('Paused · by the bank').waitFor();
    await screenshot(page, 'token-desk-token-en-1280');
    expect(await accessibilityViolations(page)).toEqual([]);
    await pressNamed(page, 'Resume the token');
    await write(page, '.sg-dialog #words', 'The holder confirmed the payments.');
    await press(page, SEND);
    await page.getByText('The next payment is decided').waitFor();
    expect(await lin.pay('desk-4', '1.00')).toMatchObject({ state: 'approved' });
    await page.context().close();
  },
  JOURNEY_MS,
);

test.skipIf(skip)(
  `the holder sees that the bank looked at the token, and staff of another bank see none${when}`,
  async () => {
    const { body } = await demo.call('GET', '/api/facts?kind=consent.used', 'customer:lin');
    expect(JSON.stringify(body)).toContain('issue-tokens');
    const other = await demo.call('GET', `/api/token/tokens/${lin.token}`, 'institution:fenghe-bank');
    expect(other.status).toBe(403);
    expect((await demo.call('GET', `/api/token/tokens/${lin.token}`, 'supervisor')).status).toBe(403);
  },
  JOURNEY_MS,
);

test.skipIf(skip).each(['zh-Hans', 'zh-Hant', 'en'] as const)(
  `the desk in %s holds on a phone and has no barrier${when}`,
  async (locale) => {
    const page = await staff(browser!, demo.house.origin, 'hengxin-bank', DESK, { locale, size: PHONE });
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.goto(`${demo.house.origin}/console${DESK}/${lin.token}`);
    await page.locator('.c-timeline').waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
    await screenshot(page, `token-desk-token-${locale}-390`);
    await page.context().close();
  },
  JOURNEY_MS,
);
