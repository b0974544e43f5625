import { buildConsole } from '@sandglass/console';
import { pdf, png } from '@sandglass/documents/testing';
import { buildWallet } from '@sandglass/wallet';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { DEMO_PASSWORD } from '../apps/server/index.ts';
import { booksOf } from '../apps/server/testing/card-parties.ts';
import type { DemoHouse } from '../apps/server/testing/demo-house.ts';
import { SHOP, SHOP_MERCHANT } from '../apps/server/testing/holder.ts';
import { newPage } from './browser.ts';
import { staff } from './console-staff.ts';
import { journey } from './journey.ts';
import { looked } from './looked.ts';
import { payingHolder } from './paying-holder.ts';
import { signIn } from './wallet-walk.ts';

const DISPUTES = '/pilots/token/payments/disputes';
const SEND = '.sg-dialog button[type=submit]';
const OFFICERS = ['hengxin-bank', 'hengxin-second'] as const;

let dispute = '';
const disputing = await journey({
  apps: [buildConsole, buildWallet],
  prepare: async (demo) => {
    const lin = await payingHolder(demo, 'lin', {});
    await lin.pay('contested', '80.00');
    const { payments } = (await demo.call('GET', '/api/token/payments', 'customer:lin')).body;
    dispute = payments[0].id;
    await demo.call('POST', `/api/token/payments/${dispute}/not-me`, 'customer:lin', { token: lin.token });
  },
});

/** An officer takes a step of the dispute: the one proposes it, the other does it. */
async function step(page: Page, name: string, fill: (dialog: Page) => Promise<void>): Promise<void> {
  await page.reload();
  await page.getByRole('button', { name, exact: true }).click();
  await fill(page);
  await page.locator(SEND).click();
  await page.locator('.sg-dialog').waitFor({ state: 'detached' });
}
const saying = (words: string) => (page: Page) => page.locator('.sg-dialog #words').fill(words);

/** The merchant contests the chargeback that has come, and shows a paper. */
async function contests(demo: DemoHouse, round: number, words: string): Promise<void> {
  const came = async () => {
    const { chargebacks } = (await demo.call('GET', '/api/acquiring/chargebacks', SHOP)).body;
    return chargebacks.find((one: { round: number }) => one.round === round);
  };
  await expect.poll(came).toMatchObject({ state: 'received' });
  const query = new URLSearchParams({ about: dispute, kind: 'chargeback-evidence', name: 'receipt.pdf' });
  const uploaded = await fetch(`${demo.house.origin}/api/acquiring/documents?${query}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${await demo.tokenOf(SHOP)}`,
      'content-type': 'application/pdf',
      'idempotency-key': `receipt-${round}`,
    },
    body: new Uint8Array(pdf(`receipt ${round}`)),
  });
  expect(uploaded.status).toBe(201);
  const path = `/api/acquiring/chargebacks/${encodeURIComponent((await came()).id)}/answer`;
  expect((await demo.call('POST', path, SHOP, { contest: true, words })).status).toBe(200);
}

disputing.walkEach(['zh-Hans', 'zh-Hant', 'en'])(
  'in %s a holder sees on the phone how the dispute stands, and adds words and a picture',
  async (locale, { browser, demo }) => {
    const page = await newPage(browser, { locale });
    await signIn(page, demo.house.origin, 'lin', DEMO_PASSWORD);
    await page.goto(`${demo.house.origin}/wallet/tokens/payments`);
    await page.locator(`a[href$="/${dispute}/dispute"]`).click();
    await page.locator('#words').waitFor();
    const shown = page.locator('[aria-labelledby=told] button');
    const path = `/api/pilots/token/documents?about=${dispute}`;
    const before = (await demo.call('GET', path, 'customer:lin')).body.documents.length;
    await expect.poll(() => shown.count()).toBe(before);
    await page.locator('.w-do-say button').click();
    await page.locator('#words-error').waitFor();
    await looked(page, `wallet-dispute-error-${locale}-390`);
    await page.locator('#words').fill(`I was in Chengdu (${locale}).`);
    await page.locator('.w-do-say button').click();
    await page.locator('.w-said', { hasText: `(${locale})` }).waitFor();
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'ticket.png', mimeType: 'image/png', buffer: png(1, before + 1) });
    await expect.poll(() => shown.count()).toBe(before + 1);
    await looked(page, `wallet-dispute-${locale}-390`);
    await page.locator('input[type=file]').setInputFiles({
      name: 'ticket.png',
      mimeType: 'image/png',
      buffer: Buffer.from('no picture'),
    });
    await page.locator('.sg-problem, [role=alert]').first().waitFor();
    expect(await shown.count()).toBe(before + 1);
    await looked(page, `wallet-dispute-refused-${locale}-390`);
    await page.context().close();
  },
);

disputing.walk(
  "officers lead a dispute to its end by four eyes: charged back, contested with papers, a second round, and the network's word",
  async ({ browser, demo }) => {
    const address = `${DISPUTES}/${dispute}`;
    const [jia, yi] = [
      await staff(browser, demo.house.origin, OFFICERS[0], address),
      await staff(browser, demo.house.origin, OFFICERS[1], address),
    ];
    await jia.locator('.c-timeline button').first().waitFor();
    const file = jia.waitForEvent('download');
    await jia.locator('.c-timeline button').first().click();
    expect((await file).suggestedFilename()).toMatch(/^dispute-evidence-.*\.png$/);
    await jia
      .locator('#evidence-file')
      .setInputFiles({ name: 'record.pdf', mimeType: 'application/pdf', buffer: pdf('the bank’s record') });
    await expect.poll(() => jia.locator('.c-timeline button').count()).toBe(4);
    await looked(jia, 'dispute-documents-en-1280');

    const start = await booksOf(demo, 'bank');
    expect(start['current/lin']).toBe(-1_992_000n);
    for (const [round, answered, words] of [
      [1, 'Presented again by the acquirer', 'It was signed for.'],
      [2, 'In arbitration', 'Here is the signature.'],
    ] as const) {
      await step(jia, 'Charge it back', saying('The holder was elsewhere.'));
      await jia.getByText('Another person has to confirm it.').waitFor();
      // The same officer once more is not another.
      await jia.getByRole('button', { name: 'Charge it back', exact: true }).click();
      await saying('Once more.')(jia);
      await jia.locator(SEND).click();
      await jia.locator('.sg-dialog .sg-problem').waitFor();
      expect((await booksOf(demo, 'bank'))['bank/disputes']).toBeUndefined();
      await step(yi, 'Charge it back', saying('The holder was elsewhere.'));
      await expect.poll(async () => (await booksOf(demo, 'bank'))['bank/disputes']).toBe(-8_000n);
      await contests(demo, round, words);
      await expect
        .poll(async () => {
          await yi.reload();
          await yi.locator('.c-lead').waitFor();
          return yi.locator('.c-lead').textContent();
        })
        .toContain(answered);
      await yi.getByText(words).waitFor();
      expect((await booksOf(demo, 'bank'))['bank/disputes']).toBeUndefined();
      expect((await booksOf(demo, 'acquirer'))[`merchant/${SHOP_MERCHANT}`]).toBe(-8_000n);
    }
    await looked(yi, 'dispute-arbitration-en-1280');
    const won = async (dialog: Page) => {
      await dialog.locator('.sg-dialog #outcome').selectOption('won');
      await dialog.locator('.sg-dialog #unauthorised').check();
    };
    await step(jia, 'End the dispute', won);
    await step(yi, 'End the dispute', won);
    await expect.poll(() => yi.locator('.c-lead').textContent()).toContain('Won by the holder');
    await looked(yi, 'dispute-won-en-1280');
    // The holder has what was taken; the shop, by the network's word, has it no more.
    expect(await booksOf(demo, 'bank')).toMatchObject({ 'current/lin': -2_000_000n });
    expect((await booksOf(demo, 'bank'))['bank/disputes']).toBeUndefined();
    await expect
      .poll(async () => (await booksOf(demo, 'acquirer'))[`merchant/${SHOP_MERCHANT}`])
      .toBeUndefined();
    await jia.context().close();
    await yi.context().close();
  },
);
