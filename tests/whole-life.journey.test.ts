import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildConsole } from '@sandglass/console';
import type { Declaration } from '@sandglass/declaration';
import { ED25519, leafHash, parsePolicy, verifyProof } from '@sandglass/tlog';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { en } from '../apps/console/words/en.ts';
import { zhHans } from '../apps/console/words/zh-Hans.ts';
import { zhHant } from '../apps/console/words/zh-Hant.ts';
import { type DemoHouse, demoHouse } from '../apps/server/testing/demo-house.ts';
import { criteria } from '../sandbox/register/index.ts';
import {
  accessibilityViolations,
  JOURNEY_MS,
  newPage,
  screenshot,
  settled,
  startBrowser,
} from './browser.ts';
import { staff } from './console-staff.ts';
import { choose, press, pressNamed, write } from './keyboard.ts';

const { browser, why } = await startBrowser();
const skip = browser === undefined;
const when = skip ? ` (skipped: ${why})` : '';
const SUBMIT = 'form button[type=submit]';
const DIALOG = `.sg-dialog ${SUBMIT}`;
const PILOT = 'microloan';
const words = { 'zh-Hans': zhHans, 'zh-Hant': zhHant, en };
type Locale = keyof typeof words;

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sandglass-life-'));
  if (!skip) await buildConsole();
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** One life in one language: who does each step, and what axe says of the page on which it was done. */
class Life {
  readonly #demo: DemoHouse;
  readonly #locale: Locale;
  readonly #pages: Page[] = [];
  readonly act: (typeof words)[Locale]['act'];
  readonly says: (typeof words)[Locale];

  constructor(demo: DemoHouse, locale: Locale) {
    this.#demo = demo;
    this.#locale = locale;
    this.says = words[locale];
    this.act = this.says.act;
  }

  async of(login: string, path = ''): Promise<Page> {
    const at = `/pilots/${PILOT}${path}`;
    const page = await staff(browser!, this.#demo.house.origin, login, path === '/new' ? path : at, {
      locale: this.#locale,
      size: { width: 1280, height: 800 },
    });
    this.#pages.push(page);
    return page;
  }

  async seen(page: Page, name: string): Promise<void> {
    await settled(page);
    await screenshot(page, `life-${name}-${this.#locale}`);
    expect([name, await accessibilityViolations(page)]).toEqual([name, []]);
  }

  /** Presses what the pilot's page offers, writes the words that it asks for, and does it. */
  async offer(page: Page, action: keyof typeof en.act, text?: string): Promise<void> {
    await page.locator('.c-offers button, .c-offers a').first().waitFor();
    await pressNamed(page, this.act[action]);
    await page.locator('.sg-dialog').waitFor();
    if (text !== undefined) await write(page, '#words', text);
    await press(page, DIALOG);
    await page.locator('.sg-dialog').waitFor({ state: 'detached' });
  }

  async state(state: string): Promise<void> {
    const read = async () => (await this.#demo.call('GET', `/api/pilots/${PILOT}`, 'supervisor')).body.state;
    await expect.poll(read).toBe(state);
  }

  /** The pilot's public page, for somebody who signed in nowhere. */
  async reader(): Promise<Page> {
    const page = await newPage(browser!, { locale: this.#locale });
    this.#pages.push(page);
    await page.goto(`${this.#demo.house.origin}/register/${PILOT}?lang=${this.#locale}`);
    return page;
  }

  async close(): Promise<void> {
    for (const page of this.#pages) await page.context().close();
  }
}

async function drafts(life: Life, demo: DemoHouse): Promise<Page> {
  const bank = await life.of('fenghe-bank', '/new');
  await write(bank, '#pilot', PILOT);
  await press(bank, SUBMIT);
  await bank.waitForURL(/\/declaration$/);
  await bank.locator('.d-tasks').first().waitFor();
  await life.seen(bank, '1-empty-draft');
  const { duration, ...rest } = demo.house.pilots[0]!.declaration as Declaration;
  const file = join(folder, 'declaration.json');
  writeFileSync(file, JSON.stringify(rest));
  await bank.locator('.d-file input').setInputFiles(file);
  await bank.locator('.d-save-saved').waitFor();
  await press(bank, 'a[href$="/declaration/duration"]');
  await write(bank, '[id="/duration/startsOn"]', String(duration.startsOn));
  await write(bank, '[id="/duration/endsOn"]', String(duration.endsOn));
  await press(bank, SUBMIT);
  await bank.locator('form[data-section=commentWindow]').waitFor();
  await bank.locator('.d-save-saved').waitFor();
  await bank.goto(`${demo.house.origin}/console/pilots/${PILOT}/declaration`);
  await press(bank, '[aria-labelledby=hand-in] .sg-primary');
  await bank.waitForURL(/\/pilots\/microloan$/);
  await life.state('submitted');
  return bank;
}

async function isAskedAndDisclosed(life: Life, bank: Page): Promise<Page> {
  const officer = await life.of('supervisor');
  await life.offer(officer, 'ask', 'Who bears the loss?');
  await press(bank, '.c-tabs a[href$="/questions"]');
  await bank.locator('#questions').waitFor();
  await write(bank, '.c-threads textarea', 'We do.');
  await press(bank, `.c-threads ${SUBMIT}`);
  await bank.locator('.c-message-institution').waitFor();
  await press(officer, '.c-tabs a[href$="/questions"]');
  await officer.locator('.c-message-institution').waitFor();
  await life.seen(officer, '2-question');
  await pressNamed(officer, life.says.questions.settle);
  await officer.locator('.c-question-settled').waitFor();
  await press(officer, `.c-tabs a[href$="/pilots/${PILOT}"]`);
  await life.offer(officer, 'disclose');
  await life.state('disclosed');
  return officer;
}

async function isCommentedOn(life: Life, bank: Page): Promise<void> {
  const reader = await life.reader();
  await write(reader, '#comment-author', 'Ann');
  await write(reader, '#comment-body', 'What of a shop that closes?');
  await press(reader, '.sg-never, form button');
  await reader.locator('.comment').waitFor();
  await life.seen(reader, '3-comment');
  await press(bank, '.c-tabs a[href$="/comments"]');
  await bank.locator('#comments').waitFor();
  await write(bank, '.c-threads textarea', 'It repays as agreed, or asks for a plan.');
  await press(bank, `.c-threads ${SUBMIT}`);
  await bank.locator('.c-threads textarea').waitFor({ state: 'detached' });
}

async function isAdmitted(life: Life): Promise<void> {
  const officer = await life.of('supervisor', '/review');
  for (const id of Object.keys(criteria)) {
    await choose(officer, `#${id}-met`, 'yes');
    await write(officer, `#${id}-reason`, 'The evidence bears it out.');
  }
  await write(officer, '#conditions', '2027-12-31 Show the first losses.');
  await write(officer, '#overall', 'All criteria are met.');
  await press(officer, SUBMIT);
  await officer.locator('#proposal').waitFor();
  await life.seen(officer, '4-proposed');
  const second = await life.of('second-officer', '/review');
  await press(second, '[aria-labelledby="proposal"] .sg-primary');
  await second.locator('.sg-dialog').waitFor();
  await press(second, DIALOG);
  await second.locator('.c-state-admitted, .c-state-running').waitFor();
  await life.state('running');
}

async function isSuspendedAndBack(life: Life): Promise<void> {
  const officer = await life.of('supervisor');
  await life.offer(officer, 'suspend', 'The hotline does not answer.');
  await officer.locator('.c-state-suspended').waitFor();
  await life.seen(officer, '5-suspended');
  const reader = await life.reader();
  await reader.locator('.warning').filter({ hasText: 'The hotline does not answer.' }).waitFor();
  await life.seen(reader, '5-suspended-public');
  await life.offer(officer, 'resume', 'It answers again.');
  await officer.locator('.c-state-running').waitFor();
}

async function keepsItsCondition(life: Life): Promise<void> {
  const bank = await life.of('fenghe-bank');
  await bank.locator('#conditions').waitFor();
  await pressNamed(bank, life.says.conditions.act.report);
  await write(bank, '#words', 'Losses of 0.2 % in the first quarter.');
  await press(bank, DIALOG);
  await bank.locator('.sg-dialog').waitFor({ state: 'detached' });
  await pressNamed(bank, life.says.drill.act.report);
  await choose(bank, '#passed', 'passed');
  await write(bank, '#words', 'Nothing was left over.');
  await press(bank, DIALOG);
  await bank.locator('.sg-dialog').waitFor({ state: 'detached' });
  await life.seen(bank, '6-reported');
  const officer = await life.of('supervisor');
  await officer.locator('#conditions').waitFor();
  await pressNamed(officer, life.says.conditions.act.accept);
  await press(officer, DIALOG);
  await officer.locator('.sg-dialog').waitFor({ state: 'detached' });
  await pressNamed(officer, life.says.drill.act.confirm);
  await press(officer, DIALOG);
  await officer.locator('.sg-dialog').waitFor({ state: 'detached' });
  await life.seen(officer, '7-accepted');
}

/** Every fact that the public page names is in the log, by its proof. */
async function isProved(life: Life, demo: DemoHouse): Promise<void> {
  const reader = await life.reader();
  await life.seen(reader, '8-public');
  const links = await reader
    .locator('main a[href*="/register/facts/"]')
    .evaluateAll((all) => [...new Set(all.map((link) => link.getAttribute('href')!.split('?')[0]!))]);
  expect(links.length).toBeGreaterThan(15);
  for (const link of links) {
    const file = `${demo.house.origin}${link}/proof.json`;
    await expect.poll(async () => (await fetch(file)).status).toBe(200);
    const { entry, policy, proof } = (await (await fetch(file)).json()).proofs[0];
    const verified = verifyProof(proof, leafHash(Buffer.from(entry)), parsePolicy(policy, [ED25519]));
    expect([link, verified.valid]).toEqual([link, true]);
  }
}

test.skipIf(skip).each(['zh-Hans', 'zh-Hant', 'en'] as const)(
  `four roles take a pilot from an empty draft to admitted, suspended and back in %s, by keyboard alone, and each statement is proved${when}`,
  async (locale) => {
    const demo = await demoHouse({ story: false });
    const life = new Life(demo, locale);
    try {
      const bank = await drafts(life, demo);
      await isAskedAndDisclosed(life, bank);
      await isCommentedOn(life, bank);
      // The comment window closes: the rest happens a fortnight later.
      await demo.clock.tell(-14, async () => {
        await isAdmitted(life);
        await isSuspendedAndBack(life);
        await keepsItsCondition(life);
        await isProved(life, demo);
      });
    } finally {
      await life.close();
      await demo.close();
    }
  },
  JOURNEY_MS,
);
