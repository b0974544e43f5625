import { buildConsole } from '@sandglass/console';
import { expect } from 'vitest';
import { PHONE, screenshot } from './browser.ts';
import { staff } from './console-staff.ts';
import { journey } from './journey.ts';
import { press, pressNamed, write } from './keyboard.ts';
import { looked } from './looked.ts';
import { type PayingHolder, payingHolder } from './paying-holder.ts';

const DESK = '/pilots/token/payments/tokens';
const SEND = '.sg-dialog button[type=submit]';
const NUMBER = '6222821234567897';
const REASON = 'Suspected fraud, case 7';

let lin: PayingHolder;
const tokens = await journey({
  apps: [buildConsole],
  prepare: async (demo) => {
    lin = await payingHolder(demo, 'lin', { weekdays: [1, 2, 3, 4, 5, 6, 7], perDay: '200.00' });
    await lin.pay('desk-1', '120.00');
    await lin.pay('desk-2', '100.00');
  },
});

tokens.walk(
  'a number that is typed in is taken out of the field, and neither sent nor kept',
  async ({ browser, demo }) => {
    const page = await staff(browser, demo.house.origin, 'hengxin-bank', DESK);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(`${request.url()} ${request.postData() ?? ''}`));
    for (const typed of [NUMBER, '6222 8212 3456 7897']) {
      await write(page, '#reference', typed);
      await page.locator('#reference-error').waitFor();
      await page.keyboard.press('Enter');
      await expect.poll(() => page.locator('#reference').inputValue()).toBe('');
      await page.locator('#reference-error').waitFor();
    }
    expect(asked.join('\n').replaceAll('%20', '')).not.toContain(NUMBER);
    const kept = await page.evaluate(() =>
      JSON.stringify([{ ...localStorage }, { ...sessionStorage }, location.href]),
    );
    expect(kept).not.toContain(NUMBER);
    await looked(page, 'token-desk-number-en-1280');
    const search = `/api/token/tokens?reference=${NUMBER}`;
    const answer = await demo.call('GET', search, 'institution:hengxin-bank');
    expect([answer.status, answer.body.code]).toEqual([422, 'number-not-searched']);
    expect(JSON.stringify(answer.body)).not.toContain(NUMBER);
    await page.context().close();
  },
);

tokens.walk(
  'by keyboard alone a token is found, paused with a reason that its holder reads, and pays no more until it is resumed',
  async ({ browser, demo }) => {
    const page = await staff(browser, demo.house.origin, 'hengxin-bank', DESK);
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
    await looked(page, 'token-desk-token-en-1280');
    await pressNamed(page, 'Resume the token');
    await write(page, '.sg-dialog #words', 'The holder confirmed the payments.');
    await press(page, SEND);
    await page.getByText('The next payment is decided').waitFor();
    expect(await lin.pay('desk-4', '1.00')).toMatchObject({ state: 'approved' });
    await page.context().close();
  },
);

tokens.walk(
  'a reference that is too long is not looked up, and the field says so',
  async ({ browser, demo }) => {
    const page = await staff(browser, demo.house.origin, 'hengxin-bank', DESK);
    await page.locator('#reference').fill('x'.repeat(10_000));
    await page.locator('#reference').press('Enter');
    await page.locator('#reference-error', { hasText: 'At most 64 characters' }).waitFor();
    expect(page.url()).not.toContain('xxx');
    await page.goto(`${demo.house.origin}/console${DESK}?reference=${'x'.repeat(65)}`);
    await page.locator('#reference-error').waitFor();
    await page.getByText('Nothing looked up yet').waitFor();
    await page.context().close();
  },
);

tokens.walk(
  'a token that its holder froze by “not me” says so, leads to the dispute, and is not resumed unwarned',
  async ({ browser, demo }) => {
    const { payments } = (await demo.call('GET', '/api/token/payments', 'customer:lin')).body;
    const { id } = payments.find(({ state }: { state: string }) => state === 'paid');
    const notMine = `/api/token/payments/${id}/not-me`;
    expect(await demo.call('POST', notMine, 'customer:lin', { token: lin.token })).toMatchObject({
      status: 200,
    });
    const page = await staff(browser, demo.house.origin, 'hengxin-bank', `${DESK}/${lin.token}`);
    await page.locator('.p-stuck', { hasText: id }).waitFor();
    await page.locator('.c-timeline', { hasText: 'Frozen, because its holder said' }).waitFor();
    await page.getByRole('button', { name: 'Resume the token' }).click();
    await page.locator('.sg-dialog .p-stuck', { hasText: 'that is not settled' }).waitFor();
    await looked(page, 'token-desk-frozen-en-1280');
    await page.keyboard.press('Escape');
    await page.locator('.c-timeline').getByRole('link', { name: 'The dispute' }).click();
    await page.locator('#dispute').waitFor();
    expect(new URL(page.url()).pathname).toMatch(new RegExp(`/disputes/${id}$`));
    await page.context().close();
  },
);

tokens.walk(
  'the holder sees that the bank looked at the token, and staff of another bank see none',
  async ({ demo }) => {
    const { body } = await demo.call('GET', '/api/facts?kind=consent.used', 'customer:lin');
    expect(JSON.stringify(body)).toContain('issue-tokens');
    const other = await demo.call('GET', `/api/token/tokens/${lin.token}`, 'institution:fenghe-bank');
    expect(other.status).toBe(403);
    expect((await demo.call('GET', `/api/token/tokens/${lin.token}`, 'supervisor')).status).toBe(403);
  },
);

tokens.walkEach(['zh-Hans', 'zh-Hant', 'en'])(
  'the desk in %s holds on a phone and has no barrier',
  async (locale, { browser, demo }) => {
    const page = await staff(browser, demo.house.origin, 'hengxin-bank', DESK, { locale, size: PHONE });
    await looked(page, `token-desk-${locale}-390`);
    await page.goto(`${demo.house.origin}/console${DESK}/${lin.token}`);
    await page.locator('.c-timeline').waitFor();
    await looked(page, `token-desk-token-${locale}-390`);
    await page.context().close();
  },
);
