import { buildConsole } from '@sandglass/console';
import { expect } from 'vitest';
import { cardsIssued } from '../apps/server/testing/holder.ts';
import { PHONE } from './browser.ts';
import { staff } from './console-staff.ts';
import { journey } from './journey.ts';
import { press, pressNamed, write } from './keyboard.ts';
import { looked } from './looked.ts';

const REGISTER = '/pilots/token/payments/requestors';
const SEND = '.sg-dialog button[type=submit]';

const register = await journey({ apps: [buildConsole], prepare: cardsIssued });

register.walk('by keyboard alone a requestor is registered, and ended', async ({ browser, demo }) => {
  const page = await staff(browser, demo.house.origin, 'hengxin-bank', REGISTER);
  await page.getByText('62900000002').waitFor();
  await pressNamed(page, 'Register a requestor');
  await write(page, '.sg-dialog #id', '62900000009');
  await write(page, '.sg-dialog #party', 'sample-books');
  await press(page, SEND);
  await page.locator('#hans-error').waitFor();
  await write(page, '.sg-dialog #hans', '样书店（虚构）');
  await write(page, '.sg-dialog #hant', '樣書店（虛構）');
  await write(page, '.sg-dialog #en', 'Sample Books');
  await press(page, SEND);
  await page.getByText('62900000009').waitFor();
  await looked(page, 'requestors-en-1280');
  await pressNamed(page, 'End Sample Books');
  await press(page, SEND);
  await expect.poll(() => page.getByText('62900000009').count()).toBe(0);
  await page.context().close();
});

register.walkEach(['zh-Hans', 'zh-Hant', 'en'])(
  'the register of requestors in %s holds on a phone and has no barrier',
  async (locale, { browser, demo }) => {
    const page = await staff(browser, demo.house.origin, 'hengxin-bank', REGISTER, { locale, size: PHONE });
    await page.getByText('62900000002').waitFor();
    await looked(page, `requestors-${locale}-390`);
    await page.context().close();
  },
);
