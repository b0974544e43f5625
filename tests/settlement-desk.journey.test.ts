import { buildConsole } from '@sandglass/console';
import { expect } from 'vitest';
import { SHOP } from '../apps/server/testing/holder.ts';
import { staff } from './console-staff.ts';
import { journey } from './journey.ts';
import { press, pressNamed, write } from './keyboard.ts';
import { looked } from './looked.ts';
import { payingHolder } from './paying-holder.ts';

const DESK = '/pilots/token/payments';
const SEND = '.sg-dialog button[type=submit]';

const refunded: string[] = [];

const disputes = await journey({
  apps: [buildConsole],
  prepare: async (demo) => {
    const lin = await payingHolder(demo, 'lin', {});
    for (const id of ['contested', 'given-back', 'in-part']) await lin.pay(id, '80.00');
    const { payments } = (await demo.call('GET', '/api/token/payments', 'customer:lin')).body;
    for (const { id } of payments) {
      const notMine = `/api/token/payments/${id}/not-me`;
      const { status } = await demo.call('POST', notMine, 'customer:lin', { token: lin.token });
      expect(status).toBe(200);
    }
    for (const [at, id, amount] of [
      [1, 'given-back', '80.00'],
      [0, 'in-part', '30.00'],
    ] as const) {
      const path = `/api/acquiring/payments/${id}/refund`;
      expect(await demo.call('POST', path, SHOP, { id: `${id}-refund`, amount })).toMatchObject({
        body: { state: 'approved' },
      });
      refunded.push(payments[at].id);
    }
  },
});

disputes.walk(
  'by keyboard alone an officer finds a contested payment, adds what is known, and sees until when the next step is due',
  async ({ browser, demo }) => {
    const page = await staff(browser, demo.house.origin, 'hengxin-bank', `${DESK}/disputes`);
    await page.locator('.c-threads a').first().waitFor();
    expect(await page.locator('.c-threads li', { hasText: 'Not me' }).count()).toBe(3);
    await looked(page, 'disputes-en-1280');
    const whole = '.c-threads li:not(:has-text("Given back"))';
    const address = await page.locator(`${whole} a`).getAttribute('href');
    await press(page, `.c-threads a[href="${address}"]`);
    await page.locator('#dispute').waitFor();
    await page.locator('.c-lead', { hasText: 'Opened · Not me' }).waitFor();
    await pressNamed(page, 'Add a statement');
    await write(page, '.sg-dialog #words', 'The shop was asked for its record.');
    await press(page, SEND);
    await page.getByText('The shop was asked for its record.').waitFor();
    await looked(page, 'dispute-en-1280');
    await page.context().close();
  },
);

disputes.walk(
  'what the merchant gave back meanwhile is seen, and is neither advanced nor charged back',
  async ({ browser, demo }) => {
    const [whole, part] = refunded;
    const page = await staff(browser, demo.house.origin, 'hengxin-bank', `${DESK}/disputes/${part}`);
    const fact = (name: string) => page.locator('.p-facts > div', { hasText: name }).locator('dd');
    expect(await fact('Given back by the merchant since').textContent()).toBe('¥30.00');
    expect(await fact('Still contested').textContent()).toBe('¥50.00');
    await page.getByRole('button', { name: 'Advance the amount' }).waitFor();
    await page.goto(`${demo.house.origin}/console${DESK}/disputes/${whole}`);
    await page.getByText('the merchant gave all of it back').waitFor();
    expect(await fact('Still contested').textContent()).toBe('¥0.00');
    expect(await fact('Advance by').textContent()).toBe('—');
    expect(await page.locator('main .sg-actions button').allTextContents()).toEqual(['End the dispute']);
    await page.getByRole('button', { name: 'End the dispute' }).click();
    expect(await page.locator('#outcome option').allTextContents()).toEqual(['Lost by the holder']);
    await looked(page, 'dispute-given-back-en-1280');
    const { due } = (await demo.call('GET', '/api/today', 'institution:hengxin-bank')).body;
    expect(due).toContainEqual(expect.objectContaining({ kind: 'advance-disputes', count: 2 }));
    await page.context().close();
  },
);

disputes.walkEach(['zh-Hans', 'zh-Hant', 'en'])(
  'clearing in %s says what will be there before the first date, and has no barrier',
  async (locale, { browser, demo }) => {
    const page = await staff(browser, demo.house.origin, 'hengxin-bank', `${DESK}/clearing`, { locale });
    await page.locator('.sg-empty, .sg-table').first().waitFor();
    await looked(page, `clearing-${locale}-1280`);
    await page.context().close();
  },
);
