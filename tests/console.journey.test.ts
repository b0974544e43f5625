import { readFile } from 'node:fs/promises';
import { buildConsole } from '@sandglass/console';
import { parse } from 'csv-parse/sync';
import { expect } from 'vitest';
import type { DemoHouse } from '../apps/server/testing/demo-house.ts';
import { criteria } from '../sandbox/register/index.ts';
import { DESKTOP, newPage, PHONE } from './browser.ts';
import { staff } from './console-staff.ts';
import { journey } from './journey.ts';
import { choose, press, pressNamed, tabTo, write } from './keyboard.ts';
import { looked } from './looked.ts';

const SUBMIT = 'form button[type=submit]';

const desk = await journey({ apps: [buildConsole] });

const stateOf = (demo: DemoHouse, id: string) => async () =>
  (await demo.call('GET', `/api/pilots/${id}`, 'supervisor')).body.state;

desk.walk(
  'by keyboard alone one officer judges and proposes, and another admits',
  async ({ browser, demo }) => {
    const { origin } = demo.house;
    const officer = await staff(browser, origin, 'supervisor');
    await press(officer, '.c-due a[href$="/openbank/review"]');
    await officer.locator('#overall').waitFor();
    await press(officer, SUBMIT);
    await officer.locator('.sg-problem li').first().waitFor();
    expect(await officer.locator('.sg-problem li').count()).toBe(Object.keys(criteria).length * 2 + 1);
    expect(await officer.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('alert');
    for (const id of Object.keys(criteria)) {
      await write(officer, `#${id}-for`, 'Seen in the declaration.\nAsked and answered.');
      await choose(officer, `#${id}-met`, 'yes');
      await write(officer, `#${id}-reason`, 'The evidence bears it out.');
    }
    await write(officer, '#conditions', 'Report each month.');
    await write(officer, '#overall', 'All criteria are met.');
    await press(officer, SUBMIT);
    await officer.locator('#proposal').waitFor();
    expect(await officer.locator('.c-held').textContent()).toContain('another officer');
    expect(await stateOf(demo, 'openbank')()).toBe('disclosed');

    const second = await staff(browser, origin, 'second-officer');
    await press(second, '.c-due a[href$="/openbank/review"]');
    await press(second, '[aria-labelledby="proposal"] .sg-primary');
    await second.locator('.sg-dialog').waitFor();
    expect(await second.locator('.sg-dialog p').first().textContent()).toContain('AIBank Inside');
    await press(second, '.sg-dialog button[type=submit]');
    await second.locator('.c-state-admitted, .c-state-running').waitFor();
    await officer.context().close();
    await second.context().close();
  },
);

desk.walk(
  'by keyboard alone a pilot is suspended with its reason, seen by the public, and set going again',
  async ({ browser, demo }) => {
    await expect.poll(stateOf(demo, 'microloan')).toBe('running');
    const page = await staff(browser, demo.house.origin, 'supervisor', '/pilots/microloan');
    await page.locator('.c-offers button').first().waitFor();
    await pressNamed(page, 'Suspend new business');
    await page.locator('.sg-dialog').waitFor();
    await press(page, `.sg-dialog ${SUBMIT}`);
    expect(await page.locator('#words-error').textContent()).toBe('Give the reason.');
    await page.keyboard.press('Escape');
    await page.locator('.sg-dialog').waitFor({ state: 'detached' });
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    await expect.poll(focused).toBe('Suspend new business');
    await page.keyboard.press('Enter');
    await write(page, '#words', 'The hotline does not answer.');
    await press(page, `.sg-dialog ${SUBMIT}`);
    await page.locator('.c-state-suspended').waitFor();
    const reader = await newPage(browser, { locale: 'zh-Hans' });
    await reader.goto(`${demo.house.origin}/register/microloan`);
    expect(await reader.locator('.warning').textContent()).toContain('The hotline does not answer.');
    await reader.context().close();

    await pressNamed(page, 'Lift the suspension');
    await write(page, '#words', 'It answers again.');
    await press(page, `.sg-dialog ${SUBMIT}`);
    await page.locator('.c-state-running').waitFor();
    await page.locator('.c-step').filter({ hasText: 'A suspension was lifted' }).first().waitFor();
    await page.context().close();
  },
);

desk.walk(
  'by keyboard alone an institution answers the public, and the supervisor’s question',
  async ({ browser, demo }) => {
    const { origin } = demo.house;
    const officer = await staff(browser, origin, 'supervisor', '/pilots/phonepos');
    await officer.locator('.c-offers button').first().waitFor();
    await pressNamed(officer, 'Ask a question');
    await write(officer, '#words', 'Who tells the merchants?');
    await press(officer, `.sg-dialog ${SUBMIT}`);
    await officer.locator('.sg-dialog').waitFor({ state: 'detached' });

    const bank = await staff(browser, origin, 'jiuzhou-network');
    await press(bank, '.c-due a[href$="/phonepos/comments"]');
    const open = bank.locator('.c-threads textarea');
    await open.first().waitFor();
    const before = await open.count();
    await write(bank, '.c-threads textarea', 'Each token shows where it is used.');
    await press(bank, `.c-threads ${SUBMIT}`);
    await expect.poll(() => open.count()).toBe(before - 1);
    await choose(bank, '#state', 'unanswered');
    await expect.poll(() => bank.locator('.c-threads > li').count()).toBe(before - 1);
    await press(bank, '.c-tabs a[href$="/questions"]');
    await bank.locator('#questions').waitFor();
    await write(bank, '.c-threads textarea', 'We do, a month before.');
    await press(bank, `.c-threads ${SUBMIT}`);
    await bank.locator('.c-message-institution').waitFor();

    await press(officer, '.c-tabs a[href$="/questions"]');
    await officer.locator('.c-message-institution').waitFor();
    await pressNamed(officer, 'Settle');
    await officer.locator('.c-question-settled').waitFor();
    await officer.context().close();
    await bank.context().close();
  },
);

desk.walk(
  'by keyboard alone a notice is found, leads to its cause, and is marked as read',
  async ({ browser, demo }) => {
    const page = await staff(browser, demo.house.origin, 'fenghe-bank');
    await page.locator('.c-count').waitFor();
    await press(page, '.c-nav a[href$="/notices"]');
    await page.locator('.sg-table').waitFor();
    const notice = page
      .locator('.c-unread')
      .filter({ hasText: 'The compensation fund is below its minimum' });
    expect(await notice.getAttribute('href')).toBe('/console/pilots/microloan/redress');
    await press(page, 'main .sg-actions button');
    await page.locator('.c-unread').first().waitFor({ state: 'detached' });
    await expect.poll(() => page.locator('.c-count').count()).toBe(0);
    await choose(page, '#state', 'read');
    await page.waitForURL(/state=read/);
    await press(page, '.sg-table th a');
    await page.waitForURL(/\/pilots\/microloan\/redress$/);
    await page.context().close();
  },
);

desk.walk('any name or number is two actions away, and ? lists the keys', async ({ browser, demo }) => {
  const page = await staff(browser, demo.house.origin, 'auditor');
  await page.keyboard.press('ControlOrMeta+k');
  await page.locator('.sg-dialog input').waitFor();
  await page.keyboard.type('智令');
  await page.locator('.c-choice').filter({ hasText: 'token' }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/console\/pilots\/token$/);
  await page.keyboard.press('?');
  await page.locator('.sg-dialog kbd').first().waitFor();
  await page.keyboard.press('Escape');
  await page.locator('.sg-dialog').waitFor({ state: 'detached' });
  await page.keyboard.press('g');
  await page.keyboard.press('p');
  await page.waitForURL(/\/console\/pilots$/);
  await page.context().close();
});

desk.walk('a table’s address says what is in it, and its file is exactly that', async ({ browser, demo }) => {
  const page = await staff(browser, demo.house.origin, 'supervisor', '/pilots');
  await choose(page, '#state', 'disclosed');
  await press(page, SUBMIT);
  await page.waitForURL(/state=disclosed/);
  await tabTo(page, '.sg-sort');
  await page.keyboard.press('Enter');
  await page.waitForURL(/sort=title/);
  const download = page.waitForEvent('download');
  await pressNamed(page, 'Export CSV');
  const file = await readFile(await (await download).path(), 'utf8');
  const lines: string[][] = parse(file, { bom: true, relaxColumnCount: true });
  const rows = () => page.locator('.sg-table tbody tr').count();
  expect(lines[0]?.slice(0, 2)).toEqual(['pilots', 'state=disclosed; sort=title']);
  const shown = lines.length - 2;
  expect(Number(lines[0]?.[3])).toBe(shown);
  await expect.poll(rows).toBe(shown);
  await page.reload();
  await expect.poll(rows).toBe(shown);
  await page.context().close();
});

const places = [
  '/',
  '/pilots',
  '/notices',
  '/pilots/microloan',
  '/pilots/token/comments',
  '/pilots/token/questions',
  '/pilots/openbank/review',
  '/pilots/microloan/watch',
  '/pilots/token/watch',
  '/pilots/microloan/exit',
  '/pilots/microloan/raw',
  '/nowhere',
];

desk.walkEach([
  { locale: 'zh-Hans', size: PHONE },
  { locale: 'zh-Hant', size: DESKTOP },
  { locale: 'en', size: PHONE },
  { locale: 'en', size: DESKTOP },
])('axe finds nothing on any page in $locale at $size.width px', async (view, { browser, demo }) => {
  const page = await staff(browser, demo.house.origin, 'supervisor', '/', view);
  for (const place of places) {
    await page.goto(`${demo.house.origin}/console${place}`);
    await page.locator('main h1').waitFor();
    await looked(page, `console${place.replaceAll('/', '-')}-${view.locale}-${view.size.width}`);
  }
  await page.context().close();
});

desk.walk(
  'by keyboard alone a supervisor starts the declared exit, and every step is in sight',
  async ({ browser, demo }) => {
    const page = await staff(browser, demo.house.origin, 'supervisor', '/pilots/microloan/exit');
    await page.locator('.c-plan').first().waitFor();
    await pressNamed(page, 'Start the exit');
    await choose(page, '#class', 'risky');
    await write(page, '#words', 'The bank gives the business up.');
    await press(page, `.sg-dialog ${SUBMIT}`);
    await page.locator('#under-way').waitFor();
    await page.locator('.c-exit-done').first().waitFor();
    expect(await page.locator('.c-exit-open, .c-exit-working').count()).toBe(1);
    await page.locator('#left-over').waitFor();
    await looked(page, 'console-exit-under-way-en-1280');
    await expect.poll(stateOf(demo, 'microloan')).toBe('suspended');
    await page.context().close();
  },
);
