import { readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import chromium from '@sparticuz/chromium';
import { type Browser, type Page, chromium as playwright } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Where screenshots are put; git ignores it. */
export const SCREENSHOTS = fileURLToPath(new URL('../screenshots/', import.meta.url));

export const PHONE = { width: 390, height: 844 } as const;
export const DESKTOP = { width: 1280, height: 800 } as const;

/**
 * A browser that npm brought, or why none can start here: a journey skips on the words.
 *
 * @example const { browser, why } = await startBrowser(); test.skipIf(browser === undefined)(`… (${why})`, …)
 */
export async function startBrowser(): Promise<
  { readonly browser: Browser; readonly why: '' } | { readonly browser: undefined; readonly why: string }
> {
  try {
    const executablePath = process.env.SANDGLASS_CHROMIUM ?? (await chromium.executablePath());
    const browser = await playwright.launch({
      executablePath,
      args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'],
      headless: true,
    });
    return { browser, why: '' };
  } catch (error) {
    const why = error instanceof Error ? error.message.split('\n')[0] : String(error);
    return { browser: undefined, why: `no browser can start here: ${why}` };
  }
}

/** How long a walk through pages may take on a machine that others use. */
export const JOURNEY_MS = 600_000;
/** The same of what a page is waited for. */
const PATIENT_MS = 45_000;

export interface View {
  readonly locale: 'zh-Hans' | 'zh-Hant' | 'en';
  readonly size?: { readonly width: number; readonly height: number };
  /** Lets apps keep themselves for days without a network; else each page comes from the server, as a test expects. */
  readonly keepsApps?: boolean;
}

const TAGS = { 'zh-Hans': 'zh-CN', 'zh-Hant': 'zh-TW', en: 'en-GB' } as const;

/** A fresh person's page: a phone unless said otherwise, in a browser of that language. */
export async function newPage(
  browser: Browser,
  { locale, size = PHONE, keepsApps = false }: View,
): Promise<Page> {
  const phone = size.width < 600;
  const context = await browser.newContext({
    viewport: size,
    locale: TAGS[locale],
    timezoneId: 'Europe/Berlin',
    hasTouch: phone,
    isMobile: phone,
    deviceScaleFactor: phone ? 2 : 1,
    reducedMotion: 'reduce',
    serviceWorkers: keepsApps ? 'allow' : 'block',
  });
  context.setDefaultTimeout(PATIENT_MS);
  return context.newPage();
}

/** Waits until nothing that is seen of a page is still on its way. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(
    () => ![...document.querySelectorAll('.sg-skeleton')].some((one) => one.checkVisibility()),
  );
}

/** Chromium makes no picture of more than 16,384 pixels, of which a phone has two a CSS pixel. */
const TALLEST_PICTURE = 8_000;

/** Keeps what a page looks like, as far down as a picture goes, under `screenshots/<name>.png`; not where nobody will look (SANDGLASS_SCREENSHOTS=none). */
export async function screenshot(page: Page, name: string): Promise<void> {
  if (process.env.SANDGLASS_SCREENSHOTS === 'none') return;
  await mkdir(SCREENSHOTS, { recursive: true });
  const { width, height } = await page.evaluate(() => ({
    width: document.documentElement.scrollWidth,
    height: document.documentElement.scrollHeight,
  }));
  const clip = { x: 0, y: 0, width, height: Math.min(height, TALLEST_PICTURE) };
  await page.screenshot({ path: `${SCREENSHOTS}${name}.png`, fullPage: true, clip });
}

/** What axe finds on a page, each as `rule: element`; WCAG 2.2 A and AA. What a second look does not find was a page on its way. */
export async function accessibilityViolations(page: Page): Promise<readonly string[]> {
  const found = await violationsNow(page);
  if (found.length === 0) return found;
  await settled(page);
  const still = new Set(await violationsNow(page));
  return found.filter((violation) => still.has(violation));
}

async function violationsNow(page: Page): Promise<readonly string[]> {
  // The page's policy forbids inline scripts, so axe comes in by the debugger, not by a tag; half a megabyte, once a page.
  if (await page.evaluate(() => !('axe' in window))) await page.evaluate(AXE);
  // A bar that stays at the bottom covers what is under it until one scrolls. Under a dialog nobody can: axe, which
  // takes the dialog's place for the page's that was scrolled away, would see neither.
  await page.evaluate(() => {
    if (document.querySelector('[role=dialog]') === null)
      window.scrollTo(0, document.documentElement.scrollHeight);
  });
  return page.evaluate(async () => {
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const { axe: run } = window as unknown as { axe: typeof import('axe-core') };
    const runOnly = { type: 'tag' as const, values: tags };
    const { violations } = await run.run(document, {
      runOnly,
      resultTypes: ['violations'],
      selectors: false,
    });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
  });
}

/** Controls smaller than a thumb needs (44 × 44 CSS px), inline links in a text aside. */
export async function smallTargets(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const controls = document.querySelectorAll('button, a.sg-button, nav a, .sg-radio, select, header a');
    return [...controls].flatMap((control) => {
      const { width, height } = control.getBoundingClientRect();
      // What is clipped away is for those who hear the page, as the way out of a dialog.
      const { clipPath } = getComputedStyle(control.parentElement ?? control);
      const hidden = width === 0 || clipPath !== 'none' || getComputedStyle(control).visibility === 'hidden';
      return hidden || (width >= 44 && height >= 44)
        ? []
        : [`${control.outerHTML.slice(0, 120)} ${width}×${height}`];
    });
  });
}

/** Whether anything is cut off to the right: nobody scrolls a form sideways. */
export const scrollsSideways = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
