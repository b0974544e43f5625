import { html, type Locale, raw, renderDeclaration } from '@sandglass/declaration';
import { expect, test } from 'vitest';
import { changed, declared } from './testing/complete.ts';

const LOCALES: readonly Locale[] = ['zh-Hans', 'zh-Hant', 'en'];
const pages = LOCALES.map((locale) => renderDeclaration(declared(), locale));
const HOSTILE = `"><script>alert('x')</script>&amp;`;

test.each(LOCALES)('in %s nothing shows that is no text', (locale) => {
  const page = renderDeclaration(declared(), locale);
  expect(page).not.toMatch(/undefined(?![":a-z-])|\[object|NaN|<script|securityAssessment<|warnAtPercent/);
});

test('each language reads differently, 繁體 in its own words', () => {
  expect(new Set(pages).size).toBe(3);
  const [hans, hant, en] = pages;
  expect(hans).toContain('投诉响应机制');
  expect(hant).toContain('申訴回應機制');
  expect(hant).not.toMatch(/投诉|审|额度/);
  expect(en).toContain('Complaint handling');
});

test('a text without 繁體 is shown in 简体', () => {
  const page = renderDeclaration(declared(changed('/notes/0/zhHant')), 'zh-Hant');
  expect(page).toContain('简：none');
});

test.each(LOCALES)('what is undisclosed or an example is marked as such in %s', (locale) => {
  const page = renderDeclaration(declared(changed('/drill/example', true)), locale);
  expect(page).toContain('class="undisclosed"');
  expect(page).toContain('not in the source');
  expect(page).toContain('class="example"');
});

test.each([
  '/innovation/name',
  '/innovation/institutions/0/name',
  '/service/hours',
  '/riskControl/measures/0/risk',
  '/limits/0/text',
  '/measures/0/title',
  '/triggers/0/text',
  '/exits/0/when',
  '/exits/0/steps/0/action',
  '/graduation/criteria/0/text',
  '/compensation/text',
  '/appendices/0/title',
  '/innovation/institutions/0/licences/reason',
])('markup written into %s is escaped in every language', (pointer) => {
  const hostile = { zh: HOSTILE, zhHant: HOSTILE, en: HOSTILE };
  for (const locale of LOCALES) {
    const page = renderDeclaration(declared(changed(pointer, hostile)), locale);
    expect(page).not.toContain('<script');
    expect(page).toContain('&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;amp;');
  }
});

test('the template escapes every value but what is HTML already', () => {
  expect(String(html`<p title="${'"'}">${"<b>'&"}${raw('<br>')}${[html`<i>${1}</i>`, '<']}${null}</p>`)).toBe(
    '<p title="&quot;">&lt;b&gt;&#39;&amp;<br><i>1</i>&lt;</p>',
  );
});

test('every limit stands on the page as the sentence that the guard keeps', () => {
  const page = pages[2] ?? '';
  for (const sentence of [
    'In the whole pilot, the customers may not exceed 1,200.',
    'In the whole pilot, the balance may not exceed ¥9,000,000.',
    'In the whole pilot, the drawdowns may not exceed 50 in a day.',
    'New business only from 08:00 to 20:00 each day (Asia/Shanghai).',
    'New business only in Zhejiang.',
  ]) {
    expect(page).toContain(sentence);
  }
});

test('whatever a page links to inside itself is on it', () => {
  for (const page of pages) {
    const links = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(links).toEqual(expect.arrayContaining(['innovation', 'exits', 'commentWindow', 'appendices']));
    for (const id of links) expect(page).toContain(`id="${id}"`);
  }
});
