import type { Locale } from '@sandglass/declaration';
import { declarationPaper, type PrintOptions } from '@sandglass/declaration/print';
import { printPaper } from '@sandglass/paper';
import { extractText, getDocumentProxy, getMeta } from 'unpdf';
import { expect, test } from 'vitest';
import { titleOf } from '../render/section.ts';
import { textIn } from '../render/text.ts';
import { SECTIONS } from '../schema/sections.ts';
import { declarationDigest } from '../sign/digest.ts';
import { complete, declared } from '../testing/complete.ts';

const declaration = declared();
const digest = declarationDigest(declaration);
const LOCALES: readonly Locale[] = ['zh-Hans', 'zh-Hant', 'en'];
const print = (more: Partial<PrintOptions> = {}, document = declaration) =>
  printPaper(
    declarationPaper(document, {
      locale: 'en',
      pilot: 'lantern',
      version: 1,
      at: 1_767_600_000_000,
      ...more,
    }),
  );

/** The words of each page, as another program reads them; where lines end is the page's affair. */
async function pagesOf(bytes: Uint8Array): Promise<readonly string[]> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)));
  return text.map(squeezed);
}
const squeezed = (text: string): string => text.replace(/\s+/g, '');

/** Every human text of a document. */
function* textsOf(value: unknown): Generator<{ zh: string; zhHant?: string; en: string }> {
  if (typeof value !== 'object' || value === null) return;
  if ('zh' in value && 'en' in value) yield value as { zh: string; en: string };
  for (const inner of Object.values(value)) yield* textsOf(inner);
}

test.each(LOCALES)(
  'in %s every text of the declaration and every section’s title is in the PDF',
  async (locale) => {
    const all = (await pagesOf(await print({ locale }))).join('');
    for (const text of textsOf(declaration)) expect(all).toContain(squeezed(textIn(text, locale)));
    for (const key of SECTIONS) expect(all).toContain(squeezed(titleOf(key, locale)));
  },
);

test('each page says which document, version and page of how many it is, and its digest', async () => {
  const pages = await pagesOf(await print({ version: 3 }));
  expect(pages.length).toBeGreaterThan(2);
  for (const [at, page] of pages.entries()) {
    expect(page).toContain(squeezed(`Declaration · Version 3`));
    expect(page).toContain(`SHA-256${digest}`);
    expect(page).toContain(`${at + 1}/${pages.length}`);
  }
});

/** The rows of a page: what stands at one height, from left to right. */
async function rowsOf(bytes: Uint8Array, page: number): Promise<readonly string[]> {
  const { items } = await (
    await (await getDocumentProxy(new Uint8Array(bytes))).getPage(page)
  ).getTextContent();
  const rows = Map.groupBy(
    items.flatMap((item) => ('str' in item ? [{ text: item.str, y: Math.round(item.transform[5]) }] : [])),
    ({ y }) => y,
  );
  return [...rows.values()].map((row) => squeezed(row.map(({ text }) => text).join('')));
}

test('the contents give the page on which each section begins', async () => {
  const bytes = await print({ locale: 'zh-Hans' });
  const [rows, pages] = [await rowsOf(bytes, 1), await pagesOf(bytes)];
  for (const key of SECTIONS) {
    const title = squeezed(titleOf(key, 'zh-Hans'));
    const row = rows.find((one) => one.startsWith(title) && one !== title) ?? '';
    expect(pages[Number(row.slice(title.length)) - 1]).toContain(title);
  }
});

test('the same version in the same language is the same bytes, another version others', async () => {
  const [one, two, other] = [await print(), await print(), await print({ version: 2 })];
  expect(Buffer.from(one).equals(Buffer.from(two))).toBe(true);
  expect(Buffer.from(one).equals(Buffer.from(other))).toBe(false);
});

test.each(LOCALES)(
  'the PDF in %s is tagged for screen readers and says title, author and language',
  async (locale) => {
    const bytes = await print({ locale });
    const document = await getDocumentProxy(new Uint8Array(bytes));
    const { info } = await getMeta(document);
    expect(info).toMatchObject({
      Title: expect.stringContaining(textIn(declaration.innovation.name, locale)),
      Author: textIn(declaration.innovation.institutions[0]!.name, locale),
      Subject: expect.stringContaining(digest),
      Language: locale,
    });
    expect(await document.getMarkInfo()).toMatchObject({ Marked: true });
    const tree = JSON.stringify(await (await document.getPage(1)).getStructTree());
    for (const role of ['H1', 'H2', 'TOCI', 'L', 'LI', 'Lbl', 'LBody'])
      expect(tree).toContain(`"role":"${role}"`);
    expect((await document.getOutline()).map(({ title }) => title)).toEqual(
      SECTIONS.map((key) => titleOf(key, locale)),
    );
  },
);

test('a table that goes over pages repeats its head, and no row is lost', async () => {
  const document = declared();
  const limits = Array.from({ length: 90 }, (_none, at) => ({ ...document.limits[0]!, id: `limit-${at}` }));
  const pages = await pagesOf(await print({}, { ...document, limits }));
  const withRows = pages.filter((page) => /limit-\d+/.test(page));
  expect(withRows.length).toBeGreaterThan(2);
  for (const page of withRows) expect(page).toContain(squeezed('In the institution’s words'));
  for (const { id } of limits) expect(pages.join('')).toContain(id);
});

test('a text longer than a page goes on over the next ones', async () => {
  const document = declared();
  const words = Array.from({ length: 900 }, (_none, at) => `word${at}`);
  const notes = [{ zh: '长', en: words.join(' ') }];
  const all = (await pagesOf(await print({}, { ...document, notes }))).join('');
  for (const word of words) expect(all).toContain(word);
});

test('a character that the font does not have is named, not left as an empty box', async () => {
  const document = declared();
  const notes = [{ zh: '人名用字：𠮷', en: 'a thin\u2009space' }];
  expect((await pagesOf(await print({ locale: 'zh-Hans' }, { ...document, notes }))).join('')).toContain(
    '人名用字：[U+20BB7]',
  );
  expect((await pagesOf(await print({}, { ...document, notes }))).join('')).not.toContain('[U+');
});

test('what looks like HTML in a text is text on paper', async () => {
  const document = declared();
  const notes = [{ zh: '<b>"粗"</b>', en: 'a < b & "c" </p>' }];
  expect((await pagesOf(await print({}, { ...document, notes }))).join('')).toContain('a<b&"c"</p>');
});

test('the sample without marks has no mark of an example', async () => {
  expect(JSON.stringify(complete())).not.toContain('"example"');
  expect((await pagesOf(await print())).join('')).not.toContain('[example]');
});
