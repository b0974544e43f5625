import { buildConsole } from '@sandglass/console';
import { expect } from 'vitest';
import { Authenticator } from '../kernel/identity/testing/authenticator.ts';
import { staff } from './console-staff.ts';
import { journey } from './journey.ts';
import { press, pressNamed, write } from './keyboard.ts';
import { looked } from './looked.ts';

const passkeys = await journey({ apps: [buildConsole] });

passkeys.walk(
  'by keyboard alone an officer makes a passkey from the console, signs out, and comes back by the passkey',
  async ({ browser, demo }) => {
    const page = await staff(browser, demo.house.origin, 'supervisor');
    await Authenticator.on(page);
    await press(page, 'nav a[href="/oidc/passkeys"]');
    await page.locator('#name').waitFor();
    await write(page, '#name', 'Key in the office');
    await page.keyboard.press('Enter');
    await page.waitForURL(/done=added/);
    await looked(page, 'console-passkeys');

    await page.goto(`${demo.house.origin}/console/`);
    await page.locator('main h1').waitFor();
    await pressNamed(page, 'Sign out');
    await page.waitForURL(/\/oidc\/sign-out/);
    await press(page, 'button[name=logout]');
    await page.waitForURL(/\/console\/?$/);
    await press(page, 'main .sg-primary');
    await page.waitForURL(/\/oidc\/sign-in/);
    await press(page, 'a.way[href*="/passkey"]');
    await press(page, '#use');
    await page.waitForURL(/\/console\/?$/);
    await page.locator('.c-nav').waitFor();
    const { rows } = await demo.house.database.pools.identity.query(
      `select kind, means, detail from identity.event where login = 'supervisor' order by id desc limit 1`,
    );
    expect(rows).toEqual([{ kind: 'signed-in', means: 'passkey', detail: 'Key in the office' }]);
    await page.context().close();
  },
);
