import { buildConsole } from '@sandglass/console';
import { system } from '@sandglass/operations';
import { look } from '@sandglass/triggers';
import { expect } from 'vitest';
import { DESKTOP, PHONE, screenshot } from './browser.ts';
import { staff } from './console-staff.ts';
import { journey } from './journey.ts';
import { press, pressNamed, write } from './keyboard.ts';
import { looked } from './looked.ts';

const PLACE = '/pilots/microloan/incidents';
const SEND = '.sg-dialog button[type=submit]';

const incidents = await journey({
  apps: [buildConsole],
  prepare: async (demo) => {
    await demo.runs('microloan');
    const figures = [{ measure: 'overdue-share', value: '2.1' }];
    const input = { pilot: 'microloan', date: '2098-01-01', figures };
    await demo.house.executors.get('register')!.submit(look, input, { actor: system, key: 'journey' });
  },
});

incidents.walk(
  'by keyboard alone a bank opens an incident and names its cause, and the supervisor closes it',
  async ({ browser, demo }) => {
    const { origin } = demo.house;
    const bank = await staff(browser, origin, 'fenghe-bank', PLACE);
    await pressNamed(bank, 'Open an incident');
    await bank.locator('.sg-dialog').waitFor();
    await press(bank, SEND);
    expect(await bank.locator('.sg-dialog').textContent()).toContain('Write what happened.');
    await write(bank, '#words', 'Drawdowns waited for ten minutes.');
    await press(bank, SEND);
    await bank.locator('.c-timeline').waitFor();
    expect(await bank.locator('main').textContent()).toContain('The institution reports by');
    for (const [act, words] of [
      ['Report', 'No money was touched.'],
      ['Name the cause and propose to close', 'A full disk; it is watched now.'],
    ] as const) {
      await pressNamed(bank, act);
      await bank.locator('.sg-dialog').waitFor();
      await write(bank, '#words', words);
      await press(bank, SEND);
      await bank.locator('.c-step', { hasText: words }).waitFor();
    }
    await screenshot(bank, 'console-incident-en');

    const officer = await staff(browser, origin, 'supervisor');
    await press(officer, '.c-due-crossed-triggers a');
    await officer.waitForURL(/\/incidents$/);
    await officer.getByRole('button', { name: 'Noted' }).waitFor();
    await pressNamed(officer, 'Noted');
    await officer.getByRole('button', { name: 'Noted' }).waitFor({ state: 'detached' });
    await officer.getByRole('button', { name: 'Close', exact: true }).waitFor();
    await pressNamed(officer, 'Close');
    await officer.locator('.sg-dialog').waitFor();
    await write(officer, '#words', 'Seen.');
    await press(officer, SEND);
    await officer.locator('.c-step', { hasText: 'Seen.' }).waitFor();
    expect(await officer.locator('.c-card .sg-actions').count()).toBe(0);
    await officer.goto(`${origin}/console/`);
    await officer.locator('main h1').waitFor();
    await expect
      .poll(() => officer.locator('.c-due-close-incident, .c-due-crossed-triggers').count())
      .toBe(0);
    await bank.context().close();
    await officer.context().close();
  },
);

incidents.walkEach([
  { locale: 'zh-Hans', size: PHONE },
  { locale: 'zh-Hant', size: DESKTOP },
  { locale: 'en', size: PHONE },
])(
  'in $locale at $size.width px the incidents fit, and axe finds nothing',
  async (view, { browser, demo }) => {
    const page = await staff(browser, demo.house.origin, 'supervisor', PLACE, view);
    await page.locator('#triggers').waitFor();
    await looked(page, `console-incidents-${view.locale}-${view.size.width}`);
    await page.context().close();
  },
);
