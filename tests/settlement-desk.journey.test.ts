import { buildConsole } from '@sandglass/console';
import { expect } from 'vitest';
import { staff } from './console-staff.ts';
import { journey } from './journey.ts';
import { press, pressNamed, write } from './keyboard.ts';
import { looked } from './looked.ts';
import { payingHolder } from './paying-holder.ts';

const DESK = '/pilots/token/payments';
const SEND = '.sg-dialog button[type=submit]';

const disputes = await journey({
  apps: [buildConsole],
  prepare: async (demo) => {
    const lin = await payingHolder(demo, 'lin', {});
    await lin.pay('contested', '80.00');
    const { payments } = (await demo.call('GET', '/api/token/payments', 'customer:lin')).body;
    const notMine = `/api/token/payments/${payments[0].id}/not-me`;
    const { status } = await demo.call('POST', notMine, 'customer:lin', { token: lin.token });
    expect(status).toBe(200);
  },
});

disputes.walk(
  'by keyboard alone an officer finds a contested payment, adds what is known, and sees until when the next step is due',
  async ({ browser, demo }) => {
    const page = await staff(browser, demo.house.origin, 'hengxin-bank', `${DESK}/disputes`);
    await page.locator('.c-threads a').waitFor();
    await looked(page, 'disputes-en-1280');
    await press(page, '.c-threads a');
    await page.locator('#dispute').waitFor();
    await pressNamed(page, 'Add a statement');
    await write(page, '.sg-dialog #words', 'The shop was asked for its record.');
    await press(page, SEND);
    await page.getByText('The shop was asked for its record.').waitFor();
    await looked(page, 'dispute-en-1280');
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
