import { buildConsole } from '@sandglass/console';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { DemoHouse } from '../apps/server/testing/demo-house.ts';
import { DESKTOP, PHONE, screenshot } from './browser.ts';
import { staff } from './console-staff.ts';
import { journey } from './journey.ts';
import { choose, press, tabTo, write } from './keyboard.ts';
import { looked } from './looked.ts';

const SUBMIT = 'form button[type=submit]';
const BANK = 'fenghe-bank';

const editor = await journey({ apps: [buildConsole] });

const as = `institution:${BANK}`;
/** An id of a field is its place in the declaration. */
const at = (place: string): string => `[id="${place}"]`;
async function tick(page: Page, selector: string): Promise<void> {
  await tabTo(page, selector);
  await page.keyboard.press('Space');
}
const saved = (page: Page) => page.locator('.d-save-saved').waitFor();

const fileOf = (text: string) => ({
  name: 'lantern.json',
  mimeType: 'application/json',
  buffer: Buffer.from(text),
});

/** A declaration with some sections taken out and some spoilt, as somebody else’s tool may write it. */
function writtenElsewhere({ house }: DemoHouse): string {
  const document = structuredClone(house.pilots[0]!.declaration) as unknown as Record<string, unknown>;
  const { duration: _duration, commentWindow: _window, ...rest } = document;
  return JSON.stringify({ ...rest, colour: 'red', notes: [{ zh: '备注', en: '' }] }, null, 1);
}

editor.walk(
  'by keyboard alone a declaration goes from nothing to submitted: a file first, then each kind of field',
  async ({ browser, demo }) => {
    const page = await staff(browser, demo.house.origin, BANK, '/new');
    await write(page, '#pilot', 'Lantern!');
    await press(page, SUBMIT);
    await page.locator('.sg-problem').waitFor();
    expect(await page.title()).toMatch(/^Error: /);
    await write(page, '#pilot', 'lantern-loans');
    await press(page, SUBMIT);
    await page.waitForURL(/\/pilots\/lantern-loans\/declaration$/);
    await page.locator('.d-tasks').first().waitFor();
    expect(await page.locator('.c-lead').textContent()).toBe('0 of 20 sections complete');

    await tabTo(page, '.d-file input');
    await page.locator('.d-file input').setInputFiles(fileOf('{ "notes": oops }'));
    await page.locator('.sg-problem').waitFor();
    expect(await page.locator('.sg-problem').textContent()).toContain('line 1, column 12');
    await page.locator('.d-file input').setInputFiles(fileOf(writtenElsewhere(demo)));
    await page.locator('.d-report').waitFor();
    expect(await page.locator('.d-report li').allTextContents()).toEqual([
      'colour is no field of a declaration; it was left out.',
    ]);
    await expect.poll(() => page.locator('.c-lead').textContent()).toBe('17 of 20 sections complete');
    await saved(page);
    await screenshot(page, 'editor-tasks-en');

    // Submitting tells all that is wrong, and leads there.
    await press(page, '[aria-labelledby=hand-in] .sg-primary');
    await page.locator('.sg-problem').waitFor();
    expect(await page.title()).toMatch(/^Error: Declaration/);
    const focused = () => page.evaluate(() => document.activeElement?.id);
    await press(page, '.sg-problem li a');
    await page.locator('form[data-section=notes]').waitFor();
    await expect.poll(focused).toBe('/notes/0/en');

    // Words in two languages, a list.
    await write(page, at('/notes/0/en'), 'A note.');
    await press(page, at('/notes#add'));
    await expect.poll(focused).toBe('/notes/1/zh');
    await page.keyboard.type('第二条备注');
    await write(page, at('/notes/1/en'), 'A second note.');
    await press(page, at('/notes/1#up'));
    await expect.poll(() => page.locator(at('/notes/0/en')).inputValue()).toBe('A second note.');
    await press(page, at('/notes/0#remove'));
    await expect.poll(() => page.locator(at('/notes/0/en')).inputValue()).toBe('A note.');
    expect(await page.locator('.d-save').textContent()).toContain('item 1 was removed');
    await press(page, '.d-bar button:last-child');
    await expect.poll(() => page.locator(at('/notes/0/en')).inputValue()).toBe('A second note.');
    await tick(page, at('/notes/0#example'));
    await press(page, SUBMIT);
    await page.locator('form[data-section=undertaking]').waitFor();

    // A reference, a choice, yes or no, undisclosed with its reason.
    await tabTo(page, at('/undertaking/signatures/0/capacity'));
    await page.keyboard.press('ArrowUp');
    await choose(page, 'input[type=radio]', 'false');
    await tick(page, at('/undertaking/signatures/0/signedOn#undisclosed'));
    await expect.poll(focused).toBe('/undertaking/signatures/0/signedOn/reason/zh');
    await page.keyboard.type('尚未签署。');
    await write(page, at('/undertaking/signatures/0/signedOn/reason/en'), 'Not signed yet.');
    await press(page, SUBMIT);
    await page.locator('form[data-section=scope]').waitFor();

    // Some of many.
    await tick(page, 'input[value="610000"]');
    await press(page, SUBMIT);
    await page.locator('form[data-section=limits]').waitFor();

    // A figure that is no figure is told in the API’s own words, once the field is left.
    await write(page, at('/limits/0/maximum'), '180,000');
    await page.keyboard.press('Tab');
    await expect
      .poll(() => page.locator('.sg-field-error').first().textContent())
      .toContain('“180,000” is no whole number');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await page.locator('.sg-problem').waitFor();
    await write(page, at('/limits/0/maximum'), '180000');
    await page.keyboard.press('Enter');
    await page.locator('form[data-section=safeguards]').waitFor();
    await page.goto(`${demo.house.origin}/console/pilots/lantern-loans/declaration/duration`);

    // Dates, a whole number, a time zone: two sections from nothing.
    await write(page, at('/duration/startsOn'), '2026-12-01');
    await write(page, at('/duration/endsOn'), '2026-11-01');
    await press(page, SUBMIT);
    await page.locator('.sg-problem').waitFor();
    expect(await page.locator('.sg-problem').textContent()).toContain('not after it starts');
    await write(page, at('/duration/endsOn'), '2027-11-30');
    await press(page, SUBMIT);
    await page.locator('form[data-section=commentWindow]').waitFor();
    await write(page, at('/commentWindow/workingDays'), '7');
    await write(page, at('/commentWindow/zone'), 'Asia/Shanghai');
    await press(page, SUBMIT);
    await page.locator('form[data-section=appendices]').waitFor();
    await press(page, at('/appendices/0/id'));
    await page.waitForURL(/\/lantern-loans\/declaration$/);
    await expect.poll(() => page.locator('.c-lead').textContent()).toBe('20 of 20 sections complete');

    await press(page, 'a[href$="/preview"]');
    await page.locator('.d-preview h3').first().waitFor();
    expect(await page.locator('.d-preview').textContent()).toContain('A second note.');
    await press(page, '.c-within a');
    await press(page, '[aria-labelledby=hand-in] .sg-primary');
    await page.waitForURL(/\/pilots\/lantern-loans$/);
    const { body } = await demo.call('GET', '/api/pilots/lantern-loans', as);
    expect([body.state, body.version, body.declaration.duration.endsOn]).toEqual([
      'submitted',
      1,
      '2027-11-30',
    ]);
    expect(body.declaration.notes[0]).toEqual({ zh: '第二条备注', en: 'A second note.', example: true });
    expect(body.declaration.scope.regions).toContain('610000');
    expect(body.declaration.undertaking.signatures[0]).toMatchObject({
      capacity: 'legal-representative',
      sealed: false,
      signedOn: { undisclosed: true, reason: { zh: '尚未签署。', en: 'Not signed yet.' } },
    });
    await page.context().close();
  },
);

editor.walk(
  'a second window that saves an older draft is told, and both windows’ work is combined by keyboard alone',
  async ({ browser, demo }) => {
    const draft = { after: 0, declaration: demo.house.pilots[0]!.declaration };
    await demo.call('POST', '/api/pilots/two-windows/save', as, draft);
    const place = '/pilots/two-windows/declaration';
    const one = await staff(browser, demo.house.origin, BANK, `${place}/notes`);
    const other = await staff(browser, demo.house.origin, BANK, `${place}/notes`);
    await write(one, at('/notes/0/en'), 'Written in the first window.');
    await saved(one);
    await write(other, at('/notes/0/en'), 'Written in the second window.');
    await other.getByRole('heading', { name: 'Another window saved first' }).waitFor();
    expect(await other.locator('main').textContent()).toContain('Written in the first window.');
    await looked(other, 'editor-conflict-en');
    expect((await demo.call('GET', '/api/pilots/two-windows/draft', as)).body.document.notes[0].en).toBe(
      'Written in the first window.',
    );
    await press(other, SUBMIT);
    await other.locator(at('/notes/0/en')).waitFor();
    await saved(other);
    expect((await demo.call('GET', '/api/pilots/two-windows/draft', as)).body).toMatchObject({ save: 3 });

    // Sections that only one of them changed need no choice.
    await one.goto(`${demo.house.origin}/console${place}/service`);
    await write(one, at('/service/hours/en'), 'At night only.');
    await saved(one);
    await other.goto(`${demo.house.origin}/console${place}/commentWindow`);
    await other.locator(at('/commentWindow/workingDays')).waitFor();
    await demo.call('POST', '/api/pilots/two-windows/save', as, {
      after: 4,
      declaration: {
        ...(await demo.call('GET', '/api/pilots/two-windows/draft', as)).body.document,
        notes: [],
      },
    });
    await write(other, at('/commentWindow/workingDays'), '9');
    await other.getByRole('heading', { name: 'Another window saved first' }).waitFor();
    expect(await other.locator('input[type=radio]').count()).toBe(0);
    await press(other, SUBMIT);
    await saved(other);
    const { document } = (await demo.call('GET', '/api/pilots/two-windows/draft', as)).body;
    expect([document.notes, document.commentWindow.workingDays, document.service.hours.en]).toEqual([
      [],
      9,
      'At night only.',
    ]);
    await one.context().close();
    await other.context().close();
  },
);

editor.walk(
  'an amendment is edited, shown as a difference and handed in by keyboard alone; it acts only when signed',
  async ({ browser, demo }) => {
    await expect
      .poll(async () => (await demo.call('GET', '/api/pilots/microloan')).body.state)
      .toBe('running');
    const page = await staff(browser, demo.house.origin, BANK, '/pilots/microloan/declaration/limits');
    await write(page, at('/limits/0/maximum'), '190000');
    await page.keyboard.press('Enter');
    await page.locator('form[data-section=safeguards]').waitFor();
    // The heading gets the focus; where it stands is just before it.
    await page.waitForFunction(() => document.activeElement?.matches('h1, h2') === true);
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await press(page, 'a[href$="/declaration/changes"]');
    await page.locator('.d-changes').waitFor();
    expect(await page.locator('.d-changes tbody tr').count()).toBe(1);
    expect(await page.locator('.d-changes tbody tr').textContent()).toMatch(
      /Maximum.*changed.*180,000.*190,000/,
    );
    await screenshot(page, 'editor-changes-en');
    await press(page, '.c-within a');
    await press(page, '[aria-labelledby=hand-in] .sg-primary');
    await page.waitForURL(/\/pilots\/microloan$/);
    const inForce = async () => {
      const { body } = await demo.call('GET', '/api/pilots/microloan', as);
      return [body.version, body.amendment, body.declaration.limits[0].maximum];
    };
    expect(await inForce()).toEqual([1, 2, '180000']);
    await press(page, '.c-tabs a[href$="/versions"]');
    await page.locator('.d-changes').waitFor();
    expect(await page.locator('.d-tasks li').count()).toBe(2);
    await looked(page, 'editor-versions-en');
    await page.context().close();
  },
);

const LOOKS = [
  ['tasks', ''],
  ['limits', '/limits'],
  ['innovation', '/innovation'],
  ['exits', '/exits'],
  ['preview', '/preview'],
] as const;

editor.walkEach([
  { locale: 'zh-Hans', size: { ...PHONE, width: 360 } },
  { locale: 'zh-Hant', size: DESKTOP },
  { locale: 'en', size: { ...PHONE, width: 360 } },
])(
  'in $locale at $size.width px each page of the editor is free of axe’s complaints',
  async ({ locale, size }, { browser, demo }) => {
    const draft = { after: 0, declaration: demo.house.pilots[0]!.declaration };
    const place = `/pilots/look-${locale.toLowerCase()}/declaration`;
    await demo.call('POST', `/api/pilots/look-${locale.toLowerCase()}/save`, as, draft);
    const page = await staff(browser, demo.house.origin, BANK, place, { locale, size });
    for (const [name, path] of LOOKS) {
      await page.goto(`${demo.house.origin}/console${place}${path}`);
      await page.locator('.d-tasks, .d-form, .d-preview').first().waitFor();
      await looked(page, `editor-${name}-${locale}-${size.width}`);
    }
    await page.context().close();
  },
);
